import type { Course, Point, Ring } from "../geometry.ts";
import type { Ground } from "../ground.ts";
import { type HexLattice, hexLattice, pixelsPerKmEast, pixelsPerKmNorth } from "../hexLattice.ts";
import type { Palette } from "./palette.ts";

/** How much of the ground a drawing shows: `far` leaves out small signs and second names. */
export type SheetDetail = "far" | "play";

/** A drawing of the whole map: which ground, at what scale, with what pen. */
export interface SheetView {
  readonly ground: Ground;
  readonly lattice: HexLattice;
  readonly palette: Palette;
  readonly detail: SheetDetail;
  /** Picture pixels to a pixel of the hex map. */
  readonly scale: number;
  /** Factor for all weights and letter sizes, which are given for a pen of 1. */
  readonly pen: number;
  readonly width: number;
  readonly height: number;
}

/** Opens a view of a ground. */
export function sheetView(
  ground: Ground,
  style: Pick<SheetView, "palette" | "detail" | "scale" | "pen">,
): SheetView {
  const lattice = hexLattice(ground.data.lattice);
  return {
    ...style,
    ground,
    lattice,
    width: Math.round(lattice.widthPx * style.scale),
    height: Math.round(lattice.heightPx * style.scale),
  };
}

/** Picture coordinate of a place, from the left. */
export function xOf(view: SheetView, east: number): number {
  return (east - view.lattice.data.originX / 1000) * pixelsPerKmEast(view.lattice) * view.scale;
}

/** Picture coordinate of a place, from the top. */
export function yOf(view: SheetView, north: number): number {
  return (view.lattice.data.originY / 1000 - north) * pixelsPerKmNorth(view.lattice) * view.scale;
}

/** Place on the ground of a picture coordinate. */
export function groundAt(view: SheetView, x: number, y: number): Point {
  return [
    x / view.scale / pixelsPerKmEast(view.lattice) + view.lattice.data.originX / 1000,
    view.lattice.data.originY / 1000 - y / view.scale / pixelsPerKmNorth(view.lattice),
  ];
}

/** Picture pixels of a length in km. */
export function lengthOf(view: SheetView, km: number): number {
  return km * pixelsPerKmEast(view.lattice) * view.scale;
}

/** Whether a place lies in the picture, or at most `marginKm` outside. */
export function isInView(view: SheetView, p: Point, marginKm = 0): boolean {
  const margin = lengthOf(view, marginKm);
  const x = xOf(view, p[0]);
  const y = yOf(view, p[1]);
  return x >= -margin && y >= -margin && x <= view.width + margin && y <= view.height + margin;
}

/** A number as short as it can be in a picture. */
export function n(value: number): string {
  const text = value.toFixed(1);
  return text.endsWith(".0") ? text.slice(0, -2) : text;
}

/** "x,y" of a place. */
export function at(view: SheetView, p: Point): string {
  return `${n(xOf(view, p[0]))},${n(yOf(view, p[1]))}`;
}

/** Path of a closed outline. */
export function ringPath(view: SheetView, ring: Ring): string {
  return `M${ring.map((p) => at(view, p)).join("L")}Z`;
}

/** Path of a course, left out where it is outside the picture. */
export function coursePath(view: SheetView, course: Course): string {
  let path = "";
  let drawing = false;
  for (const p of course) {
    const visible = isInView(view, p, 0.15);
    if (visible) path += (drawing ? "L" : "M") + at(view, p);
    drawing = visible;
  }
  return path;
}

/** Path of a smooth curve through the points of a course (Catmull-Rom as Bézier curves). */
export function curvePath(view: SheetView, course: Course): string {
  const first = course[0];
  if (!first) return "";
  let path = `M${at(view, first)}`;
  for (let i = 0; i + 1 < course.length; i++) {
    const p1 = course[i] as Point;
    const p2 = course[i + 1] as Point;
    const p0 = course[i - 1] ?? p1;
    const p3 = course[i + 2] ?? p2;
    const c1: Point = [p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6];
    const c2: Point = [p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6];
    path += `C${at(view, c1)} ${at(view, c2)} ${at(view, p2)}`;
  }
  return path;
}

/** Attributes of a line without a fill; weight and dashes are given for a pen of 1. */
export function line(
  view: SheetView,
  colour: string,
  weight: number,
  dashes: readonly number[] = [],
): string {
  const pen = (value: number) => (value * view.pen).toFixed(2);
  const dash = dashes.length ? ` stroke-dasharray="${dashes.map(pen).join(" ")}"` : "";
  return `fill="none" stroke="${colour}" stroke-width="${pen(weight)}" stroke-linejoin="round"${dash}`;
}
