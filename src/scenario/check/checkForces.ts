/** Calendar, boxes, sky, order of battle and sources. */
import { calendarMinutes, dateOf, turnMinutes } from "../calendar.ts";
import { SIDES } from "../engine.ts";
import { counted, type Findings } from "../finding.ts";
import type { UnitEntry } from "../schema/orderOfBattle.ts";
import { FILES, type Sheets, type WholeSheets } from "../sheets.ts";
import { groundOfSheets, isWayIn } from "./ground.ts";
import { hexOf } from "./hexes.ts";
import { expectKnown, expectUnique, type Known, known } from "./known.ts";

/** The calendar's parts of the day, and the boxes off the map. */
export function checkScenarioFile(sheets: Sheets, folder: string, findings: Findings): void {
  const { scenario } = sheets;
  if (!scenario) return;
  const { calendar, boxes } = scenario;
  if (scenario.id !== folder)
    findings.error(FILES.scenario, "id", `the name of its folder, "${folder}"`, `"${scenario.id}"`);
  if (24 % calendar.hoursPerTurn !== 0)
    findings.error(
      FILES.scenario,
      "calendar.hoursPerTurn",
      "hours that share a day",
      `${calendar.hoursPerTurn}`,
    );
  const parts = Math.floor(24 / calendar.hoursPerTurn);
  if (calendar.firstMover.length !== parts)
    findings.error(
      FILES.scenario,
      "calendar.firstMover",
      `${parts} sides, one for each turn of a day`,
      `${calendar.firstMover.length}`,
    );
  expectUnique(
    boxes.map((box) => box.id),
    FILES.scenario,
    (index) => `boxes[${index}].id`,
    findings,
  );
  checkRestraints(sheets, findings);
  checkEntries(sheets, findings);
}

/** Nobody comes upon the map through a lake, whichever of the hexes of a box he chooses. */
function checkEntries(sheets: Sheets, findings: Findings): void {
  const { scenario, map } = sheets;
  if (!scenario || !map) return;
  const ground = groundOfSheets(sheets);
  const field = map.battlefield;
  scenario.boxes.forEach((box, index) => {
    box.entries.forEach((name, at) => {
      const path = `boxes[${index}].entries[${at}]`;
      const hex = hexOf(field, name, FILES.scenario, path, findings);
      if (hex === undefined) return;
      const column = hex % field.columns;
      const row = Math.floor(hex / field.columns);
      if (column > 0 && row > 0 && column < field.columns - 1 && row < field.rows - 1)
        findings.warn(FILES.scenario, path, "a hex at the rim of the map", `hex ${name}`);
      if (ground && !isWayIn(ground, hex))
        findings.error(
          FILES.scenario,
          path,
          "ground that somebody can enter and leave",
          `hex ${name}, ${field.terrain[hex] ?? "unknown"}`,
        );
    });
  });
}

/** A line must be there for a breach of it to have a price (R12.1). */
function checkRestraints({ scenario, map, dispatches }: Sheets, findings: Findings): void {
  if (!scenario || !map || map.unread.has("borders") || map.hasBorders) return;
  for (const side of SIDES)
    for (const [act, price] of Object.entries(scenario.restraints[side])) {
      if (price === 0) continue;
      const expected = '0, for the map has no line in its layer "borders"';
      findings.error(FILES.scenario, `restraints.${side}.${act}`, expected, `${price}`);
      return;
    }
  dispatches?.dispatches.forEach((dispatch, index) => {
    dispatch.effects.forEach((effect, at) => {
      if (effect.type !== "restraint" || effect.weight === 0) return;
      const path = `dispatches[${index}].effects[${at}].weight`;
      const expected = '0, for the map has no line in its layer "borders"';
      findings.error(FILES.dispatches, path, expected, `${effect.weight}`);
    });
  });
}

