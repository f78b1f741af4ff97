import { useEffect, useEffectEvent, useRef } from "react";
import { type Atlas, loadAtlas } from "../../drawing/atlas.ts";
import { useGame, useLanguage, useReader } from "../AppContext.tsx";
import { sheetOf } from "../compare/sheets.ts";
import { boxOf, paintWhole } from "./wholeMap.ts";
import "../styles/mapOnPaper.css";

/**
 * The map of a game that is printed from a small screen: not the window's few hexes, but the whole battlefield. It is
 * painted when somebody prints; its sheet lies ready, for a printer waits for nothing.
 */
export function MapOnPaper() {
  const { t } = useLanguage();
  const reader = useReader();
  const { view, side } = useGame();
  const canvas = useRef<HTMLCanvasElement>(null);
  const sheet = useRef<HTMLImageElement>(null);
  const atlas = useRef<Atlas>(null);
  const { id } = reader.theatre.scenario;
  useEffect(() => {
    // Without the drawn sheet its hexes are printed on bare paper.
    sheetOf(id, "day", "far").then(
      (come) => {
        sheet.current = come;
      },
      () => undefined,
    );
    loadAtlas("day", "mini").then(
      (come) => {
        atlas.current = come;
      },
      () => undefined,
    );
  }, [id]);
  const paint = useEffectEvent(() => {
    if (canvas.current)
      paintWhole(canvas.current, {
        reader,
        view,
        sheet: sheet.current,
        atlas: atlas.current,
        box: boxOf(reader, view),
      });
  });
  useEffect(() => {
    const before = () => paint();
    window.addEventListener("beforeprint", before);
    return () => window.removeEventListener("beforeprint", before);
  }, []);
  return (
    <canvas
      ref={canvas}
      className="map-on-paper"
      role="img"
      aria-label={t("paper.map", { side: reader.sideName(side) })}
    />
  );
}
