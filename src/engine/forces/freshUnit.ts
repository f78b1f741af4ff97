/** A unit at full strength that has not fought yet and is not on the map. */
import { OFF_MAP } from "../hex/grid.ts";
import type { UnitSheet } from "../scenario.ts";
import { IN_SUPPLY, NO_LOSSES, type UnitState } from "../state.ts";
import type { Theatre } from "../theatre.ts";

/** The state of a unit as its sheet gives it, off the map, with the cohesion of fresh troops. */
export function freshUnit(theatre: Theatre, sheet: UnitSheet): UnitState {
  return {
    at: OFF_MAP,
    men: sheet.men,
    guns: sheet.guns,
    tanks: sheet.tanks,
    bogged: 0,
    cohesion: theatre.numbers.cohesion.start,
    suppressed: 0,
    silenced: 0,
    commandLost: 0,
    leaderless: 0,
    shells: sheet.shells,
    manner: "deployed",
    spent: 0,
    deed: null,
    reacted: 0,
    ordered: 0,
    fought: 0,
    standing: "fire-at-will",
    lost: NO_LOSSES,
    sick: 0,
    supply: IN_SUPPLY,
  };
}
