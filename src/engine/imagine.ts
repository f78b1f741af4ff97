/** Whole states that agree with what a side knows: for previews, and for a commander that searches. */
import { type DiceStream, openStream } from "./dice.ts";
import type { Field } from "./field.ts";
import { freshUnit } from "./forces/freshUnit.ts";
import { knownBehind, unitBehind } from "./named.ts";
import { Recent } from "./recent.ts";
import { supposedCohesion, supposedMen } from "./rules/sighting/suppositions.ts";
import { enemyOf, type Percent, type SideId, type UnitSheet } from "./scenario.ts";
import type { BattleState, Known, UnitState } from "./state.ts";
import { averageMen, strangersOf } from "./strangers.ts";
import { battleOf, indexOf, type Theatre, theatreOf } from "./theatre.ts";
import type { OwnUnit, SeenUnit, SideView } from "./viewTypes.ts";

/** What a commander rolls when he imagines: his own seed, never the game's. */
export interface ImaginationDice {
  readonly seed: string;
}

/**
 * The likeliest state behind a view: enemies as they were last seen, as steady as they looked; a contact is taken for
 * an average infantry unit of its side, whichever it is; units never seen are left off the map. No dice.
 * @rule R3.3 R3.8
 */
export function suppose(view: SideView): BattleState {
  return supposedField(view).state;
}

/**
 * The field behind a view, for previews: the supposed state, with sheets in which contacts too are average
 * infantry. A forecast that read their true sheets would tell from the weapons who they are.
 * @rule R3.3
 */
export function supposedField(view: SideView): Field {
  const known = supposed.get(view);
  if (known) return known;
  const theatre = withUnknownContacts(theatreOf(view), view);
  // A view gives a contact no men; a commander may have filled in how many he takes it for.
  const state = stateBehind(theatre, view, (seen, sheet) =>
    seen.level === "identified"
      ? supposedMen(seen.men, sheet.men, theatre.numbers)
      : seen.men > 0
        ? seen.men
        : sheet.men,
  );
  const field: Field = { theatre, state };
  supposed.set(view, field);
  return field;
}

// A view never changes: what is supposed from it serves all previews of it.
const supposed = new Recent<SideView, Field>(4);

/** One of many states that agree with a view: contacts are of chance strength. Same dice, same state. */
export function imagine(view: SideView, dice: ImaginationDice): BattleState {
  const theatre = theatreOf(view);
  const average = averageMen(theatre, enemyOf(view.side));
  const stream: DiceStream = openStream(
    { seed: dice.seed, turn: view.turn, drawn: {} },
    "imagine",
    view.side,
  );
  return stateBehind(theatre, view, (seen, sheet) =>
    seen.level === "identified"
      ? supposedMen(seen.men, sheet.men, theatre.numbers)
      : Math.floor((average * (50 + stream.draw(101).face)) / 100),
  );
}

type MenOf = (seen: SeenUnit, sheet: UnitSheet) => number;

function stateBehind(theatre: Theatre, view: SideView, menOf: MenOf): BattleState {
  return {
    scenario: view.scenario,
    battle: view.battle,
    seed: "",
    turn: view.turn,
    activeSide: view.activeSide,
    half: view.half,
    phase: view.phase,
    orders: view.orders,
    weather: view.weather,
    light: view.light,
    ordered: null,
    units: unitsBehind(theatre, view, menOf),
    works: view.works,
    remembered: { soviet: {}, japanese: {} },
    built: { soviet: {}, japanese: {}, [view.side]: view.crossings },
    traffic: view.traffic,
    waiting: view.waiting,
    supplies: { soviet: null, japanese: null, [view.side]: view.supplies },
    control: view.control,
    believed: { soviet: view.control, japanese: view.control },
    taken: { field: view.taken, soviet: view.taken, japanese: view.taken },
    settled: settledBehind(view),
    known: knowledgeBehind(theatre, view),
    assaulted: view.assaulted,
    struckBack: [],
    bombarded: view.bombarded,
    heldDown: view.heldDown,
    fallen: { soviet: {}, japanese: {}, [view.side]: view.fallen },
    air: { soviet: null, japanese: null, [view.side]: view.air },
    aircraft: { soviet: 0, japanese: 0, [view.side]: view.aircraftLost },
    restraints: view.restraints,
    ledger: view.ledger,
    entered: { soviet: [], japanese: [] },
    dispatches: view.dispatches,
    answers: view.answers,
    promised: { soviet: null, japanese: null, [view.side]: view.promised },
    called: [],
    drawn: {},
    outcome: view.outcome,
  };
}

function settledBehind({ settled }: SideView): BattleState["settled"] {
  return settled && { holders: settled, known: { soviet: settled, japanese: settled } };
}

