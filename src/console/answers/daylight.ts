/** When it gets dark and light: the sun is known beforehand, the weather is not. */
import { type SideView, sightRange, startOfTurn, type Turn } from "../../engine/index.ts";
import type { Reader } from "../../telling/index.ts";
import { tellSky } from "./status.ts";

type Known = "dark" | "light";

/** The next turn in which it is dark, or light again, and how it is now; or that nobody knows the weather. @see R3.2 R13.1 */
export function tellDaylight(
  reader: Reader,
  view: SideView,
  about: "dark" | "light" | "weather",
): readonly string[] {
  const { t } = reader.language;
  if (about === "weather") return [t("console.daylight.weather"), tellSky(reader, view)];
  const { light } = view;
  const now = t("console.daylight.isLight", { light: t(`light.${light}`) });
  const ahead = tellNext(reader, view, about);
  const far = sightRange(reader.theatre.numbers, "clear", "dark");
  const sight = about === "dark" ? [t("console.daylight.sight", { count: far })] : [];
  return [...(ahead.length > 0 ? ahead : [t("console.daylight.never")]), now, ...sight];
}

/** The next turn of a light that is not there now. */
function tellNext(reader: Reader, view: SideView, what: Known): readonly string[] {
  const { t } = reader.language;
  const { sky } = reader.theatre.scenario;
  const isSo = (turn: Turn): boolean => {
    const light = sky[turn]?.light;
    return what === "dark" ? light === "dark" || light === "moonlight" : light === "day";
  };
  let turn = view.turn + 1;
  if (isSo(view.turn)) while (turn < sky.length && isSo(turn)) turn++;
  while (turn < sky.length && !isSo(turn)) turn++;
  const end = reader.battleSheet()?.endMinute ?? Number.POSITIVE_INFINITY;
  if (turn >= sky.length) return [];
  const facts = {
    ...hoursOf(reader, turn),
    light: t(`light.${sky[turn]?.light ?? "dark"}`),
    when: t("console.daylight.in", { count: turn - view.turn }),
  };
  const isOver = startOfTurn(reader.theatre, turn) >= end;
  return [
    t(`console.daylight.${what}`, facts),
    ...tellBetween(reader, view.turn + 1, turn),
    ...(isOver ? [t("console.daylight.afterEnd")] : []),
  ];
}

/** Half light in the turn before. */
function tellBetween(reader: Reader, from: Turn, turn: Turn): readonly string[] {
  const { t } = reader.language;
  const before = turn - 1;
  const light = reader.theatre.scenario.sky[before]?.light;
  if (before < from || light !== "half-light") return [];
  return [t("console.daylight.half", { ...hoursOf(reader, before), light: t(`light.${light}`) })];
}

function hoursOf(reader: Reader, turn: Turn) {
  const { formatTime } = reader.language;
  const minute = reader.minuteOfTurn(turn);
  return {
    date: reader.date(minute, "day-and-month"),
    from: formatTime(minute),
    to: formatTime(minute + reader.theatre.scenario.calendar.hoursPerTurn * 60),
  };
}
