/** What a forecast says beside the fight: who stays behind to hold, and by which way a leash is kept. */
import { type Command, cohesionState, type Hex, type Preview, type SideView } from "../../engine/index.ts";
import { freeWayOf } from "../../notebook/index.ts";
import type { Reader } from "../../telling/index.ts";
import { onMap, ownAt } from "../knowledge.ts";

/** What stays in each hex from which somebody goes into the stormed one, if it falls. @see R4.8 */
export function tellStaysBehind(
  reader: Reader,
  view: SideView,
  { advance }: Extract<Preview, { readonly type: "assault" }>,
): readonly string[] {
  const { t } = reader.language;
  const left = [...new Set(onMap(view).flatMap(({ id, at }) => (advance.includes(id) ? [at] : [])))];
  return left.map((hex) => {
    const where = reader.where(hex);
    const units = remaining(reader, view, hex, advance);
    return units === "" ? t("console.odds.empties", { where }) : t("console.odds.keeps", { where, units });
  });
}

function remaining(reader: Reader, view: SideView, hex: Hex, gone: readonly string[]): string {
  const { t } = reader.language;
  return ownAt(view, hex)
    .filter(({ id, men, guns, tanks }) => !gone.includes(id) && men + guns + tanks > 0)
    .map((unit) => {
      const kind = unit.tanks > 0 ? "tanks" : unit.guns > 0 && unit.men === 0 ? "guns" : "men";
      const strength = t(`console.count.${kind}`, { count: unit[kind] });
      const state = cohesionState(unit.cohesion, reader.theatre.numbers.cohesion);
      const facts = { unit: reader.short(unit.id), strength, state: t(`unit.looks.${state}`) };
      return t("console.odds.kept", facts);
    })
    .join("; ");
}

/** Of a move that breaks a leash, the way on which it would break none. @see R12.1 */
export function tellFreeWay(reader: Reader, view: SideView, command: Command): readonly string[] {
  const way = command.type === "move" ? freeWayOf(view, command) : null;
  if (!way) return [];
  const { via, cost, left } = way;
  return [reader.language.t("console.odds.freeWay", { via: reader.where(via), cost, left })];
}
