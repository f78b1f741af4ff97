/** A unit spends its turn digging. @rule R8.1 */
import { type Deciding, state } from "../../deciding.ts";
import { type Field, fieldedUnit, isInContact, unitsAt } from "../../field.ts";
import type { UnitId } from "../../scenario.ts";
import { type DiggingForecast, diggingForecast } from "./digging.ts";

/** What a unit's turn of digging brings where it is; works taken from the enemy are begun anew. */
export function diggingOf(field: Field, id: UnitId): DiggingForecast {
  const { sheet, unit } = fieldedUnit(field, id);
  const works = field.state.works[unit.at];
  const own = works && works.side === sheet.side ? works : null;
  const garrison = unitsAt(field, unit.at, sheet.side);
  const menOf = (units: typeof garrison): number => units.reduce((sum, other) => sum + other.unit.men, 0);
  return diggingForecast(
    {
      level: own?.level ?? 0,
      done: own?.done ?? 0,
      terrain: field.theatre.scenario.battlefield.terrain[unit.at] ?? "open",
      diggers: unit.men,
      garrison: menOf(garrison),
      engineers: menOf(garrison.filter((other) => other.sheet.arm === "engineer")),
      underFire: isInContact(field, sheet.side, unit.at) ? 1 : 0,
    },
    field.theatre.numbers,
  );
}

/** Carries out an order to dig in. */
export function digIn(deciding: Deciding, id: UnitId): void {
  const { sheet, unit } = fieldedUnit(deciding.draft, id);
  const { level, done } = diggingOf(deciding.draft, id);
  state(deciding, { type: "deed-done", unit: id, deed: "dig" });
  state(deciding, { type: "works-dug", hex: unit.at, works: { side: sheet.side, level, done } });
}
