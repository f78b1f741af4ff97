/** Tells one entry by its verb. */

import type { TellingDesk } from "./desk.ts";
import { tellAssaults, tellFires, tellShells, tellStrikes } from "./fights.ts";
import { tellBuilding, tellCaptures, tellDigging, tellTanks } from "./ground.ts";
import { lossesOfEntry, tellLosses } from "./losses.ts";
import { tellMoves, tellRetreats } from "./movement.ts";

/** Turns an entry into facts; what cannot be told is complained of and left out. */
export function tellEntry(desk: TellingDesk): void {
  const { written } = desk.entry;
  switch (written.do) {
    case "move":
      tellMoves(desk, written);
      break;
    case "retreat":
      tellRetreats(desk, written);
      break;
    case "assault":
      tellAssaults(desk, written);
      return;
    case "fire":
      tellFires(desk, written);
      return;
    case "shell":
      tellShells(desk, written);
      return;
    case "bomb":
      tellStrikes(desk, written);
      return;
    case "lose":
      tellLosses(desk, lossesOfEntry(desk), written.cause);
      return;
    case "bog":
    case "free":
      tellTanks(desk, written);
      break;
    case "dig":
      tellDigging(desk, written);
      break;
    case "build":
      tellBuilding(desk, written);
      break;
    case "capture":
      tellCaptures(desk, written);
      break;
    case "tell":
      break;
  }
  // Losses told beside a march or a day's work: nobody says in which fight.
  tellLosses(desk, lossesOfEntry(desk), "fire");
}
