/** Where a sheet is drawn: opens what it is drawn from and paints parts of it, in a worker or in the page. */

import type { Theme } from "../../drawing/palette.ts";
import type { Battlefield, Grid } from "../../engine/index.ts";
import type { MapDrawing } from "../../scenario/index.ts";
import type { KeptSheet, Lettering, MarginWords, NearSheet } from "../../sheet/kept.ts";
import { SHEET_INKS } from "./inks.ts";
import { inkLight, readLight } from "./light.ts";
import { HEX_WIDTH, paintSheet, type SheetPart } from "./paintSheet.ts";
import { paintPlainGround, planPlainGround } from "./plainGround.ts";
import type { Paper2D } from "./sheetBrush.ts";
import { openContours, openSheet } from "./sheetLines.ts";
import { NEAR_FROM } from "./weights.ts";

/** What a sheet is drawn from: the kept shapes of a scenario, or the hexes of one that has none. */
export type SheetSource =
  | { readonly type: "drawn"; readonly shapes: string; readonly near: string; readonly light: string }
  | {
      readonly type: "plain";
      readonly grid: Grid;
      readonly field: Pick<Battlefield, "terrain" | "elevation">;
      readonly drawing: MapDrawing;
    };

/** What is written on a sheet and around it; null of one that is drawn from hexes. */
export interface SheetAbout {
  readonly lettering: Lettering;
  readonly margin: MarginWords;
}

/** An open sheet. */
export interface Studio {
  readonly about: SheetAbout | null;
  /** Fetches what a part needs beyond what is there; to be waited for before it is painted. */
  prepare(part: SheetPart): Promise<void>;
  /** Paints a part into a canvas of just its size. */
  paint(context: Paper2D, part: SheetPart): void;
}

/** Opens a sheet. @throws when its files cannot be fetched */
export function openStudio(source: SheetSource): Promise<Studio> {
  return source.type === "drawn" ? openDrawn(source) : Promise.resolve(openPlain(source));
}

async function openDrawn(source: Extract<SheetSource, { readonly type: "drawn" }>): Promise<Studio> {
  const [answer, light] = await Promise.all([
    fetch(source.shapes),
    readLight(source.light).catch(() => null),
  ]);
  if (!answer.ok) throw new Error(`openStudio: ${answer.status} for ${source.shapes}`);
  const kept = (await answer.json()) as KeptSheet;
  let sheet = openSheet(kept);
  let near: Promise<void> | null = null;
  const fetchNear = async (): Promise<void> => {
    const found = await fetch(source.near);
    if (found.ok) sheet = { ...sheet, near: openContours(((await found.json()) as NearSheet).contours) };
  };
  const inked: Partial<Record<Theme, CanvasImageSource>> = {};
  const { title, subtitle, left, right, sources, kilometres, lettering } = kept;
  return {
    about: { lettering, margin: { title, subtitle, left, right, sources, kilometres } },
    async prepare({ scale, density }) {
      if ((HEX_WIDTH * scale) / density < NEAR_FROM) return;
      // Without them the sheet is poorer by a few lines, and no reason to show none.
      near ??= fetchNear().catch(() => undefined);
      await near;
    },
    paint(context, part) {
      if (light) inked[part.theme] ??= inkLight(light, SHEET_INKS[part.theme]);
      paintSheet(context, sheet, inked, part);
    },
  };
}

function openPlain(source: Extract<SheetSource, { readonly type: "plain" }>): Studio {
  const plan = planPlainGround(source);
  return {
    about: null,
    prepare: () => Promise.resolve(),
    paint: (context, part) => paintPlainGround(context, plan, part),
  };
}
