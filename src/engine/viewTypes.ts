/** What one side knows: all that its map, its log, its computer commander and its screen reader may read. */
import type { AssaultResult, Modifier } from "./events.ts";
import type { Hex } from "./hex/grid.ts";
import type { Refusal } from "./refusals.ts";
import type { Breach } from "./rules/border/leash.ts";
import type { Spread } from "./rules/fire-and-assault/lossRange.ts";
import type { StormStrengths } from "./rules/fire-and-assault/odds.ts";
import type { StrikeBar, StrikeForecast } from "./rules/fire-and-assault/strikeBack.ts";
import type { Bounds } from "./rules/percent.ts";
import type {
  BattleId,
  DispatchId,
  FormationId,
  Light,
  Percent,
  PlaceId,
  Restraint,
  SideId,
  Turn,
  UnitId,
  Weather,
} from "./scenario.ts";
import type {
  AirSupport,
  Answer,
  BuiltCrossing,
  BuiltCrossings,
  DispatchStatus,
  Fallen,
  Holder,
  Known,
  LedgerEntry,
  OrdersPromise,
  OrdersUsed,
  Outcome,
  Phase,
  Supplies,
  Taken,
  UnitState,
  WaitCause,
  Works,
} from "./state.ts";

/** An own unit: its state under its id. */
export interface OwnUnit extends UnitState {
  readonly id: UnitId;
}

/** An enemy unit as far as known. At `contact` only its place and rough kind may be shown. */
export interface SeenUnit extends Known {
  readonly id: UnitId;
}

/** Plain data: it goes to a worker as it is. */
export interface SideView {
  readonly scenario: string;
  readonly battle: BattleId;
  readonly side: SideId;
  readonly turn: Turn;
  readonly activeSide: SideId;
  readonly half: 0 | 1;
  /** Of the own part; "fires" in the other side's. @rule R1.4 */
  readonly phase: Phase;
  /** Full orders used in the own part, none in the other side's. @rule R11.1 */
  readonly orders: OrdersUsed;
  readonly weather: Weather;
  readonly light: Light;
  /** Own units on the map and on their way (at OFF_MAP), those out of the battle last; in sheet order. */
  readonly own: readonly OwnUnit[];
  readonly enemies: readonly SeenUnit[];
  /** Hexes where enemy guns in sight have fired since their side's last part began, in order. @rule R5.8 */
  readonly flashes: readonly Hex[];
  /** Works on own ground and those seen on the enemy's. */
  readonly works: Readonly<Record<Hex, Works>>;
  /** Crossings that its own engineers have begun or made. @rule R2.11 */
  readonly crossings: BuiltCrossings;
  /** Metres of its marching columns that passed each hexside by road in its part of the turn. @rule R2.12 */
  readonly traffic: Readonly<Record<number, number>>;
  /** Own units that are due and wait in their box, with the cause. @rule R2.12 */
  readonly waiting: Readonly<Record<UnitId, WaitCause>>;
  /** What its troops needed in the last turn, and what came up. @rule R9.3 */
  readonly supplies: Supplies | null;
  /** Who holds each hex as this side believes: 0 nobody, 1 soviet, 2 japanese. */
  readonly control: readonly number[];
  /** Hexes of places that changed hands and that whoever lost them could not yet take back, as this side knows it. @rule R14.8 */
  readonly taken: Readonly<Record<Hex, Taken>>;
  /** For whom the ground counts, as this side knew it at the hour that decided; null before it. @rule R14.9 */
  readonly settled: Readonly<Record<PlaceId, Holder>> | null;
  readonly assaulted: readonly Hex[];
  readonly bombarded: readonly Hex[];
  /** Percent held down by own shells and bombs of this part, by hex. @rule R5.4 */
  readonly heldDown: Readonly<Record<Hex, Percent>>;
  /** What own shells and bombs of this part add up to, by hex. @rule R5.11 */
  readonly fallen: Readonly<Record<Hex, Fallen>>;
  readonly air: AirSupport | null;
  /** Own aircraft lost so far. @rule R6.4 */
  readonly aircraftLost: number;
  readonly restraints: Readonly<Record<SideId, Readonly<Record<Restraint, number>>>>;
  /** Breaches and what else moved the points, of both sides; on whose account only for the own. @rule R12.2 */
  readonly ledger: readonly LedgerEntry[];
  /** Points of escalation in each ledger. */
  readonly escalation: Readonly<Record<SideId, number>>;
  /** Dispatches this side has received, and those void. */
  readonly dispatches: Readonly<Record<DispatchId, DispatchStatus>>;
  /** What this side's commander answered to the dispatches that asked him. @rule R13.4 */
  readonly answers: Readonly<Record<DispatchId, Answer>>;
  /** Orders that a decision gives this side, or takes from it, for some turns. */
  readonly promised: OrdersPromise | null;
  readonly outcome: Outcome | null;
}

