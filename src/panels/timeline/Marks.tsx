import { useMemo } from "react";
import type { DispatchPage } from "../../scenario/index.ts";
import type { Reader } from "../../telling/index.ts";
import { useGame, useReader } from "../AppContext.tsx";
import { type Calendar, percentOf } from "./calendar.ts";
import { type Gathered, gathered } from "./gathered.ts";
import { SIGN_PATHS, Sign } from "./Sign.tsx";

/** A dated event of history on the line of a game. */
export interface DatedMark {
  readonly page: DispatchPage;
  /** When it was, in turns and parts of them. */
  readonly turn: number;
  readonly status: "fired" | "void" | "future";
}

/** The dated events of history that this side is told of, in the time of the battle. */
export function useMarks(calendar: Calendar): readonly DatedMark[] {
  const reader = useReader();
  const { book, side, view } = useGame();
  const { dispatches } = view;
  return useMemo(() => {
    const minutes = reader.theatre.scenario.calendar.hoursPerTurn * 60;
    return Object.values(book.dispatches).flatMap((page) => {
      const turn = page.minute / minutes;
      const isOurs = reader.theatre.dispatches.get(page.id)?.to.includes(side) ?? true;
      const status = dispatches[page.id]?.status ?? "future";
      return SIGN_PATHS[page.mark] && isOurs && turn >= calendar.first && turn <= calendar.last + 1
        ? [{ page, turn, status }]
        : [];
    });
  }, [reader, book, side, dispatches, calendar]);
}

/** The turn of the line in which an event lies. */
export function turnOf({ last }: Calendar, { turn }: DatedMark): number {
  return Math.min(last, Math.floor(turn));
}

/** Events that stand together on a line, where no two stand nearer than `room`, a share of it. */
export function gatheredMarks(
  marks: readonly DatedMark[],
  calendar: Calendar,
  room: number,
): readonly Gathered<DatedMark>[] {
  return gathered(
    marks,
    room,
    ({ turn }) => percentOf(calendar, turn) / 100,
    ({ page }) => page.mark,
  );
}

/** The signs over the line: pictures, since a press anywhere on the line looks at its turn. */
export function Marks({ groups }: { readonly groups: readonly Gathered<DatedMark>[] }) {
  const reader = useReader();
  return (
    <div className="marks" data-lane="dispatches">
      {groups.map(({ at, drawn, signs }) => (
        <Sign
          key={signs[0].page.id}
          at={at}
          kind={drawn.page.mark}
          className={signs.some(({ status }) => status === "fired") ? "" : "mark-pale"}
          told={signs.map((mark) => tellMark(reader, mark))}
        />
      ))}
    </div>
  );
}

/** What an event is: of one that has not come yet, no more than its kind and day. */
export function tellMark(reader: Reader, { page, status }: DatedMark): string {
  const { t } = reader.language;
  const facts = { kind: t(`marks.${page.mark}`), date: reader.date(page.minute, "day-and-month") };
  return status === "future"
    ? t("timeline.markFuture", facts)
    : t("timeline.mark", { ...facts, title: reader.words.dispatches[page.id]?.title ?? page.id });
}
