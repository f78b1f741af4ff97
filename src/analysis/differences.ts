/** What matters most of all that is another than in history. */
import { type Hex, hexDistance, type Scenario, SIDES, type SideId, type Turn } from "../engine/index.ts";
import type { LineEntry } from "../history/index.ts";
import type { Difference, MomentCompared, Picture, Told, UnitCompared, UnitInPicture } from "./types.ts";

/** A moment before its differences are drawn from it. */
export type Moments = readonly Pick<MomentCompared, "turn" | "minute" | "here" | "history" | "units">[];

/** What differences are weighed with. */
export interface Scales {
  readonly scenario: Scenario;
  readonly battle: string;
  readonly entries: readonly LineEntry[];
}

const MINUTES_A_DAY = 24 * 60;

/** The units of both pictures that are or were on either map. */
export function unitsCompared(scenario: Scenario, here: Picture, history: Picture): readonly UnitCompared[] {
  return scenario.units.flatMap(({ id, side }, index) => {
    const [one, other] = [here.units[index], history.units[index]];
    if (!one || !other || (isNowhere(one) && isNowhere(other))) return [];
    const isOnBoth = one.is === "map" && other.is === "map";
    const distance = isOnBoth ? hexDistance(scenario.battlefield, one.hex, other.hex) : null;
    const pair = { unit: id, side, here: one, history: other, distance };
    const differs = isApart(pair) || isOtherStrength(one, other) ? 1 : 0;
    return [{ ...pair, men: menMore(one, other), differs }];
  });
}

function menMore(here: UnitInPicture, history: UnitInPicture): number | null {
  if (!isCounted(here, history) || here.is === "away" || history.is === "away") return null;
  return (here.men ?? 0) - (history.men ?? 0);
}

/** An enemy's strength is told by eye: only what is known whole is held against the rolls. */
function isCounted(here: UnitInPicture, history: UnitInPicture): boolean {
  return here.known === "whole" && history.known === "whole";
}

function isOtherStrength(here: UnitInPicture, history: UnitInPicture): boolean {
  if (!isCounted(here, history)) return false;
  return here.men !== history.men || here.guns !== history.guns || here.tanks !== history.tanks;
}

function isNowhere({ is }: UnitInPicture): boolean {
  return is === "away" || is === "unknown";
}

/** The differences at a moment, the weightiest first: by points, then units by men and hexes. */
export function differencesAt(moments: Moments, at: number, scales: Scales): readonly Difference[] {
  const all = [
    ...places(moments, at, scales),
    ...losses(moments, at, scales),
    ...ledgers(moments, at, scales),
  ];
  all.sort((a, b) => b.points - a.points);
  return [...all, ...units(moments, at)];
}

function battleOf({ scenario, battle }: Scales) {
  return scenario.battles.find(({ id }) => id === battle);
}

function places(moments: Moments, at: number, scales: Scales): Difference[] {
  const { here, history, turn } = moments[at] as Moments[number];
  const objectives = battleOf(scales)?.objectives ?? [];
  return objectives.flatMap(({ place, points }) => {
    const [one, other] = [here.holders[place] ?? "none", history.holders[place] ?? "none"];
    if (one === other) return [];
    // A place that each side holds a part of is worth nothing to either: half of what a change of hands is.
    const isWhole = [one, other].every((holder) => holder === "soviet" || holder === "japanese");
    const since = sinceWhen(moments, at, (now) => now.here.holders[place] !== now.history.holders[place]);
    const told = toldOf(scales, place, turn);
    return [
      { what: "place", place, points: isWhole ? 2 * points : points, here: one, history: other, since, told },
    ];
  });
}

/** The first turn of those, up to now, in which it was so without a break. */
function sinceWhen(moments: Moments, at: number, isSo: (moment: Moments[number]) => boolean): Turn {
  let first = at;
  while (first > 0 && isSo(moments[first - 1] as Moments[number])) first--;
  return moments[first]?.turn ?? 0;
}

const FIGHTS: ReadonlySet<string> = new Set(["assault", "capture", "retreat"]);

/** What the line last tells of the fight for a place. */
function toldOf({ scenario, entries }: Scales, place: string, turn: Turn): Told | null {
  const hexes = new Set<Hex>(scenario.battlefield.places.find(({ id }) => id === place)?.hexes ?? []);
  const entry = entries.findLast(
    (each) =>
      each.turn < turn &&
      FIGHTS.has(each.do) &&
      (each.places.includes(place) || each.hexes.some((hex) => hexes.has(hex))),
  );
  if (!entry) return null;
  const { id, minute, precision = "exact", tell, confidence } = entry;
  return { id, turn: entry.turn, minute, precision, tell, confidence };
}

function losses(moments: Moments, at: number, { scenario }: Scales): Difference[] {
  const { perHundredMen } = scenario.numbers.victory;
  return SIDES.flatMap((side) => {
    const men = moreMen(moments[at], side);
    if (men === null || men === 0) return [];
    const points = Math.trunc((perHundredMen * Math.abs(men)) / 100);
    return [{ what: "losses" as const, side, points, men, day: worstDay(moments, at, side) }];
  });
}

/** Men that a side has lost more than in history; null where that is not known. */
function moreMen(moment: Moments[number] | undefined, side: SideId): number | null {
  if (!moment || moment.here.losses[side].killed === null) return null;
  return moment.here.losses[side].men - moment.history.losses[side].men;
}

/** The day on which losses went apart the most. */
function worstDay(moments: Moments, at: number, side: SideId): { minute: number; men: number } | null {
  const days = new Map<number, number>();
  for (let index = 1; index <= at; index++) {
    const before = moreMen(moments[index - 1], side);
    const after = moreMen(moments[index], side);
    if (before === null || after === null) return null;
    const minute = midnightBefore(moments[index - 1]?.minute ?? 0);
    days.set(minute, (days.get(minute) ?? 0) + after - before);
  }
  const [worst] = [...days].sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  return worst && worst[1] !== 0 ? { minute: worst[0], men: worst[1] } : null;
}

/** Minute of the midnight at which a day began. */
export function midnightBefore(minute: number): number {
  return minute - (minute % MINUTES_A_DAY);
}

function ledgers(moments: Moments, at: number, { scenario }: Scales): Difference[] {
  const { here, history } = moments[at] as Moments[number];
  return SIDES.flatMap((side) => {
    const more = here.escalation[side] - history.escalation[side];
    if (more === 0) return [];
    const points = scenario.numbers.victory.perEscalationPoint * Math.abs(more);
    return [{ what: "escalation" as const, side, points, more }];
  });
}

/** Units elsewhere, those first whose men are the most hexes from where they were. */
function units(moments: Moments, at: number): Difference[] {
  const moment = moments[at] as Moments[number];
  const apart = moment.units.filter((unit) => isApart(unit));
  const weight = ({ history, here, distance }: UnitCompared) =>
    (distance ?? 5) * (history.men ?? here.men ?? 0);
  apart.sort((a, b) => weight(b) - weight(a));
  return apart.map(({ unit, side, here, history, distance }) => ({
    what: "unit",
    unit,
    side,
    points: 0,
    here,
    history,
    distance,
    since: sinceWhen(moments, at, (now) => now.units.some((other) => other.unit === unit && isApart(other))),
  }));
}

/** On another hex than in history, or on one of the two maps only, as far as it is seen in both. */
function isApart({ here, history, distance }: Pick<UnitCompared, "here" | "history" | "distance">): boolean {
  const isSure = [here, history].every(({ known }) => known === "whole" || known === "seen");
  return isSure && (here.is !== history.is || (distance ?? 0) > 0);
}
