import { useMemo } from "react";
import type { Story } from "../../app/index.ts";
import type { SideId } from "../../engine/index.ts";
import { useLanguage, useReader } from "../AppContext.tsx";
import type { Calendar } from "../timeline/calendar.ts";
import { useReplay } from "./useReplay.ts";

const HEIGHT = 100;
const SIDES: readonly SideId[] = ["soviet", "japanese"];

/** The sides whose losses a viewpoint counts: a side knows its own. */
function useCounted(): readonly SideId[] {
  const { viewpoint } = useReplay();
  return viewpoint === "all" ? SIDES : [viewpoint];
}

/** Men lost by each side on a square-root scale: up to now in full, what is to come thin. */
export function LossLines({
  calendar,
  minutesPerTurn,
}: {
  readonly calendar: Calendar;
  readonly minutesPerTurn: number;
}) {
  const { story, position } = useReplay();
  const counted = useCounted();
  const points = useMemo(
    () => ({
      soviet: pointsOf(story, "soviet", calendar, minutesPerTurn),
      japanese: pointsOf(story, "japanese", calendar, minutesPerTurn),
    }),
    [story, calendar, minutesPerTurn],
  );
  return (
    <svg
      className="curves"
      viewBox={`0 0 ${calendar.turns} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {counted.map((side) => (
        <path key={`future ${side}`} d={path(points[side])} className={`curve-${side} curve-future`} />
      ))}
      {counted.map((side) => (
        <path key={side} d={path(points[side].slice(0, position + 1))} className={`curve-${side}`} />
      ))}
    </svg>
  );
}

type Point = readonly [x: number, y: number];

function pointsOf(story: Story, side: SideId, { first }: Calendar, minutesPerTurn: number): readonly Point[] {
  const end = story.losses.at(-1);
  const most = Math.max(1, end?.soviet ?? 0, end?.japanese ?? 0);
  return story.moments.map(({ minute }, index) => {
    const share = Math.sqrt((story.losses[index]?.[side] ?? 0) / most);
    return [minute / minutesPerTurn - first, HEIGHT - 4 - share * (HEIGHT - 12)];
  });
}

function path(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x.toFixed(2)} ${y.toFixed(1)}`).join("");
}

/** The same as numbers. */
export function LossSums() {
  const { t, formatNumber } = useLanguage();
  const reader = useReader();
  const { story, position } = useReplay();
  const counted = useCounted();
  const sums = story.losses[position];
  return (
    <div className="timeline-legend loss-sums">
      <div className="small">{t("replay.losses")}</div>
      {counted.map((side) => (
        <div key={side} className={`side-${side}-word`}>
          <span>{reader.sideName(side)}</span> <strong>{formatNumber(sums?.[side] ?? 0)}</strong>
        </div>
      ))}
    </div>
  );
}
