import type { LossCount, MomentCompared } from "../../analysis/index.ts";
import type { SideId } from "../../engine/index.ts";
import type { Reader } from "../../telling/index.ts";
import { useLanguage, useReader } from "../AppContext.tsx";
import { Scrolled } from "../Scrolled.tsx";
import { holderSaid, SIDES } from "./words.ts";

/** A figure here and in history, with the difference; a dash where nobody knows, or where only a part was seen. */
export function Figures(props: {
  readonly here: number | null;
  readonly history: number | null;
  readonly basis?: "counted" | "seen";
}) {
  const { here, history, basis = "counted" } = props;
  const { t, formatNumber, formatSigned } = useLanguage();
  const said = (value: number | null) => (value === null ? t("compare.unknown") : formatNumber(value));
  const isCompared = here !== null && history !== null && basis === "counted";
  return (
    <>
      <td>{said(here)}</td>
      <td className="quiet">{said(history)}</td>
      <td>{isCompared ? formatSigned(here - history) : t("compare.unknown")}</td>
    </>
  );
}

/** Whether losses were counted from the rolls, or only as far as they were seen. */
export function basisOf(losses: LossCount): "counted" | "seen" {
  return losses.killed === null ? "seen" : "counted";
}

/** A row of figures: what it is of, and the side whose colour it wears. */
export interface FigureRow {
  readonly key: string;
  readonly name: string;
  readonly side?: SideId;
  readonly here: number | null;
  readonly history: number | null;
  readonly basis?: "counted" | "seen";
}

/** A table of figures here and in history. */
export function FigureTable(props: {
  readonly caption: string;
  readonly first: string;
  readonly rows: readonly FigureRow[];
}) {
  const { t } = useLanguage();
  return (
    <table className="loss-table">
      <caption className="visually-hidden">{props.caption}</caption>
      <thead>
        <tr className="small">
          <th scope="col">{props.first}</th>
          <th scope="col">{t("compare.here")}</th>
          <th scope="col">{t("compare.history")}</th>
          <th scope="col">{t("compare.difference.short")}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ key, name, side, ...figures }) => (
          <tr key={key}>
            <th scope="row" className={side ? `side-${side}-word` : undefined}>
              {name}
            </th>
            <Figures {...figures} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A row for each side. */
function rowsBySide(
  reader: Reader,
  here: Readonly<Record<SideId, number | null>>,
  history: Readonly<Record<SideId, number | null>>,
): readonly FigureRow[] {
  return SIDES.map((side) => ({
    key: side,
    name: reader.sideName(side),
    side,
    here: here[side],
    history: history[side],
  }));
}

/** Hexes that each side holds, and who holds the named places. */
export function Ground({ moment, knower }: { readonly moment: MomentCompared; readonly knower: string }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { here, history } = moment;
  const points = new Map(reader.battleSheet()?.objectives.map((each) => [each.place, each.points]));
  const worth = (place: string) => points.get(place) ?? 0;
  const places = Object.keys(here.holders)
    .filter((place) => worth(place) > 0 || here.holders[place] !== history.holders[place])
    .sort((a, b) => worth(b) - worth(a));
  return (
    <section className="compare-part">
      <h2>{t("compare.ground")}</h2>
      <FigureTable
        caption={t("compare.hexes")}
        first={t("compare.hexes")}
        rows={rowsBySide(reader, here.hexes, history.hexes)}
      />
      <Scrolled label={t("compare.places")}>
        <table className="loss-table">
          <caption className="visually-hidden">{t("compare.places")}</caption>
          <thead>
            <tr className="small">
              <th scope="col">{t("outcome.place")}</th>
              <th scope="col">{t("outcome.points")}</th>
              <th scope="col">{t("compare.here")}</th>
              <th scope="col">{t("compare.history")}</th>
            </tr>
          </thead>
          <tbody>
            {places.map((place) => {
              const [one, other] = [here.holders[place] ?? "none", history.holders[place] ?? "none"];
              return (
                <tr key={place} className={one === other ? "" : "compare-differs"}>
                  <th scope="row">{reader.place(place)}</th>
                  <td>{worth(place)}</td>
                  <td>{holderSaid(reader, one)}</td>
                  <td className="quiet">{holderSaid(reader, other)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scrolled>
      {knower === "all" ? null : <p className="small">{t("compare.groundAsKnown")}</p>}
    </section>
  );
}

/** Shells of both sides' guns, and of each battery. */
export function Ammunition({ moment }: { readonly moment: MomentCompared }) {
  const { t } = useLanguage();
  const reader = useReader();
  const batteries = moment.units.filter(
    ({ here, history }) => (here.shells ?? 0) + (history.shells ?? 0) > 0,
  );
  return (
    <section className="compare-part">
      <h2>{t("compare.ammunition")}</h2>
      <FigureTable
        caption={t("compare.ammunition")}
        first={t("compare.shells")}
        rows={rowsBySide(reader, moment.here.shells, moment.history.shells)}
      />
      <details className="compare-more">
        <summary>{t("compare.batteries", { count: batteries.length })}</summary>
        <Scrolled label={t("compare.batteryTable")}>
          <FigureTable
            caption={t("compare.batteryTable")}
            first={t("compare.unit")}
            rows={batteries.map(({ unit, side, here, history }) => ({
              key: unit,
              name: t("compare.unitOfSide", { unit: reader.unit(unit), side: reader.sideName(side) }),
              here: here.shells,
              history: history.shells,
            }))}
          />
        </Scrolled>
      </details>
    </section>
  );
}
