/** Tells what changes on the ground: works, crossings, tanks stuck and freed, hexes taken without a fight. */
import {
  crossingPossible,
  hexDistance,
  tellBogged,
  tellCapture,
  tellCrossing,
  tellWorks,
  theatreOf,
} from "../../engine/index.ts";
import type { Written } from "../read/schema.ts";
import { hexNow, hexSaid, isThere, now, type TellingDesk, unitNow } from "./desk.ts";

/** Works as they stand afterwards. */
export function tellDigging(desk: TellingDesk, written: Written<"dig">): void {
  const { level, wire, nests } = written;
  written.units?.forEach((id, at) => {
    isThere(desk, ["units", at], id);
  });
  written.hexes.forEach((ground, at) => {
    const hex = hexNow(desk, ground);
    if (isHeldByOther(desk, ["hexes", at], hex)) return;
    const works = {
      level,
      ...(wire === undefined ? {} : { wire }),
      ...(nests === undefined ? {} : { nests }),
    };
    tellWorks(desk.telling, desk.entry.side, hex, works);
  });
}

/** Ground that a side takes where nobody fights. */
export function tellCaptures(desk: TellingDesk, written: Written<"capture">): void {
  written.hexes.forEach((ground, at) => {
    const hex = hexNow(desk, ground);
    if (!isHeldByOther(desk, ["hexes", at], hex)) tellCapture(desk.telling, written.side, hex);
  });
}

function isHeldByOther(desk: TellingDesk, path: readonly PropertyKey[], hex: number): boolean {
  const index = now(desk).units.findIndex(
    (unit, at) => unit.at === hex && desk.names.scenario.units[at]?.side !== desk.entry.side,
  );
  if (index < 0) return false;
  const who = desk.names.scenario.units[index]?.id ?? "";
  desk.complain(path, `${hexSaid(desk, hex)} free of the enemy`, `${who} there`);
  return true;
}

/** A crossing that engineers finished. */
export function tellBuilding(desk: TellingDesk, written: Written<"build">): void {
  const from = hexNow(desk, written.from);
  const to = hexNow(desk, written.to);
  const distance = hexDistance(theatreOf(now(desk)).grid, from, to);
  if (distance !== 1) {
    desk.complain(["to"], `a hex beside ${hexSaid(desk, from)}`, `one ${distance} hexes away`);
    return;
  }
  const possible = crossingPossible(desk.telling, from, to);
  if (possible !== written.crossing)
    desk.object(["crossing"], `what can be made there (${possible ?? "nothing"})`, written.crossing);
  tellCrossing(desk.telling, written.side, from, to, written.crossing);
}

/** Tanks that stuck, or came free. */
export function tellTanks(desk: TellingDesk, written: Written<"bog"> | Written<"free">): void {
  for (const [id, tanks] of Object.entries(written.tanks)) {
    if (!isThere(desk, ["tanks", id], id)) continue;
    const unit = unitNow(desk, id);
    const most = written.do === "bog" ? unit.tanks : unit.bogged;
    const kind = written.do === "bog" ? "running" : "bogged";
    if (tanks > most)
      desk.complain(["tanks", id], `at most the ${most} ${kind} tanks of ${id}`, String(tanks));
    else tellBogged(desk.telling, id, tanks, written.do === "bog" ? "bogged" : "freed");
  }
}
