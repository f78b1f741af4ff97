/** Reads an assault off the field. @rule R4.4 */
import { type Field, type Fielded, fieldedUnit, unitsAt, worksAt } from "../../field.ts";
import type { Hex } from "../../hex/grid.ts";
import { hexsideKey } from "../../hex/hexside.ts";
import { enemyOf, type RuleNumbers, type UnitId } from "../../scenario.ts";
import { firstFightOf } from "../cohesion/firstFight.ts";
import { discordAmong } from "../command/discord.ts";
import { shelterFor } from "../entrenchment/shelter.ts";
import { standingCrossing } from "../movement/crossings.ts";
import { sumOf } from "../percent.ts";
import { ammunitionFactors, shortSupplyFactors } from "../supply/factors.ts";
import { cutOffFactors, nightFactors } from "./circumstances.ts";
import { groupOf } from "./fightingGroup.ts";
import type { AssaultSituation } from "./situation.ts";

/** The situation of an assault by these units on a hex, as the field shows it. */
export function assaultSituation(field: Field, units: readonly UnitId[], target: Hex): AssaultSituation {
  const { theatre, state } = field;
  const attackers = units.map((id) => fieldedUnit(field, id));
  const enemy = enemyOf(attackers[0]?.sheet.side ?? state.activeSide);
  const from = hexsidesThatCount(attackers, theatre.numbers);
  const { terrain } = theatre.scenario.battlefield;
  const works = worksAt(field, enemy, target);
  const crossings = state.built[enemyOf(enemy)];
  const isWet = (hex: Hex): boolean =>
    theatre.streams.get(hexsideKey(hex, target)) === null &&
    standingCrossing(crossings, hex, target) === null;
  const defenders = unitsAt(field, target, enemy);
  const discord = discordAmong(theatre, attackers, state.turn);
  const situation: AssaultSituation = {
    firstFight: firstFightOf(attackers, theatre.numbers),
    attackers: attackers.map(({ sheet, unit }) => groupOf(sheet, unit)),
    comesOver: attackers.map(({ unit }) => unit.at),
    defenders: defenders.map(({ sheet, unit }) => groupOf(sheet, unit)),
    terrain: terrain[target] ?? "open",
    works: shelterFor(
      works,
      sumOf(defenders, ({ unit }) => unit.men),
      theatre.numbers,
    ),
    wire: works.wire,
    nests: works.nests,
    climbMetres: climbOf(field, attackers, from, target),
    hexsides: from.length,
    streams: from.filter(isWet).length,
    weather: state.weather,
    light: state.light,
    // Whoever strikes back in the other side's part has not prepared it.
    prepared: state.activeSide === enemyOf(enemy) ? (state.heldDown[target] ?? 0) : 0,
    attack: {
      fire: [
        ...nightFactors(attackers, state.light, theatre.numbers),
        ...shortSupplyFactors(field, enemyOf(enemy)),
        ...ammunitionFactors(field, attackers, "attacker"),
      ],
      nerve: [],
    },
    defence: {
      fire: [
        ...cutOffFactors(field, enemy, target, from.length),
        ...ammunitionFactors(field, defenders, "defender"),
      ],
      nerve: [],
    },
  };
  return discord ? Object.assign(situation, { discord }) : situation;
}

/** Metres that the attackers climb over the hexsides that count, as a mean over their men; downhill is 0. @rule R4.6 */
function climbOf(
  { theatre }: Field,
  attackers: readonly Fielded[],
  from: readonly Hex[],
  target: Hex,
): number {
  const { elevation } = theatre.scenario.battlefield;
  const counted = attackers.filter(({ unit }) => from.includes(unit.at));
  const weight = ({ unit }: Fielded): number => Math.max(1, unit.men);
  const climb = ({ unit }: Fielded): number =>
    Math.max(0, (elevation[target] ?? 0) - (elevation[unit.at] ?? 0));
  return Math.floor(sumOf(counted, (one) => climb(one) * weight(one)) / Math.max(1, sumOf(counted, weight)));
}

/**
 * The hexes beyond those hexsides over which an attack goes that is worth the name: with as many men as control
 * ground, or with tanks. Where no hexside has so many, all of them.
 * @rule R4.6
 */
function hexsidesThatCount(attackers: readonly Fielded[], numbers: RuleNumbers): readonly Hex[] {
  const all = [...new Set(attackers.map(({ unit }) => unit.at))];
  if (all.length === 1) return all;
  const strong = all.filter((hex) => {
    const here = attackers.filter(({ unit }) => unit.at === hex);
    const men = sumOf(here, ({ unit }) => unit.men);
    return men >= numbers.movement.zoneOfControlMen || here.some(({ unit }) => unit.tanks > 0);
  });
  return strong.length > 0 ? strong : all;
}
