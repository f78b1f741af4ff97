/** How the battle stands, as one side knows it: what a glance tells, and what it would count if it ended now. */
import {
  beyondHistory,
  enemyOf,
  escalationMargin,
  groundMargin,
  type Losses,
  levelOf,
  lossMargin,
  NO_LOSSES,
  type SideId,
  type SideView,
  type UnitId,
} from "../engine/index.ts";
import type { ChronicleLine } from "./chronicle.ts";
import { lossLines } from "./losses.ts";
import { type ObjectiveNow, objectivesKnown } from "./objectives.ts";
import { type Sparing, sparingIn } from "./outcome.ts";
import type { Reader } from "./reader.ts";

/** Points of a side, better (+) or worse (−) than the other, and beside history. @rule R14.3 */
export interface Standing {
  readonly ground: number;
  readonly losses: number;
  readonly ledger: number;
  readonly sum: number;
  /** The same sum as it happened. */
  readonly history: number;
  /** What counts of the difference: what is spared beyond the limit does not. @rule R14.3 R14.7 */
  readonly beside: number;
  /** How much of that is ground; the rest are losses and ledgers. */
  readonly groundBeside: number;
  /** What that is called, and which way it lies. */
  readonly level: string;
  readonly than: "better" | "worse" | "as-it-happened";
  /** Whose savings in men and ledger do not count in full; null where they do. @rule R14.7 */
  readonly sparing: Sparing | null;
  /** Points to the next better level; null at the best. */
  readonly toNext: { readonly points: number; readonly level: string } | null;
}

/** A glance at the battle. */
export interface Situation {
  readonly objectives: readonly ObjectiveNow[];
  /** Points of the objectives that count for each side. */
  readonly held: Readonly<Record<SideId, number>>;
  readonly ownLosses: Losses & { readonly aircraft: number };
  /** Men that the other side lost in fights that were seen. */
  readonly enemyMen: number;
  readonly standing: Standing;
  /** Whether anything has come to pass that could be measured (a turn, a loss, ground taken), and any of it by us. */
  readonly begun: "not-yet" | "before-us" | "begun";
  /** Percent of what was needed that came up; null before the first turn has ended. */
  readonly supplyShare: number | null;
  readonly withoutSupply: readonly UnitId[];
}

type Told = { readonly chronicle: readonly ChronicleLine[]; readonly from: number };

/** Reads the situation off a view and what was told so far. */
export function situationOf(reader: Reader, view: SideView, told: Told): Situation {
  const objectives = objectivesKnown(reader.theatre, reader.battleSheet(), view);
  const sum = (side: SideId) =>
    objectives.reduce((points, each) => points + (each.counts === side ? each.points : 0), 0);
  const held = { soviet: sum("soviet"), japanese: sum("japanese") };
  const ownLosses = { ...lossesOfOwn(view), aircraft: view.aircraftLost };
  const enemyMen = enemyMenLost(reader, view, told, ownLosses);
  const onMap = view.own.filter(({ at }) => at >= 0);
  return {
    objectives,
    held,
    ownLosses,
    enemyMen,
    standing: standingNow(reader, view, objectives, ownLosses, enemyMen),
    begun:
      hasHappened(reader, view, told) || isLost(ownLosses) || enemyMen > 0 ? byWhom(view, told) : "not-yet",
    supplyShare: view.supplies?.share ?? null,
    withoutSupply: onMap.filter(({ supply }) => supply.turns > 0).map(({ id }) => id),
  };
}

/** How many units of ours are out of supply. */
export function tellWithout({ language: { t } }: Reader, { withoutSupply }: Situation): string {
  const count = withoutSupply.length;
  return count === 0 ? t("overview.noneWithout") : t("overview.without", { count });
}

/** The supply in a few words: how much of it came; before any has come, who is cut off from it. */
export function tellSupplyInFew(reader: Reader, situation: Situation): string {
  const { t, formatPercent } = reader.language;
  const { supplyShare } = situation;
  return supplyShare === null
    ? tellWithout(reader, situation)
    : t("sheet.supplyShare", { share: formatPercent(supplyShare) });
}