/** Enemies whom a forecast counts although nobody sees them now. @rule R3.5 */
export interface LastSeen {
  /** The last turn in which any of them was seen. */
  readonly turn: Turn;
  /** How many they are, of all who are known there. */
  readonly units: number;
  readonly all: number;
}

/** A range of losses: low and high hold four cases in five, of a storm nine in ten. */
export type LossRange = Spread;

/** One way in which an assault may end. @rule R4.5 */
export interface AssaultEnd {
  readonly result: AssaultResult;
  /** Where an attack breaks off; null for the other ends. */
  readonly step: "approach" | "storm" | null;
  readonly percent: Percent;
  /** What it then costs the attackers. */
  readonly own: LossRange;
}

/** A full order that a unit would take, its formation's own or one of the commander's. @rule R11.1 */
export interface OrderTaken {
  readonly unit: UnitId;
  readonly formation: FormationId;
  readonly from: "formation" | "commander";
}

/** What a side gives up when its first move or assault closes the fires. @rule R1.4 */
export interface FiresClosed {
  /** Batteries that could still bombard, and sorties not flown. */
  readonly batteries: number;
  readonly sorties: number;
}

/** What it costs a unit to swim. @rule R2.13 */
export interface SwimPrice {
  /** Men who go missing, guns left on the bank, points of cohesion. */
  readonly missing: number;
  readonly guns: number;
  readonly cohesion: number;
}

/** Why an order can surely do no more than lie between two bounds, and not exactly one thing. */
export type SpanCause =
  /** Dice fall. */
  | "dice"
  /** Somebody in the hex has been found and not made out. @rule R3.3 */
  | "contact"
  /** An enemy's men are known to the next ten or fifty above. @rule R3.3 */
  | "rounded"
  /** Of an enemy's cohesion only the state is seen. @rule R3.8 R10.1 */
  | "cohesion"
  /** More may lie there, or beside the way, than has been found. @rule R3.4 */
  | "unseen"
  /** What the enemy has dug there is not known. @rule R3.5 */
  | "works"
  /** Nobody knows whether he lies or moves in column. @rule R2.2 */
  | "posture"
  /** By his standing order, or unable to resist, he may be gone before the storm. @rule R4.4 R4.9 */
  | "leaving"
  /** Whoever stands beside a lost hex may storm it at once: a fight of its own, not within these bounds. @rule R4.9 */
  | "struck-back"
  /** By his standing order he may hold his fire. @rule R4.9 */
  | "hold-fire"
  /** Guns that see the battery fire may answer it. @rule R5.10 */
  | "answer"
  /** How much will fire at the aircraft is not known. @rule R6.4 */
  | "anti-air";

/** Why a garrison may not stand up to a storm, as far as it is seen. */
export type LeavingCause =
  /** All who are seen there are routed: they do not resist. @rule R3.8 R10.3 */
  | "routed"
  /** Shells and bombs have fallen there in this part, and not all have been made out: who is shaken enough runs. @rule R10.3 */
  | "shelled"
  /** Nobody there has been made out: it may be a rout, or a headquarters. @rule R4.4 */
  | "not-made-out"
  /** All who are seen there are few. @rule R4.4 */
  | "few";

/**
 * What an order surely stays within, whatever the view does not tell: men lost in it, on foot and in tanks, on both
 * sides. What units beside a lost hex do in answer is a fight of its own. @rule R4.9
 */
export interface Span {
  readonly own: Bounds;
  readonly enemy: Bounds;
  /** The most that the enemy can lose when some of his find no way back; null when that cannot be. @rule R4.8 */
  readonly enemyCutOff: number | null;
  /** Least and most chance to take the hex, if the garrison stands; null for other orders. @rule R4.5 */
  readonly takes: Bounds | null;
  /** Ways an assault may end; empty for other orders. */
  readonly results: readonly AssaultResult[];
  /** What is seen that speaks for a storm without a fight: it may happen without, but nothing says so. */
  readonly mayLeave: readonly LeavingCause[];
  /** Enemies found beside a hex that is stormed: they may storm it in turn, a fight that is not counted here. @rule R4.9 */
  readonly beside: number;
  readonly because: readonly SpanCause[];
}

