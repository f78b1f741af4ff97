/**
 * What a battle is made of before the first order: ground, forces, sky, dispatches and the numbers of the
 * rules. `src/scenario` reads it from a folder; the engine takes it as given and never changes it.
 */
import type { DispatchSheet, Restraint } from "./dispatchSheets.ts";
import type { Hex } from "./hex/grid.ts";
import type { RuleNumbers } from "./ruleNumbers.ts";
import type { Standing } from "./state.ts";

export * from "./dispatchSheets.ts";
export type { RuleNumbers } from "./ruleNumbers.ts";

/** The two sides of every battle of this engine. */
export type SideId = "soviet" | "japanese";
/** Both sides, in the order in which lists by side are kept. */
export const SIDES: readonly SideId[] = ["soviet", "japanese"];

/** The other side. */
export function enemyOf(side: SideId): SideId {
  return side === "soviet" ? "japanese" : "soviet";
}

/** Minutes since 00:00 of the scenario's first day, on the scenario's clock. */
export type Minute = number;
/** Turn index: 0 is the first turn of the calendar. */
export type Turn = number;
/** Whole percent; 100 leaves a number as it is. */
export type Percent = number;
/** Id of a unit of the order of battle. */
export type UnitId = string;
/** Id of a named place: one hex or several. */
export type PlaceId = string;
/** Id of a box: where troops wait off the map before they come on at its edge. */
export type BoxId = string;
/** Id of a dispatch. */
export type DispatchId = string;
/** Id of an answer to a dispatch. */
export type OptionId = string;
/** Id of one battle of a scenario: the campaign, or a short one cut from it. */
export type BattleId = string;

/** All terrains, open ground first, in the order of the tile set. */
export const TERRAINS = [
  "open",
  "scrub",
  "marsh",
  "lake",
  "river",
  "slope",
  "steep",
  "village",
  "sand-island",
] as const;
/** What covers a hex; it sets movement costs, cover and how far troops there are seen. @rule R2.3 */
export type Terrain = (typeof TERRAINS)[number];
/** A way between two adjacent hexes; its cost replaces that of ground, slope and stream. @rule R2.6 */
export type RouteKind = "road" | "track" | "railway" | "ferry";
/** A place to cross a stream on a hexside. */
export type CrossingKind = "ford" | "bridge";

/** How a unit gets about; each kind has its own terrain costs (R2). */
export type Mover = "foot" | "horse" | "wheels" | "tracks" | "guns" | "rail";
/** How it goes: spread out to fight, or in column to get there (R2.2). */
export type Manner = "deployed" | "march";

/** All arms of service. */
export const ARMS = [
  "infantry",
  "border-guard",
  "machine-gun",
  "cavalry",
  "reconnaissance",
  "tank",
  "artillery",
  "anti-tank",
  "anti-aircraft",
  "engineer",
  "armoured-train",
  "headquarters",
] as const;
/** What a unit fights as. */
export type Arm = (typeof ARMS)[number];
/** All sizes of units, from smallest to largest. */
export const ECHELONS = [
  "section",
  "platoon",
  "company",
  "battery",
  "battalion",
  "regiment",
  "division",
] as const;
/** Size of a unit, from smallest to largest; a battery is a company of guns. */
export type Echelon = (typeof ECHELONS)[number];

/** What a side's units do without an order when the enemy moves or attacks beside them (R4). */
export type StandingOrder = "fire-at-will" | "hold-fire" | "counter-attack" | "fall-back";
/** Every standing order, the one that units begin with first. @rule R4.9 */
export const STANDING_ORDERS: readonly StandingOrder[] = [
  "fire-at-will",
  "hold-fire",
  "counter-attack",
  "fall-back",
];

/** The ground, hex by hex; arrays run row by row from the north-west corner. */
export interface Battlefield {
  readonly columns: number;
  readonly rows: number;
  readonly metresPerHex: number;
  readonly terrain: readonly Terrain[];
  /** Metres above the sea, whole. */
  readonly elevation: readonly number[];
  /** Hexsides with a stream on them; each pair once, lower hex first. */
  readonly streams: readonly { readonly a: Hex; readonly b: Hex; readonly crossing: CrossingKind | null }[];
  readonly routes: readonly { readonly kind: RouteKind; readonly path: readonly Hex[] }[];
  /** All ground that a side claims as its own or its ally's, each by its own line. */
  readonly claims: Readonly<Record<SideId, readonly Hex[]>>;
  readonly places: readonly Place[];
}

