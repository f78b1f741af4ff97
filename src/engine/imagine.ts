/** Whole states that agree with what a side knows: for previews, and for a commander that searches. */
import { type DiceStream, openStream } from "./dice.ts";
import type { Field } from "./field.ts";
import { freshUnit } from "./forces/freshUnit.ts";
import { sumOf } from "./rules/percent.ts";
import { enemyOf, type SideId, type UnitSheet } from "./scenario.ts";
import type { BattleState, UnitState } from "./state.ts";
import { battleOf, type Theatre, theatreOf } from "./theatre.ts";
import type { OwnUnit, SeenUnit, SideView } from "./viewTypes.ts";

/** What a commander rolls when he imagines: his own seed, never the game's. */
export interface ImaginationDice {
  readonly seed: string;
}

/**
 * The likeliest state behind a view: enemies as they were last seen; a contact is taken for an average infantry
 * unit of its side, whichever it is; units never seen are left off the map. No dice.
 * @rule R3.3
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
    seen.level === "identified" || seen.men > 0 ? seen.men : sheet.men,
  );
  const field: Field = { theatre, state };
  supposed.set(view, field);
  return field;
}

// A view never changes: what is supposed from it serves all previews of it.
const supposed = new WeakMap<SideView, Field>();

/** One of many states that agree with a view: contacts are of chance strength. Same dice, same state. */
export function imagine(view: SideView, dice: ImaginationDice): BattleState {
  const theatre = theatreOf(view);
  const average = averageMen(theatre, enemyOf(view.side));
  const stream: DiceStream = openStream(
    { seed: dice.seed, turn: view.turn, drawn: {} },
    "imagine",
    view.side,
  );
  return stateBehind(theatre, view, (seen) =>
    seen.level === "identified" ? seen.men : Math.floor((average * (50 + stream.draw(101).face)) / 100),
  );
}

type MenOf = (seen: SeenUnit, sheet: UnitSheet) => number;

