import { memo, useMemo } from "react";
import type { LineMark } from "../../app/index.ts";
import type { Reader } from "../../telling/index.ts";
import { useLanguage } from "../AppContext.tsx";
import { type Calendar, percentOf } from "../timeline/calendar.ts";
import { type Gathered, gathered } from "../timeline/gathered.ts";
import { SIGN_PATHS, Sign } from "../timeline/Sign.tsx";
import { useReplay } from "./useReplay.ts";

/** The two lanes of signs over the line: dispatches, and what happened on the ground. */
export const LANES = ["dispatches", "ground"] as const;
export type Lanes = Readonly<Record<LineMark["lane"], readonly Gathered<LineMark>[]>>;

/** The signs that the viewpoint is told of, gathered so that no two stand nearer than `room`, a share of the line. */
export function useLanes(calendar: Calendar, minutesPerTurn: number, room: number): Lanes {
  const { story, told } = useReplay();
  return useMemo(() => {
    const known = new Set(told);
    const laneOf = (lane: LineMark["lane"]) =>
      gathered(
        story.marks.filter(
          (mark) => mark.lane === lane && SIGN_PATHS[mark.kind] !== undefined && known.has(mark.moment),
        ),
        room,
        ({ minute }) => percentOf(calendar, minute / minutesPerTurn) / 100,
        ({ kind }) => kind,
      );
    return { dispatches: laneOf("dispatches"), ground: laneOf("ground") };
  }, [story, told, calendar, minutesPerTurn, room]);
}

/** One lane of signs: pictures, since the line is pressed as a whole; the chronicle lists what they stand for. */
export function LineMarks({
  reader,
  lane,
  lanes,
  now,
}: {
  readonly reader: Reader;
  readonly lane: LineMark["lane"];
  readonly lanes: Lanes;
  /** Minute up to which it is past. */
  readonly now: number;
}) {
  const { t } = useLanguage();
  return (
    <div className={`marks marks-${lane}`} data-lane={lane} title={t(`replay.lanes.${lane}`)}>
      {lanes[lane].map((group) => (
        <SignOf
          key={group.signs[0].key}
          reader={reader}
          group={group}
          isFuture={group.signs[0].minute > now ? 1 : 0}
        />
      ))}
    </div>
  );
}

const SignOf = memo(function SignOf({
  reader,
  group,
  isFuture,
}: {
  readonly reader: Reader;
  readonly group: Gathered<LineMark>;
  readonly isFuture: 0 | 1;
}) {
  return (
    <Sign
      at={group.at}
      kind={group.drawn.kind}
      className={`${classOf(group)} ${isFuture === 1 ? "mark-pale" : ""}`}
      told={group.signs.map((mark) => tellMark(reader, mark))}
    />
  );
});

/** Signs of the ground wear the colour of their side, those of both sides neither; what is all inferred is hollow. */
function classOf({ signs }: Gathered<LineMark>): string {
  const sides = new Set(signs.map(sideOf));
  const [side] = sides;
  const isInferred = signs.every(({ of }) => of.what === "entry" && of.entry.confidence === "inferred");
  return `mark-of-${sides.size === 1 ? (side ?? "none") : "none"} ${isInferred ? "mark-inferred" : ""}`;
}

function sideOf({ of }: LineMark) {
  if (of.what === "dispatch") return null;
  return of.what === "place" ? of.side : of.entry.side;
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
