/** A unit spends its turn digging, laying wire or building nests. @rule R8.1 */
import { type Deciding, state } from "../../deciding.ts";
import { type Field, fieldedUnit, isInContact, unitsAt, worksAt } from "../../field.ts";
import type { UnitId } from "../../scenario.ts";
import type { DigWork } from "../../state.ts";
import { type DiggingForecast, diggingForecast } from "./digging.ts";
import { type BuildingForecast, type BuildingSituation, nestForecast, wireForecast } from "./wireAndNests.ts";

/** What a unit's turn of digging brings where it is; works taken from the enemy are begun anew. */
export function diggingOf(field: Field, id: UnitId): DiggingForecast {
  const { sheet, unit } = fieldedUnit(field, id);
  const works = worksAt(field, sheet.side, unit.at);
  return diggingForecast(
    {
      room: works.room,
      done: works.done,
      terrain: field.theatre.scenario.battlefield.terrain[unit.at] ?? "open",
      diggers: unit.men,
      garrison: menAt(field, id, "all"),
      engineers: menAt(field, id, "engineers"),
      underFire: isInContact(field, sheet.side, unit.at) ? 1 : 0,
    },
    field.theatre.numbers,
  );
}

/** What a unit's turn of work brings where it is. @rule R8.1 R8.5 R8.7 */
export function buildingOf(field: Field, id: UnitId, what: DigWork): BuildingForecast {
  const { sheet, unit } = fieldedUnit(field, id);
  const works = worksAt(field, sheet.side, unit.at);
  const { numbers } = field.theatre;
  if (what === "trench") {
    const { level, room, done, breakdown } = diggingOf(field, id);
    return { works: { ...works, level, room, done }, breakdown };
  }
  const situation: BuildingSituation = {
    works,
    men: unit.men,
    garrison: menAt(field, id, "all"),
    terrain: field.theatre.scenario.battlefield.terrain[unit.at] ?? "open",
    light: field.state.light,
    hours: field.theatre.scenario.calendar.hoursPerTurn,
    engineers: menAt(field, id, "engineers"),
    underFire: isInContact(field, sheet.side, unit.at) ? 1 : 0,
  };
  return what === "wire" ? wireForecast(situation, numbers) : nestForecast(situation, numbers);
}

function menAt(field: Field, id: UnitId, who: "all" | "engineers"): number {
  const { sheet, unit } = fieldedUnit(field, id);
  return unitsAt(field, unit.at, sheet.side)
    .filter((other) => who === "all" || other.sheet.arm === "engineer")
    .reduce((sum, other) => sum + other.unit.men, 0);
}

/** Carries out an order to dig in, to lay wire or to build nests. */
export function digIn(deciding: Deciding, id: UnitId, what: DigWork): void {
  const { unit } = fieldedUnit(deciding.draft, id);
  const { works } = buildingOf(deciding.draft, id, what);
  state(deciding, { type: "deed-done", unit: id, deed: "dig" });
  state(deciding, { type: "works-dug", hex: unit.at, works, what, digger: id });
}
