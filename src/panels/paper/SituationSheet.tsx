import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { loadAtlas } from "../../drawing/atlas.ts";
import { enemyName, pips, tellState, tellStrength } from "../../telling/index.ts";
import { useGame, useLanguage, useReader } from "../AppContext.tsx";
import { sheetOf } from "../compare/sheets.ts";
import { Sheet } from "../controls.tsx";
import { Overview } from "../overview/Overview.tsx";
import { useHours } from "../overview/useHours.ts";
import type { OverTheScreen } from "../whenAsked.tsx";
import { boxOf, paintWhole } from "./wholeMap.ts";
import "../styles/paper.css";

/** The situation of one side to be handed out: the whole map on one page, then the aim, how it stands, and every unit. */
export function SituationSheet({ isOpen, onClose }: OverTheScreen) {
  const { t } = useLanguage();
  const reader = useReader();
  const { words, setup, side } = useGame();
  const battle = words.battles[setup.battle];
  return (
    <Sheet
      title={battle?.title ?? t("paper.title")}
      isOpen={isOpen}
      onClose={onClose}
      className="paper-sheet"
    >
      <div className="row paper-tools">
        <Button className="button main" onPress={() => window.print()}>
          {t("paper.print")}
        </Button>
        <p className="small">{t("paper.about", { side: reader.sideName(side) })}</p>
      </div>
      <section className="paper-map">
        <h2>{battle?.title}</h2>
        <Hour />
        <WholeMap />
        <p className="small">{t("paper.legend")}</p>
      </section>
      <section className="paper-lists">
        <h3>{t("panel.aim", { side: reader.sideName(side) })}</h3>
        <p className="prose">{battle?.objective[side]}</p>
        <div className="overview-flow">
          <Overview />
        </div>
        <OwnUnits />
        <Enemies />
      </section>
    </Sheet>
  );
}

/** Day, hours, sky, turn, and whose knowledge it is. */
function Hour() {
  const { t, formatNumber } = useLanguage();
  const reader = useReader();
  const { view, side } = useGame();
  const { date, from, to, turn, turns, km } = useHours();
  const sky = {
    weather: t(`weather.${view.weather}`),
    light: t(`light.${view.light}`),
    km: formatNumber(km),
  };
  return (
    <p>
      <strong>{t("overview.now", { date, from, to })}</strong>{" "}
      {t("paper.hour", { turn, turns, side: reader.sideName(side), sky: t("overview.sky", sky) })}
    </p>
  );
}

/** The whole sheet by day with every counter that the side knows of. */
function WholeMap() {
  const { t } = useLanguage();
  const reader = useReader();
  const { view, side } = useGame();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  const { scenario } = reader.theatre;
  const box = useMemo(() => boxOf(reader, view), [reader, view]);
  useEffect(() => {
    let isWanted = true;
    const paint = async () => {
      const [sheet, atlas] = await Promise.all([
        sheetOf(scenario.id, "day", "play"),
        loadAtlas("day", "mini"),
        document.fonts.ready,
      ]);
      if (!isWanted || !canvas.current) return;
      paintWhole(canvas.current, { reader, view, sheet, atlas, box });
      setDrawn(true);
    };
    void paint();
    return () => {
      isWanted = false;
    };
  }, [scenario, view, reader, box]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={t("paper.map", { side: reader.sideName(side) })}
      data-drawn={isDrawn}
    />
  );
}

type Column = "unit" | "where" | "strength" | "cohesion" | "state" | "seen";

function Head({ columns }: { readonly columns: readonly Column[] }) {
  const { t } = useLanguage();
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {t(`paper.columns.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Every own unit on the map: where it stands, how strong and how steady it is. */
function OwnUnits() {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const units = view.own.filter(({ at }) => at >= 0);
  return (
    <table>
      <caption>{t("paper.own", { count: units.length })}</caption>
      <Head columns={["unit", "where", "strength", "cohesion", "state"]} />
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id}>
            <th scope="row">
              {t("sheet.aim", { unit: reader.designation(unit.id), aim: reader.unit(unit.id) })}
            </th>
            <td>{reader.where(unit.at)}</td>
            <td>{tellStrength(reader, unit)}</td>
            <td>{t("paper.steps", { steps: pips(unit.cohesion) })}</td>
            <td>{tellState(reader, view, unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every enemy that is known, and when he was seen. */
function Enemies() {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const known = view.enemies.filter(({ where }) => where >= 0);
  if (known.length === 0) return null;
  return (
    <table>
      <caption>{t("paper.enemies", { count: known.length })}</caption>
      <Head columns={["unit", "where", "seen"]} />
      <tbody>
        {known.map((enemy) => (
          <tr key={enemy.id}>
            <th scope="row">{enemyName(reader, enemy)}</th>
            <td>{reader.where(enemy.where)}</td>
            <td>
              {enemy.now === 1
                ? t("unit.seenNow")
                : t("unit.lastSeen", {
                    date: reader.date(reader.minuteOfTurn(enemy.turn), "day-and-month"),
                    part: t(`parts.${reader.partOfTurn(enemy.turn)}`),
                  })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
