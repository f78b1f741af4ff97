/** Known enemies told in a few words: by the places where they are. */
import type { SideView, UnitId } from "../../engine/index.ts";
import { enemyShorts, type Reader } from "../../telling/index.ts";
import { enemiesAt } from "../knowledge.ts";

/** Most places that are named. */
const MOST_PLACES = 4;

/** "I/75, unidentified at Mill Hill (1306); II/75 at hex 1110 and 3 more": none for nobody who is known. */
export function foesByPlace(reader: Reader, view: SideView, units: readonly UnitId[]): string {
  const { t } = reader.language;
  const known = view.enemies.filter(({ id, where }) => where >= 0 && units.includes(id));
  const places = [...new Set(known.map(({ where }) => where))];
  const told = places.slice(0, MOST_PLACES).map((hex) => {
    const there = enemiesAt(view, hex).filter(({ id }) => units.includes(id));
    return t("console.foes.at", { units: enemyShorts(reader, there).join(", "), where: reader.where(hex) });
  });
  const left = known.filter(({ where }) => places.indexOf(where) >= MOST_PLACES).length;
  const named = told.join("; ");
  return left > 0 ? t("command.some", { units: named, count: left }) : named;
}
