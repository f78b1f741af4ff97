import type { DispatchPage, Mark } from "../../scenario/index.ts";
import { useGame, useLanguage, useReader } from "../AppContext.tsx";
import { type Calendar, percentOf } from "./calendar.ts";

/** Marks that stand on the line; the other kinds of dispatches are told in their turn. */
export const MARK_PATHS: Readonly<Partial<Record<Mark, string>>> = {
  assault: "M6 1.5L11 10.5H1Z",
  "air-raid": "M5.2 1h1.6v3.8L11.5 6v1.2H6.8v2.6h1.7v1h-5v-1h1.7V7.2H.5V6l4.7-1.2Z",
  command: "M1.5 1.5h9v9h-9ZM3.2 3.2v5.6h5.6V3.2Z",
  diplomacy: "M6 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10ZM6 2.7a3.3 3.3 0 1 0 0 6.6a3.3 3.3 0 1 0 0-6.6Z",
  "hill-taken": "M2 1h1.4L11 4.3L3.4 7.4V11.5H2Z",
  ceasefire: "M2.5 1.2L6 4.7l3.5-3.5l1.3 1.3L7.3 6l3.5 3.5l-1.3 1.3L6 7.3l-3.5 3.5l-1.3-1.3L4.7 6L1.2 2.5Z",
};

/** The dated events of history over the line; a press looks at their turn. */
export function Marks({
  calendar,
  onLook,
}: {
  readonly calendar: Calendar;
  readonly onLook: (turn: number) => void;
}) {
  const reader = useReader();
  const { book, side } = useGame();
  const minutes = reader.theatre.scenario.calendar.hoursPerTurn * 60;
  const marks = Object.values(book.dispatches).flatMap((page) => {
    const turn = page.minute / minutes;
    const isOurs = reader.theatre.dispatches.get(page.id)?.to.includes(side) ?? true;
    return MARK_PATHS[page.mark] && isOurs && turn >= calendar.first && turn <= calendar.last + 1
      ? [{ page, turn }]
      : [];
  });
  return (
    <div className="marks">
      {thinned(marks, calendar.turns).map(({ page, turn }) => (
        <OneMark
          key={page.id}
          page={page}
          at={percentOf(calendar, turn)}
          onLook={() => onLook(Math.min(calendar.last, Math.floor(turn)))}
        />
      ))}
    </div>
  );
}

interface Placed {
  readonly page: DispatchPage;
  readonly turn: number;
}

/** What gives way where two marks would lie on each other: the last of this list. */
const WORTH: readonly Mark[] = ["ceasefire", "hill-taken", "assault", "air-raid", "diplomacy", "command"];

/** Leaves out a mark that would lie on a weightier one; its turn still tells it. */
function thinned(marks: readonly Placed[], turns: number): readonly Placed[] {
  const gap = turns / 75;
  const kept: Placed[] = [];
  const byWorth = [...marks].sort((a, b) => WORTH.indexOf(a.page.mark) - WORTH.indexOf(b.page.mark));
  for (const mark of byWorth)
    if (kept.every((other) => Math.abs(other.turn - mark.turn) >= gap)) kept.push(mark);
  return kept;
}

function OneMark({
  page,
  at,
  onLook,
}: {
  readonly page: DispatchPage;
  readonly at: number;
  readonly onLook: () => void;
}) {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const status = view.dispatches[page.id]?.status ?? "future";
  const kind = t(`marks.${page.mark}`);
  const date = reader.date(page.minute, "day-and-month");
  const label =
    status === "future"
      ? t("timeline.markFuture", { kind, date })
      : t("timeline.mark", { kind, date, title: reader.words.dispatches[page.id]?.title ?? page.id });
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`mark mark-${status} mark-${page.mark}`}
      style={{ insetInlineStart: `${at}%` }}
      title={label}
      aria-label={label}
      onClick={onLook}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d={MARK_PATHS[page.mark]} />
      </svg>
    </button>
  );
}
