/** What of the facts is news to a side, and what its own troops came to in a part. */
import {
  cohesionState,
  type Hex,
  hexDistance,
  type OwnUnit,
  type SeenEvent,
  type SideView,
  theatreOf,
  type UnitId,
} from "../../engine/index.ts";
import type { Reader } from "../../telling/index.ts";
import { onMap } from "../knowledge.ts";
import { some } from "./some.ts";

interface Sight {
  readonly level: string;
  readonly where: Hex;
  readonly condition: string | null;
}

/**
 * The facts without sightings that tell nothing new in words: who was in sight as the same, there, and as steady. That he
 * has become weaker stands with him.
 * @param before what the side knew before the first of them.
 * @see R3.3 R3.8
 */
export function newsIn(before: SideView, seen: readonly SeenEvent[]): readonly SeenEvent[] {
  const known = new Map<UnitId, Sight>(
    before.enemies.filter(({ now }) => now === 1).map((enemy) => [enemy.id, enemy]),
  );
  return seen.filter((each) => {
    if (each.type !== "event") return true;
    const { event } = each;
    if (event.type === "lost-from-sight") known.delete(event.unit);
    if (event.type !== "sighted") return true;
    const was = known.get(event.unit);
    const { level, where, condition } = event.known;
    known.set(event.unit, { level, where, condition });
    return !was || was.level !== level || was.where !== where || was.condition !== condition;
  });
}

/** Own units that a part has left routed or disrupted, and were not before it: shells and fire tell only of men. @see R10.2 */
export function tellShaken(reader: Reader, before: SideView, after: SideView): readonly string[] {
  const { t } = reader.language;
  const { cohesion } = theatreOf(after).numbers;
  const stateOf = (unit: OwnUnit | undefined) => (unit ? cohesionState(unit.cohesion, cohesion) : "good");
  return (["routed", "disrupted"] as const).flatMap((state) => {
    const units = onMap(after).filter(
      (unit) => stateOf(unit) === state && stateOf(before.own.find(({ id }) => id === unit.id)) !== state,
    );
    if (units.length === 0) return [];
    const named = some(
      reader,
      units.map(({ id, at }) =>
        t("console.conversation.unitAt", { unit: reader.short(id), hex: reader.hexNumber(at) }),
      ),
    );
    return [t(`console.happened.shaken.${state}`, { units: named })];
  });
}

/** Units told to strike back that stayed where they were when a hex beside them was taken by storm. @see R4.9 */
export function tellStayed(reader: Reader, after: SideView, seen: readonly SeenEvent[]): readonly string[] {
  const { t } = reader.language;
  const { grid } = theatreOf(after);
  const isOurs = (unit: UnitId | undefined): boolean => after.own.some(({ id }) => id === unit);
  const storms = seen.flatMap((each) =>
    each.type === "event" && each.event.type === "assault-resolved" ? [each.event] : [],
  );
  const moved = new Set(
    seen.flatMap((each) =>
      each.type === "event" && (each.event.type === "unit-retreated" || each.event.type === "unit-advanced")
        ? [each.event.unit]
        : [],
    ),
  );
  const lost = [
    ...new Set(
      storms
        .filter(({ units, result }) => !isOurs(units[0]) && result === "taken")
        .map(({ target }) => target),
    ),
  ];
  return lost.flatMap((target) => {
    const struck = new Set(storms.filter((storm) => storm.target === target).flatMap(({ units }) => units));
    const stayed = onMap(after).filter(
      ({ id, at, standing }) =>
        standing === "counter-attack" &&
        hexDistance(grid, at, target) === 1 &&
        !struck.has(id) &&
        !moved.has(id),
    );
    if (stayed.length === 0) return [];
    const units = some(
      reader,
      stayed.map(({ id }) => reader.short(id)),
    );
    return [t("console.happened.stayed", { units, count: stayed.length, where: reader.where(target) })];
  });
}
