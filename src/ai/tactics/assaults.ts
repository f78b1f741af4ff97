/** Assaults: which hexes to storm this turn, with whom and from where, as the preview has it. */
import {
  type Command,
  type Hex,
  hexDistance,
  openPurse,
  orderedTogether,
  possibleAttackers,
  sheetOf,
  type UnitId,
  weighAssault,
} from "../../engine/index.ts";
import { type Desk, give, unitNow } from "../desk.ts";
import { isCurrent } from "../picture.ts";
import type { Plan } from "../plan.ts";
import type { Thrust } from "../thrusts.ts";
import { isGoodPath } from "../ways.ts";
import { type Attacker, gather, walkers } from "./attackers.ts";
import { imagined } from "./imagined.ts";
import {
  type Preparation,
  type PromisedPreparation,
  prepared,
  readyBatteries,
  UNPREPARED,
} from "./preparation.ts";
import { worthOf as worthInAll } from "./prize.ts";
import { stayers, strippedBy } from "./stripped.ts";
import { gainOf, type Target } from "./worth.ts";

/** An assault that promises something. */
export interface AssaultPlan extends Target {
  readonly attackers: readonly Attacker[];
}

/** Hexes looked at in one turn. */
const MOST_TARGETS = 12;

/** Plans the assaults of this turn, the worthiest first; no unit stands in two of them. */
export function planAssaults(desk: Desk, plan: Plan): readonly AssaultPlan[] {
  const plans: AssaultPlan[] = [];
  const taken = new Set<UnitId>();
  const promised = new Set<UnitId>();
  const purse = openPurse(desk.view);
  for (const unit of walkers(desk, plan)) purse.take(unit);
  for (const wish of targetsOf(desk, plan)) {
    const paid = purse.copy();
    const attackers = gather(desk, plan, wish, taken, paid);
    if (attackers.length === 0) continue;
    const preparation = preparationOf(desk, wish, promised);
    const worthy = worthyPart(desk, wish, attackers, preparation);
    if (!worthy) continue;
    for (const { unit } of worthy) {
      taken.add(unit);
      const now = unitNow(desk, unit);
      if (now) purse.take(now);
    }
    for (const battery of preparation.guns) promised.add(battery);
    plans.push({ ...wish, attackers: worthy });
  }
  return plans;
}

/** What prepares an assault, if the hex is worth it. Who carries out a plan only counts his batteries. */
function preparationOf(
  desk: Desk,
  { target, value }: Target,
  promised: ReadonlySet<UnitId>,
): PromisedPreparation {
  if (value < PREPARED_VALUE) return { ...UNPREPARED, guns: [] };
  if (!desk.operation) return prepared(desk, target, promised);
  const ready = readyBatteries(desk, target).length;
  const heldDown = ready > 0 ? desk.theatre.numbers.fire.preparedFully : 0;
  return { guns: [], batteries: Math.min(desk.doctrine.preparation, ready), heldDown };
}

/** Hexes where enemies are, by what they are worth: ground of a ripe attack, then whoever stands beside us. */
function targetsOf(desk: Desk, plan: Plan): readonly Target[] {
  const ripe = new Map<Hex, number>();
  for (const thrust of plan.thrusts)
    if (thrust.isRipe) for (const hex of thrust.goal.wanted) ripe.set(hex, worthOf(desk, thrust, hex));
  const waiting = new Set(plan.thrusts.filter(({ isRipe }) => !isRipe).flatMap(({ goal }) => goal.wanted));
  const targets = new Map<Hex, number>();
  for (const enemy of desk.view.enemies) {
    const hex = enemy.where;
    if (!isCurrent(desk.view, enemy) || desk.view.assaulted.includes(hex)) continue;
    const beside = barring(desk, ripe, hex);
    const otherwise = desk.operation ? 2 : Math.max(desk.isLast ? 0 : STRAY, worthInAll(desk, hex));
    if (!ripe.has(hex) && waiting.has(hex)) continue;
    const value = ripe.get(hex) ?? Math.max(otherwise, beside);
    if (value > 0 || desk.isLast) targets.set(hex, Math.max(targets.get(hex) ?? 0, value));
  }
  return [...targets]
    .map(([target, value]) => ({ target, value, isOrdered: isOrdered(plan, target) }))
    .sort((a, b) => rank(desk, plan, a) - rank(desk, plan, b) || b.value - a.value || a.target - b.target)
    .slice(0, MOST_TARGETS);
}

