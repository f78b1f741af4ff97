/** Applies facts to states: no rule, no dice, no clock. Folding a battle's events gives the state that `decide` gave. */
import { afterOtherPart, afterOwnPart } from "./betweenParts.ts";
import {
  addTraffic,
  CONTROL_MARK,
  changeUnit,
  changeUnitAt,
  countDraws,
  type Draft,
  openDraft,
  openUnit,
  setControl,
  setKnown,
  setWorks,
  unitIn,
} from "./draft.ts";
import type { BattleEvent, Die, EventType } from "./events.ts";
import { outOfSight, shakenIn, type Writable } from "./forces/copies.ts";
import { tryTaken } from "./groundTaken.ts";
import { GONE, type Hex, OFF_MAP } from "./hex/grid.ts";
import { hexsideKey } from "./hex/hexside.ts";
import { enemyOf, SIDES, type SideId, type UnitId, type UnitSheet } from "./scenario.ts";
import {
  type BattleState,
  type Known,
  type LedgerEntry,
  NO_LOSSES,
  NO_ORDERS_USED,
  type UnitState,
} from "./state.ts";
import { indexOf, sheetOf } from "./theatre.ts";

type Fact<T extends EventType> = Extract<BattleEvent, { readonly type: T }>;
type Applier<T extends EventType> = (draft: Draft, event: Fact<T>) => void;

/**
 * The state after one fact. Total: any fact that `decide` or a historian states can be applied.
 * @throws when the fact names a unit that the order of battle does not hold.
 */
export function evolve(state: BattleState, event: BattleEvent): BattleState {
  const draft = openDraft(state);
  applyFact(draft, event);
  return draft.state;
}

/** The state after facts in their order. @throws as `evolve` does. */
export function fold(state: BattleState, events: Iterable<BattleEvent>): BattleState {
  const draft = openDraft(state);
  for (const event of events) applyFact(draft, event);
  return draft.state;
}

/** The same on an open draft. */
export function applyFact(draft: Draft, event: BattleEvent): void {
  const apply = APPLIERS[event.type] as (draft: Draft, event: BattleEvent) => void;
  apply(draft, event);
  if ("dice" in event) countDraws(draft, streamsOf(event.dice));
}

/** Streams that dice fell in, each once: most facts have dice of one stream. */
function streamsOf(dice: readonly Die[]): readonly string[] {
  const streams: string[] = [];
  for (const { stream } of dice) if (!streams.includes(stream)) streams.push(stream);
  return streams;
}

