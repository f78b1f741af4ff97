/** What is worked out once of a line that is gone through: its moments, signs, losses and whose eyes see what. */
import {
  type BattleEvent,
  type BattleState,
  holderOf,
  type SeenEvent,
  type SideId,
  type Theatre,
  theatreOf,
  type UnitId,
} from "../../engine/index.ts";
import type { HistoricalLine } from "../../history/index.ts";
import type { DispatchPage } from "../../scenario/index.ts";
import type { WalkedLine } from "../historicalLine.ts";
import { momentsOf } from "./moments.ts";
import type { LineMark, LossesSoFar, Moment, Story } from "./types.ts";

/** A line with all that stepping through it needs: nothing is folded or filtered on the way. */
export interface ReplayLine {
  readonly line: HistoricalLine;
  readonly states: readonly BattleState[];
  readonly reading: WalkedLine["reading"];
  readonly theatre: Theatre;
  readonly story: Story;
  /** By step: units that stand where they do by inference. */
  readonly inferred: readonly ReadonlySet<UnitId>[];
  /** What each side saw, by step; worked out when somebody first looks with its eyes. */
  readonly seen: Partial<Record<SideId, readonly (readonly SeenEvent[])[]>>;
}

/** Lays out a line that has been walked through. */
export function layOut({ line, states, reading }: WalkedLine): ReplayLine {
  const [opening] = states;
  if (!opening) throw new Error("layOut: the line has no steps");
  const theatre = theatreOf(opening);
  const sideOf = sidesOf(theatre);
  const moments = momentsOf(line, sideOf);
  const story: Story = {
    scenario: line.scenario,
    battle: line.battle,
    startDate: reading.scenario.calendar.startDate,
    first: moments[0]?.minute ?? 0,
    last: moments.at(-1)?.minute ?? 0,
    moments,
    marks: marksOf(moments, line, states, theatre, reading.book.dispatches),
    losses: lossesOf(moments, line, sideOf),
  };
  return { line, states, reading, theatre, story, inferred: inferredOf(line), seen: {} };
}

/** Whose a unit is. */
function sidesOf({ scenario, unitIndex }: Theatre): (unit: UnitId) => SideId {
  return (unit) => scenario.units[unitIndex.get(unit) ?? -1]?.side ?? "soviet";
}

/** Men lost by each side up to and with each moment. */
function lossesOf(
  moments: readonly Moment[],
  { steps }: HistoricalLine,
  sideOf: (unit: UnitId) => SideId,
): readonly LossesSoFar[] {
  const sums: Record<SideId, number> = { soviet: 0, japanese: 0 };
  const byStep = steps.map(({ events }): LossesSoFar => {
    for (const event of events) {
      if (event.type !== "losses-taken") continue;
      const { killed, wounded, missing } = event.loss;
      sums[sideOf(event.unit)] += killed + wounded + missing;
    }
    return { ...sums };
  });
  return moments.map(({ step }) => byStep[step] ?? { soviet: 0, japanese: 0 });
}

/** By step, the units whose place there was worked out and not told: the last entry that moved them was inferred. */
function inferredOf({ steps, entries }: HistoricalLine): readonly ReadonlySet<UnitId>[] {
  let now: ReadonlySet<UnitId> = new Set();
  return steps.map(({ events, entry }) => {
    const moved = events.flatMap((event) => (isMove(event) ? [event.unit] : []));
    const isInferred = entry !== null && entries[entry]?.confidence === "inferred";
    if (moved.some((unit) => now.has(unit) !== isInferred)) {
      const next = new Set(now);
      for (const unit of moved)
        if (isInferred) next.add(unit);
        else next.delete(unit);
      now = next;
    }
    return now;
  });
}

function isMove(
  event: BattleEvent,
): event is Extract<
  BattleEvent,
  { readonly type: "unit-moved" | "unit-advanced" | "unit-retreated" | "unit-arrived" }
> {
  return (
    event.type === "unit-moved" ||
    event.type === "unit-advanced" ||
    event.type === "unit-retreated" ||
    event.type === "unit-arrived"
  );
}

/** Signs for the time line: dispatches over it, and under them assaults and named places that change hands. */
function marksOf(
  moments: readonly Moment[],
  line: HistoricalLine,
  states: readonly BattleState[],
  theatre: Theatre,
  pages: Readonly<Record<string, DispatchPage>>,
): readonly LineMark[] {
  const told = moments.flatMap((moment, index): LineMark[] => {
    const { minute, what } = moment;
    if (what === "dispatch") {
      const page = pages[moment.dispatch];
      const of = { what, dispatch: moment.dispatch } as const;
      const mark = { key: moment.dispatch, minute, kind: page?.mark ?? "other", moment: index, of } as const;
      return [{ ...mark, lane: "dispatches" }];
    }
    if (what !== "entry" || moment.entry.do !== "assault") return [];
    const { entry } = moment;
    return [{ key: entry.id, minute, kind: "assault", lane: "ground", moment: index, of: { what, entry } }];
  });
  return [...told, ...changesOfHands(moments, line, states, theatre)];
}

/** Named places that pass from one side to the other. */
function changesOfHands(
  moments: readonly Moment[],
  { steps }: HistoricalLine,
  states: readonly BattleState[],
  { places }: Theatre,
): readonly LineMark[] {
  const marks: LineMark[] = [];
  const holders = new Map<string, SideId>();
  const captured = (step: number): boolean =>
    steps[step]?.events.some(({ type }) => type === "hex-captured" || type === "battle-began") ?? false;
  states.forEach((state, step) => {
    if (!captured(step)) return;
    for (const [id, place] of places) {
      const holder = holderOf(state.control, place);
      if (holder !== "soviet" && holder !== "japanese") continue;
      const before = holders.get(id);
      holders.set(id, holder);
      if (before === undefined || before === holder) continue;
      const index = moments.findIndex((moment) => moment.step >= step);
      const minute = moments[index]?.minute ?? 0;
      const of = { what: "place", place: id, side: holder } as const;
      marks.push({ key: `${id}/${step}`, minute, kind: "hill-taken", lane: "ground", moment: index, of });
    }
  });
  return marks;
}
