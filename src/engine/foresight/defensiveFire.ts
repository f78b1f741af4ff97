/** What known enemies beside a path cost a mover, each answering once as the rule has it. @rule R4.9 */
import type { Field, Fielded } from "../field.ts";
import { fieldedUnit, hexesAround, unitsAt } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import { fireForecast } from "../rules/fire-and-assault/fire.ts";
import { type Spread, spreadOf } from "../rules/fire-and-assault/lossRange.ts";
import { readiestAgainst } from "../rules/fire-and-assault/reactionFire.ts";
import { fireSituation } from "../rules/fire-and-assault/resolveFire.ts";
import { enemyOf, type UnitId } from "../scenario.ts";

interface Case {
  readonly weight: number;
  readonly loss: number;
}

/** Men that a mover loses on a path if every known enemy beside it fires at will. */
export function defensiveFire(field: Field, id: UnitId, path: readonly Hex[]): Spread {
  const mover = fieldedUnit(field, id);
  const answered = new Set<UnitId>();
  let cases: readonly Case[] = [{ weight: 1, loss: 0 }];
  for (const hex of path) {
    const firer = firerAt(field, mover, hex, answered);
    if (!firer) continue;
    answered.add(firer.sheet.id);
    const { outcomes } = fireForecast(
      fireSituation(field, [firer], [mover], hex, "reaction"),
      field.theatre.numbers,
    );
    cases = merged(
      cases.flatMap((before) =>
        outcomes.map(({ weight, loss }) => ({
          weight: before.weight * weight,
          loss: Math.min(mover.unit.men, before.loss + loss),
        })),
      ),
    );
  }
  return spreadOf(cases, ({ loss }) => loss);
}

/** The strongest of those beside a hex who have not answered yet. */
function firerAt(field: Field, mover: Fielded, hex: Hex, answered: ReadonlySet<UnitId>): Fielded | undefined {
  return hexesAround(field.theatre, hex)
    .flatMap((beside) => unitsAt(field, beside, enemyOf(mover.sheet.side)))
    .filter(({ sheet }) => !answered.has(sheet.id) && sheet.smallArms + sheet.gunFire + sheet.tankFire > 0)
    .sort(readiestAgainst(mover, field.theatre.numbers))[0];
}

function merged(cases: readonly Case[]): readonly Case[] {
  const weights = new Map<number, number>();
  for (const { loss, weight } of cases) weights.set(loss, (weights.get(loss) ?? 0) + weight);
  return [...weights].map(([loss, weight]) => ({ loss, weight }));
}
