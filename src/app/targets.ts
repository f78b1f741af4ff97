/** What the order in hand can be aimed at: the ground that it reaches, and the known enemies whom it can be given against. */
import {
  checkOrder,
  type FireRange,
  fireRangeOf,
  type Hex,
  hexDistance,
  type Refusal,
  type RefusalCode,
  type SideView,
  theatreOf,
  type UnitId,
} from "../engine/index.ts";
import { crossingsFrom } from "./crossings.ts";
import { commandAt } from "./orders.ts";
import type { AppState, Intent } from "./types.ts";

/** An order that is aimed at somebody or something, and goes nowhere by itself. */
export type TargetedOrder = Exclude<Intent["order"], "move">;

/** What an order in hand can be aimed at. */
export interface Targets {
  readonly order: TargetedOrder;
  /** Ground in range, of fire and of shells only. @rule R4.2 R5.1 */
  readonly range: FireRange | null;
  /** Where a known enemy can be stormed or fired at, or a crossing made; nearest first. */
  readonly hexes: readonly Hex[];
  /** Where there is none: what bars the order but distance and sight; null where nobody known is near enough. */
  readonly bar: Refusal | null;
}

/** Refusals that another target need not meet. */
const OF_THE_TARGET: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  "not-adjacent",
  "out-of-range",
  "no-line-of-sight",
  "enemy-out-of-sight",
  "no-enemy-known",
  "already-assaulted",
  "impassable",
  "own-troops-there",
]);

type Hand = Pick<AppState, "game" | "selected" | "intent" | "manner">;

const known = new WeakMap<SideView, Map<string, Targets>>();

/** What the order in hand can be aimed at; null with none in hand, or a move. The same view gives the same object. */
export function targetsOf({ game, selected, intent, manner }: Hand): Targets | null {
  if (!game || !intent || intent.order === "move") return null;
  const { order } = intent;
  const key = `${order} ${selected.unit ?? ""}`;
  const ofView = known.get(game.view) ?? new Map<string, Targets>();
  known.set(game.view, ofView);
  const targets = ofView.get(key) ?? found({ game, selected, manner }, order);
  ofView.set(key, targets);
  return targets;
}

/** Why the order in hand cannot be given against a hex; null where it can. */
export function barAt(state: Hand, target: Hex): Refusal | null {
  const { game, intent } = state;
  const command = game && intent ? commandAt(state, intent.order, target) : null;
  return game && command ? checkOrder(game.view, command) : null;
}

function found(
  state: Pick<Hand, "selected" | "manner"> & { readonly game: NonNullable<Hand["game"]> },
  order: TargetedOrder,
): Targets {
  const { view } = state.game;
  const own = view.own.find(({ id }) => id === state.selected.unit);
  const range = own ? rangeOf(view, own.id, order) : null;
  if (order === "bridge") return { order, range, hexes: own ? crossingsFrom(view, own.id) : [], bar: null };
  const { grid } = theatreOf(view);
  const far = (hex: Hex): number => (own && own.at >= 0 ? hexDistance(grid, own.at, hex) : 0);
  const enemies = [...new Set(view.enemies.map(({ where }) => where))].filter((hex) => hex >= 0);
  const asked = enemies
    .sort((a, b) => far(a) - far(b))
    .map((hex) => {
      const command = commandAt(state, order, hex);
      return { hex, refusal: command ? checkOrder(view, command) : null };
    });
  const hexes = asked.filter(({ refusal }) => refusal === null).map(({ hex }) => hex);
  const bar = asked.find(({ refusal }) => refusal !== null && !OF_THE_TARGET.has(refusal.code))?.refusal;
  return { order, range, hexes, bar: hexes.length > 0 ? null : (bar ?? null) };
}

/** The ground that the one or the other of its weapons reaches. */
function rangeOf(view: SideView, unit: UnitId, order: TargetedOrder): FireRange | null {
  const range = order === "fire" || order === "bombard" ? fireRangeOf(view, unit) : null;
  if (!range) return null;
  return order === "fire" ? { ...range, shells: null } : { ...range, direct: null };
}
