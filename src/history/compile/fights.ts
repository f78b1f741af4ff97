/** Tells fights: assaults, fire, bombardments and air strikes. */
import {
  directReach,
  enemyOf,
  hexDistance,
  lookAround,
  type SideId,
  tellAdvance,
  tellAssault,
  tellFire,
  tellShelling,
  tellStrike,
  theatreOf,
  type UnitId,
} from "../../engine/index.ts";
import type { Written } from "../read/schema.ts";
import { hexNow, hexSaid, isThere, now, type TellingDesk, unitNow } from "./desk.ts";
import { lossesOfEntry, menLost, tellLosses } from "./losses.ts";
import { tellRetreatOf } from "./movement.ts";

/** An assault: the fight, what it cost, who fell back, who followed. */
export function tellAssaults(desk: TellingDesk, written: Written<"assault">): void {
  const target = hexNow(desk, written.on);
  const { grid } = theatreOf(now(desk));
  const units = written.units.filter((id, at) => {
    if (!isThere(desk, ["units", at], id)) return false;
    if (hexDistance(grid, unitNow(desk, id).at, target) === 1) return true;
    const found = `${id} in ${hexSaid(desk, unitNow(desk, id).at)}`;
    desk.object(["units", at], `an attacker beside ${hexSaid(desk, target)}`, found);
    return true;
  });
  if (units.length === 0) return;
  const losses = lossesOfEntry(desk);
  const { side } = desk.entry;
  tellAssault(desk.telling, {
    units,
    target,
    result: written.result,
    attackerLoss: menLost(desk, losses, side),
    defenderLoss: menLost(desk, losses, enemyOf(side)),
  });
  tellLosses(desk, losses, "storm");
  for (const [id, ground] of Object.entries(written.retreat ?? {})) tellRetreatOf(desk, id, ground);
  for (const [at, id] of (written.advance ?? []).entries()) advance(desk, ["advance", at], id, target);
  lookAround(desk.telling);
}

function advance(desk: TellingDesk, path: readonly PropertyKey[], id: UnitId, target: number): void {
  if (!isThere(desk, path, id)) return;
  const { at } = unitNow(desk, id);
  if (hexDistance(theatreOf(now(desk)).grid, at, target) > 1)
    desk.object(path, `a unit beside ${hexSaid(desk, target)} to go in`, `${id} in ${hexSaid(desk, at)}`);
  const side = desk.names.units.get(id)?.side;
  const held = now(desk).units.findIndex(
    (unit, index) => unit.at === target && desk.names.scenario.units[index]?.side !== side,
  );
  if (held >= 0)
    desk.complain(
      path,
      `${hexSaid(desk, target)} free of the enemy (tell his retreat) for ${id}`,
      `${desk.names.scenario.units[held]?.id} there`,
    );
  else if (at !== target) tellAdvance(desk.telling, id, target);
}

/** Fire with small arms or over open sights. */
export function tellFires(desk: TellingDesk, written: Written<"fire">): void {
  const target = hexNow(desk, written.on);
  const losses = lossesOfEntry(desk);
  const loss = menLost(desk, losses, enemyOf(desk.entry.side));
  written.units.forEach((id, at) => {
    if (!isThere(desk, ["units", at], id)) return;
    const reach = directReach(desk.telling, id);
    const distance = hexDistance(theatreOf(now(desk)).grid, unitNow(desk, id).at, target);
    if (distance > reach)
      desk.object(["units", at], `one who fires ${distance} hexes far`, `${id}, who reaches ${reach}`);
    tellFire(desk.telling, id, target, at === 0 ? loss : 0);
  });
  tellLosses(desk, losses, "fire");
}

/** A bombardment by batteries that reach so far and have the shells, shared by what each holds. */
export function tellShells(desk: TellingDesk, written: Written<"shell">): void {
  const target = hexNow(desk, written.on);
  const { grid } = theatreOf(now(desk));
  const losses = lossesOfEntry(desk);
  const loss = menLost(desk, losses, enemyOf(desk.entry.side));
  const batteries = written.units.filter((id, at) => {
    if (!isThere(desk, ["units", at], id)) return false;
    const range = desk.names.units.get(id)?.range ?? 0;
    const distance = hexDistance(grid, unitNow(desk, id).at, target);
    if (distance <= range) return true;
    desk.object(["units", at], `guns that reach ${distance} hexes`, `${id}, which reaches ${range}`);
    return true;
  });
  const held = batteries.reduce((sum, id) => sum + unitNow(desk, id).shells, 0);
  if (written.shells > held)
    desk.object(["shells"], `at most the ${held} shells that they hold`, String(written.shells));
  let left = Math.min(written.shells, held);
  let holding = held;
  batteries.forEach((id, at) => {
    const own = unitNow(desk, id).shells;
    const shells = holding > 0 ? Math.ceil((left * own) / holding) : 0;
    tellShelling(desk.telling, id, target, shells, at === 0 ? loss : 0);
    left -= shells;
    holding -= own;
  });
  tellLosses(desk, losses, "shells");
}

/** An air strike. */
export function tellStrikes(desk: TellingDesk, written: Written<"bomb">): void {
  const losses = lossesOfEntry(desk);
  const side: SideId = written.side;
  if ((written.down ?? 0) > written.sorties)
    desk.object(["down"], `at most the ${written.sorties} aircraft that flew`, String(written.down));
  tellStrike(desk.telling, {
    side,
    target: hexNow(desk, written.on),
    sorties: written.sorties,
    kilograms: Math.round(written.tonnes * 1000),
    loss: menLost(desk, losses, enemyOf(side)),
    down: written.down ?? 0,
  });
  tellLosses(desk, losses, "bombs");
  lookAround(desk.telling);
}
