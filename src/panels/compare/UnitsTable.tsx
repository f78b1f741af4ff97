import { useMemo, useState } from "react";
import { Button, Input, Label, SearchField, Switch } from "react-aria-components";
import type { MomentCompared, UnitCompared } from "../../analysis/index.ts";
import type { Reader } from "../../telling/index.ts";
import { useLanguage, useReader } from "../AppContext.tsx";
import { Scrolled } from "../Scrolled.tsx";
import { Figures } from "./Tables.tsx";
import { whereSaid } from "./words.ts";

const COLUMNS = ["unit", "side", "where", "whereThen", "apart", "menHere", "menThen", "men"] as const;
type Column = (typeof COLUMNS)[number];
interface Order {
  readonly by: Column;
  readonly direction: "ascending" | "descending";
}

const VALUES: Readonly<Record<Column, (reader: Reader, unit: UnitCompared) => string | number>> = {
  unit: (reader, { unit }) => reader.unit(unit),
  side: (reader, { side }) => reader.sideName(side),
  where: (reader, { here }) => whereSaid(reader, here),
  whereThen: (reader, { history }) => whereSaid(reader, history),
  apart: (_, { distance }) => distance ?? -1,
  menHere: (_, { here }) => here.men ?? -1,
  menThen: (_, { history }) => history.men ?? -1,
  men: (_, { men }) => Math.abs(men ?? 0),
};

/** Every unit of both battles: where it is and how strong, here and in history. */
export function UnitsTable({ moment }: { readonly moment: MomentCompared }) {
  const { t } = useLanguage();
  const reader = useReader();
  const [order, setOrder] = useState<Order>({ by: "apart", direction: "descending" });
  const [wanted, setWanted] = useState("");
  const [isAll, setAll] = useState(false);
  const units = useMemo(() => {
    const found = moment.units.filter(
      (unit) => (isAll || unit.differs === 1) && isWanted(reader, unit, wanted),
    );
    return sorted(reader, found, order);
  }, [reader, moment, order, wanted, isAll]);
  const press = (by: Column) =>
    setOrder({
      by,
      direction: order.by === by && order.direction === "descending" ? "ascending" : "descending",
    });
  return (
    <section className="compare-part compare-wide">
      <h2>{t("compare.units")}</h2>
      <div className="compare-tools row">
        <SearchField className="book-search" value={wanted} onChange={setWanted}>
          <Label>{t("compare.filter")}</Label>
          <Input />
        </SearchField>
        <Switch className="switch" isSelected={isAll} onChange={setAll}>
          <span className="switch-track" aria-hidden="true" />
          {t("compare.allUnits")}
        </Switch>
      </div>
      <p className="small" role="status">
        {t("compare.unitsShown", { count: units.length, of: moment.units.length })}
      </p>
      <Scrolled label={t("compare.units")}>
        <table className="loss-table compare-units">
          <caption className="visually-hidden">{t("compare.units")}</caption>
          <thead>
            <tr className="small">
              {COLUMNS.map((column) => (
                <th key={column} scope="col" aria-sort={order.by === column ? order.direction : "none"}>
                  <Button className="link" onPress={() => press(column)}>
                    {t(`compare.columns.${column}`)}
                    <span aria-hidden="true">{order.by === column ? SIGNS[order.direction] : ""}</span>
                  </Button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <UnitRow key={unit.unit} unit={unit} />
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}

const SIGNS = { ascending: " ▲", descending: " ▼" } as const;

function UnitRow({ unit }: { readonly unit: UnitCompared }) {
  const { t, formatNumber } = useLanguage();
  const reader = useReader();
  const { here, history, distance } = unit;
  return (
    <tr className={unit.differs === 1 ? "compare-differs" : ""}>
      <th scope="row">{reader.unit(unit.unit)}</th>
      <td className={`side-${unit.side}-word`}>{reader.sideName(unit.side)}</td>
      <td>{whereSaid(reader, here)}</td>
      <td className="quiet">{whereSaid(reader, history)}</td>
      <td>{distance === null ? t("compare.unknown") : formatNumber(distance)}</td>
      <Figures here={here.men} history={history.men} basis={here.known === "whole" ? "counted" : "seen"} />
    </tr>
  );
}

function isWanted(reader: Reader, { unit, side }: UnitCompared, wanted: string): boolean {
  const said = `${reader.unit(unit)} ${reader.short(unit)} ${reader.sideName(side)}`.toLowerCase();
  return said.includes(wanted.trim().toLowerCase());
}

function sorted(reader: Reader, units: readonly UnitCompared[], { by, direction }: Order): UnitCompared[] {
  const value = VALUES[by];
  const turn = direction === "ascending" ? 1 : -1;
  return [...units].sort((a, b) => {
    const [one, other] = [value(reader, a), value(reader, b)];
    if (typeof one === "number" && typeof other === "number") return (one - other) * turn;
    return String(one).localeCompare(String(other), reader.language.tag) * turn;
  });
}
