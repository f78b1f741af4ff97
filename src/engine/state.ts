/** The state of a battle: plain data, never changed in place, everything a fight can change and nothing else. */
import type { Hex } from "./hex/grid.ts";
import type {
  BattleId,
  DispatchId,
  FormationId,
  Light,
  Losses,
  Manner,
  Minute,
  OptionId,
  Percent,
  PlaceId,
  Restraint,
  SideId,
  StandingOrder,
  Turn,
  UnitId,
  Weather,
} from "./scenario.ts";

/** The one thing besides moving that a unit does in a turn. */
export type Deed = "assault" | "fire" | "bombard" | "bridge" | "dig" | "rest";

/** Something that lasts to the end of a side's next part: 2 until that part begins, 1 while it lasts, 0 over. */
export type Lapse = 0 | 1 | 2;

/** Whether a line of supply leads to a unit, and for how many turns none has. @rule R9.2 */
export interface SupplyState {
  /** Turns in a row without supply, 0 for a unit that has it. */
  readonly turns: number;
  /** Nothing, too far from where supplies come in, or cut off by the enemy. */
  readonly why: "none" | "far" | "enemy";
}

/** What a side's troops needed in a turn and what came up. @rule R9.3 */
export interface Supplies {
  /** Kilograms needed, and kilograms that the sources brought. */
  readonly need: number;
  readonly came: number;
  /** Percent of what was needed that came, 100 at most. */
  readonly share: Percent;
}

/** A unit in supply. */
export const IN_SUPPLY: SupplyState = { turns: 0, why: "none" };

/** What one unit has come to. Its sheet is `scenario.units` at the same index. */
export interface UnitState {
  /** Hex, or OFF_MAP while it is on its way, or GONE. */
  readonly at: Hex;
  readonly men: number;
  readonly guns: number;
  /** Tanks that run, and tanks stuck in this hex. */
  readonly tanks: number;
  readonly bogged: number;
  /** 0 (a mob) to 100. */
  readonly cohesion: number;
  /** Percent of its fire held down until its side's next turn. */
  readonly suppressed: Percent;
  /** Shells that its guns hold, all together. */
  readonly shells: number;
  readonly manner: Manner;
  /** Movement points used this turn. */
  readonly spent: number;
  readonly deed: Deed | null;
  /** Its guns are silenced: 2 until its side's next part, 1 in that part. @rule R5.9 */
  readonly silenced: Lapse;
  /** Of the tanks lost, those of its commanders; and control lost with them: 2 until its side's next part, 1 in it. @rule R7.7 */
  readonly commandLost: number;
  readonly leaderless: Lapse;
  /** It has fired at a mover or attacker this turn (R4.9). */
  readonly reacted: 0 | 1;
  /** It has had a full order this turn and needs no second one. @rule R11.1 */
  readonly ordered: 0 | 1;
  /** It has been in an assault before, on either side of it. */
  readonly fought: 0 | 1;
  readonly standing: StandingOrder;
  readonly lost: Losses;
  /** Men who fell sick; no loss of the battle. @rule R9.5 */
  readonly sick: number;
  readonly supply: SupplyState;
}

/** Dug ground in a hex, with what stands before it and in it. */
export interface Works {
  readonly side: SideId;
  /** 0 scrapes begun, 1 foxholes, 2 trench, 3 full trench, for those who were there when they dug last. */
  readonly level: number;
  /** Men for whom each level is dug, from level 1 on. @rule R8.10 */
  readonly room: readonly number[];
  /** Work begun for one man more, percent of a man's turn. */
  readonly done: Percent;
  /** Rows of wire before it, and work done towards the next, percent of a unit's turn. @rule R8.5 */
  readonly wire: number;
  readonly wireDone: Percent;
  /** Machine-gun nests, and man-hours done towards the next. @rule R8.7 */
  readonly nests: number;
  readonly nestsDone: number;
}

/** What a unit builds in a turn of digging. @rule R8.1 R8.5 R8.7 */
export type DigWork = "trench" | "wire" | "nests";
/** What engineers have made of a hexside: a ford over a stream, or a track of logs over marsh. @rule R2.11 */
export interface BuiltCrossing {
  readonly kind: "ford" | "corduroy";
  /** Part of the work that is done, percent; at 100 it stands. */
  readonly done: Percent;
}

/** Crossings that the engineers of one side have begun or made, by the key of their hexside. @rule R2.11 */
export type BuiltCrossings = Readonly<Record<number, BuiltCrossing>>;

/** Why a unit that is due still waits in its box. @rule R1.3 R2.12 */
export type WaitCause = "road" | "room" | "enemy";

/** How well an enemy is known: that somebody is there, or which unit, and about how strong. @rule R3.3 */
export type SpottingLevel = "contact" | "identified";

/** In good order; disrupted (cannot assault); routed (falls back by itself, does not defend). @rule R10.2 R10.3 */
export type CohesionState = "good" | "disrupted" | "routed";

