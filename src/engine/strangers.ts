/** What somebody is taken for who was found and not made out: the average of his side. @rule R3.3 R5.8 */
import { sumOf } from "./rules/percent.ts";
import type { SideId, UnitSheet } from "./scenario.ts";
import type { Theatre } from "./theatre.ts";

/** For each unit, by index, the sheet that it is given while it is a mere contact. */
export interface Strangers {
  readonly infantry: readonly UnitSheet[];
  /** Where guns were seen to fire. @rule R5.8 */
  readonly battery: readonly UnitSheet[];
}

const strangers = new WeakMap<Theatre, Strangers>();

/** What contacts of each side are taken for: constants of a scenario. */
export function strangersOf(theatre: Theatre): Strangers {
  let known = strangers.get(theatre);
  if (!known) {
    known = { infantry: sheetsFrom(theatre, averageInfantry), battery: sheetsFrom(theatre, averageBattery) };
    strangers.set(theatre, known);
  }
  return known;
}

type AverageOf = (theatre: Theatre, side: SideId) => Omit<UnitSheet, "id">;

function sheetsFrom(theatre: Theatre, averageOf: AverageOf): readonly UnitSheet[] {
  const averages = { soviet: averageOf(theatre, "soviet"), japanese: averageOf(theatre, "japanese") };
  return theatre.scenario.units.map((sheet) => ({ ...sheet, ...averages[sheet.side], id: sheet.id }));
}

/**
 * The average infantry unit of a side by its order of battle, guns of the battalions with it; where a side has
 * no infantry, the average of all its troops on foot.
 */
function averageInfantry(theatre: Theatre, side: SideId): Omit<UnitSheet, "id"> {
  const troops = theatre.scenario.units.filter((sheet) => sheet.side === side && sheet.men > 0);
  const infantry = troops.filter(({ arm }) => arm === "infantry");
  const counted = infantry.length > 0 ? infantry : troops.filter(({ tanks }) => tanks === 0);
  const mean = (of: (sheet: UnitSheet) => number, weight: (sheet: UnitSheet) => number): number => {
    const weights = sumOf(counted, weight);
    return weights > 0 ? Math.floor(sumOf(counted, (sheet) => of(sheet) * weight(sheet)) / weights) : 0;
  };
  const byUnit = () => 1;
  const byMen = (sheet: UnitSheet): number => sheet.men;
  const byGuns = (sheet: UnitSheet): number => sheet.guns;
  return {
    side,
    arm: "infantry",
    echelon: "battalion",
    mover: "foot",
    parent: null,
    men: mean(byMen, byUnit),
    guns: mean(byGuns, byUnit),
    tanks: 0,
    smallArms: mean(({ smallArms }) => smallArms, byUnit),
    machineGuns: mean(({ machineGuns }) => machineGuns, byUnit),
    gunFire: mean(({ gunFire }) => gunFire, byGuns),
    tankFire: 0,
    antiTank: mean(({ antiTank }) => antiTank, byGuns),
    antiTankRifles: mean(({ antiTankRifles }) => antiTankRifles, byUnit),
    quality: mean(({ quality }) => quality, byMen),
    breakLimit: mean(({ breakLimit }) => breakLimit, byMen),
    range: 0,
    shells: 0,
    shellsPerTurn: 0,
    shellWorth: 100,
    shellRation: 100,
    antiAir: mean(({ antiAir }) => antiAir, byUnit),
    fastTanks: 0,
  };
}

/** The average battery of a side by its order of battle: what stands where guns were seen to fire. @rule R5.8 */
function averageBattery(theatre: Theatre, side: SideId): Omit<UnitSheet, "id"> {
  const guns = theatre.scenario.units.filter((sheet) => sheet.side === side && sheet.range > 0);
  const mean = (of: (sheet: UnitSheet) => number): number => Math.floor(sumOf(guns, of) / guns.length);
  return {
    ...averageInfantry(theatre, side),
    arm: "artillery",
    echelon: "battery",
    mover: "guns",
    men: mean(({ men }) => men),
    guns: mean((sheet) => sheet.guns),
    smallArms: mean(({ smallArms }) => smallArms),
    machineGuns: mean(({ machineGuns }) => machineGuns),
    gunFire: mean(({ gunFire }) => gunFire),
    antiTank: mean(({ antiTank }) => antiTank),
    range: mean(({ range }) => range),
  };
}

/** Men of a middling unit of a side, by its order of battle. */
export function averageMen(theatre: Theatre, side: SideId): number {
  const men = theatre.scenario.units.filter((sheet) => sheet.side === side && sheet.men > 0);
  const sum = men.reduce((total, sheet) => total + sheet.men, 0);
  return men.length > 0 ? Math.floor(sum / men.length) : 0;
}
