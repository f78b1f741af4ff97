import { memo, useMemo } from "react";
import type { LineMark } from "../../app/index.ts";
import type { Mark } from "../../scenario/index.ts";
import type { Reader } from "../../telling/index.ts";
import { useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { type Calendar, percentOf } from "../timeline/calendar.ts";
import { MARK_PATHS } from "../timeline/Marks.tsx";
import { useReplay } from "./useReplay.ts";

/** What gives way where two signs would lie on each other: the last of this list. */
const WORTH: readonly Mark[] = ["ceasefire", "hill-taken", "assault", "air-raid", "diplomacy", "command"];
/** Signs nearer to each other than this share of the line lie on each other. */
const GAP = 1 / 85;

/** One lane of signs over the line: dispatches, or what happened on the ground. A press goes there. */
export function LineMarks({
  calendar,
  lane,
}: {
  readonly calendar: Calendar;
  readonly lane: LineMark["lane"];
}) {
  const { t } = useLanguage();
  const reader = useReader();
  const { story, told, position } = useReplay();
  const minutes = reader.theatre.scenario.calendar.hoursPerTurn * 60;
  const marks = useMemo(() => {
    const known = new Set(told);
    const shown = story.marks.filter(
      (mark) => mark.lane === lane && MARK_PATHS[mark.kind] && known.has(mark.moment),
    );
    return thinned(shown, calendar.turns * minutes * GAP);
  }, [story, told, lane, calendar, minutes]);
  const now = story.moments[position]?.minute ?? 0;
  return (
    <fieldset className={`marks marks-${lane}`} aria-label={t(`replay.lanes.${lane}`)}>
      {marks.map((mark) => (
        <OneMark
          key={mark.key}
          reader={reader}
          mark={mark}
          at={percentOf(calendar, mark.minute / minutes)}
          isFuture={mark.minute > now ? 1 : 0}
        />
      ))}
    </fieldset>
  );
}

function thinned(marks: readonly LineMark[], gap: number): readonly LineMark[] {
  const kept: LineMark[] = [];
  const byWorth = [...marks].sort((a, b) => WORTH.indexOf(a.kind) - WORTH.indexOf(b.kind));
  for (const mark of byWorth)
    if (kept.every((other) => Math.abs(other.minute - mark.minute) >= gap)) kept.push(mark);
  return kept;
}

const OneMark = memo(function OneMark({
  reader,
  mark,
  at,
  isFuture,
}: {
  readonly reader: Reader;
  readonly mark: LineMark;
  readonly at: number;
  readonly isFuture: 0 | 1;
}) {
  const intents = useIntents();
  const label = tellMark(reader, mark);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`mark mark-${mark.kind} ${classOf(mark)} ${isFuture === 1 ? "mark-future" : ""}`}
      style={{ insetInlineStart: `${at}%` }}
      title={label}
      aria-label={label}
      onClick={() => intents.seek(mark.moment)}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d={MARK_PATHS[mark.kind]} />
      </svg>
    </button>
  );
});

/** Signs of the ground wear the colour of the side; an inferred one is hollow. */
function classOf({ of }: LineMark): string {
  if (of.what === "place") return `mark-of-${of.side}`;
  if (of.what === "dispatch") return "";
  return `mark-of-${of.entry.side} ${of.entry.confidence === "inferred" ? "mark-inferred" : ""}`;
}

/** What a sign stands for, with its day and hour. */
function tellMark(reader: Reader, { of, kind, minute }: LineMark): string {
  const { t, formatTime } = reader.language;
  const date = t("replay.when", { date: reader.date(minute, "day-and-month"), time: formatTime(minute) });
  if (of.what === "place")
    return t("replay.marks.taken", { date, place: reader.place(of.place), side: reader.sideName(of.side) });
  const title =
    of.what === "dispatch"
      ? (reader.words.dispatches[of.dispatch]?.title ?? of.dispatch)
      : of.entry.hexes.slice(0, 1).map(reader.where).join("");
  const mark = t("timeline.mark", { kind: t(`marks.${kind}`), date, title });
  const isInferred = of.what === "entry" && of.entry.confidence === "inferred";
  return isInferred ? t("replay.marks.inferred", { mark }) : mark;
}
