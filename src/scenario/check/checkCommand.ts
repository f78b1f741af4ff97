/** Formations and commanders: every unit has one staff, and everyone's time in command is a time. */
import { minuteOf } from "../calendar.ts";
import { type Findings, quote } from "../finding.ts";
import type { CommandFile } from "../schema/command.ts";
import { FILES, type Sheets } from "../sheets.ts";
import { sourcesOf } from "./checkForces.ts";
import { expectKnown, expectUnique, known } from "./known.ts";

/** Checks `command.json` against the order of battle, the calendar, the dispatches and the sources. */
export function checkCommand(sheets: Sheets, findings: Findings): void {
  const { command } = sheets;
  if (!command) return;
  for (const list of ["formations", "commanders"] as const)
    expectUnique(
      command[list].map((entry) => entry.id),
      FILES.command,
      (index) => `${list}[${index}].id`,
      findings,
    );
  checkFormations(sheets, command, findings);
  checkCommanders(sheets, command, findings);
}

function checkFormations(sheets: Sheets, { formations }: CommandFile, findings: Findings): void {
  const sources = sourcesOf(sheets);
  const units = sheets.orderOfBattle?.units;
  const parents = known(
    "a parent of a unit in order-of-battle.json",
    units?.flatMap(({ parent }) => (parent === null ? [] : [parent])),
  );
  formations.forEach((formation, index) => {
    const path = `formations[${index}]`;
    formation.parents.forEach((parent, at) => {
      expectKnown(parents, parent, FILES.command, `${path}.parents[${at}]`, findings);
    });
    formation.sources.forEach((source, at) => {
      expectKnown(sources, source, FILES.command, `${path}.sources[${at}]`, findings);
    });
  });
  if (formations.length === 0) return;
  for (const unit of units ?? []) {
    const staffs = formations.filter(
      ({ side, parents: of }) => side === unit.side && of.includes(unit.parent ?? ""),
    );
    if (staffs.length !== 1)
      findings.error(
        FILES.command,
        "formations",
        `one formation of its side for the unit ${quote(unit.id)}, parent ${quote(unit.parent)}`,
        staffs.length === 0 ? "none" : staffs.map(({ id }) => id).join(", "),
      );
  }
}

function checkCommanders(sheets: Sheets, command: CommandFile, findings: Findings): void {
  const sources = sourcesOf(sheets);
  const dispatches = known(
    "a dispatch of dispatches.json",
    sheets.dispatches?.dispatches.map(({ id }) => id),
  );
  command.commanders.forEach((commander, index) => {
    const path = `commanders[${index}]`;
    const own = command.formations.filter(({ side }) => side === commander.side).map(({ id }) => id);
    if (commander.formation !== null)
      expectKnown(
        known("a formation of his side", own),
        commander.formation,
        FILES.command,
        `${path}.formation`,
        findings,
      );
    if (commander.dispatch !== undefined)
      expectKnown(dispatches, commander.dispatch, FILES.command, `${path}.dispatch`, findings);
    commander.sources.forEach((source, at) => {
      expectKnown(sources, source, FILES.command, `${path}.sources[${at}]`, findings);
    });
    const { from, until } = commander;
    const calendar = sheets.scenario?.calendar;
    if (!calendar || !from || !until) return;
    if (minuteOf(calendar, from.date, from.hour) >= minuteOf(calendar, until.date, until.hour))
      findings.error(
        FILES.command,
        `${path}.until`,
        `a time after ${from.date} at hour ${from.hour}`,
        `${until.date} at hour ${until.hour}`,
      );
  });
}
