/**
 * The draft that `decide` works on: a copy of the state whose parts are copied when they are first changed.
 * The state it came from is never touched. `evolve` uses the same draft for one fact.
 */
import { copyOfState, copyOfUnit, type Writable } from "./forces/copies.ts";
import { worksServing } from "./forces/dugGround.ts";
import { markTaken } from "./groundTaken.ts";
import type { Hex } from "./hex/grid.ts";
import type { SideId, UnitId } from "./scenario.ts";
import type { BattleState, Known, UnitState, Works } from "./state.ts";
import { indexOf, type Theatre, theatreOf } from "./theatre.ts";

/** A state under construction. */
export type DraftState = Writable<BattleState>;

/** Parts of a state that are copied before they are first changed, each a bit of `Draft.copied`. */
const PART = {
  units: 1,
  works: 2,
  control: 4,
  drawn: 8,
  traffic: 256,
  believed: { soviet: 16, japanese: 32 },
  known: { soviet: 64, japanese: 128 },
} as const;

/**
 * A state being changed fact by fact. A part is copied when it is first written, so the state it began from
 * is safe.
 */
export interface Draft {
  readonly theatre: Theatre;
  readonly state: DraftState;
  /** Parts that are this draft's own copies already: bits of `PART`, added together. */
  copied: number;
}

/** Opens a draft of a state. */
export function openDraft(state: BattleState): Draft {
  return { theatre: theatreOf(state), state: copyOfState(state), copied: 0 };
}

/** Whether a part is still that of the state the draft began from; from now on it counts as copied. */
function isFirstChange(draft: Draft, part: number): boolean {
  if ((draft.copied & part) !== 0) return false;
  draft.copied |= part;
  return true;
}

/** The unit as it stands in the draft. */
export function unitIn(draft: Draft, unit: UnitId): UnitState {
  return draft.state.units[indexOf(draft.theatre, unit)] as UnitState;
}

/** Changes fields of one unit. */
export function changeUnit(draft: Draft, unit: UnitId, change: Partial<UnitState>): void {
  changeUnitAt(draft, indexOf(draft.theatre, unit), change);
}

/** The same by index. */
export function changeUnitAt(draft: Draft, index: number, change: Partial<UnitState>): void {
  Object.assign(openUnit(draft, index), change);
}

/** A new copy of a unit in the draft, to be changed at once: who holds the unit as it was keeps it so. */
export function openUnit(draft: Draft, index: number): Writable<UnitState> {
  if (isFirstChange(draft, PART.units)) draft.state.units = draft.state.units.slice();
  const units = draft.state.units as UnitState[];
  const unit = copyOfUnit(units[index] as UnitState);
  units[index] = unit;
  return unit;
}

/** Sets dug ground in a hex. Whose works were there and who did not notice goes on believing in them. @rule R3.5 */
export function setWorks(draft: Draft, hex: Hex, works: Works): void {
  const before = draft.state.works[hex];
  if (
    before &&
    before.side !== works.side &&
    draft.state.believed[before.side][hex] !== CONTROL_MARK[works.side]
  )
    remember(draft, before.side, hex, before);
  remember(draft, works.side, hex, null);
  if (isFirstChange(draft, PART.works)) draft.state.works = { ...draft.state.works };
  (draft.state.works as Record<Hex, Works>)[hex] = works;
}

/** Sets who was last in a hex, and lets the sides that noticed believe it. */
export function setControl(draft: Draft, hex: Hex, side: SideId, noticedBy: readonly SideId[]): void {
  const mark = CONTROL_MARK[side];
  const before = draft.state.control[hex] ?? 0;
  if (before !== mark) markTaken(draft, "field", hex, before);
  if (isFirstChange(draft, PART.control)) draft.state.control = draft.state.control.slice();
  (draft.state.control as number[])[hex] = mark;
  for (const witness of noticedBy) {
    const believed = draft.state.believed[witness][hex] ?? 0;
    // What is noticed later than it happened is taken for held: how long it has been so, nobody can see.
    if (before !== mark && believed !== mark) markTaken(draft, witness, hex, believed);
    believe(draft, witness, hex, mark);
  }
  // Whoever is in a hex knows what of the enemy's works serves him; taken back unnoticed, they stay so in his mind.
  const works = draft.state.works[hex];
  if (works && works.side !== side)
    remember(draft, side, hex, worksServing(side, works, draft.theatre.numbers));
}

/** Sets the works that a side believes in a hex, or forgets them. */
function remember(draft: Draft, side: SideId, hex: Hex, works: Works | null): void {
  if (works === null && draft.state.remembered[side][hex] === undefined) return;
  const { [hex]: _, ...others } = draft.state.remembered[side];
  const now = works === null ? others : { ...others, [hex]: works };
  draft.state.remembered = { ...draft.state.remembered, [side]: now };
}

function believe(draft: Draft, side: SideId, hex: Hex, mark: number): void {
  if (isFirstChange(draft, PART.believed[side]))
    draft.state.believed = { ...draft.state.believed, [side]: draft.state.believed[side].slice() };
  (draft.state.believed[side] as number[])[hex] = mark;
  remember(draft, side, hex, null);
}

/** Sets what a side knows of a unit. */
export function setKnown(draft: Draft, side: SideId, unit: UnitId, known: Known | null): void {
  if (isFirstChange(draft, PART.known[side]))
    draft.state.known = { ...draft.state.known, [side]: draft.state.known[side].slice() };
  (draft.state.known[side] as (Known | null)[])[indexOf(draft.theatre, unit)] = known;
}

/** Counts metres of column that pass a hexside by road. @rule R2.12 */
export function addTraffic(draft: Draft, hexside: number, metres: number): void {
  if (isFirstChange(draft, PART.traffic)) draft.state.traffic = { ...draft.state.traffic };
  const traffic = draft.state.traffic as Record<number, number>;
  traffic[hexside] = (traffic[hexside] ?? 0) + metres;
}

/** Counts streams of dice as opened once more this turn. */
export function countDraws(draft: Draft, streams: Iterable<string>): void {
  if (isFirstChange(draft, PART.drawn)) draft.state.drawn = { ...draft.state.drawn };
  const drawn = draft.state.drawn as Record<string, number>;
  for (const stream of streams) drawn[stream] = (drawn[stream] ?? 0) + 1;
}

/** Marks of `state.control`. */
export const CONTROL_MARK: Readonly<Record<SideId, number>> = { soviet: 1, japanese: 2 };

/** The side of a mark of `state.control`, or null for nobody. */
export function sideOfMark(mark: number | undefined): SideId | null {
  return mark === 1 ? "soviet" : mark === 2 ? "japanese" : null;
}