function stateBehind(theatre: Theatre, view: SideView, menOf: MenOf): BattleState {
  const own = new Map(view.own.map((unit) => [unit.id, unit]));
  const seen = new Map(view.enemies.map((unit) => [unit.id, unit]));
  const units = theatre.scenario.units.map((sheet): UnitState => {
    const ours = own.get(sheet.id);
    if (ours) return withoutId(ours);
    const theirs = seen.get(sheet.id);
    if (!theirs) return freshUnit(theatre, sheet);
    const suppressed = view.heldDown[theirs.where] ?? 0;
    const hasFired = theirs.now === 1 && view.flashes.includes(theirs.where);
    const deed = hasFired ? ("bombard" as const) : null;
    return { ...supposedUnit(theatre, sheet, theirs, menOf(theirs, sheet)), suppressed, deed };
  });
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
    units,
    works: view.works,
    remembered: { soviet: {}, japanese: {} },
    built: { soviet: {}, japanese: {}, [view.side]: view.crossings },
    traffic: view.traffic,
    waiting: view.waiting,
    supplies: { soviet: null, japanese: null, [view.side]: view.supplies },
    control: view.control,
    believed: { soviet: view.control, japanese: view.control },
    known: knownBehind(theatre, view),
    assaulted: view.assaulted,
    bombarded: view.bombarded,
    heldDown: view.heldDown,
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

// Most units are the same objects from view to view: what they are without their names is worked out once.
const nameless = new WeakMap<OwnUnit, UnitState>();

function withoutId(own: OwnUnit): UnitState {
  let unit = nameless.get(own);
  if (!unit) {
    const { id: _, ...rest } = own;
    unit = rest;
    nameless.set(own, unit);
  }
  return unit;
}

/** The theatre with the sheets of contacts replaced by that of an unknown unit. */
function withUnknownContacts(theatre: Theatre, view: SideView): Theatre {
  const contacts = new Set(view.enemies.filter(({ level }) => level === "contact").map(({ id }) => id));
  if (contacts.size === 0) return theatre;
  const enemy = enemyOf(view.side);
  const unknown = averagesOf(theatre).infantry[enemy];
  const flashes = new Set(view.flashes);
  const shown = new Set(view.enemies.filter(({ where }) => flashes.has(where)).map(({ id }) => id));
  const battery = shown.size > 0 ? averagesOf(theatre).battery[enemy] : unknown;
  const units = theatre.scenario.units.map((sheet) =>
    contacts.has(sheet.id) ? { ...(shown.has(sheet.id) ? battery : unknown), id: sheet.id } : sheet,
  );
  return { ...theatre, scenario: { ...theatre.scenario, units } };
}

type Averages = Readonly<Record<"infantry" | "battery", Readonly<Record<SideId, Omit<UnitSheet, "id">>>>>;

const averages = new WeakMap<Theatre, Averages>();

/** What contacts of each side are taken for: constants of a scenario. */
function averagesOf(theatre: Theatre): Averages {
  let known = averages.get(theatre);
  if (!known) {
    known = {
      infantry: {
        soviet: averageInfantry(theatre, "soviet"),
        japanese: averageInfantry(theatre, "japanese"),
      },
      battery: { soviet: averageBattery(theatre, "soviet"), japanese: averageBattery(theatre, "japanese") },
    };
    averages.set(theatre, known);
  }
  return known;
}

/**
 * The average infantry unit of a side by its order of battle, guns of the battalions with it; where a side has
 * no infantry, the average of all its troops on foot.
 */
function averageInfantry(theatre: Theatre, side: SideId): Omit<UnitSheet, "id"> {
  const troops = theatre.scenario.units.filter((sheet) => sheet.side === side && sheet.men > 0);
  const infantry = troops.filter(({ arm }) => arm === "infantry");
  const counted = infantry.length > 0 ? infantry : troops.filter(({ tanks }) => tanks === 0);
  const mean = (of: (sheet: UnitSheet) => number, weight: (sheet: UnitSheet) => number): number => {
    const weights = sumOf(counted, weight);
    return weights > 0 ? Math.floor(sumOf(counted, (sheet) => of(sheet) * weight(sheet)) / weights) : 0;
  };
  const byUnit = () => 1;
  const byMen = (sheet: UnitSheet): number => sheet.men;
  const byGuns = (sheet: UnitSheet): number => sheet.guns;
  return {
    side,
    arm: "infantry",
    echelon: "battalion",
    mover: "foot",
    parent: null,
    men: mean(byMen, byUnit),
    guns: mean(byGuns, byUnit),
    tanks: 0,
    smallArms: mean(({ smallArms }) => smallArms, byUnit),
    machineGuns: mean(({ machineGuns }) => machineGuns, byUnit),
    gunFire: mean(({ gunFire }) => gunFire, byGuns),
    tankFire: 0,
    antiTank: mean(({ antiTank }) => antiTank, byGuns),
    antiTankRifles: mean(({ antiTankRifles }) => antiTankRifles, byUnit),
    quality: mean(({ quality }) => quality, byMen),
    breakLimit: mean(({ breakLimit }) => breakLimit, byMen),
    range: 0,
    shells: 0,
    shellsPerTurn: 0,
    shellWorth: 100,
    shellRation: 100,
    antiAir: mean(({ antiAir }) => antiAir, byUnit),
    fastTanks: 0,
  };
}

/** The average battery of a side by its order of battle: what stands where guns were seen to fire. @rule R5.8 */
function averageBattery(theatre: Theatre, side: SideId): Omit<UnitSheet, "id"> {
  const guns = theatre.scenario.units.filter((sheet) => sheet.side === side && sheet.range > 0);
  const mean = (of: (sheet: UnitSheet) => number): number => Math.floor(sumOf(guns, of) / guns.length);
  return {
    ...averageInfantry(theatre, side),
    arm: "artillery",
    echelon: "battery",
    mover: "guns",
    men: mean(({ men }) => men),
    guns: mean((sheet) => sheet.guns),
    smallArms: mean(({ smallArms }) => smallArms),
    machineGuns: mean(({ machineGuns }) => machineGuns),
    gunFire: mean(({ gunFire }) => gunFire),
    antiTank: mean(({ antiTank }) => antiTank),
    range: mean(({ range }) => range),
  };
}

/** Men of a middling unit of a side, by its order of battle. */
function averageMen(theatre: Theatre, side: SideId): number {
  const men = theatre.scenario.units.filter((sheet) => sheet.side === side && sheet.men > 0);
  const sum = men.reduce((total, sheet) => total + sheet.men, 0);
  return men.length > 0 ? Math.floor(sum / men.length) : 0;
}

function supposedUnit(theatre: Theatre, sheet: UnitSheet, seen: SeenUnit, men: number): UnitState {
  const isKnown = seen.level === "identified";
  return {
    ...freshUnit(theatre, sheet),
    at: seen.where,
    men: Math.min(men, sheet.men),
    guns: isKnown ? seen.guns : sheet.guns,
    tanks: isKnown ? seen.tanks : sheet.tanks,
  };
}

function knownBehind(theatre: Theatre, view: SideView): BattleState["known"] {
  const seen = new Map(view.enemies.map((unit) => [unit.id, unit]));
  const nothing = theatre.scenario.units.map(() => null);
  const known = theatre.scenario.units.map((sheet) => {
    const unit = seen.get(sheet.id);
    if (!unit) return null;
    const { id: _, ...rest } = unit;
    return rest;
  });
  return { soviet: nothing, japanese: nothing, [view.side]: known };
}

/** Turn after which a battle ends, for commanders that plan: exclusive. */
export function lastTurn(view: SideView): number {
  const theatre = theatreOf(view);
  const perTurn = theatre.scenario.calendar.hoursPerTurn * 60;
  return Math.ceil(battleOf(theatre, view.battle).endMinute / perTurn);
}
