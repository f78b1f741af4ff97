/** The battles of a scenario: dates, who stands where, who comes when, and what it is about. */
import { calendarMinutes, minuteOf, sayCalendar, turnMinutes } from "../calendar.ts";
import { hexFromName, type Standing } from "../engine.ts";
import { didYouMean, type Findings } from "../finding.ts";
import type { BattleEntry } from "../schema/battles.ts";
import type { UnitEntry } from "../schema/orderOfBattle.ts";
import { FILES, type Sheets } from "../sheets.ts";
import { checkSource, sourcesOf } from "./checkForces.ts";
import { checkPlacement } from "./checkPlacement.ts";
import { canStand, type Ground, groundOfSheets, isWayIn, waysFrom } from "./ground.ts";
import { expectKnown, expectUnique, known, placesOf } from "./known.ts";

const FILE = FILES.battles;
/** The battle in which every unit of the order of battle must take part. */
const WHOLE = "campaign";

/** What the checks of one battle lean on. */
export interface BattleDesk {
  readonly sheets: Sheets;
  readonly battle: BattleEntry;
  readonly path: string;
  readonly findings: Findings;
  readonly units: ReadonlyMap<string, UnitEntry> | undefined;
  readonly ground: Ground | undefined;
}

/** Checks every battle. */
export function checkBattles(sheets: Sheets, findings: Findings): void {
  const { battles, orderOfBattle } = sheets;
  if (!battles) return;
  expectUnique(
    battles.battles.map((battle) => battle.id),
    FILE,
    (index) => `battles[${index}].id`,
    findings,
  );
  const units = orderOfBattle && new Map(orderOfBattle.units.map((unit) => [unit.id, unit]));
  const ground = groundOfSheets(sheets);
  expectWhole(
    battles.battles.map((battle) => battle.id),
    findings,
  );
  battles.battles.forEach((battle, index) => {
    const desk = { sheets, battle, path: `battles[${index}]`, findings, units, ground };
    checkDates(desk);
    checkCut(desk);
    checkUnits(desk);
    checkArrivals(desk);
    checkPlaces(desk);
    checkPlacement(desk);
  });
}

function expectWhole(ids: readonly string[], findings: Findings): void {
  if (ids.includes(WHOLE)) return;
  const hint = ids.map((id) => didYouMean(id, [WHOLE])).find((each) => each !== undefined);
  findings.error(FILE, "battles", `a battle "${WHOLE}", the whole of it`, ids.join(", "), hint);
}

function checkDates({ sheets, battle, path, findings }: BattleDesk): void {
  if (!sheets.scenario) return;
  const { calendar } = sheets.scenario;
  const first = minuteOf(calendar, battle.first.date, battle.first.hour);
  const end = minuteOf(calendar, battle.end.date, battle.end.hour);
  const within = `a time within the calendar (${sayCalendar(calendar)})`;
  const said = ({ date, hour }: BattleEntry["first"]): string => `${date} at hour ${hour}`;
  if (first < 0 || first >= calendarMinutes(calendar))
    findings.error(FILE, `${path}.first`, within, said(battle.first));
  else if (first % turnMinutes(calendar) !== 0)
    findings.error(FILE, `${path}.first`, "the first hour of a turn", said(battle.first));
  if (end > calendarMinutes(calendar)) findings.error(FILE, `${path}.end`, within, said(battle.end));
  if (end <= first) findings.error(FILE, `${path}.end`, "a time after the first turn", said(battle.end));
  if (!battle.ground) return;
  const counted = minuteOf(calendar, battle.ground.date, battle.ground.hour);
  if (counted <= first || counted > end || counted % turnMinutes(calendar) !== 0)
    findings.error(FILE, `${path}.ground`, "the end of a turn of the battle", said(battle.ground));
}

/** A battle says itself how it begins, or is cut from one that does; what is cut has its opening made. */
function checkCut(desk: BattleDesk): void {
  const { sheets, battle, path, findings } = desk;
  const { cutFrom } = battle;
  if (cutFrom === undefined) {
    if (battle.deployments.length === 0)
      findings.error(
        FILE,
        `${path}.deployments`,
        "at least one unit, or a battle that it is cut from",
        "none",
      );
    if (!battle.historicalLosses)
      findings.error(FILE, `${path}.historicalLosses`, "the losses as they were", "nothing");
    return;
  }
  for (const list of ["deployments", "arrivals", "works", "held", "historicalHolders"] as const)
    if (battle[list].length > 0)
      findings.error(
        FILE,
        `${path}.${list}`,
        `none, for it is cut from "${cutFrom}"`,
        `${battle[list].length}`,
      );
  if (battle.historicalEscalation)
    findings.error(
      FILE,
      `${path}.historicalEscalation`,
      `nothing, for it is cut from "${cutFrom}"`,
      "points",
    );
  const whole = sheets.battles?.battles.filter((other) => other.cutFrom === undefined).map(({ id }) => id);
  if (
    !expectKnown(known("a battle that is not cut itself", whole), cutFrom, FILE, `${path}.cutFrom`, findings)
  )
    return;
  if (sheets.openings === undefined) return;
  const opening = sheets.openings?.battles[battle.id];
  if (opening) checkOpening(desk, opening.standing);
  else findings.error(FILES.openings, `battles.${battle.id}`, "its opening, made from the line", "nothing");
}

