/** Lines of a map as they are drawn part by part: what is worked out of a line is kept with it. */
import { type Box, type Point, soften } from "../../drawing/hexes.ts";

interface Reach {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const reaches = new WeakMap<readonly Point[], Reach>();
const softened = new WeakMap<readonly Point[], readonly Point[]>();

function reachOf(line: readonly Point[]): Reach {
  const known = reaches.get(line);
  if (known) return known;
  const reach = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y } of line) {
    reach.left = Math.min(reach.left, x);
    reach.right = Math.max(reach.right, x);
    reach.top = Math.min(reach.top, y);
    reach.bottom = Math.max(reach.bottom, y);
  }
  reaches.set(line, reach);
  return reach;
}

/** Whether a line, or what it encloses, may lie in a part of the map or so near that its signs reach into it. */
export function mayTouch(line: readonly Point[], box: Box, margin: number): boolean {
  const { left, right, top, bottom } = reachOf(line);
  return (
    right > box.x - margin &&
    left < box.x + box.width + margin &&
    bottom > box.y - margin &&
    top < box.y + box.height + margin
  );
}

/** The line with its corners cut, worked out once; a line is always asked for with the same number of rounds. */
export function softenedOnce(line: readonly Point[], rounds: number): readonly Point[] {
  const known = softened.get(line);
  if (known) return known;
  const soft = soften(line, rounds);
  softened.set(line, soft);
  return soft;
}
