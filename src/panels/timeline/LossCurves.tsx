import { useMemo } from "react";
import { lossLines } from "../../telling/index.ts";
import { useGame, useReader } from "../AppContext.tsx";
import type { Calendar } from "./calendar.ts";

const HEIGHT = 100;
/** Men at which the scale ends while fewer are lost. */
const LEAST_SCALE = 400;

/** Men lost by each side up to now, on a square-root scale: own from the rolls, the enemy's as far as seen. */
export function LossCurves({ calendar }: { readonly calendar: Calendar }) {
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
  const most = Math.max(LEAST_SCALE, ...lines.own, ...lines.enemy);
  const path = (sums: readonly number[]) =>
    [0, ...sums]
      .map((sum, index) => {
        const y = HEIGHT - 4 - Math.sqrt(sum / most) * (HEIGHT - 12);
        return `${index === 0 ? "M" : "L"}${index} ${y.toFixed(1)}`;
      })
      .join("");
  const [soviet, japanese] = side === "soviet" ? [lines.own, lines.enemy] : [lines.enemy, lines.own];
  return (
    <svg className="curves" viewBox={`0 0 ${turns} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path d={path(soviet)} className="curve-soviet" />
      <path d={path(japanese)} className="curve-japanese" />
    </svg>
  );
}
