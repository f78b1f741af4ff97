/** Who of ours can storm a hex: from where he stands, or after moving up. */
import {
  type Command,
  type Hex,
  hexDistance,
  type OwnUnit,
  possibleAttackers,
  reach,
  type SideView,
  theatreOf,
  type UnitId,
  wayNow,
} from "../../engine/index.ts";
import { withUnit } from "../../notebook/index.ts";
import { type Reader, some } from "../../telling/index.ts";
import { enemiesAt, onMap } from "../knowledge.ts";

type MoveCommand = Extract<Command, { readonly type: "move" }>;

/** Own units that can storm a hex: those beside it, and those who can move up and storm then. @see R4.4 */
export function tellStormers(reader: Reader, view: SideView, hex: Hex): readonly string[] {
  const { t } = reader.language;
  const where = reader.where(hex);
  if (view.activeSide !== view.side) return [t("orders.notOurTurn")];
  if (enemiesAt(view, hex).length === 0) return [t("console.comers.noEnemy", { where })];
  const now = possibleAttackers(view, hex);
  const after = tellMovedUp(reader, view, hex);
  if (now.length + after.length === 0) return [t("console.comers.nobodyStorms", { where })];
  return [
    ...(now.length > 0
      ? [t("console.comers.stormNow", { where, units: some(reader, now.map(reader.short)) })]
      : []),
    ...after,
  ];
}

/**
 * Own units that can move up beside a hex and storm it then, and from where; no line where there is none. Of those who
 * were asked for, if any of them can, else of all.
 */
export function tellMovedUp(
  reader: Reader,
  view: SideView,
  hex: Hex,
  asked: readonly UnitId[] = [],
): readonly string[] {
  const { t } = reader.language;
  const now = possibleAttackers(view, hex);
  const after = onMap(view).flatMap((unit) => {
    const to = now.includes(unit.id) ? null : stormsFrom(view, unit, hex);
    const told = { unit: reader.short(unit.id), hex: to === null ? "" : reader.hexNumber(to) };
    return to === null ? [] : [{ id: unit.id, told: t("console.comers.stormBy", told) }];
  });
  const ofThem = after.filter(({ id }) => asked.includes(id));
  const units = (ofThem.length > 0 ? ofThem : after).map(({ told }) => told);
  return units.length > 0 ? [t("console.comers.stormAfter", { units: some(reader, units) })] : [];
}

/** The moves that bring units beside a hex to storm it, for those who do not stand there and can. @see R4.4 */
export function movesUp(view: SideView, units: readonly UnitId[], target: Hex): readonly MoveCommand[] {
  const moves: MoveCommand[] = [];
  let then = view;
  for (const id of units) {
    const unit = then.own.find((own) => own.id === id);
    if (!unit || possibleAttackers(then, target).includes(id)) continue;
    const to = stormsFrom(then, unit, target);
    const path = to === null ? null : wayNow(then, id, "deployed", to);
    if (to === null || !path) continue;
    const spent = unit.spent + (reach(then, id, "deployed").cost[to] as number);
    then = withUnit(then, { ...unit, at: to, spent, manner: "deployed", ordered: 1 });
    moves.push({ type: "move", unit: id, path, manner: "deployed" });
  }
  return moves;
}

/** The hex beside a target from which a unit could storm it after moving up, the cheapest; null where there is none. */
function stormsFrom(view: SideView, unit: OwnUnit, target: Hex): Hex | null {
  const { grid } = theatreOf(view);
  if (unit.deed !== null || (unit.spent > 0 && unit.manner === "march")) return null;
  const { canEnd, cost, hexes } = reach(view, unit.id, "deployed");
  for (const hex of hexes) {
    if (canEnd[hex] !== 1 || hexDistance(grid, hex, target) !== 1) continue;
    const there: OwnUnit = { ...unit, at: hex, spent: unit.spent + (cost[hex] as number), ordered: 1 };
    if (possibleAttackers(withUnit(view, there), target).includes(unit.id)) return hex;
  }
  return null;
}
