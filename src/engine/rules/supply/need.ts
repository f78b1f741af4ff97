/** What a side's troops need in a turn, what comes up, and the shells that this leaves for the guns. @rule R9.3 */
import { type Field, type Fielded, fielded, isInContact } from "../../field.ts";
import type { SideId, UnitSheet } from "../../scenario.ts";
import type { Supplies, UnitState } from "../../state.ts";
import type { Theatre } from "../../theatre.ts";
import { percentOf, shareOf, sumOf } from "../percent.ts";
import { openSources, sourcesOf } from "./lines.ts";

const HOURS_A_DAY = 24;

/** The turn's part of what is counted by the day. */
function perTurn(theatre: Theatre, aDay: number): number {
  return Math.floor((aDay * theatre.scenario.calendar.hoursPerTurn) / HOURS_A_DAY);
}

/** Shells that a battery would take at the end of a turn: its ration, up to what it can hold. @rule R9.1 R5.7 */
export function shellsWanted(theatre: Theatre, { sheet, unit }: Fielded): number {
  if (sheet.shells === 0) return 0;
  return Math.max(0, Math.min(sheet.shells - unit.shells, shellRation(theatre, { sheet, unit })));
}

/** Shells that come up for a battery in a turn in which all comes up that is needed. @rule R9.1 R5.7 */
export function shellRation(
  theatre: Theatre,
  { sheet, unit }: { readonly sheet: UnitSheet; readonly unit: Pick<UnitState, "guns"> },
): number {
  return percentOf(unit.guns * theatre.numbers.bombardment.resupply[sheet.side], sheet.shellRation);
}

/** Kilograms that a unit needs this turn: to live, to fight, to drive, and for its guns. @rule R9.3 */
export function needOf(field: Field, of: Fielded): number {
  const { theatre } = field;
  const { kilogramsQuiet, kilogramsFighting, kilogramsTank, kilogramsShell } = theatre.numbers.supply;
  const { sheet, unit } = of;
  const fights = unit.deed === "assault" || unit.deed === "fire" || unit.deed === "bombard";
  const isFighting = fights || isInContact(field, sheet.side, unit.at);
  const men = unit.men * (isFighting ? kilogramsFighting : kilogramsQuiet);
  const tanks = (unit.tanks + unit.bogged) * kilogramsTank;
  // Shells weigh by their calibre, as they count by it.
  const shells = percentOf(shellsWanted(theatre, of) * kilogramsShell, sheet.shellWorth);
  return perTurn(theatre, men + tanks) + shells;
}

/** Kilograms that a side's open sources bring in a turn. @rule R9.3 */
export function bringsOf(field: Field, side: SideId): number {
  const weather = field.state.weather === "rain" ? "rain" : "dry";
  return sumOf(openSources(field, side), ({ box }) => perTurn(field.theatre, box.tonnes[weather] * 1000));
}

/** Need, what came, and the share; null for a side that nobody supplies. @rule R9.3 */
export function suppliesOf(field: Field, side: SideId): Supplies | null {
  if (sourcesOf(field.theatre, side).length === 0) return null;
  const supplied = fielded(field, side).filter(({ unit }) => unit.supply.turns === 0);
  const need = sumOf(supplied, (unit) => needOf(field, unit));
  const came = bringsOf(field, side);
  return { need, came, share: came >= need ? 100 : shareOf(came, need) };
}
