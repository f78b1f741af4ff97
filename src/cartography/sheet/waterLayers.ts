import { isInside, type Ring } from "../geometry.ts";
import { shapesOfKind } from "../groundData.ts";
import { randomStream } from "../noise.ts";
import { windingCourse } from "../shorelines.ts";
import { ringsAt } from "./contourLines.ts";
import { at, coursePath, curvePath, line, ringPath, type SheetView } from "./sheetView.ts";

/** Streams, drawn before the water so that none runs over it. */
export function streamLayer(view: SheetView): string {
  const { data, wander } = view.ground;
  const paths = shapesOfKind(data, "stream").map((shape) =>
    curvePath(view, shape.wander ? windingCourse(shape.points, shape.wander, wander) : shape.points),
  );
  return `<path d="${paths.join("")}" ${line(view, view.palette.shore, 1.15)} stroke-linecap="round"/>`;
}

/** Lakes and river with their lining and shores, and the islands in them. */
export function waterLayer(view: SheetView): string {
  const { waters } = view.ground;
  const { palette } = view;
  const river = [...waters.rivers, ...waters.islands].map((area) => ringPath(view, area.outline)).join("");
  const lakes = waters.lakes.map((area) => ringPath(view, area.outline)).join("");
  const banks = waters.rivers.map((area) => ringPath(view, area.outline)).join("");
  return (
    `<path d="${river}" fill="${palette.water}" fill-rule="evenodd"/><path d="${lakes}" fill="${palette.water}"/>` +
    lining(view) +
    `<path d="${banks}" ${line(view, palette.shore, 1.25)}/><path d="${lakes}" ${line(view, palette.shore, 1.45)}/>` +
    waters.islands.map((area, i) => island(view, area.outline, i)).join("")
  );
}

const LINING_KM = { far: [0.022, 0.055], play: [0.016, 0.036, 0.062, 0.096, 0.14, 0.195] } as const;

/** Lines along the shores, each farther out, thinner and paler. */
function lining(view: SheetView): string {
  const { grid, waters } = view.ground;
  return LINING_KM[view.detail]
    .map((km, i) => {
      const rings = [waters.lakeDepth, waters.riverDepth].flatMap((depth) => ringsAt(grid, depth, km));
      const path = rings.filter((ring) => ring.length > 10).map((ring) => coursePath(view, ring));
      const opacity = (0.85 - 0.12 * i).toFixed(2);
      return `<path d="${path.join("")}" ${line(view, view.palette.lining, 0.95 - 0.1 * i)} opacity="${opacity}"/>`;
    })
    .join("");
}

const ISLAND_DOTS = 230;

function island(view: SheetView, outline: Ring, seed: number): string {
  const random = randomStream(61 + seed);
  const easts = outline.map((p) => p[0]);
  const norths = outline.map((p) => p[1]);
  const [west, south] = [Math.min(...easts), Math.min(...norths)];
  const [width, height] = [Math.max(...easts) - west, Math.max(...norths) - south];
  let dots = "";
  for (let dot = 0; dot < ISLAND_DOTS; dot++) {
    const p = [west + random() * width, south + random() * height] as const;
    if (isInside(p, outline)) dots += `M${at(view, p)}h0.1`;
  }
  const { palette } = view;
  return (
    `<path d="${ringPath(view, outline)}" ${line(view, palette.shore, 0.9, [1.5, 2])} style="fill:${palette.sand}"/>` +
    `<path d="${dots}" ${line(view, palette.sandDot, 1.4)} stroke-linecap="round"/>`
  );
}
