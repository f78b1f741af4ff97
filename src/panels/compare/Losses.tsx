import type { Comparison, DayOfLosses, MomentCompared } from "../../analysis/index.ts";
import type { SideId } from "../../engine/index.ts";
import { useLanguage, useReader } from "../AppContext.tsx";
import { Scrolled } from "../Scrolled.tsx";
import { basisOf, Figures, FigureTable } from "./Tables.tsx";
import { SIDES } from "./words.ts";

const KINDS = ["men", "killed", "wounded", "missing", "guns", "tanks"] as const;
const HEIGHT = 110;
const DAY_WIDTH = 36;

/** What it cost both sides up to this hour, by kind, and what each day cost. */
export function Losses(props: { readonly comparison: Comparison; readonly moment: MomentCompared }) {
  const { comparison, moment } = props;
  const { t } = useLanguage();
  return (
    <section className="compare-part compare-wide">
      <h2>{t("compare.losses")}</h2>
      <div className="outcome-columns">
        {SIDES.map((side) => (
          <SideLosses key={side} side={side} moment={moment} days={comparison.days} />
        ))}
      </div>
      {comparison.knower === "all" ? null : <p className="small">{t("compare.lossesAsSeen")}</p>}
      <details className="compare-more">
        <summary>{t("compare.byDay")}</summary>
        <Scrolled label={t("compare.byDay")}>
          <DayTable days={comparison.days} />
        </Scrolled>
      </details>
    </section>
  );
}

function SideLosses(props: {
  readonly side: SideId;
  readonly moment: MomentCompared;
  readonly days: readonly DayOfLosses[];
}) {
  const { side, moment, days } = props;
  const { t } = useLanguage();
  const reader = useReader();
  const { here, history } = moment;
  return (
    <div>
      <h3 className={`side-${side}-word`}>{reader.sideName(side)}</h3>
      <FigureTable
        caption={t("compare.lossesOf", { side: reader.sideName(side) })}
        first={t("compare.lost")}
        rows={KINDS.map((kind) => ({
          key: kind,
          name: t(`losses.${kind}`),
          here: here.losses[side][kind],
          history: history.losses[side][kind],
          basis: basisOf(here.losses[side]),
        }))}
      />
      <DayChart side={side} days={days} />
    </div>
  );
}

/** Men lost each day: full bars here, hatched ones in history. The table beside it says the same. */
function DayChart({ side, days }: { readonly side: SideId; readonly days: readonly DayOfLosses[] }) {
  const { t } = useLanguage();
  const reader = useReader();
  if (days.length === 0) return null;
  const most = Math.max(1, ...days.flatMap((day) => [day.here[side].men, day.history[side].men]));
  const bar = (men: number) => Math.max(0, (men / most) * (HEIGHT - 24));
  const pattern = `hatch-${side}`;
  return (
    <figure className={`compare-chart chart-${side}`}>
      <svg viewBox={`0 0 ${days.length * DAY_WIDTH} ${HEIGHT + 16}`} aria-hidden="true">
        <pattern
          id={pattern}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0v5" className="chart-hatch" />
        </pattern>
        {days.map((day, index) => {
          const [here, history] = [bar(day.here[side].men), bar(day.history[side].men)];
          const x = index * DAY_WIDTH;
          return (
            <g key={day.minute}>
              <rect x={x + 3} y={HEIGHT - here} width="14" height={here} className="chart-here" />
              <rect
                x={x + 19}
                y={HEIGHT - history}
                width="14"
                height={history}
                fill={`url(#${pattern})`}
                className="chart-history"
              />
              <text x={x + 18} y={HEIGHT + 13} textAnchor="middle">
                {reader.date(day.minute, "day")}
              </text>
            </g>
          );
        })}
        <path d={`M0 ${HEIGHT}H${days.length * DAY_WIDTH}`} className="chart-ground" />
      </svg>
      <figcaption className="small">{t("compare.chart", { most })}</figcaption>
    </figure>
  );
}

function DayTable({ days }: { readonly days: readonly DayOfLosses[] }) {
  const { t } = useLanguage();
  const reader = useReader();
  return (
    <table className="loss-table">
      <caption className="visually-hidden">{t("compare.byDay")}</caption>
      <thead>
        <tr>
          <td />
          {SIDES.map((side) => (
            <th key={side} colSpan={3} scope="colgroup" className={`side-${side}-word`}>
              {reader.sideName(side)}
            </th>
          ))}
        </tr>
        <tr className="small">
          <th scope="col">{t("compare.day")}</th>
          {SIDES.flatMap((side) =>
            (["here", "history"] as const)
              .map((which) => (
                <th key={`${side} ${which}`} scope="col">
                  {t(`compare.${which}`)}
                </th>
              ))
              .concat(
                <th key={`${side} difference`} scope="col">
                  {t("compare.difference.short")}
                </th>,
              ),
          )}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.minute}>
            <th scope="row">{reader.date(day.minute, "medium")}</th>
            {SIDES.map((side) => (
              <Figures
                key={side}
                here={day.here[side].men}
                history={day.history[side].men}
                basis={basisOf(day.here[side])}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
