/** What ground is worth in points of the margin, and what a man is. @rule R14.1 @rule R14.2 */
import { CONTROL_MARK, enemyOf, groundStage, type Hex, hexDistance, type Place } from "../../engine/index.ts";
import type { Desk } from "../desk.ts";
import { turnOfCount } from "../lastChance.ts";

/**
 * Points by which the margin moves when this side takes a hex: what the enemy loses when he no longer has all of
 * an objective, what this side gains when it has all of it, and a part of that for each step on the way there.
 */
export function prizeOf(desk: Desk, hex: Hex): number {
  let sum = 0;
  for (const { place: id, points } of desk.battle.objectives) {
    const place = desk.theatre.places.get(id);
    if (place?.hexes.includes(hex)) sum += prizeIn(desk, place, points, hex);
  }
  return sum;
}

/** Share of the worth of the enemy's ground that a hex is worth on the way there, by hexes, percent. */
const OPENS: readonly number[] = [0, 35, 25, 15, 10];

/** Points for which a hex is stormed: its own, and a part of those of the ground to which it opens the way. */
export function worthOf(desk: Desk, hex: Hex): number {
  const own = prizeOf(desk, hex);
  if (desk.isLast) return own;
  let opened = 0;
  for (const { place: id } of desk.battle.objectives)
    for (const each of desk.theatre.places.get(id)?.hexes ?? []) {
      const share = OPENS[hexDistance(desk.theatre.grid, each, hex)] ?? 0;
      if (share > 0) opened = Math.max(opened, Math.floor((prizeOf(desk, each) * share) / 100));
    }
  return own + opened;
}

function prizeIn(desk: Desk, { hexes }: Place, points: number, hex: Hex): number {
  const own = CONTROL_MARK[desk.side];
  const enemys = CONTROL_MARK[enemyOf(desk.side)];
  if (desk.view.control[hex] === own || !canCount(desk, hex)) return 0;
  const hasPart = hexes.some((each) => desk.view.control[each] === own);
  const theirs = hexes.filter((each) => desk.view.control[each] === enemys);
  // Where nobody else has ever been, one hex is the whole place, and the others bring nothing.
  if (theirs.length === 0) return hasPart ? 0 : points;
  const step = theirs.includes(hex) ? Math.floor(points / theirs.length) : 0;
  return step + (hasPart ? 0 : points);
}

/** Whether a hex can still count for whoever takes it now: at last only what is taken back. @rule R14.8 @rule R14.9 */
function canCount({ view, side }: Desk, hex: Hex): boolean {
  const stage = groundStage(view);
  if (stage === "open" || stage === "last-chance") return true;
  return stage === "last-part" && view.taken[hex]?.from === CONTROL_MARK[side];
}

/** Men of one side that weigh as much as a point. @rule R14.2 */
export function menPerPoint(desk: Desk): number {
  return Math.floor(100 / Math.max(1, desk.theatre.numbers.victory.perHundredMen));
}

/** What ground taken early may be worth at the end, percent: it can be lost again. */
const KEPT_EARLY = 70;
/** Turns before the end from which what is taken is likely kept. */
const LATE = 4;

/** Share of its points that ground taken now is likely to bring at the end, percent. */
export function keeps(desk: Desk): number {
  const left = Math.max(0, turnOfCount(desk) - desk.view.turn);
  const early = Math.min(LATE, left);
  return 100 - Math.floor(((100 - KEPT_EARLY) * early) / LATE);
}
