/**
 * What happened: facts in the past tense, each with its result. Folding the events of a battle gives its
 * state; nothing here needs a rule or a die to be applied.
 */
import type { AssaultLuck, AssaultResult, Die, LossCause, StepLoss } from "./fightFacts.ts";
import type { Hex } from "./hex/grid.ts";
import type { Modifier } from "./modifiers.ts";
import type { RuleId } from "./refusals.ts";
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
  Restraint,
  SideId,
  StandingOrder,
  Turn,
  UnitId,
  Weather,
} from "./scenario.ts";
import type {
  AirSupport,
  BuiltCrossing,
  Deed,
  DigWork,
  Fallen,
  Known,
  OrdersPromise,
  Outcome,
  Settled,
  Standing,
  Supplies,
  SupplyState,
  UnitState,
  WaitCause,
  Works,
} from "./state.ts";

export type { AssaultLuck, AssaultResult, Die, LossCause, StepLoss } from "./fightFacts.ts";

export { LOSS_CAUSES } from "./fightFacts.ts";
export type { Modifier } from "./modifiers.ts";

/**
 * A fact of the battle, dice and all: what happened, with its results. Applied in order, facts make the
 * state; nothing is rolled or judged when they are applied.
 */
export type BattleEvent =
  | {
      readonly type: "battle-began";
      readonly scenario: string;
      readonly battle: BattleId;
      readonly seed: string;
      readonly turn: Turn;
      readonly units: readonly UnitState[];
      readonly works: Readonly<Record<Hex, Works>>;
      /** Who was last in each hex: 0 nobody, 1 soviet, 2 japanese. */
      readonly control: readonly number[];
      /** The same as each side believes it: it does not know where the other side has gone. */
      readonly believed: Readonly<Record<SideId, readonly number[]>>;
      readonly restraints: Readonly<Record<SideId, Readonly<Record<Restraint, number>>>>;
    }
  /** The first fact of a battle that begins where another one stands: a moment of history, or of a game. */
  | {
      readonly type: "battle-taken-over";
      readonly scenario: string;
      readonly battle: BattleId;
      readonly seed: string;
      readonly standing: Standing;
    }
  | {
      readonly type: "turn-began";
      readonly turn: Turn;
      readonly minute: Minute;
      readonly weather: Weather;
      readonly light: Light;
    }
  | { readonly type: "side-began"; readonly side: SideId; readonly half: 0 | 1 }
  /** The first move or assault of a part: guns and aircraft have had their time. @rule R1.4 */
  | { readonly type: "fires-closed"; readonly side: SideId }
  /** A unit takes a full order, its formation's own or one of the commander's. @rule R11.1 */
  | {
      readonly type: "order-used";
      readonly unit: UnitId;
      readonly formation: FormationId;
      readonly from: "formation" | "commander";
    }
  | {
      readonly type: "unit-moved";
      readonly unit: UnitId;
      readonly from: Hex;
      readonly to: Hex;
      /** Movement points spent. */
      readonly cost: number;
      readonly manner: Manner;
      /** Metres of road that its column takes; absent off the roads. @rule R2.12 */
      readonly column?: number;
    }
  /** Due, and no way in yet: it waits in its box. @rule R2.12 */
  | { readonly type: "unit-waits"; readonly unit: UnitId; readonly cause: WaitCause; readonly rule: RuleId }
  /** Engineers worked at a crossing between two hexes. @rule R2.11 */
  | {
      readonly type: "crossing-built";
      readonly side: SideId;
      readonly from: Hex;
      readonly to: Hex;
      readonly crossing: BuiltCrossing;
    }
  | { readonly type: "unit-advanced"; readonly unit: UnitId; readonly from: Hex; readonly to: Hex }
  | { readonly type: "unit-retreated"; readonly unit: UnitId; readonly from: Hex; readonly to: Hex }
  | {
      readonly type: "move-interrupted";
      readonly unit: UnitId;
      readonly at: Hex;
      readonly cause: "enemy-met" | "zone-of-control" | "fire" | "bogged" | "no-room";
      readonly rule: RuleId;
    }
  | { readonly type: "unit-arrived"; readonly unit: UnitId; readonly at: Hex }
  | { readonly type: "unit-called"; readonly unit: UnitId }
  | { readonly type: "unit-destroyed"; readonly unit: UnitId; readonly at: Hex }
  | {
      readonly type: "tanks-bogged";
      readonly unit: UnitId;
      readonly at: Hex;
      readonly tanks: number;
      /** Each die of a hundred faces that falls below this counts. */
      readonly chance: Percent;
      readonly dice: readonly Die[];
    }
  | {
      readonly type: "tanks-burned";
      readonly unit: UnitId;
      readonly at: Hex;
      readonly tanks: number;
      /** Each die of a hundred faces that falls below this counts. */
      readonly chance: Percent;
      readonly dice: readonly Die[];
    }
  /** Of tanks just towed free those that are past mending on the spot; their loss follows. @rule R7.13 */
  | {
      readonly type: "tanks-to-workshop";
      readonly unit: UnitId;
      readonly tanks: number;
      /** Each die of a hundred faces that falls below this counts. */
      readonly chance: Percent;
      readonly dice: readonly Die[];
    }
  | {
      readonly type: "tanks-freed";
      readonly unit: UnitId;
      readonly tanks: number;
      /** Each die of a hundred faces that falls below this counts. */
      readonly chance: Percent;
      readonly dice: readonly Die[];
    }
  | {
      readonly type: "sighted";
      readonly by: SideId;
      readonly unit: UnitId;
      readonly known: Known;
    }
  /** Out of sight; of one out of sight already: he is not where he was last seen, his trail is lost. */
  | { readonly type: "lost-from-sight"; readonly by: SideId; readonly unit: UnitId }
  | {
      readonly type: "hex-captured";
      readonly hex: Hex;
      readonly side: SideId;
      /** Sides that noticed; the others go on believing what they believed. */
      readonly noticedBy: readonly SideId[];
    }
  | {
      readonly type: "fire-resolved";
      /** Who fires, of several in a hex the one with most fire, and the others; absent: it fires alone. @rule R4.10 */
      readonly unit: UnitId;
      readonly with?: readonly UnitId[];
      readonly from: Hex;
      readonly target: Hex;
      /** An order, a standing order, the exchange of fire at the end of a turn, or guns at stuck tanks then. */
      readonly occasion: "order" | "reaction" | "contact" | "at-tanks";
      readonly breakdown: readonly Modifier[];
      readonly dice: readonly Die[];
      /** What the die made of the loss: percent of the calculated one. */
      readonly luck: Percent;
      /** What the fire was calculated to cost before the die, in hundredths of a man; absent where history tells of the fire. */
      readonly calculated?: number;
      /** Men on foot lost. */
      readonly loss: number;
    }
  | {
      readonly type: "assault-resolved";
      readonly units: readonly UnitId[];
      readonly defenders: readonly UnitId[];
      readonly target: Hex;
      readonly result: AssaultResult;
      readonly breakdown: readonly Modifier[];
      readonly dice: readonly Die[];
      /** Men on foot lost by each side in the steps of the assault; a retreat may cost more. */
      readonly attackerLoss: number;
      readonly defenderLoss: number;
      /** The same step by step, as far as it came, and what the dice did to each side's losses. */
      readonly steps: readonly StepLoss[];
      readonly luck: AssaultLuck;
      /** Percent of their men at which the attackers stopped. @rule R4.5 */
      readonly breakLimit: Percent;
      readonly rule: RuleId;
    }
  /** The defence broke and no attacker is fit or able to go in, or finds room: whose ground it stays. @rule R4.8 */
  | {
      readonly type: "nobody-went-in";
      readonly units: readonly UnitId[];
      readonly target: Hex;
      readonly why: "routed" | "cannot-enter" | "no-room";
      readonly holder: SideId | null;
      readonly rule: RuleId;
    }
  /** Told to counter-attack, and stayed: they see less than the least chance, percent. @rule R4.9 */
  | {
      readonly type: "counter-attack-withheld";
      readonly units: readonly UnitId[];
      readonly target: Hex;
      readonly chance: Percent;
      readonly least: Percent;
      readonly rule: RuleId;
    }
  | {
      readonly type: "bombardment-resolved";
      readonly unit: UnitId;
      readonly from: Hex;
      readonly target: Hex;
      readonly shells: number;
      /** An order, or the answer to guns that showed themselves. @rule R5.10 */
      readonly occasion: "order" | "answer";
      readonly observed: "observed" | "blind";
      /** The unit that directed the fire; null when nobody did, or when the other side tells it. @rule R3.6 */
      readonly spotter: UnitId | null;
      /** Percent held down in the hex after it, by all shells and bombs of this part. */
      readonly heldDown: Percent;
      /** What fell, as it tells (shells of 76 mm, kilograms), and all of its side there in this part with it. @rule R5.11 */
      readonly fell: number;
      readonly fallen: Fallen;
      readonly breakdown: readonly Modifier[];
      readonly dice: readonly Die[];
      /** What the die made of the loss: percent of the calculated one. */
      readonly luck: Percent;
      /** Men lost, crews of machines not counted. */
      readonly loss: number;
    }
  /** Its guns fire no more until the end of its side's next part; the side that fired knows it if it sees it. @rule R5.9 */
  | {
      readonly type: "battery-silenced";
      readonly unit: UnitId;
      readonly at: Hex;
      readonly seenBy: SideId | null;
    }
  | {
      readonly type: "air-strike-resolved";
      readonly side: SideId;
      readonly target: Hex;
      readonly sorties: number;
      /** Kilograms of bombs a sortie. */
      readonly kilograms: number;
      /** Percent held down in the hex after it, by all shells and bombs of this part. */
      readonly heldDown: Percent;
      /** What fell, as it tells (shells of 76 mm, kilograms), and all of its side there in this part with it. @rule R5.11 */
      readonly fell: number;
      readonly fallen: Fallen;
      readonly breakdown: readonly Modifier[];
      readonly dice: readonly Die[];
      /** What the die made of the loss: percent of the calculated one. */
      readonly luck: Percent;
      /** Men lost, crews of machines not counted. */
      readonly loss: number;
    }
  /** Commanders' tanks are among those hit: the unit is without control until the end of its side's next part. @rule R7.7 */
  | { readonly type: "command-tanks-hit"; readonly unit: UnitId; readonly at: Hex; readonly tanks: number }
  /** Aircraft shot down over a hex; they fly no more. @rule R6.4 */
  | { readonly type: "aircraft-lost"; readonly side: SideId; readonly at: Hex; readonly aircraft: number }
  /** What a fight, shells or a hard march cost a unit. `tanks` and `guns` in `loss` leave the unit. */
  | {
      readonly type: "losses-taken";
      readonly unit: UnitId;
      readonly loss: Losses;
      /** Of the tanks lost, how many were the bogged ones. */
      readonly bogged: number;
      readonly cause: LossCause;
    }
  | {
      readonly type: "cohesion-changed";
      readonly unit: UnitId;
      /** Points of cohesion, below 0 for a loss. */
      readonly change: number;
      readonly cause: string;
    }
  | { readonly type: "unit-suppressed"; readonly unit: UnitId; readonly percent: Percent }
  | { readonly type: "deed-done"; readonly unit: UnitId; readonly deed: Deed }
  | { readonly type: "reacted"; readonly unit: UnitId }
  | {
      readonly type: "works-dug";
      readonly hex: Hex;
      readonly works: Works;
      readonly what: DigWork;
      /** Who dug; history does not tell of it. */
      readonly digger?: UnitId;
    }
  /** Wire opened and nests knocked out, or works found a level lower; who sees it knows. @rule R8.6 R8.8 R8.9 */
  | {
      readonly type: "works-damaged";
      readonly hex: Hex;
      readonly works: Works;
      readonly levels: number;
      readonly rows: number;
      readonly nests: number;
      readonly cause: "shells" | "storm" | "fire" | "retaken";
      /** Side that did it, if it saw what it did. */
      readonly seenBy: SideId | null;
    }
  | { readonly type: "standing-order-given"; readonly unit: UnitId; readonly order: StandingOrder }
  /** A line of supply was lost, is still lost, or leads to the unit again. @rule R9.2 */
  | { readonly type: "supply-changed"; readonly unit: UnitId; readonly supply: SupplyState }
  /** What a side needed in the turn, and what came up. @rule R9.3 */
  | { readonly type: "supplies-came"; readonly side: SideId; readonly supplies: Supplies }
  | { readonly type: "fell-sick"; readonly unit: UnitId; readonly men: number; readonly dice: readonly Die[] }
  | { readonly type: "shells-spent"; readonly unit: UnitId; readonly shells: number }
  | { readonly type: "shells-delivered"; readonly unit: UnitId; readonly shells: number }
  | {
      readonly type: "dispatch-received";
      readonly id: DispatchId;
      readonly minute: Minute;
      readonly to: readonly SideId[];
      readonly status: "fired" | "void";
      readonly reason: string | null;
    }
  | {
      readonly type: "choice-made";
      readonly side: SideId;
      readonly dispatch: DispatchId;
      readonly option: OptionId;
      /** By the commander, or by his staff because he did not answer. */
      readonly by: "commander" | "staff";
    }
  | { readonly type: "orders-promised"; readonly side: SideId; readonly promise: OrdersPromise }
  | { readonly type: "weather-ordered"; readonly weather: Weather; readonly until: Turn }
  | { readonly type: "weather-changed"; readonly weather: Weather }
  | { readonly type: "air-promised"; readonly side: SideId; readonly air: AirSupport }
  | { readonly type: "sorties-flown"; readonly side: SideId; readonly sorties: number }
  | {
      readonly type: "restraint-changed";
      readonly side: SideId;
      readonly act: Restraint;
      /** Price of one breach in points of escalation; 0 = allowed. */
      readonly weight: number;
    }
  | {
      readonly type: "border-breached";
      readonly side: SideId;
      readonly act: Restraint;
      readonly hex: Hex | null;
      /** On whose account: a unit, "guns" or "aircraft"; null where the other side does not know. */
      readonly by: string | null;
      /** Points of escalation. */
      readonly points: number;
      readonly rule: RuleId;
    }
  | {
      readonly type: "escalation-changed";
      readonly side: SideId;
      /** Points that come, below 0 those that go. */
      readonly points: number;
      readonly cause: "quiet" | "talks" | "defiance";
    }
  /** The hour that decides has come: for whom the ground counts, and as each side knows it. @rule R14.9 */
  | ({ readonly type: "ground-settled"; readonly minute: Minute } & Settled)
  | { readonly type: "battle-ended"; readonly outcome: Outcome };

/** Name of a kind of fact. */
export type EventType = BattleEvent["type"];
