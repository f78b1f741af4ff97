/** What becomes of bogged tanks: towed free or to the workshop, or burned by infantry beside them. @rule R7.3 R7.13 */
import { type Deciding, diceFor, state } from "../../deciding.ts";
import {
  type Field,
  type Fielded,
  fielded,
  fieldedUnit,
  hexesAround,
  isInContact,
  unitsAt,
} from "../../field.ts";
import { type Hex, hexDistance } from "../../hex/grid.ts";
import { enemyOf, type SideId, type UnitId } from "../../scenario.ts";
import { cohesionState } from "../cohesion/cohesion.ts";
import { crewLoss, fateOf } from "../fire-and-assault/losses.ts";
import { destroyIfSpent } from "../fire-and-assault/takeLosses.ts";
import { burnChance, freeChance, stalkChance } from "./bogging.ts";

/** At the beginning of a side's part bogged tanks that nobody fires at may come free. @rule R7.3 */
export function freeBoggedTanks(deciding: Deciding, side: SideId): void {
  const { draft } = deciding;
  for (const { sheet, unit, index } of fielded(draft, side)) {
    if (unit.bogged === 0) continue;
    const fire = isUnderFire(draft, { sheet, unit, index }) ? "under-fire" : "out-of-fire";
    const chance = freeChance(fire, draft.theatre.numbers);
    if (chance === 0) continue;
    const stream = diceFor(deciding, "freeing", sheet.id);
    const dice = Array.from({ length: unit.bogged }, () => stream.draw(100));
    const tanks = dice.filter((die) => die.face < chance).length;
    state(deciding, { type: "tanks-freed", unit: sheet.id, tanks, chance, dice });
    sendToWorkshop(deciding, sheet.id, tanks);
  }
}

/** Of tanks just towed free some are past mending on the spot; their crews stay with the unit. @rule R7.13 */
function sendToWorkshop(deciding: Deciding, id: UnitId, towed: number): void {
  const chance = deciding.draft.theatre.numbers.armour.workshop;
  if (towed === 0 || chance === 0) return;
  const stream = diceFor(deciding, "workshop", id);
  const dice = Array.from({ length: towed }, () => stream.draw(100));
  const tanks = dice.filter((die) => die.face < chance).length;
  state(deciding, { type: "tanks-to-workshop", unit: id, tanks, chance, dice });
  if (tanks === 0) return;
  const loss = { killed: 0, wounded: 0, missing: 0, guns: 0, tanks };
  state(deciding, { type: "losses-taken", unit: id, loss, bogged: 0, cause: "workshop" });
  destroyIfSpent(deciding, id);
}

/** Whether an enemy stands beside tanks, or has them in sight from so near that nobody can tow. @rule R7.3 */
function isUnderFire(field: Field, { sheet, unit, index }: Fielded): boolean {
  if (isInContact(field, sheet.side, unit.at)) return true;
  const enemy = enemyOf(sheet.side);
  if (field.state.known[enemy][index]?.now !== 1) return false;
  const { towing } = field.theatre.numbers.armour;
  return fielded(field, enemy).some(
    (other) => hexDistance(field.theatre.grid, other.unit.at, unit.at) <= towing,
  );
}

/**
 * At the end of a turn tanks with no infantry of their own beside enemy infantry may burn: bogged ones at any hour,
 * those that run in the dark.
 * @rule R7.5 R7.10
 */
export function burnTanksAlone(deciding: Deciding): void {
  const { draft } = deciding;
  const { numbers } = draft.theatre;
  for (const { sheet, unit } of fielded(draft)) {
    if (unit.tanks + unit.bogged === 0) continue;
    const beside = besideTanks(draft, sheet.side, unit.at);
    if (unit.bogged > 0) burn(deciding, sheet.id, "bogged", burnChance(beside, numbers));
    if (unit.tanks > 0) burn(deciding, sheet.id, "running", stalkChance(beside, numbers));
  }
}

/** The infantry around tanks, and the light in which it works; routed men go near no tank. @rule R10.3 */
function besideTanks(field: Field, side: SideId, hex: Hex): Parameters<typeof burnChance>[0] {
  const { cohesion } = field.theatre.numbers;
  const enemyInfantry = hexesAround(field.theatre, hex)
    .flatMap((around) => unitsAt(field, around, enemyOf(side)))
    .filter(({ unit }) => cohesionState(unit.cohesion, cohesion) !== "routed")
    .reduce((sum, other) => sum + (other.sheet.tanks > 0 ? 0 : other.unit.men), 0);
  const ownInfantry = unitsAt(field, hex, side)
    .filter((other) => other.sheet.tanks === 0)
    .reduce((sum, other) => sum + other.unit.men, 0);
  return { enemyInfantry, ownInfantry, light: field.state.light };
}

function burn(deciding: Deciding, id: UnitId, which: "bogged" | "running", chance: number): void {
  const { draft } = deciding;
  const { sheet, unit } = fieldedUnit(draft, id);
  if (chance === 0 || unit.at < 0) return;
  const stream = diceFor(deciding, `burning-${which}`, id);
  const dice = Array.from({ length: which === "bogged" ? unit.bogged : unit.tanks }, () => stream.draw(100));
  const burned = dice.filter((die) => die.face < chance).length;
  state(deciding, { type: "tanks-burned", unit: id, at: unit.at, tanks: burned, chance, dice });
  if (burned === 0) return;
  const men = crewLoss(unit.men, unit.tanks + unit.bogged, burned, draft.theatre.numbers);
  const loss = { ...fateOf(men, unit.lost, sheet.side, draft.theatre.numbers), guns: 0, tanks: burned };
  const bogged = which === "bogged" ? burned : 0;
  state(deciding, { type: "losses-taken", unit: id, loss, bogged, cause: "burned" });
  destroyIfSpent(deciding, id);
}
