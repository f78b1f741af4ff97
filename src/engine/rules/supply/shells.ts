/** Shells come up by the day's ration of each gun. @rule R9.1 */
import { type Deciding, state } from "../../deciding.ts";
import { fielded } from "../../field.ts";
import { percentOf } from "../percent.ts";

/** At the end of a turn every battery receives its ration by its calibre, up to what it can hold. @rule R5.7 */
export function deliverDailyShells(deciding: Deciding): void {
  const { resupply } = deciding.draft.theatre.numbers.bombardment;
  for (const { sheet, unit } of fielded(deciding.draft)) {
    if (sheet.shells === 0) continue;
    const shells = Math.min(
      sheet.shells - unit.shells,
      percentOf(unit.guns * resupply[sheet.side], sheet.shellRation),
    );
    if (shells > 0) state(deciding, { type: "shells-delivered", unit: sheet.id, shells });
  }
}
