/** Lays a line out as moments: turns, entries, arrivals and dispatches in the order of their hours. */
import type { BattleEvent, Minute, SideId, UnitId } from "../../engine/index.ts";
import type { HistoricalLine, LineStep } from "../../history/index.ts";
import type { Moment } from "./types.ts";

/** Of the same minute, what is told first. */
const RANK: Readonly<Record<Moment["what"], number>> = {
  end: 0,
  turn: 1,
  arrival: 2,
  dispatch: 3,
  entry: 4,
};

/** The moments of a line. `sideOf` says whose a unit is. */
export function momentsOf(line: HistoricalLine, sideOf: (unit: UnitId) => SideId): readonly Moment[] {
  const last = line.steps.length - 1;
  const moments = line.steps.flatMap((step, index) => [
    ...momentsOfStep(line, step, index, last),
    ...arrivalsOf(step, index, sideOf),
    ...dispatchesOf(line.steps, step),
  ]);
  return moments.sort((a, b) => a.minute - b.minute || RANK[a.what] - RANK[b.what] || a.step - b.step);
}

function momentsOfStep(line: HistoricalLine, step: LineStep, index: number, last: number): Moment[] {
  const told = { minute: hourOf(step), turn: step.turn, step: index };
  if (step.what === "opening" || step.what === "turn") return [{ ...told, what: "turn" }];
  const entry = step.entry === null ? undefined : line.entries[step.entry];
  if (entry) return [{ ...told, what: "entry", entry, units: unitsOf(entry.units, step.events) }];
  return index === last ? [{ ...told, what: "end" }] : [];
}

/** Units that an entry names, and those that bore what came of it. */
function unitsOf(named: readonly UnitId[], events: readonly BattleEvent[]): readonly UnitId[] {
  const bore = events.flatMap((event) => {
    if (event.type === "assault-resolved") return [...event.units, ...event.defenders];
    return "unit" in event && BORNE.has(event.type) ? [event.unit] : [];
  });
  return [...new Set([...named, ...bore])];
}

const BORNE: ReadonlySet<BattleEvent["type"]> = new Set([
  "unit-moved",
  "unit-advanced",
  "unit-retreated",
  "unit-destroyed",
  "fire-resolved",
  "bombardment-resolved",
  "losses-taken",
  "fell-sick",
  "tanks-bogged",
  "tanks-freed",
  "battery-silenced",
]);

/** The hour of a step: the opening of a line carries none of its own. */
function hourOf({ minute, events }: LineStep): Minute {
  const began = events.find((event) => event.type === "turn-began");
  return began?.type === "turn-began" ? began.minute : minute;
}

function arrivalsOf(step: LineStep, index: number, sideOf: (unit: UnitId) => SideId): Moment[] {
  const units = step.events.flatMap((event) => (event.type === "unit-arrived" ? [event.unit] : []));
  const sides: readonly SideId[] = ["soviet", "japanese"];
  return sides.flatMap((side) => {
    const own = units.filter((unit) => sideOf(unit) === side);
    const told = { minute: hourOf(step), turn: step.turn, step: index };
    return own.length > 0 ? [{ ...told, what: "arrival" as const, side, units: own }] : [];
  });
}

/** Dispatches come in with the books of a part of the turn: each is told at its own hour. */
function dispatchesOf(steps: readonly LineStep[], { events }: LineStep): Moment[] {
  return events.filter(isFired).map(({ id, minute, to }) => {
    const step = lastStepBefore(steps, minute);
    return { minute, turn: steps[step]?.turn ?? 0, step, what: "dispatch", dispatch: id, to };
  });
}

type Received = Extract<BattleEvent, { readonly type: "dispatch-received" }>;

function isFired(event: BattleEvent): event is Received {
  return event.type === "dispatch-received" && event.status === "fired";
}

/** The last step before an hour, the books that are kept at that hour included, its entries not. */
function lastStepBefore(steps: readonly LineStep[], minute: Minute): number {
  const found = steps.findLastIndex(
    (step) => step.minute < minute || (step.minute === minute && step.what !== "entry"),
  );
  return Math.max(0, found);
}

/** Index of the last moment at or before an hour; 0 before the first. */
export function momentAt(moments: readonly Moment[], minute: Minute): number {
  return Math.max(
    0,
    moments.findLastIndex((moment) => moment.minute <= minute),
  );
}
