import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LabelStyle, SetAlong, SingleMark } from "../../sheet/kept.ts";
import type { Course, Point } from "../geometry.ts";

/** A text beside a point. Shifts and sizes are pixels for a pen of 1. */
export interface PointText {
  readonly text: string;
  readonly style: LabelStyle;
  readonly anchor: "start" | "middle" | "end";
  readonly shift: readonly [number, number];
  /** Moves the text on the ground, so that a counter on the hex does not cover it. */
  readonly offsetKm?: Point;
  readonly size?: number;
  /** 1 is read from far away, 2 only at play distance. */
  readonly rank: number;
}

/** A point with its mark and texts. */
export interface LabelledPoint {
  readonly at: Point;
  readonly mark?: "summit";
  readonly texts: readonly PointText[];
}

/** A text set along a course. */
export interface LabelledCourse extends SetAlong {
  readonly points: Course;
}

/** Houses along a street; the turn in degrees. */
export interface Settlement {
  readonly at: Point;
  readonly turn: number;
  readonly houses: number;
  readonly seed: number;
}

/** A small sign of its own. */
export interface SingleSign {
  readonly kind: SingleMark["kind"];
  readonly at: Point;
  readonly turn?: number;
}

/** Words of the printed sheet's margin. */
export interface PrintedWords {
  readonly title: string;
  readonly subtitle: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly signs: string;
  readonly legend: Readonly<Record<string, string>>;
  readonly summitExample: string;
  readonly kilometres: string;
  readonly metres: string;
  readonly north: readonly [string, string];
  readonly sources: readonly string[];
}

/** Everything that is written on a scenario's sheet. */
export interface SheetLabels {
  readonly points: readonly LabelledPoint[];
  readonly courses: readonly LabelledCourse[];
  readonly settlements: readonly Settlement[];
  readonly signs: readonly SingleSign[];
  readonly printed: PrintedWords;
}

/** Reads the labels of a scenario from its `ground` folder. @throws when the file is missing or broken. */
export function readSheetLabels(folder: string): SheetLabels {
  return JSON.parse(readFileSync(join(folder, "labels.json"), "utf8")) as SheetLabels;
}