/** What a side knows of one enemy unit. */
export interface Known {
  readonly level: SpottingLevel;
  readonly where: Hex;
  readonly turn: Turn;
  /** Seen at this moment, or where it was last seen. */
  readonly now: 0 | 1;
  /** Strength as last seen, rounded as an observer would (identified only, else 0). */
  readonly men: number;
  readonly guns: number;
  readonly tanks: number;
  /** How steady it looked when it was last seen; null while it is not identified. @rule R3.8 */
  readonly condition: CohesionState | null;
  /** Last turn in which it was seen in a storm, on either side of it, in retreat or not steady; null = never. @rule R3.8 */
  readonly shaken: Turn | null;
  /** Level of the works that the unit was seen to lie in, rows of wire before them, and nests in them. */
  readonly works: number;
  /** Men for whom each level of them is dug. @rule R8.10 */
  readonly room: readonly number[];
  readonly wire: number;
  readonly nests: number;
}

/**
 * What one side has brought down on a hex in this part, as it tells: worth, aim and luck are counted in. Wire,
 * guns, nests and silence come from all of it.
 * @rule R5.11
 */
export interface Fallen {
  /** Shells, counted in shells of 76 mm, and of them those of heavy guns. */
  readonly shells: number;
  readonly heavy: number;
  /** Kilograms of bombs. */
  readonly bombs: number;
}

/** Where nothing has fallen. */
export const NOTHING_FALLEN: Fallen = { shells: 0, heavy: 0, bombs: 0 };

/** Aircraft promised to a side this turn. */
export interface AirSupport {
  /** Sorties left this turn, and as many as come again each turn. */
  readonly sorties: number;
  readonly perTurn: number;
  /** Kilograms of bombs that one sortie carries. */
  readonly kilograms: number;
  /** Last turn of the promise. */
  readonly until: Turn;
}

/** Full orders of the active side used in its part: each formation's own, and its commander's. @rule R11.1 */
export interface OrdersUsed {
  readonly formations: Readonly<Record<FormationId, number>>;
  readonly commander: number;
}

/** Fires first, then orders. @rule R1.4 */
export type Phase = "fires" | "orders";

/** Holder of a place: a side, nobody, or "contested" when each side holds part of it. */
export type Holder = SideId | "none" | "contested";

/** One line in the ledger of escalation. @rule R12.2 */
export interface LedgerEntry {
  readonly turn: Turn;
  readonly side: SideId;
  /** A breach; a quiet turn; what diplomats said; or a step that the capital had forbidden altogether. */
  readonly act: Restraint | "quiet" | "talks" | "defiance";
  /** Where it was done, where it has a place. */
  readonly hex: Hex | null;
  /** On whose account: a unit, "guns", "aircraft"; null where nobody's, or where the side does not know. */
  readonly by: string | null;
  /** Points of escalation; below 0 where the ledger fell. */
  readonly points: number;
}

/**
 * A hex that changed hands: whose mark it bore before, and whether he has a part to take it back (1) or waits for one.
 * @rule R14.8
 */
export interface Taken {
  readonly from: number;
  readonly tried: 0 | 1;
}

/** For whom places counted at the hour that decided, and as each side knew it. @rule R14.9 */
export interface Settled {
  readonly holders: Readonly<Record<PlaceId, Holder>>;
  readonly known: Readonly<Record<SideId, Readonly<Record<PlaceId, Holder>>>>;
}

/** What a battle came to. */
export interface Outcome {
  /** "ceasefire": the battle ran its time; "war": the leash broke; "conceded". */
  readonly reason: "ceasefire" | "war" | "conceded" | "annihilated";
  readonly minute: Minute;
  /** Points by which the Soviet side stands better (+) or worse (−); history's own are in the battle's sheet. */
  readonly margin: number;
  /** For whom each objective counts: when it is over, both sides know. @rule R14.8 R14.9 */
  readonly holders: Readonly<Record<PlaceId, Holder>>;
  /** Who was last in each, where that is somebody else. */
  readonly lastIn: Readonly<Record<PlaceId, Holder>>;
  readonly losses: Readonly<Record<SideId, Losses>>;
  readonly aircraft: Readonly<Record<SideId, number>>;
  /** Men who fell sick, who are no losses of the battle. @rule R9.5 */
  readonly sick: Readonly<Record<SideId, number>>;
  /** Level of the result from the numbers of the scenario, and whose it is (null = as it happened). */
  readonly level: string;
  readonly winner: SideId | null;
  /** Whose breaches weighed more when it came to war; null for every other end. */
  readonly blamed: SideId | null;
}

/**
 * A battle at one moment: all that changes in its course, for both sides and hidden from neither. Never
 * changed in place; the facts make the next one.
 */