const APPLIERS: { readonly [T in EventType]: Applier<T> } = {
  "battle-began": (draft, event) => {
    const unknown: (Known | null)[] = event.units.map(() => null);
    Object.assign(draft.state, {
      battle: event.battle,
      seed: event.seed,
      turn: event.turn,
      units: event.units,
      works: event.works,
      control: event.control,
      believed: event.believed,
      known: { soviet: unknown, japanese: unknown },
      restraints: event.restraints,
    });
    draft.theatre.scenario.units.forEach((sheet, index) => {
      enter(draft, sheet.side, event.units[index]?.at ?? OFF_MAP);
    });
  },
  "battle-taken-over": (draft, { battle, seed, standing }) => {
    Object.assign(draft.state, standing, { battle, seed, drawn: {} });
    draft.copied = 0;
  },
  "turn-began": (draft, event) => {
    draft.state.turn = event.turn;
    draft.state.weather = event.weather;
    draft.state.light = event.light;
    draft.state.drawn = {};
    draft.state.struckBack = [];
    const { ordered, air } = draft.state;
    if (ordered && ordered.until < event.turn) draft.state.ordered = null;
    for (const side of SIDES) {
      const promise = air[side];
      if (promise && promise.until < event.turn) draft.state.air = { ...draft.state.air, [side]: null };
      const orders = draft.state.promised[side];
      if (orders && orders.until < event.turn)
        draft.state.promised = { ...draft.state.promised, [side]: null };
    }
  },
  "side-began": (draft, event) => beginSide(draft, event.side, event.half),
  "fires-closed": (draft) => {
    draft.state.phase = "orders";
  },
  "order-used": (draft, event) => {
    const { formations, commander } = draft.state.orders;
    const own = (formations[event.formation] ?? 0) + 1;
    draft.state.orders =
      event.from === "commander"
        ? { formations, commander: commander + 1 }
        : { formations: { ...formations, [event.formation]: own }, commander };
    changeUnit(draft, event.unit, { ordered: 1 });
  },
  "unit-moved": (draft, event) => {
    const unit = standAt(draft, event.unit, event.to);
    unit.spent += event.cost;
    unit.manner = event.manner;
    if (event.column) addTraffic(draft, hexsideKey(event.from, event.to), event.column);
  },
  "unit-advanced": (draft, event) => {
    standAt(draft, event.unit, event.to).manner = "deployed";
  },
  "unit-retreated": (draft, event) => {
    standAt(draft, event.unit, event.to).manner = "deployed";
    seeShaken(draft, event.unit);
  },
  "move-interrupted": (draft, event) => {
    if (event.cause !== "no-room") changeUnit(draft, event.unit, { spent: ALL_SPENT });
  },
  "unit-arrived": (draft, event) => {
    standAt(draft, event.unit, event.at);
    draft.state.called = draft.state.called.filter((unit) => unit !== event.unit);
    if (draft.state.waiting[event.unit]) {
      const { [event.unit]: _, ...others } = draft.state.waiting;
      draft.state.waiting = others;
    }
  },
  "unit-waits": (draft, event) => {
    draft.state.waiting = { ...draft.state.waiting, [event.unit]: event.cause };
  },
  "crossing-built": (draft, event) => {
    const key = hexsideKey(event.from, event.to);
    const own = { ...draft.state.built[event.side], [key]: event.crossing };
    draft.state.built = { ...draft.state.built, [event.side]: own };
  },
  "unit-called": (draft, event) => {
    draft.state.called = [...draft.state.called, event.unit];
  },
  "unit-destroyed": (draft, event) => {
    changeUnit(draft, event.unit, { at: GONE });
    const index = draft.theatre.unitIndex.get(event.unit) ?? -1;
    for (const side of SIDES)
      if (draft.state.known[side][index]?.now) setKnown(draft, side, event.unit, null);
  },
  "tanks-bogged": (draft, event) => {
    const unit = unitIn(draft, event.unit);
    changeUnit(draft, event.unit, { tanks: unit.tanks - event.tanks, bogged: unit.bogged + event.tanks });
  },
  "tanks-burned": () => {},
  "tanks-to-workshop": () => {},
  "tanks-freed": (draft, event) => {
    const unit = unitIn(draft, event.unit);
    changeUnit(draft, event.unit, { tanks: unit.tanks + event.tanks, bogged: unit.bogged - event.tanks });
  },
  sighted: (draft, event) => setKnown(draft, event.by, event.unit, event.known),
  "lost-from-sight": (draft, event) => {
    const index = draft.theatre.unitIndex.get(event.unit) ?? -1;
    const known = draft.state.known[event.by][index];
    if (!known) return;
    setKnown(draft, event.by, event.unit, known.now === 1 ? outOfSight(known, draft.state.turn) : null);
  },
  "hex-captured": (draft, event) => setControl(draft, event.hex, event.side, event.noticedBy),
  "fire-resolved": () => {},
  "nobody-went-in": () => {},
  "counter-attack-withheld": () => {},
  "assault-resolved": (draft, event) => {
    draft.state.assaulted = [...draft.state.assaulted, event.target];
    const isStrikingBack = (unit: UnitId): boolean =>
      sheetOf(draft.theatre, unit).side !== draft.state.activeSide;
    draft.state.struckBack = [...draft.state.struckBack, ...event.units.filter(isStrikingBack)];
    for (const unit of [...event.units, ...event.defenders]) {
      if (unitIn(draft, unit).fought === 0) changeUnit(draft, unit, { fought: 1 });
      seeShaken(draft, unit);
    }
  },
  "bombardment-resolved": (draft, event) => {
    addUp(draft, sheetOf(draft.theatre, event.unit).side, event);
    if (event.occasion === "order") markBombarded(draft, event.target, event.heldDown);
  },
  "battery-silenced": (draft, event) => changeUnit(draft, event.unit, { silenced: 2 }),
  "air-strike-resolved": (draft, event) => {
    addUp(draft, event.side, event);
    markBombarded(draft, event.target, event.heldDown);
  },
  "command-tanks-hit": (draft, event) => {
    const { commandLost } = unitIn(draft, event.unit);
    changeUnit(draft, event.unit, { commandLost: commandLost + event.tanks, leaderless: 2 });
  },
  "aircraft-lost": (draft, event) => {
    const { aircraft, air } = draft.state;
    draft.state.aircraft = { ...aircraft, [event.side]: aircraft[event.side] + event.aircraft };
    const promise = air[event.side];
    if (promise) {
      const perTurn = Math.max(0, promise.perTurn - event.aircraft);
      draft.state.air = { ...air, [event.side]: { ...promise, perTurn } };
    }
  },
  "losses-taken": (draft, event) => takeLosses(draft, event),
  "cohesion-changed": (draft, event) => {
    const unit = unitIn(draft, event.unit);
    changeUnit(draft, event.unit, { cohesion: Math.max(0, Math.min(100, unit.cohesion + event.change)) });
  },
  "unit-suppressed": (draft, event) => {
    const unit = unitIn(draft, event.unit);
    changeUnit(draft, event.unit, { suppressed: Math.max(unit.suppressed, event.percent) });
  },
  // Whoever digs, rests or fights is spread out, however he came. @rule R2.2
  "deed-done": (draft, event) => changeUnit(draft, event.unit, { deed: event.deed, manner: "deployed" }),
  reacted: (draft, event) => changeUnit(draft, event.unit, { reacted: 1 }),
  "works-dug": (draft, event) => setWorks(draft, event.hex, event.works),
  "works-damaged": (draft, event) => setWorks(draft, event.hex, event.works),
  "standing-order-given": (draft, event) => changeUnit(draft, event.unit, { standing: event.order }),
  "supply-changed": (draft, event) => changeUnit(draft, event.unit, { supply: event.supply }),
  "supplies-came": (draft, event) => {
    draft.state.supplies = { ...draft.state.supplies, [event.side]: event.supplies };
  },
  "fell-sick": (draft, event) => {
    const unit = unitIn(draft, event.unit);
    changeUnit(draft, event.unit, { men: unit.men - event.men, sick: unit.sick + event.men });
  },
  "shells-spent": (draft, event) => changeShells(draft, event.unit, -event.shells),
  "shells-delivered": (draft, event) => changeShells(draft, event.unit, event.shells),
  "dispatch-received": (draft, event) => {
    const status = {
      turn: draft.state.turn,
      minute: event.minute,
      status: event.status,
      reason: event.reason,
    };
    draft.state.dispatches = { ...draft.state.dispatches, [event.id]: status };
  },
  "choice-made": (draft, { dispatch, option, by }) => {
    const answer = { turn: draft.state.turn, option, by };
    draft.state.answers = { ...draft.state.answers, [dispatch]: answer };
  },
  "orders-promised": (draft, event) => {
    draft.state.promised = { ...draft.state.promised, [event.side]: event.promise };
  },
  "weather-ordered": (draft, event) => {
    draft.state.ordered = { weather: event.weather, until: event.until };
  },
  "weather-changed": (draft, event) => {
    draft.state.weather = event.weather;
  },
  "air-promised": (draft, event) => {
    draft.state.air = { ...draft.state.air, [event.side]: event.air };
  },
  "sorties-flown": (draft, event) => {
    const air = draft.state.air[event.side];
    if (air)
      draft.state.air = {
        ...draft.state.air,
        [event.side]: { ...air, sorties: air.sorties - event.sorties },
      };
  },
  "restraint-changed": (draft, event) => {
    const acts = { ...draft.state.restraints[event.side], [event.act]: event.weight };
    draft.state.restraints = { ...draft.state.restraints, [event.side]: acts };
  },
  "border-breached": (draft, { side, act, hex, by, points }) =>
    enterInLedger(draft, { side, act, hex, by, points }),
  "escalation-changed": (draft, { side, cause, points }) =>
    enterInLedger(draft, { side, act: cause, hex: null, by: null, points }),
  "ground-settled": (draft, { holders, known }) => {
    draft.state.settled = { holders, known };
  },
  "battle-ended": (draft, event) => {
    draft.state.outcome = event.outcome;
  },
};

