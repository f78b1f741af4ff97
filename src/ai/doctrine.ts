/**
 * How each army fights, in numbers that a commander weighs by. They are the program's own judgement, set so
 * that both commanders together bracket what happened; none of them is a rule of the game.
 */
import type { Light, SideId } from "../engine/index.ts";

/**
 * The habits of one army's commander. What he weighs an assault by when he carries out a plan is his army's; when he
 * decides himself he weighs it by the margin, and only what an own man is worth to him is his army's.
 */
export interface Doctrine {
  /** Attacks on places held by the enemy that are led at the same time. */
  readonly thrusts: number;
  /** Own men wanted for each believed enemy man before an attack is led, percent. */
  readonly attackRatio: number;
  /** Least chance to take the hex, at its best, for which an attack is led towards it at all, percent. */
  readonly prospect: number;
  /** Share of what is here or comes within `patience` turns that must be here before a great place is attacked. */
  readonly concentration: number;
  readonly patience: number;
  /** A place of so many points is great. */
  readonly great: number;
  /** Batteries in range wanted before a garrison of more than `bareMen` is attacked. */
  readonly batteries: number;
  readonly bareMen: number;
  /** Batteries that prepare one assault at most. */
  readonly preparation: number;
  /** Least chance to take the hex for which an assault is ordered, percent by light. */
  readonly leastChance: Readonly<Record<Light, number>>;
  /** Men that a point of ground is worth as the battle begins, and how much more when it ends, percent. */
  readonly menPerPoint: number;
  readonly urgency: number;
  /** How much this commander gives way to the clock in the last two days, percent. */
  readonly pressure: number;
  /** Weight of an own man lost against an enemy's, percent, by light: who can wait for a better hour does. */
  readonly thrift: Readonly<Record<Light, number>>;
  /** What an own man lost weighs against an enemy's to who decides himself, percent: he is missed in the next fight. */
  readonly ownMan: number;
  /** Most men an assault may be expected to cost, percent. */
  readonly mostLoss: number;
  /** Cohesion from which a unit attacks; below `shaken` it is taken out of the line. */
  readonly attackCohesion: number;
  readonly shaken: number;
  /** Men for each point of a place that guard it when nobody is seen; men against each man of the threat, percent. */
  readonly guard: number;
  readonly holdRatio: number;
  /** Whether lost ground is stormed again at once, whatever the hour, or by order when the hour is good. */
  readonly counterAttack: "at-once" | "by-order";
  /** Whether great ground in hand is garrisoned before others attack, or with those whom no attack needs. */
  readonly holds: "first" | "last";
  /** Level of works from which a unit is not taken out of them for an attack. */
  readonly keepsTrench: number;
  /** Points of a place from which a breach of the border is worth its price, and how full the ledger may get, percent. */
  readonly breachWorth: number;
  readonly ledger: number;
  /** Tanks expected to bog on one move at most, percent. */
  readonly bogRisk: number;
  /** Shells kept back when no assault is prepared, percent of what a battery can hold. */
  readonly shellReserve: number;
}

const SOVIET: Doctrine = {
  thrusts: 2,
  attackRatio: 150,
  prospect: 35,
  concentration: 70,
  patience: 6,
  great: 15,
  batteries: 2,
  bareMen: 120,
  preparation: 4,
  leastChance: { day: 14, "half-light": 14, moonlight: 45, dark: 80 },
  menPerPoint: 24,
  urgency: 150,
  pressure: 100,
  ownMan: 150,
  thrift: { day: 50, "half-light": 50, moonlight: 100, dark: 130 },
  mostLoss: 40,
  attackCohesion: 50,
  shaken: 32,
  guard: 6,
  holdRatio: 60,
  counterAttack: "at-once",
  holds: "last",
  keepsTrench: 3,
  breachWorth: 10,
  ledger: 50,
  bogRisk: 35,
  shellReserve: 75,
};

const JAPANESE: Doctrine = {
  thrusts: 2,
  attackRatio: 140,
  prospect: 35,
  concentration: 60,
  patience: 6,
  great: 15,
  batteries: 1,
  bareMen: 200,
  preparation: 3,
  leastChance: { day: 80, "half-light": 65, moonlight: 50, dark: 50 },
  menPerPoint: 12,
  urgency: 0,
  pressure: 35,
  ownMan: 250,
  thrift: { day: 300, "half-light": 200, moonlight: 150, dark: 130 },
  mostLoss: 30,
  attackCohesion: 50,
  shaken: 30,
  guard: 14,
  holdRatio: 150,
  counterAttack: "by-order",
  holds: "first",
  keepsTrench: 1,
  breachWorth: 20,
  ledger: 50,
  bogRisk: 20,
  shellReserve: 40,
};

/** The doctrine of each side. */
export const DOCTRINES: Readonly<Record<SideId, Doctrine>> = { soviet: SOVIET, japanese: JAPANESE };
