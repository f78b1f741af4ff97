/** What happened, as far as this side saw it; and the dispatches. */
import { openChoices, type SideView } from "../../engine/index.ts";
import {
  type ChronicleLine,
  type Reader,
  shakenBetween,
  sinceOurPart,
  some,
  tellDispatch,
  tellEnemyPart,
  tellGathered,
  tellWarOf,
} from "../../telling/index.ts";
import type { Span } from "../request.ts";
import { tellHour } from "./status.ts";

/** Lines of a stretch of the chronicle, oldest first. */
export function tellHappened(
  reader: Reader,
  view: SideView,
  chronicle: readonly ChronicleLine[],
  span: Span,
): readonly string[] {
  const { t } = reader.language;
  const first = reader.battleSheet()?.firstTurn ?? 0;
  if (span.type === "turn" && (span.number < 1 || first + span.number - 1 > view.turn))
    return [t("console.happened.noTurn", { turn: span.number, last: view.turn - first + 1 })];
  const lines = linesOf(reader, view, chronicle, span);
  const turns = [...new Set(lines.map(({ turn }) => turn))];
  const told = turns.flatMap((turn) => {
    const ofTurn = tellGathered(
      reader,
      lines.filter((line) => line.turn === turn),
    );
    return ofTurn.length > 0 ? [tellHour(reader, { turn }), ...ofTurn.map(({ text }) => `  ${text}`)] : [];
  });
  if (told.length === 0) return [t(`console.happened.nothing.${span.type}`)];
  if (span.type !== "last-part") return told;
  return [tellEnemyPart(reader, lines), ...tellShakenNow(reader, view), ...told];
}

/** Own units that are shaken now, whenever they came to be: no fact of the chronicle says so. @see R10.2 */
function tellShakenNow(reader: Reader, view: SideView): readonly string[] {
  const shaken = shakenBetween({ ...view, own: [] }, view);
  return (["routed", "disrupted"] as const).flatMap((state) => {
    const units = shaken.filter((each) => each.state === state).map(({ unit }) => reader.short(unit));
    return units.length > 0
      ? [reader.language.t(`console.happened.shaken.${state}`, { units: some(reader, units) })]
      : [];
  });
}

function linesOf(
  reader: Reader,
  view: SideView,
  chronicle: readonly ChronicleLine[],
  span: Span,
): readonly ChronicleLine[] {
  const first = reader.battleSheet()?.firstTurn ?? 0;
  switch (span.type) {
    case "everything":
      return chronicle;
    case "turn":
      return chronicle.filter(({ turn }) => turn === first + span.number - 1);
    case "today": {
      const day = (turn: number) => Math.floor(reader.minuteOfTurn(turn) / (24 * 60));
      return chronicle.filter(({ turn }) => day(turn) === day(view.turn));
    }
    case "last-part":
      return sinceOurPart(chronicle);
  }
}

/** What waits for an answer, and the dispatches that came, the latest first; or one of them, whole. */
export function tellDispatches(reader: Reader, view: SideView, which: number | null): readonly string[] {
  const { t, formatTime } = reader.language;
  const came = Object.entries(view.dispatches)
    .filter(([, { status }]) => status === "fired")
    .sort(([, a], [, b]) => a.minute - b.minute);
  if (which !== null) {
    const [id] = came[which - 1] ?? [];
    return id === undefined
      ? [t("console.dispatches.noSuch", { number: which, count: came.length })]
      : tellOne(reader, view, id);
  }
  if (came.length === 0) return [t("console.dispatches.none")];
  const choices = tellChoices(reader, view);
  const rows = came.map(([id, { minute }], index) =>
    t("console.dispatches.row", {
      number: index + 1,
      date: reader.date(minute, "day-and-month"),
      time: formatTime(minute),
      title: reader.words.dispatches[id]?.title ?? id,
    }),
  );
  // What waits is told first, then what came, the latest first.
  return [...(choices.length > 0 ? choices : [t("console.status.noChoices")]), ...rows.reverse()];
}

function tellOne(reader: Reader, view: SideView, id: string): readonly string[] {
  const story = reader.words.dispatches[id];
  const sources = (reader.book.dispatches[id]?.sources ?? []).map(({ source, part }) =>
    reader.cite(source, part),
  );
  return [
    story?.title ?? id,
    ...tellDispatch(reader, id)
      .split("\n")
      .filter((line) => line !== ""),
    ...(sources.length > 0
      ? [reader.language.t("console.dispatches.sources", { sources: sources.join("; ") })]
      : []),
    ...tellChoices(reader, view, id),
  ];
}

/** The decisions that wait, each with its answers by number. @see R13.4 */
export function tellChoices(reader: Reader, view: SideView, only?: string): readonly string[] {
  const { t } = reader.language;
  return openChoices(view).flatMap(({ dispatch, choice }, index) => {
    if (only !== undefined && dispatch !== only) return [];
    const story = reader.words.dispatches[dispatch];
    return [
      t("console.dispatches.choice", {
        number: index + 1,
        title: story?.title ?? dispatch,
        question: story?.question ?? t("choice.question"),
      }),
      ...choice.options.flatMap(({ id }, option) => {
        const war = tellWarOf(reader, view, dispatch, id);
        const told = t("console.dispatches.option", {
          dispatch: index + 1,
          number: option + 1,
          name: story?.options?.[id]?.name ?? id,
          text: story?.options?.[id]?.text ?? "",
        });
        return war === null ? [told] : [told, war];
      }),
    ];
  });
}