export interface BattleState {
  /** Hash of the scenario; the ground and the sheets are found by it (see `theatre.ts`). */
  readonly scenario: string;
  readonly battle: BattleId;
  readonly seed: string;
  readonly turn: Turn;
  readonly activeSide: SideId;
  /** First mover's part of the turn (0), second mover's (1). */
  readonly half: 0 | 1;
  readonly phase: Phase;
  readonly orders: OrdersUsed;
  readonly weather: Weather;
  readonly light: Light;
  /** Weather that a dispatch ordered, and the last turn it holds. */
  readonly ordered: { readonly weather: Weather; readonly until: Turn } | null;
  readonly units: readonly UnitState[];
  /** Dug ground by hex. */
  readonly works: Readonly<Record<Hex, Works>>;
  /** Own works that the other side has made its own unnoticed, as their side still believes them; and his that it took, as they serve it. @rule R3.5 R8.11 */
  readonly remembered: Readonly<Record<SideId, Readonly<Record<Hex, Works>>>>;
  /** Crossings that each side's engineers have begun or made; only their own side knows them. @rule R2.11 */
  readonly built: Readonly<Record<SideId, BuiltCrossings>>;
  /** Metres of marching column that passed each hexside by road in this part of the turn. @rule R2.12 */
  readonly traffic: Readonly<Record<number, number>>;
  /** Units that are due and found no way in, with the cause. @rule R2.12 */
  readonly waiting: Readonly<Record<UnitId, WaitCause>>;
  /** What came up for each side at the end of the last turn; null before it, and where nothing is brought. @rule R9.3 */
  readonly supplies: Readonly<Record<SideId, Supplies | null>>;
  /** Who was last in each hex: 0 nobody, 1 soviet, 2 japanese. */
  readonly control: readonly number[];
  /** The same as each side believes it. */
  readonly believed: Readonly<Record<SideId, readonly number[]>>;
  /** Hexes of places that changed hands and that whoever lost them could not yet take back; and as each side knows it. @rule R14.8 */
  readonly taken: Readonly<Record<"field" | SideId, Readonly<Record<Hex, Taken>>>>;
  /** For whom the ground counts, once the hour that decides has passed. @rule R14.9 */
  readonly settled: Settled | null;
  /** By unit index; null = never seen, or an own unit. */
  readonly known: Readonly<Record<SideId, readonly (Known | null)[]>>;
  /** Hexes assaulted this turn: one assault per target hex (R4.4). */
  readonly assaulted: readonly Hex[];
  /** Units that stormed a lost hex by themselves this turn (R4.9): it cost them as much as an assault by order. @rule R10.4 */
  readonly struckBack: readonly UnitId[];
  /** Hexes under bombardment this half turn: a prepared attack (R5.5). */
  readonly bombarded: readonly Hex[];
  /** Percent that they hold down there, for whom they are fired by. @rule R5.4 */
  readonly heldDown: Readonly<Record<Hex, Percent>>;
  /** What each side's guns and aircraft have brought down in this part, by hex. @rule R5.11 */
  readonly fallen: Readonly<Record<SideId, Readonly<Record<Hex, Fallen>>>>;
  readonly air: Readonly<Record<SideId, AirSupport | null>>;
  /** Aircraft that each side has lost. @rule R6.4 */
  readonly aircraft: Readonly<Record<SideId, number>>;
  readonly restraints: Readonly<Record<SideId, Readonly<Record<Restraint, number>>>>;
  /** Every breach of either side and whatever else moved its points, in order. @rule R12.2 */
  readonly ledger: readonly LedgerEntry[];
  /** Places where each side's troops have stood since the battle began, in the order they came there. */
  readonly entered: Readonly<Record<SideId, readonly PlaceId[]>>;
  readonly dispatches: Readonly<Record<DispatchId, DispatchStatus>>;
  /** What was answered to the dispatches that left their commander a choice. @rule R13.4 */
  readonly answers: Readonly<Record<DispatchId, Answer>>;
  /** Orders that a decision gives or takes for some turns. @rule R11.1 */
  readonly promised: Readonly<Record<SideId, OrdersPromise | null>>;
  /** Units that a dispatch has called in and that wait for room. */
  readonly called: readonly UnitId[];
  /** How often each stream of dice was drawn from this turn. */
  readonly drawn: Readonly<Record<string, number>>;
  readonly outcome: Outcome | null;
}

/** A battle as it stands at one moment, whoever plays it on: a state without its scenario, battle and seed. */
export type Standing = Omit<BattleState, "scenario" | "battle" | "seed">;

/** What stands in a state, for whoever takes the battle over there. */
export function standingOf({
  scenario: _,
  battle: _battle,
  seed: _seed,
  ...standing
}: BattleState): Standing {
  return { ...standing, drawn: {} };
}

/** The answer to a dispatch. @rule R13.4 */
export interface Answer {
  readonly turn: Turn;
  readonly option: OptionId;
  readonly by: "commander" | "staff";
}

/** Full orders more or fewer than the commander of a side has, up to a turn and with it. @rule R11.1 R13.3 */
export interface OrdersPromise {
  readonly orders: number;
  readonly until: Turn;
}

/** What has become of a dispatch whose time has come. @rule R13.2 */
export interface DispatchStatus {
  readonly turn: Turn;
  readonly minute: Minute;
  readonly status: "fired" | "void";
  /** Index of the condition that failed, or "battle-over". */
  readonly reason: string | null;
}

/** No order used yet. */
export const NO_ORDERS_USED: OrdersUsed = { formations: {}, commander: 0 };

/** No losses. */
export const NO_LOSSES: Losses = { killed: 0, wounded: 0, missing: 0, guns: 0, tanks: 0 };