/** One sky for each turn, in order. */
export function checkSky({ scenario, sky, sources }: Sheets, findings: Findings): void {
  if (!scenario || !sky) return;
  const { calendar } = scenario;
  const turns = sky.turns;
  if (turns.length !== calendar.turns)
    findings.error(FILES.sky, "turns", `${calendar.turns}, one for each turn`, `${turns.length}`);
  turns.forEach((turn, index) => {
    checkSource(turn.source, sourcesOf({ sources }), FILES.sky, `turns[${index}].source`, findings);
    if (index * turnMinutes(calendar) >= calendarMinutes(calendar)) return;
    const due = dateOf(calendar, index * turnMinutes(calendar));
    if (turn.date !== due.date || turn.hour !== due.hour)
      findings.error(
        FILES.sky,
        `turns[${index}]`,
        `${due.date} at hour ${due.hour}`,
        `${turn.date} at hour ${turn.hour}`,
      );
  });
}

/** Ids, weapons and sources of the units. */
export function checkOrderOfBattle({ orderOfBattle, weapons, sources }: Sheets, findings: Findings): void {
  if (!orderOfBattle) return;
  const file = FILES.orderOfBattle;
  const smallArms = known(
    "a weapon of common/weapons.json › smallArms",
    weapons && Object.keys(weapons.smallArms),
  );
  const guns = known("a gun of common/weapons.json › guns", weapons && Object.keys(weapons.guns));
  const tanks = known("a tank of common/weapons.json › tanks", weapons && Object.keys(weapons.tanks));
  expectUnique(
    orderOfBattle.units.map((unit) => unit.id),
    file,
    (index) => `units[${index}].id`,
    findings,
  );
  orderOfBattle.units.forEach((unit, index) => {
    const path = `units[${index}]`;
    for (const weapon of Object.keys(unit.weapons))
      expectKnown(smallArms, weapon, file, `${path}.weapons.${weapon}`, findings);
    checkArming(unit, `${path}.weapons`, findings);
    checkType(unit.guns, unit.gunType, "gun", guns, `${path}.gunType`, findings);
    checkType(unit.tanks, unit.tankType, "tank", tanks, `${path}.tankType`, findings);
    unit.sources.forEach((source, at) => {
      expectKnown(sourcesOf({ sources }), source, file, `${path}.sources[${at}]`, findings);
    });
  });
}

/** Weapons for each man beyond which a number must be a slip of the pen. */
const MOST_WEAPONS = 10;

function checkArming({ men, weapons }: UnitEntry, path: string, findings: Findings): void {
  const all = Object.values(weapons).reduce((sum, number) => sum + number, 0);
  if (all > MOST_WEAPONS * men)
    findings.warn(FILES.orderOfBattle, path, `weapons for its men (${men})`, `${all} of them`);
}

function checkType(
  number: number,
  type: string | null | undefined,
  what: string,
  types: Known | undefined,
  path: string,
  findings: Findings,
): void {
  if (type) expectKnown(types, type, FILES.orderOfBattle, path, findings);
  else if (number > 0)
    findings.error(FILES.orderOfBattle, path, `the type of its ${counted(number, what)}`, "nothing");
}

/** Ids of the sources, and what leans on them. */
export function checkChronicle(sheets: Sheets, findings: Findings): void {
  const ids = sheets.sources?.sources.map((source) => source.id);
  if (ids) expectUnique(ids, FILES.sources, (index) => `sources[${index}].id`, findings);
  for (const name of ["prologue", "aftermath"] as const) {
    const entries = sheets[name]?.entries ?? [];
    expectUnique(
      entries.map((entry) => entry.id),
      FILES[name],
      (index) => `entries[${index}].id`,
      findings,
    );
    entries.forEach((entry, index) => {
      entry.sources.forEach(({ source }, at) => {
        const path = `entries[${index}].sources[${at}].source`;
        expectKnown(sourcesOf(sheets), source, FILES[name], path, findings);
      });
    });
  }
}

/** The sources of a scenario as known ids. */
export function sourcesOf({
  sources,
}: {
  readonly sources: WholeSheets["sources"] | undefined;
}): Known | undefined {
  return known(
    "a source of sources.json",
    sources?.sources.map((source) => source.id),
  );
}

/** A source given as an id must be one of the scenario's; a sentence says where a fact comes from itself. */
export function checkSource(
  source: string | null | undefined,
  sources: Known | undefined,
  file: string,
  path: string,
  findings: Findings,
): void {
  if (source && !/\s/.test(source)) expectKnown(sources, source, file, path, findings);
}