/** The side that has a unit in sight sees what it goes through. @rule R3.8 */
function seeShaken(draft: Draft, id: UnitId): void {
  const by = enemyOf(sheetOf(draft.theatre, id).side);
  const known = draft.state.known[by][draft.theatre.unitIndex.get(id) ?? -1];
  if (known?.now === 1) setKnown(draft, by, id, shakenIn(known, draft.state.turn));
}

/** A unit stands in another hex; its side has been there from now on. @returns the unit, to be changed further. */
function standAt(draft: Draft, id: UnitId, at: Hex): Writable<UnitState> {
  const index = indexOf(draft.theatre, id);
  const unit = openUnit(draft, index);
  unit.at = at;
  enter(draft, (draft.theatre.scenario.units[index] as UnitSheet).side, at);
  return unit;
}

function enter(draft: Draft, side: SideId, hex: Hex): void {
  const places = draft.theatre.placesAt.get(hex);
  if (!places) return;
  const been = draft.state.entered[side];
  const fresh = places.filter((place) => !been.includes(place));
  if (fresh.length > 0) draft.state.entered = { ...draft.state.entered, [side]: [...been, ...fresh] };
}

/** Movement points that stand for "all of them, whatever the allowance". */
const ALL_SPENT = 1000;

function beginSide(draft: Draft, side: SideId, half: 0 | 1): void {
  draft.state.activeSide = side;
  draft.state.half = half;
  draft.state.phase = "fires";
  draft.state.orders = NO_ORDERS_USED;
  draft.state.traffic = {};
  draft.state.assaulted = [];
  draft.state.bombarded = [];
  draft.state.heldDown = {};
  draft.state.fallen = { soviet: {}, japanese: {} };
  tryTaken(draft, CONTROL_MARK[enemyOf(side)]);
  draft.theatre.scenario.units.forEach((sheet, index) => {
    const unit = draft.state.units[index];
    if (!unit) return;
    const change = sheet.side === side ? afterOwnPart(unit) : afterOtherPart(unit);
    if (change) changeUnitAt(draft, index, change);
  });
}