/** Own units as they are, enemies as they were last seen; all others have not come yet. */
function unitsBehind(theatre: Theatre, view: SideView, menOf: MenOf): readonly UnitState[] {
  const { numbers } = theatre;
  const units = freshUnits(theatreOf(view)).slice();
  for (const seen of view.enemies) {
    const index = indexOf(theatre, seen.id);
    const sheet = theatre.scenario.units[index] as UnitSheet;
    const suppressed = view.heldDown[seen.where] ?? 0;
    const isKnown = seen.level === "identified";
    const hasFired = seen.now === 1 && view.flashes.includes(seen.where);
    const deed = hasFired ? ("bombard" as const) : null;
    units[index] = supposedUnit(theatre, index, {
      cohesion: isKnown ? supposedCohesion(seen, numbers, view.turn) : numbers.cohesion.start,
      seen,
      sheet,
      men: menOf(seen, sheet),
      suppressed,
      deed,
    });
  }
  const places = theatre.unitsOf[view.side];
  for (let at = 0; at < view.own.length; at++) {
    const own = view.own[at] as OwnUnit;
    // A view lists its own as the order of battle has them.
    const place = places[at] ?? 0;
    const index = theatre.scenario.units[place]?.id === own.id ? place : indexOf(theatre, own.id);
    units[index] = unitBehind(view.side, index, own);
  }
  return units;
}

const fresh = new WeakMap<Theatre, readonly UnitState[]>();

/** All units as they are before they come, made once for a scenario. */
function freshUnits(theatre: Theatre): readonly UnitState[] {
  let units = fresh.get(theatre);
  if (!units) {
    units = theatre.scenario.units.map((sheet) => freshUnit(theatre, sheet));
    fresh.set(theatre, units);
  }
  return units;
}

/** The theatre with the sheets of contacts replaced by that of an unknown unit. */
function withUnknownContacts(theatre: Theatre, view: SideView): Theatre {
  const contacts = view.enemies.filter(({ level }) => level === "contact");
  if (contacts.length === 0) return theatre;
  const strangers = strangersOf(theatre);
  const units = theatre.scenario.units.slice();
  for (const { id, where } of contacts) {
    const index = indexOf(theatre, id);
    const kind = view.flashes.includes(where) ? "battery" : "infantry";
    units[index] = strangers[kind][index] as UnitSheet;
  }
  const before = veiled[view.side];
  if (before?.of === theatre && units.every((sheet, index) => sheet === before.units[index]))
    return before.theatre;
  const now = { ...theatre, scenario: { ...theatre.scenario, units } };
  veiled[view.side] = { of: theatre, units, theatre: now };
  return now;
}

/** A theatre with contacts unknown, and what it was made from. */
interface Veiled {
  readonly of: Theatre;
  readonly units: readonly UnitSheet[];
  readonly theatre: Theatre;
}

// While nobody is found or made out, one theatre serves all that a side supposes.
const veiled: Record<SideId, Veiled | null> = { soviet: null, japanese: null };

/** What an enemy of a view is taken for: all that his supposed state rests on. */
interface Supposition {
  readonly cohesion: number;
  readonly seen: SeenUnit;
  readonly sheet: UnitSheet;
  readonly men: number;
  readonly suppressed: Percent;
  readonly deed: UnitState["deed"];
}

// By unit: from view to view most enemies are taken for the same.
const lastSupposed: { readonly from: Supposition; readonly unit: UnitState }[] = [];

function supposedUnit(theatre: Theatre, index: number, from: Supposition): UnitState {
  const before = lastSupposed[index];
  if (before && isSame(before.from, from)) return before.unit;
  const { seen, sheet, men, cohesion, suppressed, deed } = from;
  const isKnown = seen.level === "identified";
  const start = freshUnit(theatre, sheet);
  const unit = Object.assign(start, {
    at: seen.where,
    men: Math.min(men, sheet.men),
    guns: isKnown ? seen.guns : sheet.guns,
    tanks: isKnown ? seen.tanks : sheet.tanks,
    cohesion,
    suppressed,
    deed,
  });
  lastSupposed[index] = { from, unit };
  return unit;
}

function isSame(a: Supposition, b: Supposition): boolean {
  return (
    a.seen === b.seen &&
    a.sheet === b.sheet &&
    a.men === b.men &&
    a.suppressed === b.suppressed &&
    a.deed === b.deed &&
    a.cohesion === b.cohesion
  );
}

function knowledgeBehind(theatre: Theatre, view: SideView): BattleState["known"] {
  const nothing = theatre.scenario.units.map(() => null);
  const known: (Known | null)[] = nothing.slice();
  for (const seen of view.enemies) {
    const index = indexOf(theatre, seen.id);
    known[index] = knownBehind(view.side, index, seen);
  }
  return { soviet: nothing, japanese: nothing, [view.side]: known };
}

/** Turn after which a battle ends, for commanders that plan: exclusive. */
export function lastTurn(view: SideView): number {
  const theatre = theatreOf(view);
  const perTurn = theatre.scenario.calendar.hoursPerTurn * 60;
  return Math.ceil(battleOf(theatre, view.battle).endMinute / perTurn);
}
