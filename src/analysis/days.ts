/** Losses day by day. */
import { SIDES, type SideId } from "../engine/index.ts";
import { midnightBefore } from "./differences.ts";
import { type DayOfLosses, LOSS_KINDS, type LossCount, type MomentCompared } from "./types.ts";

/** Losses of each day that the moments of a comparison reach into. */
export function lossesByDay(moments: readonly MomentCompared[]): readonly DayOfLosses[] {
  const days: DayOfLosses[] = [];
  let from = moments[0];
  moments.forEach((moment, index) => {
    const next = moments[index + 1];
    const isLast = next === undefined;
    const isMidnight = index > 0 && midnightBefore(moment.minute) === moment.minute;
    if (!from || moment === from || !(isLast || isMidnight)) return;
    days.push({ minute: midnightBefore(from.minute), ...between(from, moment) });
    from = moment;
  });
  return days;
}

function between(from: MomentCompared, to: MomentCompared): Omit<DayOfLosses, "minute"> {
  const of = (who: "here" | "history") => {
    const count = (side: SideId) => less(to[who].losses[side], from[who].losses[side]);
    return Object.fromEntries(SIDES.map((side) => [side, count(side)])) as Record<SideId, LossCount>;
  };
  return { here: of("here"), history: of("history") };
}

function less(after: LossCount, before: LossCount): LossCount {
  const kinds = LOSS_KINDS.map((kind) => {
    const [now, then] = [after[kind], before[kind]];
    return [kind, now === null || then === null ? null : now - then];
  });
  return Object.fromEntries(kinds) as unknown as LossCount;
}
