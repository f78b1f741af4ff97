import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from "react";
import { tellChronicle } from "../../telling/index.ts";
import { useApp, useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { IconButton } from "../controls.tsx";
import { type Calendar, calendarOf, labelsOf, percentOf } from "./calendar.ts";
import { nearest, pressed, SIGN_ROOM } from "./gathered.ts";
import { LossCurves } from "./LossCurves.tsx";
import { useLinePointer, useSignRoom } from "./linePointer.ts";
import { type DatedMark, gatheredMarks, Marks, tellMark, turnOf, useMarks } from "./Marks.tsx";
import { TurnCard } from "./TurnCard.tsx";

/** All turns of the battle with their nights, events and losses; the current one boxed. */
export function TimeLine() {
  const { t } = useLanguage();
  const intents = useIntents();
  const reader = useReader();
  const { view, busy, chronicle } = useGame();
  const calendar = useMemo(() => calendarOf(reader), [reader]);
  const marks = useMarks(calendar);
  const [looked, setLooked] = useState<number | null>(null);
  const lookAt = (turn: number) => setLooked(Math.max(calendar.first, Math.min(calendar.last, turn)));
  const step = (by: number) => lookAt((looked ?? view.turn) + by);
  const lines = useMemo(
    () =>
      looked === null
        ? []
        : tellChronicle(
            reader,
            chronicle.filter((line) => line.turn === looked),
          ),
    [looked, reader, chronicle],
  );
  return (
    <section className="timeline" aria-label={t("timeline.title")}>
      <div className="timeline-buttons">
        <IconButton icon="previous" label={t("timeline.previous")} onPress={() => step(-1)} />
        <IconButton
          icon="run"
          label={t("timeline.runOn")}
          isDisabled={busy === "thinking" || view.outcome !== null}
          onPress={() => intents.wishRunOn()}
        />
        <IconButton icon="next" label={t("timeline.next")} onPress={() => step(1)} />
      </div>
      <Track
        calendar={calendar}
        marks={marks}
        looked={looked}
        onLook={lookAt}
        onClose={() => setLooked(null)}
      />
      <Legend />
      {looked === null ? null : (
        <TurnCard
          turn={looked}
          lines={lines}
          marks={marks.filter((mark) => mark.status === "future" && turnOf(calendar, mark) === looked)}
          onClose={() => setLooked(null)}
        />
      )}
    </section>
  );
}

interface TrackProps {
  readonly calendar: Calendar;
  readonly marks: readonly DatedMark[];
  readonly looked: number | null;
  readonly onLook: (turn: number) => void;
  readonly onClose: () => void;
}

function useSteps({ calendar, looked, onLook, onClose }: TrackProps, now: number) {
  const isMirrored = useLanguage().direction === "rtl";
  const by: Readonly<Record<string, number>> = {
    ArrowRight: isMirrored ? -1 : 1,
    ArrowLeft: isMirrored ? 1 : -1,
    ArrowUp: 1,
    ArrowDown: -1,
    PageUp: calendar.turnsPerDay,
    PageDown: -calendar.turnsPerDay,
  };
  return (event: KeyboardEvent) => {
    const at = looked ?? now;
    if (event.key === "Escape") onClose();
    else if (event.key === "Home") onLook(calendar.first);
    else if (event.key === "End") onLook(calendar.last);
    else if (by[event.key] !== undefined) onLook(at + (by[event.key] ?? 0));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** What a turn of the line is called, and what history has in it. */
function useTurnName({ calendar, marks }: TrackProps, turn: number): string {
  const { t } = useLanguage();
  const reader = useReader();
  const name = t("timeline.turn", {
    turn: turn - calendar.first + 1,
    date: reader.date(reader.minuteOfTurn(turn), "long"),
    part: t(`parts.${reader.partOfTurn(turn)}`),
  });
  const events = marks.filter((mark) => turnOf(calendar, mark) === turn);
  return [name, ...events.map((mark) => tellMark(reader, mark))].join(". ");
}

/** A press on a sign looks at its turn, and at the next of its turns when it is pressed again. */
function useTrackPointer(props: TrackProps, plot: RefObject<HTMLDivElement | null>) {
  const { calendar, marks, looked, onLook } = props;
  const room = useSignRoom(plot);
  const groups = useMemo(() => gatheredMarks(marks, calendar, room), [marks, calendar, room]);
  const takeSign = (_lane: string, share: number) => {
    const group = nearest(groups, share, room);
    if (!group) return "none";
    onLook(pressed(group, (mark) => turnOf(calendar, mark), looked ?? -1));
    return "taken";
  };
  const goTo = (share: number) => onLook(calendar.first + Math.floor(share * calendar.turns));
  const ofTurn = SIGN_ROOM / room / calendar.turns;
  return { groups, handlers: useLinePointer(plot, takeSign, goTo), ofTurn };
}

/** Signs, line and days: one slider, pressed as a whole. */
function Track(props: TrackProps) {
  const { calendar, looked } = props;
  const { t } = useLanguage();
  const turn = useApp((state) => (state.settled ?? state.game)?.view.turn ?? 0);
  const plot = useRef<HTMLDivElement>(null);
  const onKeyDown = useSteps(props, turn);
  const { groups, handlers, ofTurn } = useTrackPointer(props, plot);
  const at = looked ?? turn;
  return (
    <div
      className="track"
      role="slider"
      tabIndex={0}
      aria-label={t("timeline.title")}
      aria-valuemin={1}
      aria-valuemax={calendar.turns}
      aria-valuenow={at - calendar.first + 1}
      aria-valuetext={useTurnName(props, at)}
      onKeyDown={onKeyDown}
      {...handlers}
    >
      <Marks groups={groups} />
      <div ref={plot} className="plot">
        <Nights calendar={calendar} />
        <LossCurves calendar={calendar} room={ofTurn} />
        <TurnBox calendar={calendar} turn={turn} name="now" />
        {looked === null || looked === turn ? null : (
          <TurnBox calendar={calendar} turn={looked} name="looked" />
        )}
      </div>
      <Days calendar={calendar} room={ofTurn} />
    </div>
  );
}

/** A box around a turn. */
export function TurnBox({
  calendar,
  turn,
  name,
}: {
  readonly calendar: Calendar;
  readonly turn: number;
  readonly name: string;
}) {
  return (
    <span
      className={`turn-box turn-box-${name}`}
      style={{ insetInlineStart: `${percentOf(calendar, turn)}%`, inlineSize: `${100 / calendar.turns}%` }}
    />
  );
}

/** Nights, and a rule at each midnight. */
export function Nights({ calendar }: { readonly calendar: Calendar }) {
  return calendar.days.map(({ turn, night }) => (
    <span key={turn}>
      <span className="day-rule" style={{ insetInlineStart: `${percentOf(calendar, turn)}%` }} />
      {night === null ? null : (
        <span
          className="night"
          style={{
            insetInlineStart: `${percentOf(calendar, night)}%`,
            inlineSize: `${100 / calendar.turns}%`,
          }}
        />
      )}
    </span>
  ));
}

/** The days under the line, and where a turn has room for it (in rem) the part of the day that it is. */
export function Days({ calendar, room = 0 }: { readonly calendar: Calendar; readonly room?: number }) {
  const reader = useReader();
  const { t } = useLanguage();
  const turns = Array.from({ length: calendar.turns }, (_, index) => calendar.first + index);
  const words = turns.map((turn) => t(`parts.${reader.partOfTurn(turn)}`).replace(/\p{Cf}/gu, ""));
  const longest = Math.max(...words.map(({ length }) => length));
  return (
    <div className="days" aria-hidden="true">
      {labelsOf(calendar, room, longest).map(({ turn, day, hasPart }) => (
        <span
          key={turn}
          className={day === null ? "day-part" : day.isMonth === 1 ? "day-month" : "day-plain"}
          style={{ insetInlineStart: `${percentOf(calendar, turn)}%` }}
        >
          {[
            ...(day ? [reader.date(day.minute, day.isMonth === 1 ? "day-and-month" : "day")] : []),
            ...(hasPart === 1 ? [t(`parts.${reader.partOfTurn(turn)}`)] : []),
          ].join(", ")}
        </span>
      ))}
    </div>
  );
}

function Legend() {
  const reader = useReader();
  return (
    <p className="timeline-legend">
      <span className="side-soviet-word">{reader.sideName("soviet")}</span>
      <span className="side-japanese-word">{reader.sideName("japanese")}</span>
    </p>
  );
}
