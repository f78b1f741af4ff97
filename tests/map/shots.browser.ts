import { expect, test } from "vitest";
import { centreOf } from "../../src/app/index.ts";
import { PALETTES } from "../../src/drawing/palette.ts";
import type { Grid, Hex } from "../../src/engine/index.ts";
import { paintShotsOverCounters } from "../../src/map/layers/shots.ts";

/** Guns in the west fire along the row at the east, over a counter in the middle and an empty hex on either side. */
const GRID: Grid = { columns: 7, rows: 3 };
const [GUNS, BEFORE, COUNTER, TARGET] = [7, 8, 9, 12];

/** How many pixels were painted within a hex. */
function paintedIn(context: CanvasRenderingContext2D, hex: Hex): number {
  const { x, y } = centreOf(GRID, hex);
  const { data } = context.getImageData(x - 50, y - 50, 100, 100);
  return data.filter((part, i) => i % 4 === 3 && part > 0).length;
}

test("a shot is seen over the counters on its way, and hides nothing of the one that is fired at", () => {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [900, 400];
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  const brush = { context, grid: GRID, palette: PALETTES.day, theme: "day", pen: 1, hexWidth: 60 } as const;
  paintShotsOverCounters(brush, [{ target: TARGET, fire: [GUNS] }], new Set([COUNTER, TARGET]));
  expect(paintedIn(context, COUNTER)).toBeGreaterThan(100);
  expect([BEFORE, TARGET].map((hex) => paintedIn(context, hex))).toEqual([0, 0]);
});
