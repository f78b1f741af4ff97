/** What enemy batteries that answer a bombardment can cost the battery and those beside it. @rule R5.10 */
import { type Field, fielded, fieldedUnit, unitsAt, worksAt } from "../field.ts";
import { type Hex, hexDistance } from "../hex/grid.ts";
import {
  type BombardmentSituation,
  bombardmentForecast,
  shellsFired,
} from "../rules/bombardment/bombardment.ts";
import { breachOfFire } from "../rules/border/leash.ts";
import { shelterFor } from "../rules/entrenchment/shelter.ts";
import { groupOf } from "../rules/fire-and-assault/fightingGroup.ts";
import { NO_SPREAD, type Spread, spreadOf } from "../rules/fire-and-assault/lossRange.ts";
import { menOnFoot } from "../rules/fire-and-assault/situation.ts";
import { percentOf, sumOf } from "../rules/percent.ts";
import { enemyOf, type UnitId, type UnitSheet } from "../scenario.ts";
import { theatreOf } from "../theatre.ts";
import type { SideView } from "../viewTypes.ts";

/** Men lost if the best known enemy battery in reach sees the guns fire and answers; nothing if none is known. */
export function answerToBattery(view: SideView, field: Field, id: UnitId): Spread {
  const { unit } = fieldedUnit(field, id);
  const identified = new Set(
    view.enemies.filter(({ level }) => level === "identified").map((enemy) => enemy.id),
  );
  const batteries = fielded(field, enemyOf(view.side)).filter(
    (battery) =>
      identified.has(battery.sheet.id) &&
      hexDistance(field.theatre.grid, battery.unit.at, unit.at) <= battery.sheet.range,
  );
  const worth = (battery: (typeof batteries)[number]): number =>
    shellsFired(battery.sheet, battery.unit, field.theatre.numbers) * battery.sheet.shellWorth;
  batteries.sort((a, b) => worth(b) - worth(a));
  const [best] = batteries;
  if (!best || !mayAnswer(view, unit.at)) return NO_SPREAD;
  const { outcomes } = bombardmentForecast(
    answer(
      view,
      field,
      unit.at,
      best.sheet,
      shellsFired(best.sheet, best.unit, field.theatre.numbers),
      "observed",
    ),
    field.theatre.numbers,
  );
  return spreadOf(outcomes, ({ loss }) => loss);
}

/** The most that any battery of the other side, known or not, can cost by its answer. */
export function worstAnswer(view: SideView, field: Field, id: UnitId): number {
  const { at } = fieldedUnit(field, id).unit;
  if (!mayAnswer(view, at)) return 0;
  const enemy = enemyOf(view.side);
  const losses = theatreOf(view)
    .scenario.units.filter(
      (sheet) => sheet.side === enemy && sheet.range > 0 && reaches(view, field, sheet, at),
    )
    .flatMap((sheet) =>
      bombardmentForecast(
        answer(view, field, at, sheet, shellsFired(sheet, sheet, field.theatre.numbers), "observed"),
        field.theatre.numbers,
      ).outcomes.map(({ loss }) => loss),
    );
  return Math.max(0, ...losses);
}

/**
 * The other side's own leash may keep its guns silent, and all can read it; once they have fired over the border
 * in a turn, more of it costs nothing. @rule R12.1 R12.4
 */
function mayAnswer(view: SideView, at: Hex): boolean {
  const enemy = enemyOf(view.side);
  const havePaid = view.ledger.some(
    ({ turn, side, act }) => turn === view.turn && side === enemy && act === "fire-over-border",
  );
  return havePaid || breachOfFire(theatreOf(view), view, enemy, at) === null;
}

/** Whether a battery can stand where its guns reach a hex: one that is in sight and made out stands where it is. */
function reaches(view: SideView, field: Field, sheet: UnitSheet, hex: Hex): boolean {
  const seen = view.enemies.find(
    (enemy) => enemy.id === sheet.id && enemy.now === 1 && enemy.level === "identified",
  );
  if (!seen) return true;
  return seen.guns > 0 && hexDistance(field.theatre.grid, seen.where, hex) <= sheet.range;
}

function answer(
  view: SideView,
  field: Field,
  at: Hex,
  sheet: UnitSheet,
  rate: number,
  observed: BombardmentSituation["observed"],
): BombardmentSituation {
  const own = unitsAt(field, at, view.side);
  const works = worksAt(field, view.side, at);
  const guns = own.reduce((sum, { unit }) => sum + unit.guns, 0);
  return {
    shells: percentOf(rate, field.theatre.numbers.bombardment.answer),
    worth: sheet.shellWorth,
    observed,
    men: menOnFoot(own.map((other) => groupOf(other.sheet, other.unit))),
    guns,
    batteryGuns: guns,
    works: shelterFor(
      works,
      sumOf(own, ({ unit }) => unit.men),
      field.theatre.numbers,
    ),
    wire: works.wire,
    nests: works.nests,
    posture: "holding",
  };
}