/** A named place of one or more hexes; the first hex is the one a name or summit stands for. */
export interface Place {
  readonly id: PlaceId;
  readonly kind: string;
  readonly hexes: readonly Hex[];
}

/** A place off the map where units wait for a way in. */
export interface Box {
  readonly id: BoxId;
  readonly side: SideId;
  /** Hexes where units from here appear, best first. */
  readonly entries: readonly Hex[];
  /** How troops and supplies come from here. @rule R2.12 R9.2 */
  readonly way: BoxWay;
  /** Tonnes a day that come up from here, dry and in rain. @rule R9.3 */
  readonly tonnes: Readonly<Record<"dry" | "rain", number>>;
}

/** By the one road, where columns queue; by rail; or in boats. */
export type BoxWay = "road" | "railway" | "boats";

/** A unit as the order of battle gives it: what does not change while it fights. */
export interface UnitSheet {
  readonly id: UnitId;
  readonly side: SideId;
  readonly arm: Arm;
  readonly echelon: Echelon;
  readonly mover: Mover;
  readonly parent: string | null;
  readonly men: number;
  readonly guns: number;
  readonly tanks: number;
  /** Fire points of rifles, machine guns and dischargers at full strength (R4.1). */
  readonly smallArms: number;
  /** The part of them that far-reaching weapons have: machine guns on their mounts, mortars. @rule R4.11 */
  readonly machineGuns: number;
  /** Fire points of one gun firing direct, and of one tank. */
  readonly gunFire: number;
  readonly tankFire: number;
  /** Tanks one gun can stop in a turn, in tenths; 0 when its guns do not fire at armour (R7.4). */
  readonly antiTank: number;
  /** Tanks that its anti-tank rifles can stop in a turn beside them, in tenths, at full strength. @rule R7.8 */
  readonly antiTankRifles: number;
  /** Fighting worth of its men, percent of a trained unit. */
  readonly quality: Percent;
  /** Share of its men an attack may cost before it stops (R4.5). */
  readonly breakLimit: Percent;
  /** Range of its guns for bombardment in hexes; 0 = cannot bombard. */
  readonly range: number;
  /** Shells at arrival, and the most it fires in one turn. */
  readonly shells: number;
  readonly shellsPerTurn: number;
  /** What one of its shells is worth, percent of a 76 mm shell. @rule R5.7 */
  readonly shellWorth: Percent;
  /** Its share of the ration of shells that a field gun receives, percent: heavy shells are fewer. @rule R5.7 */
  readonly shellRation: Percent;
  /** Points of its machine guns and guns against aircraft, at full strength. @rule R6.4 */
  readonly antiAir: number;
  /** Speed class of its tanks for anti-tank fire. */
  readonly fastTanks: number;
}

/** Where and when a unit enters; `null` at = stands on the map from the first turn of its deployment. */
export interface Arrival {
  readonly unit: UnitId;
  readonly minute: Minute;
  readonly box: BoxId;
}

/** A unit on the ground when a battle begins. */
export interface Deployment {
  readonly unit: UnitId;
  readonly hex: Hex;
  /** Strength at the start where it differs from the sheet. */
  readonly men?: number;
  readonly guns?: number;
  readonly tanks?: number;
  /** It has been in a fight in the days before. @rule R10.6 */
  readonly fought?: 1;
}

/** Trenches and the like that stand when a battle begins. */
export interface DugGround {
  readonly hex: Hex;
  readonly side: SideId;
  /** 1 foxholes, 2 a trench, 3 a full trench. @rule R8.2 */
  readonly level: number;
  /** Men for whom they are dug; absent: for as many as may stand there. @rule R8.10 */
  readonly men?: number;
  /** Rows of wire, and machine-gun nests; none unless told. @rule R8.5 R8.7 */
  readonly wire?: number;
  readonly nests?: number;
}

