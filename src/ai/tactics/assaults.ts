/** Assaults: which hexes to storm this turn, with whom and from where, as the preview has it. */
import {
  type Command,
  foretell,
  type Hex,
  hexDistance,
  type OwnUnit,
  openPurse,
  orderedTogether,
  type Purse,
  pathTo,
  possibleAttackers,
  type Reach,
  reach,
  type SideView,
  type UnitId,
} from "../../engine/index.ts";
import { type Desk, free, give, sheet, tradeOf, unitNow } from "../desk.ts";
import { believedMen, FURTHER_CONTACT_MEN, isCurrent } from "../picture.ts";
import type { Part, Plan } from "../plan.ts";
import { isGoodPath } from "../ways.ts";
import { isWorth, type Target } from "./worth.ts";

/** A unit's part in an assault: where it storms from and how it gets there (empty = it stands there). */
export interface Attacker {
  readonly unit: UnitId;
  readonly from: Hex;
  readonly path: readonly Hex[];
}

/** An assault that promises something. */
export interface AssaultPlan extends Target {
  readonly attackers: readonly Attacker[];
}

/** Hexes looked at in one turn, units in one assault, and how far they may come from, hexes. */
const MOST_TARGETS = 12;
const MOST_ATTACKERS = 7;
const FROM_AFAR = 4;
/** Men of one hexside that count, and how much more is brought as a second wave. */
const PER_HEXSIDE = 500;
/** What a battery's preparation takes off the defence, and the most, percent. */
const PER_BATTERY = 9;
const PREPARED_MOST = 35;

/** Plans the assaults of this turn, the worthiest first; no unit stands in two of them. */
export function planAssaults(desk: Desk, plan: Plan): readonly AssaultPlan[] {
  const plans: AssaultPlan[] = [];
  const taken = new Set<UnitId>();
  let purse = openPurse(desk.view);
  for (const wish of targetsOf(desk, plan)) {
    const paid = purse.copy();
    const attackers = gather(desk, plan, wish, taken, paid);
    if (attackers.length === 0) continue;
    const worthy = worthyPart(desk, wish, attackers);
    if (!worthy) continue;
    for (const { unit } of worthy) taken.add(unit);
    purse = paid;
    plans.push({ ...wish, attackers: worthy });
  }
  return plans;
}

/** Hexes where enemies are, by what they are worth: ground of a ripe attack, then whoever stands beside us. */
function targetsOf(desk: Desk, plan: Plan): readonly Target[] {
  const ripe = new Map<Hex, number>();
  for (const thrust of plan.thrusts)
    if (thrust.isRipe)
      for (const hex of thrust.goal.wanted) ripe.set(hex, thrust.goal.points / thrust.goal.wanted.length);
  const waiting = new Set(plan.thrusts.filter(({ isRipe }) => !isRipe).flatMap(({ goal }) => goal.wanted));
  const targets = new Map<Hex, number>();
  for (const enemy of desk.view.enemies) {
    const hex = enemy.where;
    if (!isCurrent(desk.view, enemy) || desk.view.assaulted.includes(hex)) continue;
    const beside = barring(desk, ripe, hex);
    const value = ripe.get(hex) ?? (waiting.has(hex) ? 0 : Math.max(2, beside));
    if (value > 0) targets.set(hex, Math.max(targets.get(hex) ?? 0, value));
  }
  return [...targets]
    .map(([target, value]) => ({ target, value, isOrdered: isOrdered(plan, target) }))
    .sort((a, b) => rank(desk, plan, a) - rank(desk, plan, b) || b.value - a.value || a.target - b.target)
    .slice(0, MOST_TARGETS);
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
  for (const [wanted, points] of ripe) {
    const distance = hexDistance(desk.theatre.grid, wanted, hex);
    if (distance === 1) most = Math.max(most, 4);
    most = Math.max(most, Math.floor((points * (BARS[distance] ?? 0)) / 100));
  }
  return most;
}

/** Everyone who can storm the hex this turn and be given an order, each on the hexside where fewest are. */
function gather(
  desk: Desk,
  plan: Plan,
  { target, value }: Target,
  taken: ReadonlySet<UnitId>,
  purse: Purse,
): readonly Attacker[] {
  const candidates = free(desk)
    .filter((unit) => !taken.has(unit.id) && mayStorm(desk, plan, unit, target, value))
    .sort((a, b) => strengthOf(desk, b) - strengthOf(desk, a));
  if (desk.operation) tanksUpFront(desk, candidates);
  const crowd = new Map<Hex, Crowd>();
  const attackers: Attacker[] = [];
  let onFoot = 0;
  for (const unit of candidates) {
    if (attackers.length >= MOST_ATTACKERS) break;
    const isTank = tradeOf(desk, unit) === "tanks";
    if (isTank && onFoot === 0) continue;
    const slot = bestSlot(desk, unit, target, crowd);
    if (!slot || purse.take(unit) === "none-left") continue;
    const there = crowd.get(slot.from) ?? crowdAt(desk, slot.from);
    const comes = slot.path.length > 0;
    crowd.set(slot.from, {
      storming: there.storming + unit.men,
      men: there.men + (comes ? unit.men : 0),
      units: there.units + (comes ? 1 : 0),
    });
    if (!isTank) onFoot += 1;
    attackers.push(slot);
  }
  return attackers;
}

