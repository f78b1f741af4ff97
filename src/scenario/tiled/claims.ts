import { DIRECTIONS, type Grid, type Hex, neighbour } from "../engine.ts";
import type { Hexside } from "./lattice.ts";

/** All hexes that can be reached from `home` without crossing the line, in order of index. */
export function floodFrom(grid: Grid, home: Hex, line: readonly Hexside[]): readonly Hex[] {
  const size = grid.columns * grid.rows;
  const walls = new Set(line.map(({ a, b }) => a * size + b));
  const reached = new Set<Hex>([home]);
  const open: Hex[] = [home];
  for (let hex = open.pop(); hex !== undefined; hex = open.pop())
    for (const direction of DIRECTIONS) {
      const next = neighbour(grid, hex, direction);
      if (next < 0 || reached.has(next)) continue;
      if (walls.has(Math.min(hex, next) * size + Math.max(hex, next))) continue;
      reached.add(next);
      open.push(next);
    }
  return [...reached].sort((a, b) => a - b);
}