/** An opening that was made for other units or another map is of no use. */
function checkOpening({ sheets, battle, findings }: BattleDesk, standing: Standing): void {
  const { units, control } = standing;
  const wanted = sheets.orderOfBattle?.units.length;
  if (wanted !== undefined && units.length !== wanted)
    findings.error(
      FILES.openings,
      `battles.${battle.id}.standing.units`,
      `the ${wanted} units of the order of battle (make it anew)`,
      `${units.length}`,
    );
  const hexes = sheets.map?.battlefield.terrain.length;
  if (hexes !== undefined && hexes > 0 && control.length !== hexes)
    findings.error(
      FILES.openings,
      `battles.${battle.id}.standing.control`,
      `the ${hexes} hexes of the map (make it anew)`,
      `${control.length}`,
    );
}

function checkUnits({ sheets, battle, path, findings, units }: BattleDesk): void {
  const kind = known("a unit of the order of battle", units?.keys());
  const entries = [
    ...battle.deployments.map(({ unit }, at) => ({ unit, where: `${path}.deployments[${at}].unit` })),
    ...battle.arrivals.map(({ unit }, at) => ({ unit, where: `${path}.arrivals[${at}].unit` })),
  ];
  for (const { unit, where } of entries) expectKnown(kind, unit, FILE, where, findings);
  expectUnique(
    entries.map(({ unit }) => unit),
    FILE,
    (index) => entries[index]?.where ?? path,
    findings,
  );
  battle.deployments.forEach((deployment, at) => {
    const unit = units?.get(deployment.unit);
    for (const what of ["men", "guns", "tanks"] as const)
      if (unit && (deployment[what] ?? 0) > unit[what])
        findings.error(
          FILE,
          `${path}.deployments[${at}].${what}`,
          `at most ${unit[what]}, its full strength`,
          `${deployment[what]}`,
        );
  });
  if (battle.id !== WHOLE) return;
  const present = new Set(entries.map(({ unit }) => unit));
  sheets.orderOfBattle?.units.forEach((unit, index) => {
    if (!present.has(unit.id))
      findings.error(
        FILES.orderOfBattle,
        `units[${index}].id`,
        `a unit that is deployed or arrives in the battle "${WHOLE}"`,
        `"${unit.id}", which does neither`,
      );
  });
}

function checkArrivals({ sheets, battle, path, findings, units, ground }: BattleDesk): void {
  const { scenario } = sheets;
  if (!scenario) return;
  const boxes = known(
    "a box of scenario.json",
    scenario.boxes.map((box) => box.id),
  );
  const first = minuteOf(scenario.calendar, battle.first.date, battle.first.hour);
  const end = minuteOf(scenario.calendar, battle.end.date, battle.end.hour);
  battle.arrivals.forEach((arrival, at) => {
    const where = `${path}.arrivals[${at}]`;
    checkSource(arrival.source, sourcesOf(sheets), FILE, `${where}.source`, findings);
    const minute = minuteOf(scenario.calendar, arrival.date, arrival.time);
    if (minute < first || minute >= end)
      findings.error(FILE, `${where}.date`, "an hour within the battle", `${arrival.date} ${arrival.time}`);
    const unit = units?.get(arrival.unit);
    if (!expectKnown(boxes, arrival.box, FILE, `${where}.box`, findings) || !unit) return;
    const box = scenario.boxes.find((candidate) => candidate.id === arrival.box);
    if (!box) return;
    if (box.side !== unit.side)
      findings.error(FILE, `${where}.box`, `a box of the ${unit.side} side`, `"${box.id}"`);
    if (!ground) return;
    const hexes = box.entries.map((name) => hexFromName(ground.field, name)).filter((hex) => hex >= 0);
    // A box through which nobody comes at all is a mistake of its own file.
    if (!hexes.some((hex) => isWayIn(ground, hex))) return;
    if (
      !hexes.some((hex) => canStand(ground, unit.mover, hex) && waysFrom(ground, unit.mover, hex).length > 0)
    )
      findings.error(
        FILE,
        `${where}.box`,
        `a box with an entry hex that "${unit.mover}" can enter and leave`,
        `"${box.id}" (${box.entries.join(", ")})`,
      );
  });
}

function checkPlaces({ sheets, battle, path, findings }: BattleDesk): void {
  const places = placesOf(sheets);
  for (const list of ["held", "objectives", "historicalHolders"] as const) {
    battle[list].forEach(({ place }, at) => {
      expectKnown(places, place, FILE, `${path}.${list}[${at}].place`, findings);
    });
    expectUnique(
      battle[list].map(({ place }) => place),
      FILE,
      (index) => `${path}.${list}[${index}].place`,
      findings,
    );
  }
  checkSource(
    battle.historicalLosses?.source,
    sourcesOf(sheets),
    FILE,
    `${path}.historicalLosses.source`,
    findings,
  );
}