/** Who was told to storm with tanks brings them in behind the first battalion, before the road is full. */
function tanksUpFront(desk: Desk, candidates: OwnUnit[]): void {
  const isTank = (unit: OwnUnit): boolean => tradeOf(desk, unit) === "tanks";
  const tanks = candidates.filter(isTank);
  const foot = candidates.filter((unit) => !isTank(unit));
  candidates.splice(0, candidates.length, ...foot.slice(0, 1), ...tanks, ...foot.slice(1));
}

interface Crowd {
  readonly storming: number;
  readonly men: number;
  readonly units: number;
}

function crowdAt(desk: Desk, hex: Hex): Crowd {
  const there = desk.view.own.filter((unit) => unit.at === hex);
  return { storming: 0, men: there.reduce((sum, unit) => sum + unit.men, 0), units: there.length };
}

/** Men first, tanks behind them. */
function strengthOf(desk: Desk, unit: OwnUnit): number {
  const { quality } = sheet(desk, unit);
  return tradeOf(desk, unit) === "tanks" ? unit.tanks : 1000 + unit.men * quality;
}

function mayStorm(desk: Desk, plan: Plan, unit: OwnUnit, target: Hex, value: number): boolean {
  const trade = tradeOf(desk, unit);
  if (trade === "guns" || trade === "support") return false;
  if (unit.cohesion < desk.doctrine.attackCohesion || unit.men + unit.tanks === 0) return false;
  if (hexDistance(desk.theatre.grid, unit.at, target) > FROM_AFAR) return false;
  const part = plan.parts.get(unit.id);
  if (!part || part.role === "rally") return false;
  if (desk.operation && (!isHisTask(desk, plan, part, target) || walksIn(desk, unit, part))) return false;
  return part.role !== "hold" || mayLeave(desk, plan, unit, part, target, value);
}

/** Whether an operation wants this hex stormed by those who have this part: their own goal, or what bars the way to it. */
function isHisTask(desk: Desk, plan: Plan, part: Part, target: Hex): boolean {
  return plan.thrusts.some(
    ({ goal }) =>
      part.thrust?.goal === goal &&
      goal.wanted.some((wanted) => hexDistance(desk.theatre.grid, wanted, target) <= 1),
  );
}

/** Whether a unit is first to stand on wanted ground that nobody holds, and gets there. */
function walksIn(desk: Desk, unit: OwnUnit, part: Part): boolean {
  if (part.role !== "strike" || unit.spent > 0 || unit.at === part.goal) return false;
  if (desk.view.enemies.some(({ where }) => where === part.goal)) return false;
  return reachOf(desk, unit).canEnd[part.goal] === 1;
}

/** A garrison storms what lies beside it when others stay, and the prize is worth it. */
function mayLeave(desk: Desk, plan: Plan, unit: OwnUnit, part: Part, target: Hex, value: number): boolean {
  if (value < 5 || hexDistance(desk.theatre.grid, unit.at, target) !== 1) return false;
  const stays = desk.view.own.filter(
    (other) => other.at === unit.at && other.id !== unit.id && plan.parts.get(other.id)?.role === "hold",
  );
  return part.goal !== unit.at || stays.reduce((sum, other) => sum + other.men, 0) >= unit.men / 2;
}

const reaches = new WeakMap<SideView, Map<UnitId, Reach>>();

function reachOf(desk: Desk, unit: OwnUnit): Reach {
  let known = reaches.get(desk.view);
  if (!known) {
    known = new Map();
    reaches.set(desk.view, known);
  }
  let found = known.get(unit.id);
  if (!found) {
    found = reach(desk.view, unit.id, "deployed");
    known.set(unit.id, found);
  }
  return found;
}

function bestSlot(desk: Desk, unit: OwnUnit, target: Hex, crowd: ReadonlyMap<Hex, Crowd>): Attacker | null {
  if (hexDistance(desk.theatre.grid, unit.at, target) === 1) {
    const command: Command = { type: "assault", units: [unit.id], target };
    return canStormFrom(desk, command) ? { unit: unit.id, from: unit.at, path: [] } : null;
  }
  const reached = reachOf(desk, unit);
  let best: Attacker | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (let direction = 0; direction < 6; direction++) {
    const from = desk.theatre.neighbours[target * 6 + direction] as Hex;
    if (from < 0 || reached.canEnd[from] !== 1) continue;
    const there = crowd.get(from) ?? crowdAt(desk, from);
    if (there.storming >= PER_HEXSIDE || !fits(desk, there, unit)) continue;
    const weight = there.storming * 10 + (reached.cost[from] as number);
    if (weight >= fewest) continue;
    const path = pathTo(reached, from);
    if (!path || !isGoodPath(desk, unit, path)) continue;
    fewest = weight;
    best = { unit: unit.id, from, path };
  }
  return best;
}

