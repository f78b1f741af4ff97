/** What of a map is near enough to the window to be written on: the window, and as much again on every side. */
import type { Box, Point } from "../../drawing/hexes.ts";
import type { Rect } from "./boxes.ts";

/** The front is watched at points so many CSS pixels apart. */
const FRONT_STEP = 7;

/** The part of the map that is near a window. */
export function nearOf({ x, y, width, height }: Box): Box {
  return { x: x - width, y: y - height, width: 3 * width, height: 3 * height };
}

/** What is near a window: points, and lines whose x and y come in turn. */
export interface Near {
  readonly point: (at: Point) => boolean;
  readonly course: (line: Float32Array) => boolean;
}

/** What is near a window. */
export function nearTo(window: Box): Near {
  const { x, y, width, height } = nearOf(window);
  const [right, bottom] = [x + width, y + height];
  return {
    point: (at) => at.x >= x && at.x <= right && at.y >= y && at.y <= bottom,
    course(line) {
      let [left, top, far, low] = [Infinity, Infinity, -Infinity, -Infinity];
      for (let i = 0; i + 1 < line.length; i += 2) {
        left = Math.min(left, line[i] as number);
        far = Math.max(far, line[i] as number);
        top = Math.min(top, line[i + 1] as number);
        low = Math.max(low, line[i + 1] as number);
      }
      return far >= x && left <= right && low >= y && top <= bottom;
    },
  };
}

/** Points along what is near of a line, in CSS pixels of the map at a scale. */
export function pointsAlong(line: readonly Point[], scale: number, near: Near): Point[] {
  const points: Point[] = [];
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [line[i] as Point, line[i + 1] as Point];
    if (!near.point(a) && !near.point(b)) continue;
    const steps = Math.max(1, Math.ceil((Math.hypot(b.x - a.x, b.y - a.y) * scale) / FRONT_STEP));
    for (let step = 0; step < steps; step++)
      points.push({
        x: (a.x + ((b.x - a.x) * step) / steps) * scale,
        y: (a.y + ((b.y - a.y) * step) / steps) * scale,
      });
  }
  return points;
}

/** A piece of a name, CSS pixels of the map at a scale, as it lies on the map. */
export function onMap({ left, top, right, bottom }: Rect, scale: number): Box {
  return { x: left / scale, y: top / scale, width: (right - left) / scale, height: (bottom - top) / scale };
}
