/** Where one comes to from a moment: the next or the last event, turn or day. */
import type { Moment, Story } from "./types.ts";

const MINUTES_A_DAY = 24 * 60;

/** What one can step by. */
export type Stride = "event" | "turn" | "day";

/** The moment a step away, by its index; the same one where there is none. `told` are those of the viewpoint. */
export function stepFrom(
  story: Story,
  told: readonly number[],
  position: number,
  stride: Stride,
  by: 1 | -1,
): number {
  const isStop = STOPS[stride](story);
  const end = story.moments.length - 1;
  const stops = told.filter(
    (index) => index === 0 || index === end || isStop(story.moments[index] as Moment),
  );
  const found =
    by > 0 ? stops.find((index) => index > position) : stops.findLast((index) => index < position);
  return found ?? position;
}

const STOPS: Readonly<Record<Stride, (story: Story) => (moment: Moment) => boolean>> = {
  event:
    () =>
    ({ what }) =>
      what !== "turn",
  turn:
    () =>
    ({ what }) =>
      what === "turn",
  day:
    ({ first }) =>
    ({ what, minute }) =>
      what === "turn" && (minute === first || minute % MINUTES_A_DAY === 0),
};
