/** What one side knows of a battle. A cheap filter: what is known is state, gathered while things happened. */
import { CONTROL_MARK } from "./draft.ts";
import { groundFor } from "./forces/dugGround.ts";
import type { Hex } from "./hex/grid.ts";
import { ownUnits, seenUnits } from "./named.ts";
import { Recent } from "./recent.ts";
import { escalationOf } from "./rules/border/leash.ts";
import { hasShownGuns } from "./rules/sighting/flashes.ts";
import { enemyOf, type SideId } from "./scenario.ts";
import {
  type BattleState,
  type DispatchStatus,
  type Known,
  type LedgerEntry,
  NO_ORDERS_USED,
  type Works,
} from "./state.ts";
import { sheetOf, type Theatre, theatreOf } from "./theatre.ts";
import type { SideView } from "./viewTypes.ts";

/**
 * The battle as one side knows it: its own units whole, enemies as seen or last seen, ground as believed.
 * Not for the draft of a decision under way: a view is kept for as long as its state, which never changes.
 */
export function view(state: BattleState, side: SideId): SideView {
  const known = VIEWS[side].get(state);
  if (known) return known;
  const seen = lookAt(state, side);
  VIEWS[side].set(state, seen);
  return seen;
}

/** Views of each side that are remembered. */
const VIEWS_KEPT = 4;

// Commander, interface and `decide` ask for the same view: what is worked out for it serves them all.
const VIEWS: Readonly<Record<SideId, Recent<BattleState, SideView>>> = {
  soviet: new Recent(VIEWS_KEPT),
  japanese: new Recent(VIEWS_KEPT),
};

function lookAt(state: BattleState, side: SideId): SideView {
  const theatre = theatreOf(state);
  return {
    scenario: state.scenario,
    battle: state.battle,
    side,
    turn: state.turn,
    activeSide: state.activeSide,
    half: state.half,
    phase: state.activeSide === side ? state.phase : "fires",
    orders: state.activeSide === side ? state.orders : NO_ORDERS_USED,
    weather: state.weather,
    light: state.light,
    own: ownUnits(theatre, state, side),
    enemies: seenUnits(theatre, state, side),
    flashes: flashesSeen(theatre, state, side),
    works: knownWorks(theatre, state, side),
    crossings: state.built[side],
    traffic: state.activeSide === side ? state.traffic : {},
    waiting: ownWaiting(theatre, state, side),
    supplies: state.supplies[side],
    control: state.believed[side],
    taken: state.taken[side],
    settled: state.settled?.known[side] ?? null,
    assaulted: state.activeSide === side ? state.assaulted : [],
    bombarded: state.activeSide === side ? state.bombarded : [],
    heldDown: state.activeSide === side ? state.heldDown : {},
    fallen: state.activeSide === side ? state.fallen[side] : {},
    air: state.air[side],
    aircraftLost: state.aircraft[side],
    restraints: state.restraints,
    ledger: ledgerSeen(state, side),
    escalation: escalationSeen(state, side),
    dispatches: receivedDispatches(theatre, state, side),
    answers: answersGiven(theatre, state, side),
    promised: state.promised[side],
    outcome: state.outcome,
  };
}

function ownWaiting(theatre: Theatre, state: BattleState, side: SideId): SideView["waiting"] {
  return keptFor(WAITING[side], state.waiting, state.waiting, () =>
    Object.fromEntries(
      Object.entries(state.waiting).filter(([unit]) => sheetOf(theatre, unit).side === side),
    ),
  );
}

/** Where enemy guns that are in sight have shown themselves. @rule R5.8 */
function flashesSeen(theatre: Theatre, state: BattleState, side: SideId): readonly Hex[] {
  const hexes: Hex[] = [];
  for (const index of theatre.unitsOf[enemyOf(side)]) {
    const sheet = theatre.scenario.units[index];
    const unit = state.units[index];
    if (!sheet || !unit || !hasShownGuns(sheet, unit)) continue;
    const known = state.known[side][index];
    if (known?.now === 1 && !hexes.includes(known.where)) hexes.push(known.where);
  }
  return hexes.length > 1 ? hexes.sort((a, b) => a - b) : hexes;
}

/** Own works, and the enemy's as they were when a unit of his was seen in them. @rule R3.5 */
function knownWorks(theatre: Theatre, state: BattleState, side: SideId): Readonly<Record<Hex, Works>> {
  const own = ownWorks(state, side);
  const known = state.known[side];
  const dug: Known[] = [];
  for (const index of theatre.unitsOf[enemyOf(side)]) {
    const enemy = known[index];
    if (enemy && enemy.room.length + enemy.wire + enemy.nests > 0) dug.push(enemy);
  }
  const { last } = WORKS[side];
  // Most of what is seen anew of an enemy is how many he is, and not what he has dug.
  if (last?.own === own && isSameDug(last.dug, dug)) return last.works;
  const works = withWorksOf(enemyOf(side), own, dug);
  WORKS[side].last = { own, dug, works };
  return works;
}

function withWorksOf(
  enemy: SideId,
  own: Readonly<Record<Hex, Works>>,
  dug: readonly Known[],
): Readonly<Record<Hex, Works>> {
  const works: Record<Hex, Works> = { ...own };
  // The latest sighting of a hex is written last.
  const inOrder = dug.slice().sort((a, b) => a.now - b.now || a.turn - b.turn);
  for (const { where, works: level, room, wire, nests } of inOrder)
    works[where] = { ...groundFor(enemy), level, room, wire, nests };
  return works;
}

