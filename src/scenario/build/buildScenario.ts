/** The engine's scenario from checked files. */
import { calendarMinutes, minuteOf, turnMinutes } from "../calendar.ts";
import { unitsCalled } from "../calls.ts";
import {
  type BattleSheet,
  type Choice,
  type CommandSheet,
  canonical,
  type DispatchSheet,
  escalationMargin,
  groundMargin,
  type Hex,
  hashText,
  hexFromName,
  lossMargin,
  NO_LOSSES,
  type RuleNumbers,
  type Scenario,
  type UnitSheet,
} from "../engine.ts";
import type { BattleEntry } from "../schema/battles.ts";
import type { DispatchEntry } from "../schema/dispatches.ts";
import type { OpeningEntry } from "../schema/openings.ts";
import type { UnitEntry } from "../schema/orderOfBattle.ts";
import type { WeaponsFile } from "../schema/weapons.ts";
import type { WholeSheets } from "../sheets.ts";
import { numbersOf } from "./ruleNumbers.ts";

/** Builds what the rules see; its hash covers all of it and nothing else. */
export function buildScenario(sheets: WholeSheets): Scenario {
  const { scenario, map } = sheets;
  const numbers = numbersOf(sheets.rules);
  const { startDate, hoursPerTurn, turns, firstMover } = scenario.calendar;
  const { soviet, japanese } = scenario.restraints;
  const content: Omit<Scenario, "hash"> = {
    id: scenario.id,
    calendar: { startDate, hoursPerTurn, turns, firstMover },
    battlefield: map.battlefield,
    boxes: scenario.boxes.map(({ id, side, entries, way, tonnes: { dry, rain } }) => ({
      id,
      side,
      way,
      tonnes: { dry, rain },
      entries: entries.map((name) => hexFromName(map.battlefield, name)),
    })),
    units: sheets.orderOfBattle.units.map((unit) => unitSheet(unit, sheets.weapons)),
    sky: sheets.sky.turns.map(({ weather, light }) => ({ weather, light })),
    dispatches: dispatchSheets(sheets),
    command: commandSheet(sheets),
    restraints: { soviet, japanese },
    battles: sheets.battles.battles.map((battle) => battleSheet(battle, sheets, numbers)),
    ...openingsOf(sheets),
    numbers,
  };
  return { ...content, hash: hashText(canonical(content)) };
}

/** Fire points, ranges and shells of a unit from its weapons. Shells are the unit's, not one gun's. */
function unitSheet(unit: UnitEntry, weapons: WeaponsFile): UnitSheet {
  const gun = unit.gunType ? weapons.guns[unit.gunType] : undefined;
  const tank = unit.tankType ? weapons.tanks[unit.tankType] : undefined;
  const { id, side, arm, echelon, mover, parent, men, guns, tanks, quality, breakLimit } = unit;
  return {
    id,
    side,
    arm,
    echelon,
    mover,
    parent,
    men,
    guns,
    tanks,
    smallArms: pointsOf(unit, weapons.smallArms),
    machineGuns: pointsOf(unit, farReaching(weapons)),
    gunFire: gun?.direct ?? 0,
    tankFire: tank?.fire ?? 0,
    antiTank: gun?.antiTank ?? 0,
    antiTankRifles: pointsOf(unit, weapons.antiTankRifles),
    quality,
    breakLimit,
    range: gun?.range ?? 0,
    shells: (gun?.shells ?? 0) * guns,
    shellsPerTurn: (gun?.shellsPerTurn ?? 0) * guns,
    shellWorth: gun?.shellWorth ?? 100,
    shellRation: gun?.shellRation ?? 100,
    antiAir: pointsOf(unit, weapons.antiAir),
    fastTanks: tank?.fast ?? 0,
  };
}

/** Fire points of the weapons that tell as far as guns. @rule R4.11 */
function farReaching({ smallArms, farReaching: far }: WeaponsFile): Readonly<Record<string, number>> {
  return Object.fromEntries(far.map((weapon) => [weapon, smallArms[weapon] ?? 0]));
}

/** The sum of what each of a unit's weapons is worth. */
function pointsOf(unit: UnitEntry, worth: Readonly<Record<string, number>>): number {
  return Object.entries(unit.weapons).reduce(
    (points, [weapon, number]) => points + number * (worth[weapon] ?? 0),
    0,
  );
}

/** Dispatches in order of time; those of one minute keep the order of the file. */
function dispatchSheets({ dispatches }: WholeSheets): readonly DispatchSheet[] {
  return [...dispatches.dispatches]
    .sort((one, two) => one.minute - two.minute)
    .map(({ id, minute, origin, to, conditions, effects, choice }) => ({
      id,
      minute,
      origin,
      to,
      conditions,
      effects,
      ...(choice ? { choice: choiceOf(choice) } : {}),
    }));
}

function choiceOf({ side, options, chosenThen }: NonNullable<DispatchEntry["choice"]>): Choice {
  return { side, options: options.map(({ id, effects }) => ({ id, effects })), chosenThen };
}