function canStormFrom(desk: Desk, command: Extract<Command, { type: "assault" }>): boolean {
  return possibleAttackers(desk.view, command.target).includes(command.units[0] ?? "");
}

function fits(desk: Desk, there: Crowd, unit: OwnUnit): boolean {
  const { stackUnits, stackMen } = desk.theatre.numbers.movement;
  return there.units === 0 || (there.units + 1 <= stackUnits && there.men + unit.men <= stackMen);
}

/** The attackers as they would stand, the defence as shells would leave it. */
function imagined(desk: Desk, target: Hex, attackers: readonly Attacker[], batteries: number): SideView {
  const from = new Map(attackers.map((attacker) => [attacker.unit, attacker]));
  const percent = 100 - Math.min(PREPARED_MOST, batteries * PER_BATTERY);
  return {
    ...desk.view,
    own: desk.view.own.map((unit) => {
      const attacker = from.get(unit.id);
      if (!attacker) return unit;
      const comes = attacker.path.length > 0;
      return comes
        ? { ...unit, at: attacker.from, manner: "deployed", spent: 1, ordered: 1 }
        : { ...unit, ordered: 1 };
    }),
    enemies: defendersAsBelieved(desk, target, percent),
    bombarded: batteries > 0 ? [...desk.view.bombarded, target] : desk.view.bombarded,
  };
}

/** Who holds the target, contacts at what the commander takes them for: who they are he does not know. */
function defendersAsBelieved(desk: Desk, target: Hex, percent: number): SideView["enemies"] {
  const there = desk.view.enemies.filter(({ where }) => where === target);
  const contacts = there.filter(({ level }) => level === "contact");
  const freshest = Math.max(0, ...contacts.map((enemy) => believedMen(desk.view, enemy)));
  return desk.view.enemies.map((enemy) => {
    if (enemy.where !== target) return enemy;
    const left = (men: number): number => Math.floor((men * percent) / 100);
    if (enemy.level === "identified") return { ...enemy, men: left(enemy.men) };
    return { ...enemy, men: Math.max(1, left(enemy === contacts[0] ? freshest : FURTHER_CONTACT_MEN)) };
  });
}

/** The whole group if that is worth it, else nothing. */
function worthyPart(desk: Desk, wish: Target, attackers: readonly Attacker[]): readonly Attacker[] | null {
  const { target, value } = wish;
  const isPrepared = value >= PREPARED_VALUE;
  const batteries = isPrepared ? Math.min(desk.doctrine.preparation, readyBatteries(desk, target)) : 0;
  const key = verdictKey(desk, target, attackers, batteries);
  if (desk.verdicts.has(key)) return null;
  desk.verdicts.set(key, false);
  const view = imagined(desk, target, attackers, batteries);
  const forecast = foretell(view, { type: "assault", units: attackers.map(({ unit }) => unit), target });
  if (forecast.type !== "assault") return null;
  return isWorth(desk, forecast, wish, menOf(desk, attackers)) ? attackers : null;
}

/** Batteries that can still prepare an assault on a hex this turn. */
function readyBatteries(desk: Desk, target: Hex): number {
  if (desk.view.phase !== "fires") return 0;
  return free(desk).filter((unit) => {
    const { range } = sheet(desk, unit);
    return (
      range > 0 &&
      unit.shells > 0 &&
      unit.spent === 0 &&
      hexDistance(desk.theatre.grid, unit.at, target) <= range
    );
  }).length;
}

/** What a verdict depends on: who storms from where with how many men, and who is believed to stand there. */
function verdictKey(desk: Desk, target: Hex, attackers: readonly Attacker[], batteries: number): string {
  const ours = attackers.map(({ unit, from }) => `${unit} ${from} ${unitNow(desk, unit)?.men}`);
  const theirs = desk.view.enemies
    .filter((enemy) => enemy.where === target)
    .map((enemy) => `${enemy.id} ${enemy.level} ${enemy.men}`);
  return `${target} ${batteries} ${ours.join(",")} ${theirs.join(",")}`;
}

function menOf(desk: Desk, attackers: readonly Attacker[]): number {
  return attackers.reduce((sum, { unit }) => sum + (unitNow(desk, unit)?.men ?? 0), 0);
}

/** Brings the attackers up and storms, if it still promises enough when they are there. */
export function* carryOut(desk: Desk, assault: AssaultPlan): Generator<Command, void> {
  for (const { unit, path } of assault.attackers) {
    const now = unitNow(desk, unit);
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
  const shelled = desk.view.bombarded.includes(assault.target) ? desk.doctrine.preparation : 0;
  const forecast = foretell(imagined(desk, assault.target, [], shelled), command);
  if (forecast.type !== "assault") return;
  const men = units.reduce((sum, unit) => sum + (unitNow(desk, unit)?.men ?? 0), 0);
  // Who has come so far goes on unless what he met there has changed everything.
  const slack = { ...forecast, takes: Math.min(100, forecast.takes + SLACK) };
  if (isWorth(desk, slack, assault, men)) yield* give(desk, command);
}

/** Percent points of chance that are let pass when the attackers are there already. */
const SLACK = 15;