function isSameDug(before: readonly Known[], now: readonly Known[]): boolean {
  if (before.length !== now.length) return false;
  for (let at = 0; at < now.length; at++) {
    const [a, b] = [before[at] as Known, now[at] as Known];
    if (a === b) continue;
    if (a.where !== b.where || a.now !== b.now || a.turn !== b.turn || a.works !== b.works) return false;
    if (a.room !== b.room || a.wire !== b.wire || a.nests !== b.nests) return false;
  }
  return true;
}

/**
 * Own works on ground believed to be held, those among them that the enemy has made his own unnoticed as they were, and
 * the enemy's that were taken, as they serve; what he makes of lost trenches, nobody sees from afar.
 * @rule R3.5
 */
function ownWorks(state: BattleState, side: SideId): Readonly<Record<Hex, Works>> {
  const { works, remembered } = state;
  const { last } = OWN_WORKS[side];
  const before = last?.part === works && last.other === remembered[side] ? last.value : null;
  // Ground is believed anew at every step, but seldom where somebody has dug.
  if (before && isHeldAsBefore(before, state, side)) return before.works;
  const enemy = CONTROL_MARK[enemyOf(side)];
  const dug = dugBy(works, side);
  const held = dug.map((hex) => state.believed[side][hex] !== enemy);
  const own: Record<Hex, Works> = { ...remembered[side] };
  dug.forEach((hex, at) => {
    if (held[at]) own[hex] = works[hex] as Works;
  });
  OWN_WORKS[side].last = { part: works, other: remembered[side], value: { dug, held, works: own } };
  return own;
}

/** A side's own works, and the hexes that they were chosen from by whether the side believes to hold them. */
interface OwnWorks {
  readonly dug: readonly Hex[];
  readonly held: readonly boolean[];
  readonly works: Readonly<Record<Hex, Works>>;
}

function isHeldAsBefore({ dug, held }: OwnWorks, { believed }: BattleState, side: SideId): boolean {
  const enemy = CONTROL_MARK[enemyOf(side)];
  for (let at = 0; at < dug.length; at++)
    if ((believed[side][dug[at] as Hex] !== enemy) !== held[at]) return false;
  return true;
}

function dugBy(works: BattleState["works"], side: SideId): readonly Hex[] {
  return Object.keys(works)
    .map(Number)
    .filter((hex) => works[hex]?.side === side);
}

/** Both ledgers are open; who of the enemy went over the border is not in his. @rule R12.2 */
function ledgerSeen(state: BattleState, side: SideId): readonly LedgerEntry[] {
  return keptFor(LEDGERS[side], state.ledger, state.ledger, () =>
    state.ledger.map((entry) => (entry.side === side ? entry : { ...entry, by: null })),
  );
}

function escalationSeen({ ledger }: BattleState, side: SideId): SideView["escalation"] {
  return keptFor(ESCALATION[side], ledger, ledger, () => ({
    soviet: escalationOf(ledger, "soviet"),
    japanese: escalationOf(ledger, "japanese"),
  }));
}

/** What the own commander answered; the other's decisions are his own. @rule R13.4 */
function answersGiven(theatre: Theatre, state: BattleState, side: SideId): SideView["answers"] {
  return keptFor(ANSWERS[side], state.answers, state.answers, () =>
    Object.fromEntries(
      Object.entries(state.answers).filter(([id]) => theatre.dispatches.get(id)?.choice?.side === side),
    ),
  );
}

function receivedDispatches(
  theatre: Theatre,
  state: BattleState,
  side: SideId,
): Readonly<Record<string, DispatchStatus>> {
  return keptFor(RECEIVED[side], state.dispatches, state.dispatches, () => {
    const received: Record<string, DispatchStatus> = {};
    for (const [id, status] of Object.entries(state.dispatches))
      if (theatre.dispatches.get(id)?.to.includes(side)) received[id] = status;
    return received;
  });
}

/** What was last made from two parts of a state. */
interface Kept<T> {
  last: { readonly part: object; readonly other: object; readonly value: T } | null;
}

// Parts of a state pass unchanged from state to state: what is filtered from them is kept while they do.
// By side: at the start both sides know the same nothing.
type KeptBySide<T> = Readonly<Record<SideId, Kept<T>>>;

function bySide<T>(): KeptBySide<T> {
  return { soviet: { last: null }, japanese: { last: null } };
}

const OWN_WORKS = bySide<OwnWorks>();
const ESCALATION = bySide<SideView["escalation"]>();
const WAITING = bySide<SideView["waiting"]>();
const RECEIVED = bySide<Readonly<Record<string, DispatchStatus>>>();
const LEDGERS = bySide<readonly LedgerEntry[]>();
const ANSWERS = bySide<SideView["answers"]>();

/** Works that a side knew last, and whose sightings they were made from: most sightings change none. */
interface KeptWorks {
  last: {
    readonly own: Readonly<Record<Hex, Works>>;
    readonly dug: readonly Known[];
    readonly works: Readonly<Record<Hex, Works>>;
  } | null;
}

const WORKS: Readonly<Record<SideId, KeptWorks>> = { soviet: { last: null }, japanese: { last: null } };

/** The value made from two parts of a state, made anew when either is another. */
function keptFor<T>(kept: Kept<T>, part: object, other: object, make: () => T): T {
  const { last } = kept;
  if (last !== null && last.part === part && last.other === other) return last.value;
  const value = make();
  kept.last = { part, other, value };
  return value;
}
