/** What a garrison can lose on its way out of a hex, over and above the fight, as far as a view tells. @rule R4.8 */
import { type Field, fieldedUnit, hexesAround } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import { wayOut } from "../rules/fire-and-assault/fallBack.ts";
import { type Bounds, percentOf, sumOf } from "../rules/percent.ts";
import { menBehind } from "../rules/sighting/suppositions.ts";
import { enemyOf, type UnitId } from "../scenario.ts";
import { sheetOf } from "../theatre.ts";
import type { SeenUnit, SideView, Span } from "../viewTypes.ts";
import { candidates } from "./doubts.ts";
import { surelySeen } from "./surelySeen.ts";

/** A hex that is about to be stormed, and who is seen in it. */
export interface WayBack {
  readonly view: SideView;
  readonly field: Field;
  readonly seen: readonly SeenUnit[];
  readonly units: readonly UnitId[];
  readonly target: Hex;
}

/**
 * Bounds of a fight, widened by the stragglers of those who fall back, and the most that can be lost where somebody
 * may find no way back. @param fight men lost in the fight itself.
 */
export function withTheWayBack(back: WayBack, fight: Bounds): Pick<Span, "enemy" | "enemyCutOff"> {
  const { theatre } = back.field;
  const men = Math.max(fight.high, mostMen(back));
  const stragglers = percentOf(men - fight.high, theatre.numbers.fire.retreatLoss);
  const cutOff = men > 0 && !isWaySure(back);
  return { enemy: { low: fight.low, high: fight.high + stragglers }, enemyCutOff: cutOff ? men : null };
}

/** All men who can be in the hex, crews and staffs with them. */
function mostMen({ view, field, seen }: WayBack): number {
  const anyone = Math.max(0, ...candidates(view).map(({ men }) => men));
  return sumOf(seen, (enemy) =>
    enemy.level === "contact"
      ? anyone
      : menBehind(enemy.men, sheetOf(field.theatre, enemy.id).men, field.theatre.numbers).high,
  );
}

/** Whether a hex beside theirs is surely empty and open to all of them: who leaves finds room there. */
function isWaySure({ view, field, seen, units, target }: WayBack): boolean {
  const { theatre } = field;
  if (seen.some(({ level }) => level === "contact")) return false;
  const from = new Set(units.map((id) => fieldedUnit(field, id).unit.at));
  const taken = new Set([...view.own.map(({ at }) => at), ...view.enemies.map(({ where }) => where)]);
  const empty = surelySeen(theatre, view);
  const sheets = seen.map(({ id }) => ({ ...sheetOf(theatre, id), side: enemyOf(view.side) }));
  return hexesAround(theatre, target).some(
    (hex) =>
      empty[hex] === 1 &&
      !from.has(hex) &&
      !taken.has(hex) &&
      sheets.every((sheet) => wayOut(field, sheet, target, hex) !== null),
  );
}
