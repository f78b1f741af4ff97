/** What our own troops came to in the other side's part, read off what was known before and after it. */
import {
  cohesionState,
  type Hex,
  hexDistance,
  type OwnUnit,
  preview,
  type SeenEvent,
  type SideView,
  type StrikeBar,
  theatreOf,
  type UnitId,
} from "../engine/index.ts";
import type { Reader } from "./reader.ts";
import { some } from "./some.ts";

/** A unit that a part has left shaken, and was not so before it. */
export interface Shaken {
  readonly unit: UnitId;
  readonly at: Hex;
  readonly state: "routed" | "disrupted";
}

/** Why a unit told to counter-attack stayed, as far as it can be told. */
type StayedWhy = StrikeBar | "leash" | "unknown";

/** Units told to strike back that stayed, for one reason, when a hex beside them was lost. */
export interface Stayed {
  readonly units: readonly UnitId[];
  readonly target: Hex;
  readonly why: StayedWhy;
}

/** All that a part has done to a side's own troops beside losses. */
export interface Aftermath {
  readonly shaken: readonly Shaken[];
  readonly stayed: readonly Stayed[];
}

/** What the other side's part has come to, by the views before and after it and by what was seen of it. */
export function aftermathOf(before: SideView, after: SideView, seen: readonly SeenEvent[]): Aftermath {
  return { shaken: shakenBetween(before, after), stayed: stayedIn(after, seen) };
}

/** Own units that are routed or disrupted now, and were not before: shells and fire tell only of men. @see R10.2 */
export function shakenBetween(before: SideView, after: SideView): readonly Shaken[] {
  const { cohesion } = theatreOf(after).numbers;
  const stateOf = (unit: OwnUnit | undefined) => (unit ? cohesionState(unit.cohesion, cohesion) : "good");
  return (["routed", "disrupted"] as const).flatMap((state) =>
    here(after)
      .filter((unit) => stateOf(unit) === state)
      .filter(({ id }) => stateOf(before.own.find((unit) => unit.id === id)) !== state)
      .map(({ id, at }) => ({ unit: id, at, state })),
  );
}

function here(view: SideView): readonly OwnUnit[] {
  return view.own.filter((unit) => unit.at >= 0 && unit.men + unit.guns + unit.tanks + unit.bogged > 0);
}

type Event = Extract<SeenEvent, { readonly type: "event" }>["event"];

/**
 * Units told to strike back that stayed where they were when a hex beside them was taken by storm, and reported no
 * chance that was too small: that is told as it happens. @see R4.9
 */
function stayedIn(after: SideView, seen: readonly SeenEvent[]): readonly Stayed[] {
  const { grid } = theatreOf(after);
  const events = seen.flatMap((each) => (each.type === "event" ? [each.event] : []));
  const { moved, answered, empty } = whatBusied(events);
  const reported = new Set(
    events.flatMap((event) => (event.type === "counter-attack-withheld" ? event.units : [])),
  );
  return lostHexes(after, events).flatMap(({ target, struck }) => {
    // Nobody strikes at a hex into which nobody went.
    if (empty.has(target)) return [];
    const units = here(after)
      .filter(
        ({ id, at, standing }) =>
          standing === "counter-attack" && hexDistance(grid, at, target) === 1 && !struck.has(id),
      )
      .filter(({ id }) => !moved.has(id) && !reported.has(id));
    const whys = units.map(
      ({ id }) => ({ id, why: answered.has(id) ? "answered" : whyStays(after, id, target) }) as const,
    );
    return [...new Set(whys.map(({ why }) => why))].map((why) => ({
      target,
      why,
      units: whys.filter((each) => each.why === why).map(({ id }) => id),
    }));
  });
}

/** Hexes that the other side took by storm, with all who stormed there. */
function lostHexes(
  after: SideView,
  events: readonly Event[],
): readonly { readonly target: Hex; readonly struck: ReadonlySet<UnitId> }[] {
  const isOurs = (unit: UnitId | undefined): boolean => after.own.some(({ id }) => id === unit);
  const storms = events.flatMap((event) => (event.type === "assault-resolved" ? [event] : []));
  const lost = storms.filter(({ units, result }) => !isOurs(units[0]) && result === "taken");
  return [...new Set(lost.map(({ target }) => target))].map((target) => ({
    target,
    struck: new Set(storms.filter((storm) => storm.target === target).flatMap(({ units }) => units)),
  }));
}

/** Who went elsewhere, who had answered, and where nobody went in. */
function whatBusied(events: readonly Event[]) {
  const moved = new Set<UnitId>();
  const answered = new Set<UnitId>();
  const empty = new Set<Hex>();
  for (const event of events) {
    if (event.type === "unit-retreated" || event.type === "unit-advanced") moved.add(event.unit);
    if (event.type === "reacted") answered.add(event.unit);
    if (event.type === "nobody-went-in") empty.add(event.target);
  }
  return { moved, answered, empty };
}

/** Why a unit is not free to strike at a hex, as it stands after the part. */
function whyStays(after: SideView, unit: UnitId, target: Hex): StayedWhy {
  const told = preview(after, { type: "stand", unit, order: "counter-attack" });
  if (told.type !== "standing") return "unknown";
  return told.stays ?? (told.barred.some(({ hex }) => hex === target) ? "leash" : "unknown");
}

/** The aftermath in sentences; none where nobody was shaken and nobody stayed. @see R4.9 R10.2 */
export function tellAftermath(reader: Reader, { shaken, stayed }: Aftermath): readonly string[] {
  return [...stayed.map((each) => tellStayed(reader, each)), ...tellShaken(reader, shaken)];
}

/** Own units that are shaken now, and were not before. @see R10.2 */
export function tellShaken(reader: Reader, shaken: readonly Shaken[]): readonly string[] {
  const { t } = reader.language;
  return (["routed", "disrupted"] as const).flatMap((state) => {
    const units = shaken.filter((each) => each.state === state);
    if (units.length === 0) return [];
    const named = units.map(({ unit, at }) =>
      t("aftermath.unit", { unit: reader.short(unit), hex: reader.hexNumber(at) }),
    );
    return [t(`aftermath.shaken.${state}`, { units: some(reader, named) })];
  });
}

function tellStayed(reader: Reader, { units, target, why }: Stayed): string {
  const { t } = reader.language;
  return t("aftermath.stayed", {
    units: some(
      reader,
      units.map((unit) => reader.short(unit)),
    ),
    count: units.length,
    where: reader.where(target),
    why: t(`strike.why.${why}`),
  });
}
