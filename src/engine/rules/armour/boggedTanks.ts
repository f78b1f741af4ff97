/** What becomes of bogged tanks: towed free, or burned by infantry beside them. @rule R7.3 */
import { type Deciding, diceFor, state } from "../../deciding.ts";
import { fielded, hexesAround, isInContact, unitsAt } from "../../field.ts";
import { enemyOf, type SideId } from "../../scenario.ts";
import { crewLoss, fateOf } from "../fire-and-assault/losses.ts";
import { destroyIfSpent } from "../fire-and-assault/takeLosses.ts";
import { burnChance, freeChance } from "./bogging.ts";

/** At the beginning of a side's part bogged tanks out of contact may come free. @rule R7.3 */
export function freeBoggedTanks(deciding: Deciding, side: SideId): void {
  const { draft } = deciding;
  for (const { sheet, unit } of fielded(draft, side)) {
    if (unit.bogged === 0) continue;
    const contact = isInContact(draft, side, unit.at) ? "in-contact" : "out-of-contact";
    const chance = freeChance(contact, draft.theatre.numbers);
    if (chance === 0) continue;
    const stream = diceFor(deciding, "freeing", sheet.id);
    const dice = Array.from({ length: unit.bogged }, () => stream.draw(100));
    const tanks = dice.filter((die) => die.face < chance).length;
    state(deciding, { type: "tanks-freed", unit: sheet.id, tanks, dice });
  }
}

/** At the end of a turn bogged tanks with no infantry of their own beside enemy infantry may burn. @rule R7.5 */
export function burnBoggedTanks(deciding: Deciding): void {
  const { draft } = deciding;
  for (const { sheet, unit } of fielded(draft)) {
    if (unit.bogged === 0) continue;
    const enemyInfantry = hexesAround(draft.theatre, unit.at)
      .flatMap((hex) => unitsAt(draft, hex, enemyOf(sheet.side)))
      .reduce((sum, other) => sum + (other.sheet.tanks > 0 ? 0 : other.unit.men), 0);
    const ownInfantry = unitsAt(draft, unit.at, sheet.side)
      .filter((other) => other.sheet.tanks === 0)
      .reduce((sum, other) => sum + other.unit.men, 0);
    const chance = burnChance({ enemyInfantry, ownInfantry }, draft.theatre.numbers);
    if (chance === 0) continue;
    const stream = diceFor(deciding, "burning", sheet.id);
    const dice = Array.from({ length: unit.bogged }, () => stream.draw(100));
    const burned = dice.filter((die) => die.face < chance).length;
    state(deciding, { type: "tanks-burned", unit: sheet.id, at: unit.at, tanks: burned, dice });
    if (burned === 0) continue;
    const men = crewLoss(unit.men, unit.tanks + unit.bogged, burned, draft.theatre.numbers);
    const loss = { ...fateOf(men, sheet.side, draft.theatre.numbers), guns: 0, tanks: burned };
    state(deciding, { type: "losses-taken", unit: sheet.id, loss, bogged: burned, cause: "burned" });
    destroyIfSpent(deciding, sheet.id);
  }
}
