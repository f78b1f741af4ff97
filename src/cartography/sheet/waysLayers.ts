import type { Course, Point } from "../geometry.ts";
import { distance, segments, smoothCourse } from "../geometry.ts";
import { type Shape, shapesOfKind } from "../groundData.ts";
import { windingCourse } from "../shorelines.ts";
import { curvePath, isInView, line, n, type SheetView, xOf, yOf } from "./sheetView.ts";

/** Roads, tracks, railways and ferries. */
export function waysLayer(view: SheetView): string {
  const { data } = view.ground;
  const roads = shapesOfKind(data, "road");
  const far = view.detail === "far";
  const tracks = far ? [] : roads.filter((road) => road.class === "track");
  const dirt = roads.filter((road) => road.class !== "track");
  return (
    tracks
      .map((track) => `<path d="${course(view, track)}" ${line(view, view.palette.road, 1.35, [6.5, 3.2])}/>`)
      .join("") +
    dirtRoads(view, dirt) +
    shapesOfKind(data, "railway")
      .map((railway) => railwayLine(view, course(view, railway)))
      .join("") +
    (far
      ? ""
      : shapesOfKind(data, "ferry")
          .map((ferry) => ferrySign(view, ferry.points))
          .join(""))
  );
}

function course(view: SheetView, shape: Shape): string {
  const { wander } = view.ground;
  return curvePath(view, shape.wander ? windingCourse(shape.points, shape.wander, wander) : shape.points);
}

/** All casings first, then all beds, so that junctions stay open. */
function dirtRoads(view: SheetView, roads: readonly Shape[]): string {
  const path = roads.map((road) => course(view, road)).join("");
  return (
    `<path d="${path}" ${line(view, view.palette.road, 4.4, [9, 2.6])}/>` +
    `<path d="${path}" ${line(view, view.palette.roadBed, 2.5)}/>`
  );
}

function railwayLine(view: SheetView, path: string): string {
  return (
    `<path d="${path}" ${line(view, view.palette.ink, 4.2)}/>` +
    `<path d="${path}" ${line(view, view.palette.paper, 2.3, [9, 9])}/>`
  );
}

function ferrySign(view: SheetView, points: Course): string {
  const [a, b] = [points[0], points[points.length - 1]];
  if (!a || !b) return "";
  const { pen, palette } = view;
  const x = (xOf(view, a[0]) + xOf(view, b[0])) / 2;
  const y = (yOf(view, a[1]) + yOf(view, b[1])) / 2;
  return (
    `<path d="${curvePath(view, [a, b])}" ${line(view, palette.ink, 1.3, [3, 3])}/>` +
    `<path d="M${n(x - 6 * pen)},${n(y - 2 * pen)}h${n(12 * pen)}l${n(-3 * pen)},${n(4 * pen)}h${n(-6 * pen)}z" ` +
    `${line(view, palette.ink, 1)} style="fill:${palette.paper}"/>`
  );
}

/** The mid-river line and the claimed borders: dash-dot and crosses on ribbons, told apart without colour. */
export function borderLayer(view: SheetView): string {
  const { data } = view.ground;
  const borders = shapesOfKind(data, "border").map((shape) => ({
    shape,
    course: nearMap(view, shape.points),
  }));
  const ribbons = borders.map(({ shape, course: points }, i) =>
    ribbon(view, points, i, shape.pattern ?? "dash-dot"),
  );
  const lines = borders.map(({ shape, course: points }, i) =>
    shape.pattern === "crosses" ? crosses(view, points, i) : dashDot(view, points),
  );
  return midline(view) + ribbons.join("") + lines.join("");
}

/** The part of a course that can be seen. */
function nearMap(view: SheetView, points: Course): Course {
  return points.filter((p) => isInView(view, p, 1));
}

function midline(view: SheetView): string {
  return shapesOfKind(view.ground.data, "midline")
    .map((shape) => {
      const path = curvePath(view, nearMap(view, shape.points));
      return `<path d="${path}" ${line(view, view.palette.inkSecond, 1, [7, 3, 1.2, 3])} opacity="0.75"/>`;
    })
    .join("");
}

function ribbon(view: SheetView, points: Course, i: number, pattern: string): string {
  const colour = view.palette.ribbons[i % 2] as string;
  const weight = pattern === "crosses" ? 9 : 10;
  return `<path d="${curvePath(view, points)}" ${line(view, colour, weight)} opacity="0.24"/>`;
}

function dashDot(view: SheetView, points: Course): string {
  return `<path d="${curvePath(view, points)}" ${line(view, view.palette.ink, 2.5, [11, 3.4, 2.2, 3.4])}/>`;
}

const CROSS_STEP_KM = { far: 0.136, play: 0.085 } as const;

function crosses(view: SheetView, points: Course, i: number): string {
  const arm = 3.4 * view.pen;
  let since = 0;
  let path = "";
  for (const [a, b] of segments(smoothCourse(points, 20))) {
    since += distance(a, b);
    if (since < CROSS_STEP_KM[view.detail]) continue;
    since = 0;
    path += cross(view, b, Math.atan2(a[1] - b[1], b[0] - a[0]), arm);
  }
  return `<path d="${path}" ${line(view, view.palette.claims[i % 2] as string, 1.5)}/>`;
}

function cross(view: SheetView, p: Point, angle: number, arm: number): string {
  const x = xOf(view, p[0]);
  const y = yOf(view, p[1]);
  const c = Math.cos(angle) * arm;
  const s = Math.sin(angle) * arm;
  return (
    `M${n(x - c)},${n(y - s)}L${n(x + c)},${n(y + s)}` + `M${n(x + s)},${n(y - c)}L${n(x - s)},${n(y + c)}`
  );
}