/** One battle of the scenario: the whole of it, or a few days. */
export interface BattleSheet {
  readonly id: BattleId;
  readonly firstTurn: Turn;
  /** Minute at which firing ends. */
  readonly endMinute: Minute;
  /** Minute at which the ground is counted: when firing ends, or before, where a truce fixed an earlier hour. @rule R14.9 */
  readonly groundMinute: Minute;
  /** Playing time for a person, minutes. */
  readonly playingMinutes: number;
  readonly deployments: readonly Deployment[];
  readonly arrivals: readonly Arrival[];
  readonly works: readonly DugGround[];
  /** Hexes of places held at the start where nobody stands. */
  readonly held: readonly { readonly place: PlaceId; readonly side: SideId }[];
  readonly objectives: readonly Objective[];
  /** The side that came to take ground, if one did (R14.7). */
  readonly attacker: SideId | null;
  /** What history lost in these days, for comparison at the end. */
  readonly historicalLosses: Readonly<Record<SideId, Losses>>;
  /** Points in the ledgers at the end as it happened (R12.2). */
  readonly historicalEscalation: Readonly<Record<SideId, number>>;
  /** Points of the ground held at the end as it happened, Soviet less Japanese (R14.1). */
  readonly historicalGround: number;
  /** Sum of objectives, losses and ledgers as it happened, the zero of the margin (R14.3). */
  readonly historicalMargin: number;
}

/** Ground worth points to whoever holds it at the end (R14.1). */
export interface Objective {
  readonly place: PlaceId;
  readonly points: number;
}

/** Men, guns and tanks lost: in one event, or since the battle began. @rule R4.7 */
export interface Losses {
  readonly killed: number;
  readonly wounded: number;
  readonly missing: number;
  readonly guns: number;
  readonly tanks: number;
}

/** Weather of a turn; it shortens sight and can ground aircraft. */
export type Weather = "clear" | "haze" | "rain" | "fog" | "fog-lifting";
/** Light of a turn; it shortens sight and can ground aircraft. */
export type Light = "day" | "half-light" | "moonlight" | "dark";
/** The sky of one turn. */
export interface Sky {
  readonly weather: Weather;
  readonly light: Light;
}

/** Id of a formation: a regiment, a brigade, the guns of a corps. */
export type FormationId = string;
/** Id of a commander. */
export type CommanderId = string;

/** Troops under one staff, which gives them their orders. @rule R11.1 */
export interface Formation {
  readonly id: FormationId;
  readonly side: SideId;
  readonly units: readonly UnitId[];
  /** Full orders that its staff gives each turn. */
  readonly orders: number;
  /** Points of cohesion that its officers and commissars add to each unit that recovers. @rule R10.7 */
  readonly rally: number;
}

/** Who commands, from when until when, and what that is worth. @rule R11.2 */
export interface CommanderSheet {
  readonly id: CommanderId;
  readonly side: SideId;
  /** The formation that he commands; null = the whole side. */
  readonly formation: FormationId | null;
  /** In command in every turn that begins within these minutes, the first of them included. */
  readonly from: Minute;
  readonly until: Minute;
  /** Orders of his own that he adds each turn; below 0 he takes some away. */
  readonly orders: number;
  /** Points of cohesion added to each unit of his that recovers. @rule R10.7 */
  readonly rally: number;
  /** Percent of their fire that attackers lose while he is in command. @rule R11.5 */
  readonly discord: Discord;
}

/** What it costs attackers to belong together badly, percent of their fire. @rule R11.5 */
export interface Discord {
  /** Several formations in one assault. */
  readonly formations: Percent;
  /** Tanks of one formation with men on foot of another. */
  readonly arms: Percent;
}

/** Who commands whom. Without formations no order is counted. */
export interface CommandSheet {
  readonly formations: readonly Formation[];
  readonly commanders: readonly CommanderSheet[];
}

/** A scenario, whole and checked. */
export interface Scenario {
  readonly id: string;
  /** Hash of everything in it that the rules can see. */
  readonly hash: string;
  readonly calendar: {
    /** ISO date of minute 0. */
    readonly startDate: string;
    readonly hoursPerTurn: number;
    readonly turns: number;
    /** Side that moves first in each turn of the day (R1.2). */
    readonly firstMover: readonly SideId[];
  };
  readonly battlefield: Battlefield;
  readonly boxes: readonly Box[];
  readonly units: readonly UnitSheet[];
  readonly sky: readonly Sky[];
  readonly dispatches: readonly DispatchSheet[];
  readonly command: CommandSheet;
  readonly restraints: Readonly<Record<SideId, Readonly<Record<Restraint, number>>>>;
  readonly battles: readonly BattleSheet[];
  /** Where battles begin that are cut from a longer one as it was told; by battle. */
  readonly openings?: Readonly<Record<BattleId, Standing>>;
  readonly numbers: RuleNumbers;
}
