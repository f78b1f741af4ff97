/**
 * Links to a moment of the battle as it happened: `#/replay/<scenario>/<day>T<hour>/<viewpoint>`. Where several
 * things are told at one hour, `.2` after it is the second of them; the scenario, and the viewpoint of one who
 * sees all, may be left out. The name of an entry stands for its hour.
 */
import { decoded } from "../address.ts";
import type { Moment, Story, Viewpoint } from "./types.ts";

/** What a link asks for, as it is written. */
export interface ReplayAddress {
  readonly scenario: string;
  /** Null for the beginning. */
  readonly moment: string | null;
  readonly viewpoint: Viewpoint;
}

const VIEWPOINTS: readonly Viewpoint[] = ["soviet", "japanese", "all"];
const HOUR = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):?(\d{2})(?:\.(\d+))?)?$/;
const MINUTES_A_DAY = 24 * 60;

/** What an address fragment asks for; null where it leads elsewhere. `scenarios` have a line, the first by default. */
export function readReplayAddress(fragment: string, scenarios: readonly string[]): ReplayAddress | null {
  const [mark, name, ...parts] = fragment.split("/");
  const [first] = scenarios;
  if (mark !== "#" || name !== "replay" || first === undefined) return null;
  const rest = parts.filter((part) => part !== "").map(decoded);
  const scenario = scenarios.find((id) => id === rest[0]);
  if (scenario !== undefined) rest.shift();
  const viewpoint = VIEWPOINTS.find((each) => each === rest.at(-1)?.toLowerCase());
  if (viewpoint !== undefined) rest.pop();
  const moment = rest.length === 0 ? null : rest.join("/");
  return { scenario: scenario ?? first, moment, viewpoint: viewpoint ?? "all" };
}

/** The moment that a link means, by its index; null where the battle has no such moment. */
export function momentNamed(story: Story, moment: string): number | null {
  const { moments } = story;
  const entry = moments.findIndex((each) => nameOf(each) === moment);
  if (entry >= 0) return entry;
  if (/^\d+$/.test(moment)) {
    const turn = moments.findIndex((each) => each.what === "turn" && each.turn === Number(moment));
    return turn < 0 ? null : turn;
  }
  const [, day, hour, minutes, place] = HOUR.exec(moment) ?? [];
  if (day === undefined) return null;
  const minute = minuteOf(story, day, Number(hour ?? 0) * 60 + Number(minutes ?? 0));
  if (minute === null || minute < story.first || minute > story.last) return null;
  return place === undefined ? lastAt(moments, minute) : nthAt(moments, minute, Number(place));
}

function nameOf(moment: Moment): string | null {
  if (moment.what === "entry") return moment.entry.id;
  return moment.what === "dispatch" ? moment.dispatch : null;
}

function minuteOf(story: Story, day: string, ofDay: number): number | null {
  const days = (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${story.startDate}T00:00:00Z`)) / 86_400_000;
  return Number.isInteger(days) && ofDay <= MINUTES_A_DAY ? days * MINUTES_A_DAY + ofDay : null;
}

/** All that is told up to an hour has been told. */
function lastAt(moments: readonly Moment[], minute: number): number {
  return Math.max(
    0,
    moments.findLastIndex((each) => each.minute <= minute),
  );
}

function nthAt(moments: readonly Moment[], minute: number, place: number): number | null {
  const found = moments.findIndex((each) => each.minute === minute) + place - 1;
  return place >= 1 && moments[found]?.minute === minute ? found : null;
}

/** The link to a moment of a story, by its index. */
export function replayAddress(story: Story, position: number, viewpoint: Viewpoint): string {
  const { moments, startDate, scenario } = story;
  const minute = moments[position]?.minute ?? story.first;
  const written = new Date(Date.parse(`${startDate}T00:00:00Z`) + minute * 60_000).toISOString().slice(0, 16);
  const isLast = moments[position + 1]?.minute !== minute;
  const place = position - moments.findIndex((each) => each.minute === minute) + 1;
  const parts = ["replay", scenario, isLast ? written : `${written}.${place}`];
  return `#/${(viewpoint === "all" ? parts : [...parts, viewpoint]).join("/")}`;
}