/** Formations with their units by parent; a commander without an end commands to the last. */
function commandSheet({ command, orderOfBattle, scenario }: WholeSheets): CommandSheet {
  const { calendar } = scenario;
  const { formations, commanders } = command;
  return {
    formations: formations.map(({ id, side, parents, orders, rally }) => ({
      id,
      side,
      units: orderOfBattle.units
        .filter((unit) => unit.side === side && parents.includes(unit.parent ?? ""))
        .map((unit) => unit.id),
      orders,
      rally,
    })),
    commanders: commanders.map(({ id, side, formation, from, until, orders, rally, discord }) => ({
      id,
      side,
      formation,
      from: from ? minuteOf(calendar, from.date, from.hour) : 0,
      until: until ? minuteOf(calendar, until.date, until.hour) : calendarMinutes(calendar),
      orders,
      rally,
      discord,
    })),
  };
}

/** Where the battles begin that are cut from the line; absent where none is. */
function openingsOf({ battles, openings }: WholeSheets): Pick<Scenario, "openings"> {
  const cut = battles.battles.filter(({ cutFrom }) => cutFrom !== undefined);
  if (cut.length === 0 || !openings) return {};
  return {
    openings: Object.fromEntries(cut.map(({ id }) => [id, (openings.battles[id] as OpeningEntry).standing])),
  };
}

/** The losses, ledgers and holders of a battle as it happened: written with it, or made from the line that it is cut from. */
export function historyOf(battle: BattleEntry, { openings }: WholeSheets) {
  const opening = battle.cutFrom === undefined ? undefined : openings?.battles[battle.id];
  if (opening) return { losses: opening.losses, escalation: opening.escalation, holders: opening.holders };
  const { soviet, japanese } = battle.historicalLosses ?? { soviet: NO_LOSSES, japanese: NO_LOSSES };
  const holders = Object.fromEntries(battle.historicalHolders.map(({ place, side }) => [place, side]));
  const escalation = battle.historicalEscalation ?? { soviet: 0, japanese: 0 };
  return { losses: { soviet, japanese }, escalation, holders };
}

/** Arrivals of a battle: its own, or those of the battle it is cut from, up to its end; and whom its dispatches may call. */
export function arrivalsOf(
  battle: BattleEntry,
  { battles, scenario, dispatches }: WholeSheets,
): BattleEntry["arrivals"] {
  const origin = battles.battles.find(({ id }) => id === battle.cutFrom);
  if (!origin) return battle.arrivals;
  const first = minuteOf(scenario.calendar, battle.first.date, battle.first.hour);
  const end = minuteOf(scenario.calendar, battle.end.date, battle.end.hour);
  const called = unitsCalled(dispatches.dispatches, first, end);
  return origin.arrivals.filter(
    ({ unit, date, time }) => minuteOf(scenario.calendar, date, time) < end || called.has(unit),
  );
}

/** When the ground of a battle is counted: at its end, or at an earlier hour that a truce fixed. */
function groundMinute({ end, ground }: BattleEntry, calendar: WholeSheets["scenario"]["calendar"]): number {
  const { date, hour } = ground ?? end;
  return minuteOf(calendar, date, hour);
}

function battleSheet(battle: BattleEntry, sheets: WholeSheets, numbers: RuleNumbers): BattleSheet {
  const { calendar } = sheets.scenario;
  const hexOf = (name: string): Hex => hexFromName(sheets.map.battlefield, name);
  const objectives = battle.objectives.map(({ place, points }) => ({ place, points }));
  const { losses, escalation, holders } = historyOf(battle, sheets);
  const ground = groundMargin(objectives, holders);
  return {
    id: battle.id,
    firstTurn: minuteOf(calendar, battle.first.date, battle.first.hour) / turnMinutes(calendar),
    endMinute: minuteOf(calendar, battle.end.date, battle.end.hour),
    groundMinute: groundMinute(battle, calendar),
    playingMinutes: battle.playingMinutes,
    deployments: battle.deployments.map(({ unit, hex, men, guns, tanks, fought }) => ({
      unit,
      hex: hexOf(hex),
      ...(men === undefined ? {} : { men }),
      ...(guns === undefined ? {} : { guns }),
      ...(tanks === undefined ? {} : { tanks }),
      ...(fought === undefined ? {} : { fought }),
    })),
    arrivals: arrivalsOf(battle, sheets)
      .map(({ unit, date, time, box }) => ({ unit, minute: minuteOf(calendar, date, time), box }))
      .sort((one, two) => one.minute - two.minute),
    works: battle.works.map(({ hex, side, level, men, wire, nests }) => ({
      hex: hexOf(hex),
      side,
      level,
      ...(men === undefined ? {} : { men }),
      ...(wire === undefined ? {} : { wire }),
      ...(nests === undefined ? {} : { nests }),
    })),
    held: battle.held.map(({ place, side }) => ({ place, side })),
    objectives,
    attacker: battle.attacker ?? null,
    historicalLosses: losses,
    historicalEscalation: { soviet: escalation.soviet, japanese: escalation.japanese },
    historicalGround: ground,
    historicalMargin: ground + lossMargin(numbers, losses) + escalationMargin(numbers, escalation),
  };
}
