/** What an assault is worth: the ground it may win against the men it may cost. */
import {
  type Hex,
  hexDistance,
  lastTurn,
  type NextPart,
  nextPart,
  type WeighedAssault,
} from "../../engine/index.ts";
import type { Desk } from "../desk.ts";
import { believedMen, dangerTo, enemyMen } from "../picture.ts";
import { pressed } from "../urgency.ts";
import { ledgerAllows, priceOf } from "../ways.ts";
import { keeps, menPerPoint as menOfAPoint } from "./prize.ts";

/** A hex that may be stormed. */
export interface Target {
  readonly target: Hex;
  /** Points of ground that it is for. */
  readonly value: number;
  /** Whether it was ordered from above. */
  readonly isOrdered: boolean;
}

/** Men by which the margin is expected to gain by an assault; null when it is not worth what it costs. */
export function gainOf(desk: Desk, forecast: WeighedAssault, wish: Target, men: number): number | null {
  if (!desk.operation) return marginOf(desk, forecast, wish, men);
  return isWorth(desk, forecast, wish, men) ? forecast.takes : null;
}

/** Whether an assault promises more than it costs to who carries out a plan. */
function isWorth(desk: Desk, forecast: WeighedAssault, wish: Target, men: number): boolean {
  if (wish.isOrdered) return isBearable(desk, forecast, men);
  const { target, value } = wish;
  const { leastChance, mostLoss, thrift } = desk.doctrine;
  const { light } = desk.view;
  const least = pressed(desk, leastChance[light] - desk.leaning.hours[light], CHANCE_OFF);
  if (forecast.takes === 0 || forecast.takes + desk.mood < least) return false;
  if (!ledgerAllows(desk, priceOf(forecast))) return false;
  if (priceOf(forecast) > 0 && value < desk.doctrine.breachWorth / 3) return false;
  const bearable = Math.min(LOSS_MOST, mostLoss + Math.floor((desk.pressure * LOSS_ON) / 100));
  if (men > 0 && forecast.own.likely * 100 > bearable * men) return false;
  const bare = desk.view.enemies.filter((enemy) => enemy.where === target);
  const prize = bare.some((enemy) => believedMen(desk.view, enemy) > 0) ? value : value / 2;
  const gain = (forecast.takes * prize * menPerPoint(desk)) / 100 + forecast.enemy.likely;
  return gain * 100 >= forecast.own.likely * pressed(desk, thrift[light], THRIFT_OFF);
}

/** Least chance of taking a hex by an assault that one decides on oneself, and the most it may cost, percent. */
const LEAST = 35;
const BEARABLE = 45;

/** What an assault is expected to move the margin this side's way, in men; null when it does not or is too risky. */
function marginOf(desk: Desk, forecast: WeighedAssault, wish: Target, men: number): number | null {
  const { target, value } = wish;
  const price = priceOf(forecast);
  if (forecast.takes === 0 || !ledgerAllows(desk, price)) return null;
  if (forecast.takes + desk.mood < pressed(desk, LEAST, CHANCE_OFF)) return null;
  if (men > 0 && forecast.own.expected * 100 > BEARABLE * men) return null;
  const survivors = men - forecast.own.expected;
  const holds = holdsOn(desk, target, survivors, men);
  const ground =
    (forecast.takes * ((value * keeps(desk) * holds) / 100 - price * 100) * menOfAPoint(desk)) / 10_000;
  const later = (survivors * THROWN_BACK * (100 - holds) * forecast.takes) / 1_000_000;
  const gain = Math.floor(
    ground + forecast.enemy.expected - ((forecast.own.expected + later) * desk.doctrine.ownMan) / 100,
  );
  return gain >= 0 ? gain : null;
}

/** What men who have just stormed are worth against those who come to take the ground back, percent; least share that is hoped for. */
const SPENT = 50;
const HOPE = 10;
/** Men whom those lose who are thrown back from ground that they have just taken, percent. */
const THROWN_BACK = 35;
/** How much of the enemy about comes before this side acts again, by who acts next, percent. */
const COMES: Readonly<Record<NextPart, number>> = { ours: 50, theirs: 100, theirsTwice: 140, end: 0 };
/** Hexes from which others come up behind the men who took a hex. */
const BEHIND = 2;

/** Chance that what is taken now is kept against whoever is near, by the men who are left to hold it and those behind them, percent. */
function holdsOn(desk: Desk, target: Hex, survivors: number, stormed: number): number {
  const { view, theatre } = desk;
  const threat = dangerTo(desk, target) - (enemyMen(view).get(target) ?? 0);
  const coming = (threat * COMES[nextPart(view)]) / 100;
  if (coming <= 0) return 100;
  const near = view.own.filter(
    ({ at, cohesion }) =>
      at >= 0 &&
      cohesion >= theatre.numbers.cohesion.disrupted &&
      hexDistance(theatre.grid, at, target) <= BEHIND,
  );
  const all = near.reduce((sum, { men }) => sum + men, 0);
  const behind = Math.max(0, all - stormed);
  return Math.floor(Math.max(HOPE, Math.min(100, (survivors * SPENT + behind * 100) / coming)));
}

/** Loss at which even an ordered attack is not led, percent of the men. */
const ORDERED_LOSS = 50;

/** Whether an ordered attack can be borne by its men, and by the capital. */
function isBearable(desk: Desk, forecast: WeighedAssault, men: number): boolean {
  if (!ledgerAllows(desk, priceOf(forecast))) return false;
  return forecast.own.likely * 100 <= ORDERED_LOSS * men;
}

/** What all pressure takes off the least chance and off thrift, percent. */
const CHANCE_OFF = 45;
const THRIFT_OFF = 85;
/** What all pressure adds to the loss that is borne, and the most, percent of the men. */
const LOSS_ON = 60;
const LOSS_MOST = 60;

/** What ground is worth now: the nearer the end, the less time there is to win it otherwise. */
function menPerPoint(desk: Desk): number {
  const { battle, doctrine, view } = desk;
  const gone = view.turn - battle.firstTurn;
  const all = Math.max(1, lastTurn(view) - battle.firstTurn);
  const late = Math.floor((doctrine.urgency * gone) / all);
  return Math.floor((doctrine.menPerPoint * (100 + Math.max(late, desk.pressure))) / 100);
}