/** Whether a turn has passed, or ground of an objective was taken. */
function hasHappened(reader: Reader, view: SideView, { chronicle, from }: Told): boolean {
  if (view.turn > from) return true;
  const { places } = reader.theatre;
  const counts = new Set(
    (reader.battleSheet()?.objectives ?? []).flatMap(({ place }) => places.get(place)?.hexes ?? []),
  );
  return chronicle.some(
    ({ turn, seen }) =>
      turn >= from &&
      seen.type === "event" &&
      seen.event.type === "hex-captured" &&
      counts.has(seen.event.hex),
  );
}

/** Whether the side has had a hand in what has come to pass. */
function byWhom({ turn }: SideView, { chronicle, from }: Told): "before-us" | "begun" {
  return turn > from || chronicle.some(({ came }) => came !== undefined) ? "begun" : "before-us";
}

function isLost(losses: Situation["ownLosses"]): boolean {
  return Object.values(losses).some((count) => count > 0);
}

function lossesOfOwn(view: SideView): Losses {
  const sum = { ...NO_LOSSES };
  for (const { lost } of view.own)
    for (const kind of Object.keys(sum) as (keyof Losses)[]) sum[kind] += lost[kind];
  return sum;
}

function enemyMenLost(reader: Reader, view: SideView, told: Told, own: Losses): number {
  const turns = {
    first: reader.battleSheet()?.firstTurn ?? 0,
    last: view.turn,
    from: told.from,
    rolls: own.killed + own.wounded + own.missing,
  };
  return lossLines(reader, told.chronicle, turns).enemy.at(-1) ?? 0;
}

/** What would be counted now, from the seat of the side. @rule R14.2 R14.3 R14.5 R14.7 */
function standingNow(
  reader: Reader,
  view: SideView,
  objectives: readonly ObjectiveNow[],
  own: Losses,
  enemyMen: number,
): Standing {
  const { numbers } = reader.theatre;
  const sign = view.side === "soviet" ? 1 : -1;
  const holders = Object.fromEntries(objectives.map(({ place, counts }) => [place, counts]));
  const losses = {
    soviet: NO_LOSSES,
    japanese: NO_LOSSES,
    [view.side]: own,
    [enemyOf(view.side)]: { ...NO_LOSSES, killed: enemyMen },
  };
  const plain = (points: number) => sign * points + 0;
  const ground = plain(groundMargin(objectives, holders));
  const fallen = plain(lossMargin(numbers, losses));
  const ledger = plain(escalationMargin(numbers, view.escalation));
  const battle = reader.battleSheet();
  const history = plain(battle?.historicalMargin ?? 0);
  const sum = ground + fallen + ledger;
  const tally = { ground: plain(ground), margin: plain(sum) };
  const difference = battle ? plain(beyondHistory(numbers, battle, tally)) : sum;
  const { level, winner } = levelOf(numbers, difference);
  const than = winner === null ? "as-it-happened" : difference > 0 ? "better" : "worse";
  return {
    ground,
    losses: fallen,
    ledger,
    sum,
    history,
    beside: difference,
    groundBeside: ground - plain(battle?.historicalGround ?? 0),
    level,
    than,
    sparing: battle && difference !== sum - history ? sparingIn(numbers, battle, plain(ground)) : null,
    toNext: toNextLevel(reader, difference),
  };
}

/** How much more is needed for the next name that is better, from a difference to history. */
function toNextLevel(reader: Reader, difference: number): Standing["toNext"] {
  const { levels } = reader.theatre.numbers.victory;
  const better = levels
    .filter(({ margin }) => margin > Math.max(0, difference))
    .reduce<(typeof levels)[number] | null>(
      (nearest, level) => (nearest === null || level.margin < nearest.margin ? level : nearest),
      null,
    );
  return better === null ? null : { points: better.margin - difference, level: better.id };
}
