/** Crossings that engineers make over streams and marsh, for their own side's troops. @rule R2.11 */
import type { Hex } from "../../hex/grid.ts";
import { hexsideKey } from "../../hex/hexside.ts";
import type { Light, RuleNumbers, SideId, Sky } from "../../scenario.ts";
import type { BattleState, BuiltCrossing, BuiltCrossings } from "../../state.ts";
import type { Theatre } from "../../theatre.ts";
import { percentOf } from "../percent.ts";

/** What a step depends on besides the ground: the sky, and the crossings that the mover's side has made. */
export interface Conditions extends Sky {
  readonly crossings?: BuiltCrossings;
}

/** The conditions of a side's movement in a state. */
export function conditionsFor(
  state: Pick<BattleState, "weather" | "light" | "built">,
  side: SideId,
): Conditions {
  return { weather: state.weather, light: state.light, crossings: state.built[side] };
}

/** A crossing is finished when all of the work is done. */
const WHOLE = 100;

/** Which crossing stands on a hexside, or null. @rule R2.11 */
export function standingCrossing(
  crossings: BuiltCrossings | undefined,
  a: Hex,
  b: Hex,
): BuiltCrossing["kind"] | null {
  const built = crossings?.[hexsideKey(a, b)];
  return built && built.done >= WHOLE ? built.kind : null;
}

/** What engineers could make between two hexes: a ford over a stream, logs over marsh, or nothing. @rule R2.11 */
export function crossingBetween(theatre: Theatre, from: Hex, to: Hex): BuiltCrossing["kind"] | null {
  const key = hexsideKey(from, to);
  const { terrain } = theatre.scenario.battlefield;
  const isWater = [from, to].some((hex) => terrain[hex] === "lake" || terrain[hex] === "river");
  if (isWater || theatre.routes.has(key)) return null;
  const crossing = theatre.streams.get(key);
  if (crossing !== undefined) return crossing === null ? "ford" : null;
  return terrain[from] === "marsh" || terrain[to] === "marsh" ? "corduroy" : null;
}

/** A turn of work at a crossing. */
export interface CrossingSituation {
  readonly kind: BuiltCrossing["kind"];
  /** Work done before, percent. */
  readonly done: number;
  readonly light: Light;
  /** An enemy stands beside the engineers. */
  readonly underFire: 0 | 1;
}

/** The crossing after a turn of work; there is no die. @rule R2.11 */
export function crossingAfter(situation: CrossingSituation, numbers: RuleNumbers): BuiltCrossing {
  const { kind, done } = situation;
  return { kind, done: Math.min(WHOLE, done + workOf(situation, numbers)) };
}

/** Turns like this one that the crossing still takes after it. @rule R2.11 */
export function turnsAfter(situation: CrossingSituation, numbers: RuleNumbers): number {
  const left = WHOLE - crossingAfter(situation, numbers).done;
  return Math.ceil(left / Math.max(1, workOf(situation, numbers)));
}

function workOf({ kind, light, underFire }: CrossingSituation, numbers: RuleNumbers): number {
  const { crossingTurns, crossingDark, crossingUnderFire } = numbers.movement;
  const turn = Math.ceil(WHOLE / crossingTurns[kind]);
  const seen = kind === "corduroy" && light === "dark" ? percentOf(turn, crossingDark) : turn;
  return underFire ? percentOf(seen, crossingUnderFire) : seen;
}
