/** A storm after moves, asked about before anybody has moved: what it would be from where they would stand then. */
import type { Command } from "../commands.ts";
import type { Hex } from "../hex/grid.ts";
import { preview } from "../preview.ts";
import type { MoveCommand } from "../rules/movement/checkMove.ts";
import type { OrdersUsed } from "../state.ts";
import type { OrderTaken, Preview, SeenUnit, SideView } from "../viewTypes.ts";

/** What the way may change of a storm that is foretold from its end: nobody can know it before. */
export type UnknownOfWay =
  /** Whoever lies unseen beside the way may stop it. @rule R2.1 R2.7 */
  | "stopped"
  /** Fire at the movers may cost men who are counted in the storm, or their nerve. @rule R4.9 */
  | "losses"
  /** From the new place more may be seen of the garrison than is known now. @rule R3.3 */
  | "garrison"
  /** Of the garrison somebody is not in sight now: he is taken to stand where he was last seen. @rule R3.5 */
  | "last-seen";

/** A storm after moves. */
export interface StormAfterMoves {
  readonly moves: readonly Preview[];
  /** As if all had come through whole; refused where a move is, or the storm would be. */
  readonly storm: Preview;
  readonly unknown: readonly UnknownOfWay[];
  /** The view as it would be then, from which the storm is told. */
  readonly view: SideView;
}

/**
 * What a storm would be after the moves that bring its units beside the hex, all in this part of the turn. It is the
 * ordinary preview of the view as it would be if every move came through: the units at their goals, their points and
 * full orders used, the fires closed, and the garrison found as it was last seen. What the ways may change is named
 * beside it, not guessed.
 * @param moves in their order, each of another unit.
 * @rule R4.4 R2.1
 */
export function previewAfterMoves(
  view: SideView,
  moves: readonly MoveCommand[],
  storm: Extract<Command, { readonly type: "assault" }>,
): StormAfterMoves {
  const seen: Preview[] = [];
  const unknown = new Set<UnknownOfWay>();
  let now = view;
  for (const move of moves) {
    const told = preview(now, move);
    seen.push(told);
    if (told.type !== "move") return { moves: seen, storm: told, unknown: [], view };
    unknown.add("stopped").add("garrison");
    if (told.own.high > 0 || told.tanks.high > 0) unknown.add("losses");
    now = afterMove(now, move, told);
  }
  if (moves.length > 0 && now.enemies.some((enemy) => isRemembered(enemy, storm.target))) {
    unknown.add("last-seen");
    now = withGarrison(now, storm.target);
  }
  return { moves: seen, storm: preview(now, storm), unknown: [...unknown], view: now };
}

function isRemembered({ now, where }: SeenUnit, target: Hex): boolean {
  return now !== 1 && where === target;
}

/** The view as it would be if those who were last seen in a hex were found there. */
function withGarrison(view: SideView, target: Hex): SideView {
  const enemies = view.enemies.map((enemy) =>
    isRemembered(enemy, target) ? { ...enemy, now: 1 as const } : enemy,
  );
  return { ...view, enemies };
}

type Moved = Extract<Preview, { readonly type: "move" }>;

/** The view as it would be after a move that nobody met. */
function afterMove(
  view: SideView,
  { unit: id, path, manner }: MoveCommand,
  { cost, orders }: Moved,
): SideView {
  const at = path.at(-1);
  if (at === undefined) return view;
  const own = view.own.map((unit) =>
    unit.id === id ? { ...unit, at, manner, spent: unit.spent + cost, ordered: 1 as const } : unit,
  );
  return { ...view, own, orders: orders.reduce(withOrder, view.orders), phase: "orders" };
}

function withOrder({ formations, commander }: OrdersUsed, { formation, from }: OrderTaken): OrdersUsed {
  if (from === "commander") return { formations, commander: commander + 1 };
  return { formations: { ...formations, [formation]: (formations[formation] ?? 0) + 1 }, commander };
}
