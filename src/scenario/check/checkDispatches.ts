/** Dispatches: their hour, and that what they name exists. */
import { calendarMinutes, dateOf, minuteOf, sayCalendar } from "../calendar.ts";
import { OFF_MAP } from "../engine.ts";
import { type Findings, quote } from "../finding.ts";
import type { DispatchEntry } from "../schema/dispatches.ts";
import { FILES, type Sheets } from "../sheets.ts";
import { sourcesOf } from "./checkForces.ts";
import { expectKnown, expectUnique, type Known, known, placesOf } from "./known.ts";

const FILE = FILES.dispatches;

interface Names {
  readonly units: Known | undefined;
  /** Only the arrivals of a battle say from which box a unit comes. */
  readonly arriving: Known | undefined;
  readonly battles: readonly Calling[];
  readonly places: Known | undefined;
  readonly sources: Known | undefined;
  readonly minutes: ReadonlyMap<string, number>;
  /** Options of the choices, by dispatch. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** A battle by the minutes that it lasts, and who still waits off its map at one of them. */
interface Calling {
  readonly id: string;
  readonly first: number;
  readonly end: number;
  waits(unit: string, minute: number): boolean;
}

function callingOf({ battles, scenario, openings, orderOfBattle }: Sheets): readonly Calling[] {
  if (!battles || !scenario) return [];
  const { calendar } = scenario;
  return battles.battles.map((battle) => {
    const { id, cutFrom } = battle;
    const arrivals = battles.battles.find((other) => other.id === (cutFrom ?? id))?.arrivals ?? [];
    const standing = cutFrom === undefined ? undefined : openings?.battles[id]?.standing;
    return {
      id,
      first: minuteOf(calendar, battle.first.date, battle.first.hour),
      end: minuteOf(calendar, battle.end.date, battle.end.hour),
      waits(unit, minute) {
        const arrival = arrivals.find((each) => each.unit === unit);
        const at = orderOfBattle?.units.findIndex((each) => each.id === unit) ?? -1;
        const stands = standing?.units[at]?.at;
        const isThere = stands !== undefined && stands !== OFF_MAP;
        return arrival !== undefined && !isThere && minuteOf(calendar, arrival.date, arrival.time) > minute;
      },
    };
  });
}

/** Checks every dispatch (R13.1 to R13.3). */
export function checkDispatches(sheets: Sheets, findings: Findings): void {
  const dispatches = sheets.dispatches?.dispatches ?? [];
  expectUnique(
    dispatches.map((dispatch) => dispatch.id),
    FILE,
    (index) => `dispatches[${index}].id`,
    findings,
  );
  expectCeasefire(sheets, dispatches, findings);
  const names: Names = {
    units: known(
      "a unit of the order of battle",
      sheets.orderOfBattle?.units.map((unit) => unit.id),
    ),
    arriving: known(
      "a unit among the arrivals of a battle",
      sheets.battles?.battles.flatMap((battle) => battle.arrivals.map((arrival) => arrival.unit)),
    ),
    battles: callingOf(sheets),
    places: placesOf(sheets),
    sources: sourcesOf(sheets),
    minutes: new Map(dispatches.map((dispatch) => [dispatch.id, dispatch.minute])),
    options: new Map(
      dispatches.map(({ id, choice }) => [id, choice?.options.map((option) => option.id) ?? []]),
    ),
  };
  dispatches.forEach((dispatch, index) => {
    const path = `dispatches[${index}]`;
    checkHour(sheets, dispatch, path, findings);
    checkConditions(dispatch, names, path, findings);
    checkEffects(dispatch, names, path, findings);
    checkChoice(dispatch, names, path, findings);
    const citations = [
      ...dispatch.sources.map(({ source }, at) => [source, `${path}.sources[${at}].source`] as const),
      ...dispatch.accounts.flatMap((account, which) =>
        account.sources.map(
          ({ source }, at) => [source, `${path}.accounts[${which}].sources[${at}].source`] as const,
        ),
      ),
    ];
    for (const [source, where] of citations) expectKnown(names.sources, source, FILE, where, findings);
  });
}

/** History's battle ended by a ceasefire that somebody proclaimed; an invented one may simply run its time. */
function expectCeasefire(
  { scenario, dispatches: file }: Sheets,
  dispatches: readonly DispatchEntry[],
  findings: Findings,
): void {
  if (!file || !scenario || scenario.invented === true) return;
  const isThere = dispatches.some(({ effects }) => effects.some(({ type }) => type === "ceasefire"));
  if (!isThere) findings.warn(FILE, "dispatches", 'a dispatch with the effect "ceasefire"', "none");
}

function checkHour({ scenario }: Sheets, dispatch: DispatchEntry, path: string, findings: Findings): void {
  if (!scenario) return;
  const { calendar } = scenario;
  const { minute, date, time } = dispatch;
  const midnight = minuteOf(calendar, date, 0);
  const last = calendarMinutes(calendar);
  const within = `a time within the calendar (${sayCalendar(calendar)})`;
  if (midnight < 0 || midnight >= last) {
    findings.error(FILE, `${path}.date`, within, date);
    return;
  }
  const due = time === null ? undefined : minuteOf(calendar, date, time);
  if (due !== undefined && minute !== due)
    findings.error(FILE, `${path}.minute`, `${due}, which is ${date} ${time}`, `${minute}`);
  else if (due !== undefined && due > last) findings.error(FILE, `${path}.minute`, within, `${minute}`);
  if (due === undefined && minute > last)
    findings.error(FILE, `${path}.minute`, `at most ${last}: ${within}`, `${minute}`);
  else if (due === undefined && (minute < midnight || minute > midnight + 24 * 60))
    findings.error(
      FILE,
      `${path}.minute`,
      `a minute of ${date} (${midnight} to ${midnight + 24 * 60})`,
      `${minute}, which is ${dateOf(calendar, minute).date}`,
    );
}

function checkConditions(dispatch: DispatchEntry, names: Names, path: string, findings: Findings): void {
  dispatch.conditions.forEach((condition, at) => {
    const where = `${path}.conditions[${at}]`;
    if (condition.type === "unit-in-being")
      expectKnown(names.units, condition.unit, FILE, `${where}.unit`, findings);
    else if (condition.type === "fired" || condition.type === "answered") {
      const others = known("another dispatch", names.minutes.keys());
      if (!expectKnown(others, condition.dispatch, FILE, `${where}.dispatch`, findings)) return;
      if (
        (names.minutes.get(condition.dispatch) ?? 0) > dispatch.minute ||
        condition.dispatch === dispatch.id
      )
        findings.error(FILE, `${where}.dispatch`, "a dispatch that comes before", `"${condition.dispatch}"`);
      if (condition.type === "fired") return;
      const options = known("an option of a choice", names.options.get(condition.dispatch));
      expectKnown(options, condition.option, FILE, `${where}.option`, findings);
    } else expectKnown(names.places, condition.place, FILE, `${where}.place`, findings);
  });
}

function checkEffects(dispatch: DispatchEntry, names: Names, path: string, findings: Findings): void {
  if (dispatch.origin === "field" && dispatch.effects.length > 0)
    findings.error(
      FILE,
      `${path}.effects`,
      "none for a dispatch from the field, which only tells",
      `${dispatch.effects.length}`,
    );
  checkArrivals(dispatch, dispatch.effects, names, `${path}.effects`, findings);
}

/** Who is called in must have a way in, and must not be there already in a battle of which the dispatch is told. */
function checkArrivals(
  { minute }: Pick<DispatchEntry, "minute">,
  effects: DispatchEntry["effects"],
  names: Names,
  path: string,
  findings: Findings,
): void {
  effects.forEach((effect, at) => {
    if (effect.type !== "arrival") return;
    const where = `${path}[${at}].unit`;
    if (!expectKnown(names.units, effect.unit, FILE, where, findings)) return;
    if (!expectKnown(names.arriving, effect.unit, FILE, where, findings)) return;
    for (const battle of names.battles)
      if (battle.first <= minute && minute < battle.end && !battle.waits(effect.unit, minute))
        findings.error(
          FILE,
          where,
          `a unit that has not come yet in the battle "${battle.id}"`,
          quote(effect.unit),
        );
  });
}

/** A choice is put to a side that receives the dispatch, and one of its options is what was chosen then (R13.4). */
function checkChoice(dispatch: DispatchEntry, names: Names, path: string, findings: Findings): void {
  const { choice } = dispatch;
  if (!choice) return;
  const where = `${path}.choice`;
  if (!dispatch.to.includes(choice.side))
    findings.error(FILE, `${where}.side`, `a side of "to" (${dispatch.to.join(", ")})`, `"${choice.side}"`);
  const ids = choice.options.map(({ id }) => id);
  expectUnique(ids, FILE, (index) => `${where}.options[${index}].id`, findings);
  expectKnown(
    known("an option of this choice", ids),
    choice.chosenThen,
    FILE,
    `${where}.chosenThen`,
    findings,
  );
  choice.options.forEach(({ effects }, at) => {
    checkArrivals(dispatch, effects, names, `${where}.options[${at}].effects`, findings);
  });
}