/** @rule R5.11 */
function addUp(
  draft: Draft,
  side: SideId,
  { target, fallen }: Fact<"bombardment-resolved" | "air-strike-resolved">,
): void {
  const before = draft.state.fallen;
  draft.state.fallen = { ...before, [side]: { ...before[side], [target]: fallen } };
}

function markBombarded(draft: Draft, target: Hex, heldDown: number): void {
  draft.state.heldDown = { ...draft.state.heldDown, [target]: heldDown };
  if (!draft.state.bombarded.includes(target)) draft.state.bombarded = [...draft.state.bombarded, target];
}

function takeLosses(draft: Draft, event: Fact<"losses-taken">): void {
  const unit = unitIn(draft, event.unit);
  const { killed, wounded, missing, guns, tanks } = event.loss;
  const lost = unit.lost ?? NO_LOSSES;
  changeUnit(draft, event.unit, {
    men: unit.men - killed - wounded - missing,
    guns: unit.guns - guns,
    tanks: unit.tanks - (tanks - event.bogged),
    bogged: unit.bogged - event.bogged,
    lost: {
      killed: lost.killed + killed,
      wounded: lost.wounded + wounded,
      missing: lost.missing + missing,
      guns: lost.guns + guns,
      tanks: lost.tanks + tanks,
    },
  });
}

function changeShells(draft: Draft, unit: string, change: number): void {
  changeUnit(draft, unit, { shells: Math.max(0, unitIn(draft, unit).shells + change) });
}

function enterInLedger(draft: Draft, entry: Omit<LedgerEntry, "turn">): void {
  draft.state.ledger = [...draft.state.ledger, { turn: draft.state.turn, ...entry }];
}
