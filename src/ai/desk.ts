/** The commander's desk: the latest view, what he has ordered, and where orders are checked before they go out. */
import {
  type BattleSheet,
  battleOf,
  type Command,
  checkOrder,
  type Light,
  type Mover,
  type OwnUnit,
  openStream,
  type SideId,
  type SideView,
  sheetOf,
  type Theatre,
  theatreOf,
  type UnitId,
  type UnitSheet,
} from "../engine/index.ts";
import { DOCTRINES, type Doctrine } from "./doctrine.ts";
import { isLastChance } from "./lastChance.ts";
import type { Operation } from "./operation.ts";
import { pressureOf } from "./urgency.ts";

/** One sitting: a part of a turn. The view changes with every order; the rest stays. */
export interface Desk {
  view: SideView;
  readonly side: SideId;
  readonly theatre: Theatre;
  readonly battle: BattleSheet;
  readonly doctrine: Doctrine;
  /** What he was told to do; null = he decides himself. */
  readonly operation: Operation | null;
  /** Units that may be ordered; null = all. */
  readonly entrusted: ReadonlySet<UnitId> | null;
  /** The commander's own dice; the battle's are none of his. */
  readonly seed: string;
  /** Orders given in this sitting, so that none is given twice. */
  readonly given: Set<string>;
  /** Percent points by which this commander is bolder or more careful this turn. */
  readonly mood: number;
  /** How pressing time is, percent. */
  readonly pressure: number;
  /** Whether he decides himself and this is his last part in which ground can be won: what is not taken now is not taken. */
  readonly isLast: boolean;
  /** What this commander leans to in this battle. */
  readonly leaning: Leaning;
  /** Distance fields of this sitting, by kind of mover, and by target and toll: one serves all units of a kind. */
  readonly fields: Map<Mover, Map<number, Int32Array>>;
  readonly blocked: Map<string, Uint8Array>;
  /** Assaults weighed and found wanting in this sitting, so that none is weighed twice. */
  readonly verdicts: Map<string, boolean>;
}

/** A commander's character for one battle, by his own dice: two of them fight it differently. */
export interface Leaning {
  /** Weight of each objective in his eyes, percent, by place. */
  readonly places: ReadonlyMap<string, number>;
  /** Percent points by which he is bolder in each light. */
  readonly hours: Readonly<Record<Light, number>>;
  /** Percent of the force that he waits for, more or less than his army's habit. */
  readonly patience: number;
  /** Whether he takes great places in his army's best light only, while there is time. */
  readonly hour: "any" | "best";
}

/** How far a leaning goes either way. */
const PLACES_LEAN = 40;
const HOURS_LEAN = 8;
const PATIENCE_LEAN = 20;

function leaningOf(battle: BattleSheet, side: SideId, seed: string): Leaning {
  const dice = openStream({ seed, turn: 0, drawn: {} }, "leaning", side);
  const lean = (most: number): number => dice.draw(2 * most + 1).face - most;
  const hours = {
    day: lean(HOURS_LEAN),
    "half-light": lean(HOURS_LEAN),
    moonlight: lean(HOURS_LEAN),
    dark: lean(HOURS_LEAN),
  };
  const patience = lean(PATIENCE_LEAN);
  const hour = dice.draw(2).face === 0 ? "best" : "any";
  return {
    places: new Map(battle.objectives.map(({ place }) => [place, 100 + lean(PLACES_LEAN)])),
    hours,
    patience,
    hour,
  };
}

/** Whom and how a commander leads: his dice, the units entrusted (null = all), his orders from above. */
export interface Commission {
  readonly seed: string;
  readonly entrusted: ReadonlySet<UnitId> | null;
  readonly operation: Operation | null;
}

/** Opens a sitting. */
export function openDesk(view: SideView, { seed, entrusted, operation }: Commission): Desk {
  const theatre = theatreOf(view);
  const battle = battleOf(theatre, view.battle);
  const dice = openStream({ seed, turn: view.turn, drawn: {} }, "mood", view.side);
  const doctrine = DOCTRINES[view.side];
  return {
    view,
    side: view.side,
    theatre,
    battle,
    doctrine,
    operation,
    entrusted,
    seed,
    given: new Set(),
    mood: dice.draw(13).face - 6,
    pressure: pressureOf({ view, theatre, battle, doctrine }),
    isLast: operation === null && isLastChance({ view, theatre, battle }),
    leaning: leaningOf(battle, view.side, seed),
    fields: new Map(),
    blocked: new Map(),
    verdicts: new Map(),
  };
}

/** Gives an order if it is legal and new. @returns whether it went out. */
export function* give(desk: Desk, command: Command): Generator<Command, boolean> {
  const key = JSON.stringify(command);
  if (desk.given.has(key) || checkOrder(desk.view, command) !== null) return false;
  desk.given.add(key);
  yield command;
  return true;
}

/** An own unit as it stands now. */
export function unitNow(desk: Desk, id: UnitId): OwnUnit | null {
  const unit = desk.view.own.find((own) => own.id === id);
  return unit && unit.at >= 0 ? unit : null;
}

/** Own units on the map, all of them. */
export function onMap(desk: Desk): readonly OwnUnit[] {
  return desk.view.own.filter((unit) => unit.at >= 0);
}

/** Own units on the map that may be ordered and have not acted. */
export function free(desk: Desk): readonly OwnUnit[] {
  return desk.view.own.filter((unit) => isFree(desk, unit));
}

/** An own unit as it stands now, if it may still be ordered and has not acted. */
export function freeNow(desk: Desk, id: UnitId): OwnUnit | null {
  const unit = desk.view.own.find((own) => own.id === id);
  return unit && isFree(desk, unit) ? unit : null;
}

function isFree({ entrusted }: Desk, unit: OwnUnit): boolean {
  return unit.at >= 0 && unit.deed === null && (entrusted === null || entrusted.has(unit.id));
}

/** An own unit's sheet. */
export function sheet(desk: Desk, unit: OwnUnit): UnitSheet {
  return sheetOf(desk.theatre, unit.id);
}

/** What a unit is for: the line, tanks, guns that bombard, or whatever helps the line without storming. */
export type Trade = "line" | "tanks" | "guns" | "support";

/** The trade of an own unit. */
export function tradeOf(desk: Desk, unit: OwnUnit): Trade {
  const { arm, range, tanks } = sheet(desk, unit);
  if (range > 0) return "guns";
  if (tanks > 0) return "tanks";
  if (arm === "anti-tank" || arm === "anti-aircraft" || arm === "headquarters" || arm === "armoured-train")
    return "support";
  return "line";
}
