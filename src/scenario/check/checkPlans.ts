/** Plans of operations: whom and what they name, and that times fit together. */
import { unitsOf } from "../build/buildPlans.ts";
import { calendarMinutes, minuteOf, sayCalendar, turnMinutes } from "../calendar.ts";
import { type Findings, quote } from "../finding.ts";
import type { PhaseEntry, PlanEntry } from "../schema/plans.ts";
import { FILES, type Sheets } from "../sheets.ts";
import { sourcesOf } from "./checkForces.ts";
import { hexOf } from "./hexes.ts";
import { expectKnown, expectUnique, known, placesOf } from "./known.ts";

const FILE = FILES.plans;

/** Checks every plan: its phases' times, ground and forces, and that no unit has two tasks in a turn. */
export function checkPlans(sheets: Sheets, findings: Findings): void {
  const plans = sheets.plans?.plans ?? [];
  expectUnique(
    plans.map(({ id }) => id),
    FILE,
    (index) => `plans[${index}].id`,
    findings,
  );
  const phases = plans.flatMap((plan, at) =>
    plan.phases.map((phase, index) => ({ phase, path: `plans[${at}].phases[${index}]` })),
  );
  expectUnique(
    phases.map(({ phase }) => phase.id),
    FILE,
    (index) => `${phases[index]?.path}.id`,
    findings,
  );
  plans.forEach((plan, at) => {
    plan.phases.forEach((phase, index) => {
      const path = `plans[${at}].phases[${index}]`;
      checkTimes(sheets, phase, path, findings);
      checkGround(sheets, phase, path, findings);
      checkForces(sheets, plan, phase, path, findings);
    });
    checkOneTask(sheets, plan, `plans[${at}]`, findings);
  });
}

function checkTimes({ scenario }: Sheets, phase: PhaseEntry, path: string, findings: Findings): void {
  if (!scenario) return;
  const { calendar } = scenario;
  const said = ({ date, hour }: PhaseEntry["from"]): string => `${date} at hour ${hour}`;
  const minute = ({ date, hour }: PhaseEntry["from"]): number => minuteOf(calendar, date, hour);
  for (const end of ["from", "until"] as const)
    if (minute(phase[end]) < 0 || minute(phase[end]) > calendarMinutes(calendar))
      findings.error(
        FILE,
        `${path}.${end}`,
        `a time within the calendar (${sayCalendar(calendar)})`,
        said(phase[end]),
      );
  for (const end of ["from", "until"] as const)
    if (minute(phase[end]) % turnMinutes(calendar) !== 0)
      findings.error(
        FILE,
        `${path}.${end}`,
        `an hour at which a turn begins or ends, every ${calendar.hoursPerTurn} hours from midnight`,
        said(phase[end]),
      );
  if (minute(phase.from) >= minute(phase.until))
    findings.error(FILE, `${path}.until`, `a time after ${said(phase.from)}`, said(phase.until));
}

function checkGround(sheets: Sheets, phase: PhaseEntry, path: string, findings: Findings): void {
  if ((phase.place === undefined) === (phase.hexes === undefined))
    findings.error(FILE, path, "a place or hexes", phase.place === undefined ? "neither" : "both");
  if (phase.place !== undefined) expectKnown(placesOf(sheets), phase.place, FILE, `${path}.place`, findings);
  phase.hexes?.forEach((name, at) => {
    if (sheets.map) hexOf(sheets.map.battlefield, name, FILE, `${path}.hexes[${at}]`, findings);
  });
  phase.sources.forEach(({ source }, at) => {
    expectKnown(sourcesOf(sheets), source, FILE, `${path}.sources[${at}].source`, findings);
  });
}

function checkForces(
  sheets: Sheets,
  plan: PlanEntry,
  phase: PhaseEntry,
  path: string,
  findings: Findings,
): void {
  const { orderOfBattle, command } = sheets;
  const isAir = phase.task === "air-strike";
  if (isAir !== (phase.forces.length === 0))
    findings.error(
      FILE,
      `${path}.forces`,
      isAir ? "no forces, for aircraft belong to no unit" : "at least one unit or formation",
      quote(phase.forces),
    );
  if (!orderOfBattle || !command) return;
  const own = [
    ...orderOfBattle.units.filter(({ side }) => side === plan.side),
    ...command.formations.filter(({ side }) => side === plan.side),
  ].map(({ id }) => id);
  phase.forces.forEach((force, at) => {
    const kind = known(`a unit or a formation of the ${plan.side} side`, own);
    expectKnown(kind, force, FILE, `${path}.forces[${at}]`, findings);
  });
  checkPresent(sheets, phase, path, findings);
}

/** A force is named once in a phase, by itself or in its formation, and has come before the phase is over. */
function checkPresent(sheets: Sheets, phase: PhaseEntry, path: string, findings: Findings): void {
  const { scenario, battles } = sheets;
  const arrivals = new Map(
    battles?.battles.flatMap((battle) => battle.arrivals).map((arrival) => [arrival.unit, arrival]),
  );
  const named = new Map<string, number>();
  phase.forces.forEach((force, at) => {
    const units = unitsOf({ ...phase, forces: [force] }, sheets);
    const twice = units.find((unit) => named.has(unit));
    if (twice !== undefined)
      findings.error(
        FILE,
        `${path}.forces[${at}]`,
        `${quote(twice)} named once in this phase`,
        `${quote(force)}, after ${quote(phase.forces[named.get(twice) ?? 0])}`,
      );
    for (const unit of units) named.set(unit, named.get(unit) ?? at);
    if (!scenario || units.length === 0) return;
    const { calendar } = scenario;
    const end = minuteOf(calendar, phase.until.date, phase.until.hour);
    const late = units.every((unit) => {
      const arrival = arrivals.get(unit);
      return arrival !== undefined && minuteOf(calendar, arrival.date, arrival.time) >= end;
    });
    const arrival = arrivals.get(units[0] ?? "");
    if (late && arrival)
      findings.error(
        FILE,
        `${path}.forces[${at}]`,
        "a force that comes before the phase ends",
        `${quote(force)}, which comes on ${arrival.date} ${arrival.time}`,
      );
  });
}

/** In each turn a unit has one task. */
function checkOneTask(sheets: Sheets, plan: PlanEntry, path: string, findings: Findings): void {
  if (!sheets.scenario) return;
  const { calendar } = sheets.scenario;
  const length = turnMinutes(calendar);
  const busy = new Map<string, string>();
  plan.phases.forEach((phase, index) => {
    const first = Math.floor(minuteOf(calendar, phase.from.date, phase.from.hour) / length);
    const end = Math.ceil(minuteOf(calendar, phase.until.date, phase.until.hour) / length);
    for (const unit of new Set(unitsOf(phase, sheets)))
      for (let turn = first; turn < end; turn++) {
        const before = busy.get(`${unit} ${turn}`);
        busy.set(`${unit} ${turn}`, phase.id);
        if (before === undefined) continue;
        findings.error(
          FILE,
          `${path}.phases[${index}].forces`,
          `one task in a turn for ${quote(unit)}`,
          `${quote(before)} in a turn that it shares with ${quote(phase.id)}`,
        );
        return;
      }
  });
}