/** What an order shows: to us of the enemy, or of us to him. */
export type Reveal =
  /** The unit lies still and is found within `hidden` hexes; after this within `active`. @rule R3.4 */
  | { readonly what: "active"; readonly unit: UnitId; readonly hidden: number; readonly active: number }
  /** Who is in the hex will be known for what he is. @rule R3.3 */
  | { readonly what: "identifies"; readonly hex: Hex; readonly contacts: number }
  /** Hexes that come into sight on the way, and were not in sight before. @rule R3.1 */
  | { readonly what: "ground"; readonly hexes: number }
  /** Hexes that are searched anew from the way: whoever lies hidden there is found, and nobody is learnt too. @rule R3.4 */
  | { readonly what: "searched"; readonly hexes: number };

/**
 * Whether an order can be taken back once it is given: "yes"; "unless-seen" when somebody may be met or may fire on
 * the way and then it cannot; "learns" when it shows ground, empty or not, that was hidden until then; "dice" when
 * dice fall; "ends" when it ends the part or the battle.
 */
export type UndoForecast = "yes" | "unless-seen" | "learns" | "dice" | "ends";

/** From which hex of its way on a move is final: what is seen or searched from there, or bogging there. @rule R3.1 R3.4 R7.1 */
export type FinalFrom = { readonly hex: Hex; readonly because: "unseen" | "searched" | "bogging" };

/** How cohesion will change. @rule R10.1 */
export interface CohesionForecast {
  /** Of each own unit that storms or marches: its cohesion now, at worst and at best after the fight or the turn's march. */
  readonly own: readonly (Bounds & { readonly unit: UnitId; readonly now: number })[];
  /** Points that enemies seen in the target will likely lose; null where nobody is seen. */
  readonly enemy: Bounds | null;
}

/** What a side can know beforehand about an order besides its likely outcome. */
export interface Foresight {
  /** Null for an order that cannot cost anybody a man. */
  readonly span: Span | null;
  readonly reveals: readonly Reveal[];
  readonly undo: UndoForecast;
  /** Null for other orders than moves, and for a move that may be taken back. */
  readonly finalFrom: FinalFrom | null;
  /** Whether it brings a ledger to war, which ends the battle; "if-taken": when the stormed hex falls. @rule R12.3 */
  readonly war: "no" | "surely" | "if-taken";
  /** Movement points that a move costs at most, if who is not found controls ground on the way; 0 for other orders. @rule R2.7 */
  readonly costMost: number;
  readonly cohesion: CohesionForecast;
  /** Of units that storm: who will go in if the hex falls and all goes well, in their order. @rule R4.8 */
  readonly advance: readonly UnitId[];
  /** Of units that storm: who may be routed by taking the hex, and then stays where he is. @rule R4.8 R10.3 */
  readonly tooShaken: readonly UnitId[];
}

/** An order looked at from all sides: its likely outcome, its bounds, what it shows, whether it can be undone. */
export type Preview =
  | Extract<Forecast, { readonly type: "refused" }>
  | (Exclude<Forecast, { readonly type: "refused" }> & Foresight);

/** What a storm is weighed by: a part of its forecast. */
export type WeighedAssault = Pick<
  Extract<Forecast, { readonly type: "assault" }>,
  "takes" | "own" | "enemy" | "breaches"
>;

