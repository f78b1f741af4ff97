/** The leash: what an act over the border costs its side, and what it has cost already. @rule R12.1 */
import type { Hex } from "../../hex/grid.ts";
import { Recent } from "../../recent.ts";
import type { Restraint, SideId, Turn, UnitId } from "../../scenario.ts";
import type { BattleState, LedgerEntry } from "../../state.ts";
import type { Theatre } from "../../theatre.ts";
import { sumOf } from "../percent.ts";

/** What the leash asks of a state or of a view. */
export type Ledgers = Pick<BattleState, "restraints" | "ledger" | "turn">;

/** An act that is priced now: which, where, on whose account, and what it costs. */
export interface Breach {
  readonly act: Restraint;
  /** Where it is done; null for an act without a place. */
  readonly hex: Hex | null;
  /** On whose account: a unit, the guns or the aircraft of the side. */
  readonly by: UnitId | typeof GUNS | typeof AIRCRAFT | Restraint;
  /** Points of escalation, 1 or more. */
  readonly points: number;
}

/** Account of all fire over the border of a side. */
export const GUNS = "guns";
/** Account of all aircraft of a side. */
export const AIRCRAFT = "aircraft";

/** A unit on its way over the border: who it is, and how great a step it is to the other capital. */
export interface BorderCrosser {
  readonly id: UnitId;
  readonly men: number;
  readonly tanks: number;
}

/** Whether going from one hex to another leaves the ground that a side claims. */
export function crossesBorder(theatre: Theatre, side: SideId, from: Hex, to: Hex): boolean {
  return theatre.claimed[side][from] === 1 && theatre.claimed[side][to] !== 1;
}

/** What a step of a unit would cost its side now, or null when it costs nothing. @rule R12.1 R12.4 */
export function breachOfStep(
  theatre: Theatre,
  ledgers: Ledgers,
  side: SideId,
  unit: BorderCrosser,
  from: Hex,
  to: Hex,
): Breach | null {
  return dearest(ledgers, side, actsOfStep(theatre, side, unit, from, to), to, unit.id);
}

/** What fire at a hex would cost its side now. @rule R12.1 */
export function breachOfFire(theatre: Theatre, ledgers: Ledgers, side: SideId, hex: Hex): Breach | null {
  if (theatre.claimed[side][hex] === 1) return null;
  return dearest(ledgers, side, ["fire-over-border"], hex, GUNS);
}

/** What so many sorties against a hex would cost their side now. @rule R12.1 R12.4 */
export function breachOfBombs(
  theatre: Theatre,
  ledgers: Ledgers,
  side: SideId,
  hex: Hex,
  sorties: number,
): Breach | null {
  const acts: Restraint[] = ["fly"];
  if (theatre.claimed[side][hex] !== 1) {
    acts.push("bomb-over-border");
    if (sorties >= theatre.numbers.border.raidSorties) acts.push("raid-over-border");
  }
  return dearest(ledgers, side, acts, hex, AIRCRAFT);
}

/** What an act beyond the field would cost its side now, on the account of the act itself. @rule R12.1 */
export function breachBeyondField(ledgers: Ledgers, side: SideId, act: Restraint): Breach | null {
  return dearest(ledgers, side, [act], null, act);
}

/** What a whole path would cost, step by step; a unit pays for its dearest step alone. @rule R12.4 */
export function breachesOfPath(
  theatre: Theatre,
  ledgers: Ledgers,
  side: SideId,
  unit: BorderCrosser,
  from: Hex,
  path: readonly Hex[],
): readonly Breach[] {
  const breaches: Breach[] = [];
  let now = ledgers;
  let at = from;
  for (const to of path) {
    const breach = breachOfStep(theatre, now, side, unit, at, to);
    if (breach) {
      breaches.push(breach);
      const { restraints, ledger, turn } = now;
      now = { restraints, ledger: [...ledger, { turn, side, ...breach }], turn };
    }
    at = to;
  }
  return breaches;
}

/** Points of escalation in the ledger of a side. @rule R12.2 */
export function escalationOf(ledger: readonly LedgerEntry[], side: SideId): number {
  let points = sums.get(ledger);
  if (!points) {
    const pointsOf = (of: SideId): number => sumOf(ledger, (entry) => (entry.side === of ? entry.points : 0));
    points = { soviet: pointsOf("soviet"), japanese: pointsOf("japanese") };
    sums.set(ledger, points);
  }
  return points[side];
}

// Every order asks, and few enter anything.
const sums = new Recent<readonly LedgerEntry[], Readonly<Record<SideId, number>>>(4);

/** Whether a side has been charged with a breach in a turn. @rule R12.2 */
export function hasBreached(ledger: readonly LedgerEntry[], side: SideId, turn: Turn): boolean {
  return ledger.some((entry) => entry.turn === turn && entry.side === side && entry.points > 0);
}

function actsOfStep(
  theatre: Theatre,
  side: SideId,
  unit: BorderCrosser,
  from: Hex,
  to: Hex,
): readonly Restraint[] {
  const { forceMen, depth } = theatre.numbers.border;
  const beyond = theatre.beyond[side];
  const isAcross = crossesBorder(theatre, side, from, to);
  const isDeep = (beyond[from] ?? 0) < depth && (beyond[to] ?? 0) >= depth;
  // Most steps are on one's own side of the border.
  if (!isAcross && !isDeep) return NO_ACTS;
  const acts: Restraint[] = [];
  if (isAcross) {
    acts.push("cross-border");
    if (unit.men >= forceMen) acts.push("cross-in-force");
    if (unit.tanks > 0) acts.push("tanks-over-border");
  }
  if (isDeep) acts.push("deep-over-border");
  return acts;
}

const NO_ACTS: readonly Restraint[] = [];

/** Of several acts the dearest counts, less what the same account has been charged this turn. @rule R12.4 */
function dearest(
  { restraints, ledger, turn }: Ledgers,
  side: SideId,
  acts: readonly Restraint[],
  hex: Hex | null,
  by: Breach["by"],
): Breach | null {
  let act: Restraint | null = null;
  let price = 0;
  for (const each of acts)
    if (restraints[side][each] > price) {
      act = each;
      price = restraints[side][each];
    }
  if (act === null) return null;
  const charged = sumOf(ledger, (entry) =>
    entry.turn === turn && entry.side === side && entry.by === by ? entry.points : 0,
  );
  return price > charged ? { act, hex, by, points: price - charged } : null;
}