/** What anybody beside the own line is worth who stands on ground of no worth, points. */
const STRAY = 1;

/** Points of a wanted hex: by the margin, or where an operation decides, as its part of the whole. */
function worthOf(desk: Desk, { goal }: Thrust, hex: Hex): number {
  return desk.operation ? goal.points / goal.wanted.length : worthInAll(desk, hex);
}

/** Where a hex stands in the order of an operation: full orders go to what is named first. */
function rank(desk: Desk, plan: Plan, { target }: Target): number {
  if (!desk.operation) return 0;
  const at = plan.thrusts.findIndex(({ goal }) => goal.wanted.includes(target));
  return at < 0 ? plan.thrusts.length : at;
}

/** Whether a hex is ground that the operation wants stormed. */
function isOrdered(plan: Plan, hex: Hex): boolean {
  return plan.thrusts.some(({ isOrdered: ordered, goal }) => ordered && goal.wanted.includes(hex));
}

/** Points from which a hex is prepared; the share of an objective's worth that bars the way to it, by hexes. */
const PREPARED_VALUE = 4;
const BARS: readonly number[] = [100, 50, 30, 20];

/** What a hex is worth because it bars the way to ground that is attacked. */
function barring(desk: Desk, ripe: ReadonlyMap<Hex, number>, hex: Hex): number {
  let most = 0;
  // In the last part there is nothing to open the way to.
  if (desk.isLast) return 0;
  for (const [wanted, points] of ripe) {
    // Ground on which nobody stands is walked into, past whoever stands beside it.
    if (!desk.operation && !desk.view.enemies.some(({ where }) => where === wanted)) continue;
    const distance = hexDistance(desk.theatre.grid, wanted, hex);
    if (distance === 1) most = Math.max(most, 4);
    most = Math.max(most, Math.floor((points * (BARS[distance] ?? 0)) / 100));
  }
  return most;
}

/** Parts of the men on foot with whom an assault is weighed, of twelve: all, then fewer. */
const PARTS = [12, 8, 4];

/** Men that a full order is worth elsewhere: nobody is called up for a storm that is as good without him. */
const AN_ORDER = 5;
/** What a man who storms would have been worth elsewhere this part, percent: two battalions do not go where one will do. */
const ELSEWHERE = 4;

/** Men that the orders and the strength of a part are worth elsewhere. */
function spentOn(desk: Desk, part: readonly Attacker[]): number {
  return part.length * AN_ORDER + Math.floor((menOf(desk, part) * ELSEWHERE) / 100);
}

/** The part of a group with whom an assault promises most, or nothing. */
function worthyPart(
  desk: Desk,
  wish: Target,
  attackers: readonly Attacker[],
  preparation: Preparation,
): readonly Attacker[] | null {
  const key = verdictKey(desk, wish.target, attackers, preparation.batteries);
  if (desk.verdicts.has(key)) return null;
  desk.verdicts.set(key, false);
  let best: readonly Attacker[] | null = null;
  let most = 0;
  for (const part of desk.operation ? [attackers] : partsOf(desk, attackers)) {
    const forecast = weighAssault(imagined(desk, wish.target, part, preparation), {
      type: "assault",
      units: idsOf(part),
      target: wish.target,
    });
    if (!forecast) continue;
    const won = gainOf(desk, forecast, wish, menOf(desk, part));
    if (won === null) continue;
    const gain = desk.operation
      ? won
      : won - strippedBy(desk, idsOf(part), wish.target) - spentOn(desk, part);
    if (gain < 0 || (best && gain <= most)) continue;
    [best, most] = [part, gain];
  }
  return best;
}

function idsOf(attackers: readonly Attacker[]): readonly UnitId[] {
  return attackers.map(({ unit }) => unit);
}

