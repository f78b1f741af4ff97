import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useMemo,
  useRef,
} from "react";
import { useApp, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { type Calendar, calendarOf, percentOf } from "../timeline/calendar.ts";
import { Days, Nights, TurnBox } from "../timeline/TimeLine.tsx";
import { LineMarks } from "./LineMarks.tsx";
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

function Track({ calendar }: { readonly calendar: Calendar }) {
  const moment = useMoment();
  const reader = useReader();
  const minutes = reader.theatre.scenario.calendar.hoursPerTurn * 60;
  return (
    <div className="track replay-track">
      <LineMarks calendar={calendar} lane="dispatches" />
      <LineMarks calendar={calendar} lane="ground" />
      <Slider calendar={calendar}>
        <Nights calendar={calendar} />
        <LossLines calendar={calendar} minutesPerTurn={minutes} />
        <TurnBox calendar={calendar} turn={moment.turn} name="now" />
        <span
          className="now-line"
          style={{ insetInlineStart: `${percentOf(calendar, moment.minute / minutes)}%` }}
        />
      </Slider>
      <Days calendar={calendar} />
    </div>
  );
}

/** The line itself, as a slider over all that is told. */
function Slider({ calendar, children }: { readonly calendar: Calendar; readonly children: ReactNode }) {
  const { t } = useLanguage();
  const reader = useReader();
  const replay = useReplay();
  const moment = useMoment();
  const sighting = useSighting();
  const plot = useRef<HTMLDivElement>(null);
  const seekAt = useSeekAt(plot, calendar);
  const onKeyDown = useSliderKeys();
  return (
    <div
      ref={plot}
      className="plot"
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
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        seekAt(event);
      }}
      onPointerMove={(event) => (event.buttons === 0 ? undefined : seekAt(event))}
    >
      {children}
    </div>
  );
}

/** Seeks to the last thing told at the hour under the pointer, once a frame at most. */
function useSeekAt(plot: RefObject<HTMLDivElement | null>, calendar: Calendar) {
  const { direction } = useLanguage();
  const intents = useIntents();
  const reader = useReader();
  const { story, told } = useReplay();
  const asked = useRef<number | null>(null);
  const minutes = reader.theatre.scenario.calendar.hoursPerTurn * 60;
  return ({ clientX }: PointerEvent) => {
    const box = plot.current?.getBoundingClientRect();
    if (!box) return;
    const share = (clientX - box.left) / box.width;
    const along = direction === "rtl" ? 1 - share : share;
    const minute = (calendar.first + along * calendar.turns) * minutes;
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
