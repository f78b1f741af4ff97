/** What may stand and go where, as the numbers of the rules say (R2.3, R2.5, R2.6). */
import { type Battlefield, DIRECTIONS, type Hex, type Mover, neighbour, type RouteKind } from "../engine.ts";
import { MOVERS } from "../schema/orderOfBattle.ts";
import type { RulesFile } from "../schema/rules.ts";
import type { Sheets } from "../sheets.ts";

/** Ground and numbers, ready for questions about a mover. */
export interface Ground {
  readonly field: Battlefield;
  readonly movement: RulesFile["movement"];
  /** Kinds of route along a pair of hexes, lower first. */
  readonly routes: ReadonlyMap<number, readonly RouteKind[]>;
  readonly blocked: ReadonlySet<number>;
}

/** The ground of a scenario; undefined where too little of it could be read to say where anyone can go. */
export function groundOfSheets({ map, rules }: Sheets): Ground | undefined {
  if (!map || !rules) return undefined;
  const isUnread = (["terrain", "roads", "streams", "crossings"] as const).some((layer) =>
    map.unread.has(layer),
  );
  return isUnread ? undefined : groundOf(map.battlefield, rules.movement);
}

/** Puts routes and streams in order for questions. */
function groundOf(field: Battlefield, movement: RulesFile["movement"]): Ground {
  const routes = new Map<number, RouteKind[]>();
  for (const { kind, path } of field.routes)
    for (let at = 1; at < path.length; at++) {
      const key = pairKey(field, path[at - 1] as Hex, path[at] as Hex);
      routes.set(key, [...(routes.get(key) ?? []), kind]);
    }
  const blocked = field.streams.filter((stream) => stream.crossing === null);
  return { field, movement, routes, blocked: new Set(blocked.map(({ a, b }) => pairKey(field, a, b))) };
}

function pairKey(field: Battlefield, a: Hex, b: Hex): number {
  return Math.min(a, b) * field.columns * field.rows + Math.max(a, b);
}

/** Neighbouring hexes that a mover can go to. */
export function waysFrom(ground: Ground, mover: Mover, from: Hex): readonly Hex[] {
  return DIRECTIONS.map((direction) => neighbour(ground.field, from, direction)).filter((to) => {
    if (to < 0) return false;
    const key = pairKey(ground.field, from, to);
    if (ground.routes.get(key)?.some((kind) => ground.movement.route[kind][mover] !== null)) return true;
    if (ground.blocked.has(key) && ground.movement.stream[mover] === null) return false;
    return isGroundFor(ground, mover, to);
  });
}

/** Whether a mover can stand in a hex: by its terrain, or on a route that passes through it. */
export function canStand(ground: Ground, mover: Mover, hex: Hex): boolean {
  if (isGroundFor(ground, mover, hex)) return true;
  return ground.field.routes.some(
    ({ kind, path }) => kind !== "ferry" && path.includes(hex) && ground.movement.route[kind][mover] !== null,
  );
}

/** Whether any troops at all can stand in a hex and go on from it. */
export function isWayIn(ground: Ground, hex: Hex): boolean {
  return MOVERS.some((mover) => canStand(ground, mover, hex) && waysFrom(ground, mover, hex).length > 0);
}

/** Whether the terrain of a hex lets a mover in, whatever passes through it. */
export function isGroundFor(ground: Ground, mover: Mover, hex: Hex): boolean {
  const terrain = ground.field.terrain[hex];
  return terrain !== undefined && ground.movement.terrain[mover][terrain] !== null;
}
