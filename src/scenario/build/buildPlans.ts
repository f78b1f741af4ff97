/** Plans of operations and what a battle is calibrated by, from checked files. */
import type { CalibrationPage, OperationPlan, PlanPhase } from "../book.ts";
import { minuteOf } from "../calendar.ts";
import { type Hex, hexFromName } from "../engine.ts";
import type { PhaseEntry } from "../schema/plans.ts";
import type { Sheets, WholeSheets } from "../sheets.ts";

/** The plans of a scenario, formations resolved to their units. */
export function operationPlans(sheets: WholeSheets): readonly OperationPlan[] {
  return (sheets.plans?.plans ?? []).map(({ id, side, phases }) => ({
    id,
    side,
    phases: phases.map((phase) => planPhase(phase, sheets)),
  }));
}

function planPhase(phase: PhaseEntry, sheets: WholeSheets): PlanPhase {
  const { calendar } = sheets.scenario;
  return {
    id: phase.id,
    from: minuteOf(calendar, phase.from.date, phase.from.hour),
    until: minuteOf(calendar, phase.until.date, phase.until.hour),
    task: phase.task,
    place: phase.place ?? null,
    hexes: hexesOf(phase, sheets),
    behind: (phase.behind ?? []).map((name) => hexFromName(sheets.map.battlefield, name)),
    units: unitsOf(phase, sheets),
    percent: phase.percent ?? 100,
    swims: phase.swims ?? false,
    sources: phase.sources.map(({ source, part }) => (part === undefined ? { source } : { source, part })),
    confidence: phase.confidence,
    note: phase.note ?? null,
  };
}

function hexesOf({ place, hexes }: PhaseEntry, { map }: WholeSheets): readonly Hex[] {
  const { battlefield } = map;
  if (hexes) return hexes.map((name) => hexFromName(battlefield, name));
  return battlefield.places.find(({ id }) => id === place)?.hexes ?? [];
}

/** Units of a phase: those named, and all units of the formations named. */
export function unitsOf(
  { forces }: Pick<PhaseEntry, "forces">,
  { orderOfBattle, command }: Pick<Sheets, "orderOfBattle" | "command">,
): readonly string[] {
  return forces.flatMap((force) => {
    const formation = command?.formations.find(({ id }) => id === force);
    if (!formation) return [force];
    return (orderOfBattle?.units ?? [])
      .filter(({ side, parent }) => side === formation.side && formation.parents.includes(parent ?? ""))
      .map(({ id }) => id);
  });
}

/** The rows of the calibration with the records behind them. */
export function calibrationPage({ calibration, records }: WholeSheets): CalibrationPage | null {
  if (!calibration) return null;
  const { battle, plans, rows } = calibration;
  return { battle, plans, rows, records: records?.records ?? [] };
}
