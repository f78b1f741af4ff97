/** The rows of the calibration: whom and what they name, when, and that their ranges are those of the records. */
import { minuteOf } from "../calendar.ts";
import { type Findings, quote } from "../finding.ts";
import { rangeOf } from "../ranges.ts";
import type { CalibrationFile, CalibrationRow, Measure } from "../schema/calibration.ts";
import { FILES, type Sheets } from "../sheets.ts";
import { hexOf } from "./hexes.ts";
import { expectKnown, expectUnique, known, placesOf } from "./known.ts";

const FILE = FILES.calibration;

/** Checks the battle, the plans and the rows, and the records that the rows rest on. */
export function checkCalibration(sheets: Sheets, findings: Findings): void {
  const { calibration, records } = sheets;
  if (records)
    expectUnique(
      records.records.map(({ id }) => id),
      FILES.records,
      (index) => `records[${index}].id`,
      findings,
    );
  checkSources(sheets, findings);
  if (!calibration) return;
  if (records === null)
    findings.error(FILES.records, "", `a file of this name, for ${FILE} rests on it`, "none");
  expectUnique(
    calibration.rows.map(({ id }) => id),
    FILE,
    (index) => `rows[${index}].id`,
    findings,
  );
  checkPlayed(sheets, calibration, findings);
  const told = known(
    "a record of records.json",
    records?.records.map(({ id }) => id),
  );
  calibration.rows.forEach((row, index) => {
    const path = `rows[${index}]`;
    const isKnown = row.from.map((id, at) => expectKnown(told, id, FILE, `${path}.from[${at}]`, findings));
    checkMeasure(sheets, row.measure, `${path}.measure`, findings);
    checkTimes(sheets, calibration, row.measure, `${path}.measure`, findings);
    if (checkKind(row, path, findings) && isKnown.every(Boolean)) checkRange(sheets, row, path, findings);
  });
}

/** A single word is the id of a source, in whatever letters; several describe one that has none. */
function checkSources({ records, sources }: Sheets, findings: Findings): void {
  const ids = sources?.sources.map(({ id }) => id);
  const kind = known("a source of sources.json, or some words that describe one", ids);
  const inAnyLetters = new Set(ids?.map((id) => id.toLowerCase()));
  records?.records.forEach((record, index) => {
    record.sources.forEach((source, at) => {
      if (!/\s/.test(source.trim()) && !inAnyLetters.has(source.toLowerCase()))
        expectKnown(kind, source, FILES.records, `records[${index}].sources[${at}]`, findings);
    });
  });
}

/** The battle and the plans that are played. */
function checkPlayed(sheets: Sheets, calibration: CalibrationFile, findings: Findings): void {
  const { battles } = sheets;
  const kind = known(
    "a battle of the scenario",
    battles?.battles.map(({ id }) => id),
  );
  expectKnown(kind, calibration.battle, FILE, "battle", findings);
  if (sheets.plans === null) {
    findings.error(FILES.plans, "", `a file of this name, for ${FILE} rests on it`, "none");
    return;
  }
  const plans = sheets.plans?.plans;
  for (const side of ["soviet", "japanese"] as const) {
    const own = plans?.filter((plan) => plan.side === side).map(({ id }) => id);
    expectKnown(
      known(`a plan of the ${side} side`, own),
      calibration.plans[side],
      FILE,
      `plans.${side}`,
      findings,
    );
  }
}

function checkMeasure(sheets: Sheets, measure: Measure, path: string, findings: Findings): void {
  if ("place" in measure) expectKnown(placesOf(sheets), measure.place, FILE, `${path}.place`, findings);
  if ("hexes" in measure && sheets.map)
    for (const [at, name] of measure.hexes.entries())
      hexOf(sheets.map.battlefield, name, FILE, `${path}.hexes[${at}]`, findings);
  if (!("unit" in measure)) return;
  const units = sheets.orderOfBattle?.units;
  const kind = known(
    "a unit of the order of battle",
    units?.map(({ id }) => id),
  );
  if (!expectKnown(kind, measure.unit, FILE, `${path}.unit`, findings)) return;
  const unit = units?.find(({ id }) => id === measure.unit);
  if (unit?.tanks === 0)
    findings.error(
      FILE,
      `${path}.unit`,
      "a unit with tanks, for tanks are counted",
      `${quote(unit.id)}, which has none`,
    );
}

/** Moments that lie within the battle that is played, and an end after its beginning. */
function checkTimes(
  { scenario, battles }: Sheets,
  { battle: played }: CalibrationFile,
  measure: Measure,
  path: string,
  findings: Findings,
): void {
  const battle = battles?.battles.find(({ id }) => id === played);
  if (!scenario || !battle) return;
  const minute = ({ date, hour }: Moment): number => minuteOf(scenario.calendar, date, hour);
  const said = ({ date, hour }: Moment): string => `${date} at hour ${hour}`;
  const within = `a time within the battle ${quote(battle.id)} (${said(battle.first)} to ${said(battle.end)})`;
  const moments = measure as { readonly [Name in "at" | "from" | "until"]?: Moment | undefined };
  for (const name of ["at", "from", "until"] as const) {
    const moment = moments[name];
    if (moment && (minute(moment) < minute(battle.first) || minute(moment) > minute(battle.end)))
      findings.error(FILE, `${path}.${name}`, within, said(moment));
  }
  const { from, until } = moments;
  if (from && until && minute(from) >= minute(until))
    findings.error(FILE, `${path}.until`, `a time after ${said(from)}`, said(until));
}

type Moment = { readonly date: string; readonly hour: number };

/** Questions are answered by a share of games, figures lie in a range. @returns whether the row has a range */
function checkKind(row: CalibrationRow, path: string, findings: Findings): boolean {
  const isYesOrNo = ["held-by", "foothold", "no-war"].includes(row.measure.type);
  if (isYesOrNo !== (row.historical === null))
    findings.error(
      FILE,
      `${path}.historical`,
      isYesOrNo ? "null, for the answer is yes or no" : "a lowest and a highest figure",
      quote(row.historical),
    );
  if (isYesOrNo !== (row.share !== undefined))
    findings.error(
      FILE,
      `${path}.share`,
      isYesOrNo ? "the share of games that is wanted" : "none, for the row has a range",
      quote(row.share),
    );
  return !isYesOrNo && row.historical !== null;
}

/** A range is worked out from its records, and not typed. */
function checkRange({ records }: Sheets, row: CalibrationRow, path: string, findings: Findings): void {
  if (!records) return;
  const figures = records.records.filter(({ id, figure }) => row.from.includes(id) && figure !== null);
  if (figures.length === 0) {
    findings.error(FILE, `${path}.from`, "a record with a figure", "records that only tell");
    return;
  }
  const range = rangeOf(row.from, records.records);
  if (String(range) !== String(row.historical))
    findings.error(
      FILE,
      `${path}.historical`,
      `${quote(range)}, the lowest and the highest figure of its records (npm run ranges writes it)`,
      quote(row.historical),
    );
}