/** The likely outcome of an order, as far as its side can know. */
export type Forecast =
  | { readonly type: "refused"; readonly refusal: Refusal }
  | {
      readonly type: "move";
      /** Movement points that the path costs, and those left after it. */
      readonly cost: number;
      readonly left: number;
      /** Known enemies whose zone of control or fire the path meets. */
      readonly underFireFrom: readonly UnitId[];
      /** Men, crews with them, and tanks lost to the fire of known enemies beside the path, if they fire at will. @rule R4.9 */
      readonly own: LossRange;
      readonly tanks: LossRange;
      /** Whether that fire may hit a commander's tank: then the unit storms nothing for a while. @rule R7.7 */
      readonly mayLoseControl: boolean;
      /** Causes of the fire on the way that costs most; empty where none is expected. @rule R4.9 */
      readonly breakdown: readonly Modifier[];
      /** Tanks expected to bog, in tenths, and how many four times in five. */
      readonly bogging: number;
      /** Chance that a tank bogs on the way, each for itself. @rule R7.1 */
      readonly bogChance: Percent;
      /** What swimming on the way costs; null when it is dry. @rule R2.13 */
      readonly swim: SwimPrice | null;
      readonly bogged: LossRange;
      /** What of it breaks a restraint, each with its price in points of escalation. @rule R12.1 */
      readonly breaches: readonly Breach[];
      readonly orders: readonly OrderTaken[];
      /** Null when the fires are closed already. */
      readonly closes: FiresClosed | null;
    }
  | {
      readonly type: "assault";
      /** What meets at the moment of the storm, the enemy as he is supposed to be. @rule R4.14 R3.8 */
      readonly strengths: StormStrengths;
      /** Fire points at the moment of the storm, the larger over the smaller rounded to halves: [3, 2] = 3:2. */
      readonly odds: readonly [number, number];
      /** Chance that the hex is taken, and of each end; these add up to 100. */
      readonly takes: Percent;
      readonly results: Readonly<Record<AssaultResult, Percent>>;
      /** The same ends apart by where an attack breaks, each with its own losses: they may lie far from each other. */
      readonly ends: readonly AssaultEnd[];
      readonly own: LossRange;
      readonly enemy: LossRange;
      /** Loss that breaks the attack, percent of the attackers on foot; the least of all cases. @rule R4.5 */
      readonly breakLimit: Percent;
      /** What the break limit is a percent of: men on foot, or running tanks that go in alone. @rule R4.5 R7.4 */
      readonly breaksBy: "men" | "tanks";
      /** Own tanks put out of action, and men who fall with them, beside those on foot. @rule R7.4 R4.7 */
      readonly tanks: LossRange;
      readonly crews: LossRange;
      /** Tanks that bog if the hex falls and they go in: expected, in tenths; the chance of each; how many. @rule R7.1 */
      readonly bogging: number;
      readonly bogChance: Percent;
      readonly bogged: LossRange;
      readonly breakdown: readonly Modifier[];
      readonly breaches: readonly Breach[];
      readonly orders: readonly OrderTaken[];
      /** Null when the fires are closed already. */
      readonly closes: FiresClosed | null;
    }
  | {
      readonly type: "fire";
      /** Men lost if the best known battery answers shells; fire and bombs nobody answers at once. @rule R5.10 */
      readonly own: LossRange;
      readonly enemy: LossRange;
      /** Tanks put out of action by fire, guns by shells. */
      readonly tanks: LossRange;
      readonly guns: LossRange;
      /** Percent that will then be held down in the hex, and shells spent; 0 where the order has none. @rule R5.4 */
      readonly suppression: Percent;
      /** Percent held down there already, by this part's shells and bombs. */
      readonly suppressedNow: Percent;
      readonly shells: number;
      /** Own aircraft that may be shot down. @rule R6.4 */
      readonly aircraft: LossRange;
      /** Chance that it silences the batteries there. @rule R5.9 */
      readonly silences: Percent;
      /** What has fallen there in this part before, and how much silences the guns that are counted there. @rule R5.11 */
      readonly fallen: Fallen;
      readonly toSilence: number;
      /** Rows of wire opened, and machine-gun nests knocked out. @rule R8.6 R8.8 */
      readonly rows: LossRange;
      readonly nests: LossRange;
      /** Who directs the shells, and from where; null when nobody sees them fall, or no shells are fired. @rule R3.6 */
      readonly spotter: { readonly unit: UnitId; readonly from: Hex } | null;
      /** Those in the hex who are not in sight: what is told of them holds if they still stand there; null when all are seen. */
      readonly lastSeen: LastSeen | null;
      readonly breakdown: readonly Modifier[];
      readonly breaches: readonly Breach[];
    }
  /** What a turn of digging, wire or nests leaves in the hex. @rule R8.1 */
  | {
      readonly type: "works";
      readonly works: Works;
      /** All men of the side in the hex. @rule R8.10 */
      readonly men: number;
      readonly breakdown: readonly Modifier[];
    }
  /** A turn's work at a crossing, and the turns like it that it takes after this one. @rule R2.11 */
  | { readonly type: "crossing"; readonly crossing: BuiltCrossing; readonly turns: number }
  /** A standing order: the hexes into which it does not strike back, for its capital forbids the step. @rule R4.9 R12.1 */
  | {
      readonly type: "standing";
      readonly barred: readonly Breach[];
      /** Of "counter-attack": why it would not strike back as it stands now, whoever comes; null where it is free to. */
      readonly stays: StrikeBar | null;
      /** Of "counter-attack": its storm of the strongest enemy known beside it, where it is free to. */
      readonly strikes: StrikeForecast | null;
    }
  /** An order that needs no forecast. */
  | { readonly type: "plain" };
