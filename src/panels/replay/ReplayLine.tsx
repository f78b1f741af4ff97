import { type KeyboardEvent, useMemo, useRef } from "react";
import { useApp, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { type Calendar, calendarOf, percentOf } from "../timeline/calendar.ts";
import { nearest, pressed } from "../timeline/gathered.ts";
import { useLinePointer, useSignRoom } from "../timeline/linePointer.ts";
import { Days, Nights, TurnBox } from "../timeline/TimeLine.tsx";
import { LANES, type Lanes, LineMarks, useLanes } from "./LineMarks.tsx";
import { LossLines, LossSums } from "./LossLines.tsx";
import { replayAction } from "./replayKeys.ts";
import { Transport } from "./Transport.tsx";
import { tellMoment, tellWhen } from "./tellMoment.ts";
import { useMoment, useReplay, useSighting } from "./useReplay.ts";

/** The whole fortnight on a line: one can drag along it, step with keys, or press a sign. */
export function ReplayLine() {
  const reader = useReader();
  const calendar = useMemo(() => calendarOf(reader), [reader]);
  return (
    <footer className="timeline replay-line">
      <Transport />
      <Track calendar={calendar} />
      <LossSums />
    </footer>
  );
}

/** Signs, line and days: one slider over all that is told, pressed as a whole. */
function Track({ calendar }: { readonly calendar: Calendar }) {
  const { t } = useLanguage();
  const reader = useReader();
  const replay = useReplay();
  const moment = useMoment();
  const sighting = useSighting();
  const plot = useRef<HTMLDivElement>(null);
  const minutes = reader.theatre.scenario.calendar.hoursPerTurn * 60;
  const room = useSignRoom(plot);
  const lanes = useLanes(calendar, minutes, room);
  const handlers = useLinePointer(plot, useTakeSign(lanes, room), useSeekAt(calendar, minutes));
  const onKeyDown = useSliderKeys();
  return (
    <div
      className="track replay-track"
      role="slider"
      tabIndex={0}
      aria-label={t("replay.line")}
      aria-valuemin={0}
      aria-valuemax={replay.story.moments.length - 1}
      aria-valuenow={replay.position}
      aria-valuetext={t("replay.lineAt", {
        when: tellWhen(reader, moment),
        turn: moment.turn - calendar.first + 1,
        text: tellMoment(reader, moment, sighting).slice(0, 80),
      })}
      onKeyDown={onKeyDown}
      {...handlers}
    >
      {LANES.map((lane) => (
        <LineMarks key={lane} reader={reader} lane={lane} lanes={lanes} now={moment.minute} />
      ))}
      <div ref={plot} className="plot">
        <Nights calendar={calendar} />
        <LossLines calendar={calendar} minutesPerTurn={minutes} />
        <TurnBox calendar={calendar} turn={moment.turn} name="now" />
        <span
          className="now-line"
          style={{ insetInlineStart: `${percentOf(calendar, moment.minute / minutes)}%` }}
        />
      </div>
      <Days calendar={calendar} />
    </div>
  );
}

/** A press on a sign goes to what it stands for; where several stand together, each further press to the next. */
function useTakeSign(lanes: Lanes, room: number) {
  const intents = useIntents();
  const { position } = useReplay();
  return (lane: string, share: number) => {
    const group = nearest(lanes[lane as keyof Lanes], share, room);
    if (!group) return "none";
    intents.seek(pressed(group, ({ moment }) => moment, position));
    return "taken";
  };
}

/** Seeks to the last thing told at the hour under the pointer, once a frame at most. */
function useSeekAt(calendar: Calendar, minutesPerTurn: number) {
  const intents = useIntents();
  const { story, told } = useReplay();
  const asked = useRef<number | null>(null);
  return (share: number) => {
    const minute = (calendar.first + share * calendar.turns) * minutesPerTurn;
    const isFirst = asked.current === null;
    asked.current = told.findLast((index) => (story.moments[index]?.minute ?? 0) <= minute) ?? 0;
    if (!isFirst) return;
    requestAnimationFrame(() => {
      if (asked.current !== null) intents.seek(asked.current);
      asked.current = null;
    });
  };
}

function useSliderKeys() {
  const { direction } = useLanguage();
  const intents = useIntents();
  const replay = useReplay();
  const keys = useApp((state) => state.keys);
  return (event: KeyboardEvent) => {
    const { shiftKey, ctrlKey, altKey } = event;
    const key = KEYS[direction][event.key] ?? event.key;
    const strides = { PageUp: "turn", PageDown: "turn" } as const;
    const action =
      event.key in strides
        ? () => intents.stepReplay("turn", event.key === "PageUp" ? 1 : -1)
        : replayAction({ key, shiftKey, ctrlKey, altKey }, keys, replay, intents);
    if (!action) return;
    action();
    event.preventDefault();
    event.stopPropagation();
  };
}

/** Along a mirrored line the arrows point the other way; up is onwards in both. */
const KEYS: Readonly<Record<"ltr" | "rtl", Readonly<Record<string, string>>>> = {
  ltr: { ArrowUp: "ArrowRight", ArrowDown: "ArrowLeft" },
  rtl: {
    ArrowUp: "ArrowRight",
    ArrowDown: "ArrowLeft",
    ArrowRight: "ArrowLeft",
    ArrowLeft: "ArrowRight",
  },
};
