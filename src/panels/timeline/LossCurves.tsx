import { useEffect, useMemo, useState } from "react";
import { enemyOf, lossesOfLine, type SideId } from "../../app/index.ts";
import { lossLines } from "../../telling/index.ts";
import { useGame, useLanguage, useReader } from "../AppContext.tsx";
import { type Calendar, percentOf } from "./calendar.ts";

const HEIGHT = 100;
/** Men at which the scale ends while fewer are lost. */
const LEAST_SCALE = 400;

type BySide = Readonly<Record<SideId, readonly number[]>>;

/** What each side had lost by turns as it happened; null where no battle was taken over from history, or is not read yet. */
function useLossesThen(): BySide | null {
  const { setup } = useGame();
  const [then, setThen] = useState<BySide | null>(null);
  const told = setup.from?.what === "history" ? setup.scenario : null;
  useEffect(() => {
    if (told === null) return;
    // What does not come leaves the curves to begin where the battle was taken over.
    lossesOfLine(told).then(setThen, () => undefined);
  }, [told]);
  return told === null ? null : then;
}

/**
 * Men lost by each side up to now, on a square-root scale: own from the rolls, the enemy's as far as seen. Up to where a
 * battle was taken over from history the curves are history's.
 */
export function LossCurves({ calendar, room }: { readonly calendar: Calendar; readonly room: number }) {
  const reader = useReader();
  const { chronicle, view, side, setup } = useGame();
  const { first, turns } = calendar;
  const from = setup.from?.turn ?? first;
  const rolls = view.own.reduce(
    (sum, { lost: { killed, wounded, missing } }) => sum + killed + wounded + missing,
    0,
  );
  const lines = useMemo(
    () => lossLines(reader, chronicle, { first, last: view.turn, from, rolls }),
    [reader, chronicle, first, view.turn, from, rolls],
  );
  const then = useLossesThen();
  const played = from - first;
  // Who takes over knows from history what the enemy had lost; from then on what he sees of it is added.
  const theirs = then?.[enemyOf(side)][from - 1] ?? 0;
  const own = [lines.before, ...lines.own.slice(played)];
  const enemy = [0, ...lines.enemy.slice(played)].map((men) => men + theirs);
  const told = (of: SideId) => [0, ...(then?.[of].slice(first, from) ?? [])].slice(0, -1);
  const most = Math.max(LEAST_SCALE, ...own, ...enemy);
  const path = (of: SideId, sums: readonly number[]) =>
    [...(then ? told(of) : []), ...sums]
      .map((sum, index) => {
        const y = HEIGHT - 4 - Math.sqrt(sum / most) * (HEIGHT - 12);
        return `${index === 0 ? "M" : "L"}${index + (then ? 0 : played)} ${y.toFixed(1)}`;
      })
      .join("");
  const of = (each: SideId) => path(each, each === side ? own : enemy);
  return (
    <>
      <svg
        className="curves"
        viewBox={`0 0 ${turns} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d={of("soviet")} className="curve-soviet" />
        <path d={of("japanese")} className="curve-japanese" />
      </svg>
      {room < LOSSES_ROOM ? null : <LossesByTurn calendar={calendar} from={from} sums={lines} />}
    </>
  );
}

/** Room that the losses of a turn need in words, rem. */
const LOSSES_ROOM = 9;

/** Of a short battle what each turn played has cost both sides, as far as known. */
function LossesByTurn(props: {
  readonly calendar: Calendar;
  readonly from: number;
  readonly sums: ReturnType<typeof lossLines>;
}) {
  const { calendar, from, sums } = props;
  const { t, formatNumber } = useLanguage();
  return sums.own.map((own, index) => {
    const turn = calendar.first + index;
    const ownBefore = turn === from ? sums.before : (sums.own[index - 1] ?? 0);
    const enemy = (sums.enemy[index] ?? 0) - (sums.enemy[index - 1] ?? 0);
    return turn < from ? null : (
      <span
        key={turn}
        className="turn-losses"
        style={{ insetInlineStart: `${percentOf(calendar, turn)}%`, inlineSize: `${100 / calendar.turns}%` }}
      >
        <span>
          {t("timeline.lost", { ours: formatNumber(own - ownBefore), theirs: formatNumber(enemy) })}
        </span>
      </span>
    );
  });
}