/** A group, and smaller ones that its strongest make with all its tanks; and the same without those who guard a post alone. */
function partsOf(desk: Desk, attackers: readonly Attacker[]): readonly (readonly Attacker[])[] {
  const isTank = ({ unit }: Attacker): boolean => sheetOf(desk.theatre, unit).tanks > 0;
  const foot = attackers.filter((attacker) => !isTank(attacker));
  const tanks = attackers.filter(isTank);
  const stay = new Set(stayers(desk, idsOf(foot)));
  const going = foot.filter(({ unit }) => !stay.has(unit));
  const groups = stay.size > 0 && going.length > 0 ? [foot, going] : [foot];
  return groups.flatMap((group) => {
    const sizes = new Set(PARTS.map((part) => Math.ceil((group.length * part) / 12)));
    return [...sizes].map((size) => [...group.slice(0, size), ...tanks]);
  });
}

/** What a verdict depends on: who storms from where with how many men, and who is believed to stand there. */
function verdictKey(desk: Desk, target: Hex, attackers: readonly Attacker[], batteries: number): string {
  const ours = attackers.map(({ unit, from }) => `${unit} ${from} ${unitNow(desk, unit)?.men}`);
  return `${target} ${batteries} ${ours.join(",")} ${defendersOf(desk, target)}`;
}

function menOf(desk: Desk, attackers: readonly Attacker[]): number {
  return attackers.reduce((sum, { unit }) => sum + (unitNow(desk, unit)?.men ?? 0), 0);
}

/** Brings the attackers up and storms, if it still promises enough when they are there. */
export function* carryOut(desk: Desk, assault: AssaultPlan): Generator<Command, void> {
  let known = defendersOf(desk, assault.target);
  for (const { unit, path } of assault.attackers) {
    const now = unitNow(desk, unit);
    if (!desk.operation && path.length > 0 && known !== defendersOf(desk, assault.target)) {
      // The first to come up have seen more: the others come only if it can still be done with them.
      if (!isStillGood(desk, assault)) return;
      known = defendersOf(desk, assault.target);
    }
    // Each was found good by itself: what the first ones cost in the ledger the others may not cost again.
    if (now && path.length > 0 && isGoodPath(desk, now, path))
      yield* give(desk, { type: "move", unit, path, manner: "deployed" });
  }
  const ready = new Set(possibleAttackers(desk.view, assault.target));
  const units = orderedTogether(
    desk.view,
    assault.attackers.map(({ unit }) => unit).filter((unit) => ready.has(unit)),
  );
  if (units.length === 0) return;
  const command: Command = { type: "assault", units, target: assault.target };
  // Shells that have fallen are in the view, but not what they did to the men there.
  const isShelled = desk.operation !== null && desk.view.bombarded.includes(assault.target);
  const guns = isShelled ? { batteries: desk.doctrine.preparation, heldDown: 0 } : UNPREPARED;
  const forecast = weighAssault(imagined(desk, assault.target, [], guns), command);
  if (!forecast) return;
  const men = units.reduce((sum, unit) => sum + (unitNow(desk, unit)?.men ?? 0), 0);
  // Who has come so far goes on unless what he met there has changed everything.
  const slack = { ...forecast, takes: Math.min(100, forecast.takes + SLACK) };
  if (gainOf(desk, slack, assault, men) !== null) yield* give(desk, command);
}

/** Whether an assault is worth it as the enemy looks now, with those who are there and those who can still come. */
function isStillGood(desk: Desk, assault: AssaultPlan): boolean {
  const { target, attackers } = assault;
  const units = idsOf(attackers);
  const forecast = weighAssault(imagined(desk, target, attackers, UNPREPARED), {
    type: "assault",
    units,
    target,
  });
  if (!forecast) return false;
  const slack = { ...forecast, takes: Math.min(100, forecast.takes + SLACK) };
  return gainOf(desk, slack, assault, menOf(desk, attackers)) !== null;
}

/** Who is believed to hold a hex, as text. */
function defendersOf({ view }: Desk, target: Hex): string {
  const there = view.enemies.filter(({ where }) => where === target);
  return there.map(({ id, level, men }) => `${id} ${level} ${men}`).join(",");
}

/** Percent points of chance that are let pass when the attackers are there already. */
const SLACK = 15;
