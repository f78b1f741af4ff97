/** The last part of a battle: ground that nobody stands on is walked into by whoever gets there and is not missed. */
import { type Command, type Hex, nextPart, type OwnUnit, pathTo } from "../../engine/index.ts";
import { type Desk, free, give, tradeOf } from "../desk.ts";
import { dangerTo, isCurrent } from "../picture.ts";
import { isGoodPath, priceOfWay } from "../ways.ts";
import { reachOf } from "./attackers.ts";
import { menPerPoint, prizeOf } from "./prize.ts";

/** What men are worth against those who may come for the ground before the end, and what who is thrown back loses, percent. */
const AGAINST = 50;
const THROWN_BACK = 35;
/** Least chance to keep ground, percent: the enemy may have other cares. */
const HOPE = 15;

/** Walks into objectives that are empty, the dearest first. */
export function* walkInAtLast(desk: Desk): Generator<Command, void> {
  if (!desk.isLast) return;
  for (const hex of emptyGround(desk)) {
    const walkers = free(desk)
      .filter((unit) => unit.spent === 0 && mayGo(desk, unit) && reachOf(desk, unit).canEnd[hex] === 1)
      .sort((a, b) => b.men - a.men);
    for (const unit of walkers) {
      const path = pathTo(reachOf(desk, unit), hex);
      if (!path || path.length === 0 || !isWorthGoing(desk, unit, hex, path)) continue;
      if (yield* give(desk, { type: "move", unit: unit.id, path, manner: "deployed" })) break;
    }
  }
}

/** Hexes that would move the margin and on which nobody is known to stand, those that move it most first. */
function emptyGround(desk: Desk): readonly Hex[] {
  const held = new Set(
    desk.view.enemies.filter((enemy) => isCurrent(desk.view, enemy)).map(({ where }) => where),
  );
  const hexes = desk.battle.objectives.flatMap(({ place }) => desk.theatre.places.get(place)?.hexes ?? []);
  return hexes
    .filter((hex) => !held.has(hex) && prizeOf(desk, hex) > 0)
    .sort((a, b) => prizeOf(desk, b) - prizeOf(desk, a) || a - b);
}

/** Whether a unit can hold ground and leaves none to nobody. */
function mayGo(desk: Desk, unit: OwnUnit): boolean {
  const trade = tradeOf(desk, unit);
  if (trade !== "line" && trade !== "tanks") return false;
  if (unit.cohesion < desk.theatre.numbers.cohesion.routed) return false;
  const isGround = desk.battle.objectives.some(({ place }) =>
    desk.theatre.places.get(place)?.hexes.includes(unit.at),
  );
  return !isGround || desk.view.own.some(({ id, at, men }) => at === unit.at && id !== unit.id && men > 0);
}

/** Whether the ground, as far as it may be kept, is worth the men who may be lost on it, and the breach on the way. */
function isWorthGoing(desk: Desk, unit: OwnUnit, hex: Hex, path: readonly Hex[]): boolean {
  if (!isGoodPath(desk, unit, path)) return false;
  const danger = nextPart(desk.view) === "end" ? 0 : dangerTo(desk, hex);
  const keeps = danger === 0 ? 100 : Math.max(HOPE, Math.min(100, Math.floor((unit.men * AGAINST) / danger)));
  const points = prizeOf(desk, hex) * keeps - priceOfWay(desk, unit, path) * 100;
  const risk = (unit.men * THROWN_BACK * (100 - keeps) * desk.doctrine.ownMan) / 10_000;
  return points > 0 && points * menPerPoint(desk) >= risk;
}
