/** Tells losses: shares them among the units they are told of, and holds them against their strength. */
import {
  DIRECTIONS,
  type Hex,
  type LossCause,
  neighbour,
  type ToldLoss,
  tellLoss,
  theatreOf,
  type UnitId,
} from "../../engine/index.ts";
import { NO_TOLL, readLosses, shareLosses } from "../read/losses.ts";
import { unitsNamed } from "../read/names.ts";
import { isThere, now, type TellingDesk, unitNow } from "./desk.ts";

/** What each unit lost, in the order of the entry. */
export function lossesOfEntry(desk: TellingDesk): ReadonlyMap<UnitId, ToldLoss> {
  const all = new Map<UnitId, ToldLoss>();
  for (const [who, text] of Object.entries(desk.entry.written.losses ?? {})) {
    const loss = readLosses(text) ?? NO_TOLL;
    const ids = unitsNamed(desk.names, who) ?? [];
    const sharers = ids.length === 1 ? ids : sharersOf(desk, ids, loss);
    if (sharers.length === 0) {
      desk.complain(["losses", who], "units on the map to share a loss among", "none");
      continue;
    }
    const shares = shareLosses(
      loss,
      sharers.map((id) => unitNow(desk, id)),
    );
    sharers.forEach((id, index) => {
      const share = ids.length === 1 ? loss : (shares[index] ?? NO_TOLL);
      if (Object.values(share).some((number) => number > 0)) all.set(id, share);
    });
  }
  return all;
}

/** Of several units those in contact lose, if there are any and they have men enough; else all on the map. */
function sharersOf(desk: TellingDesk, ids: readonly UnitId[], loss: ToldLoss): readonly UnitId[] {
  const there = ids.filter((id) => unitNow(desk, id).at >= 0);
  const touching = there.filter((id) => isTouching(desk, id));
  const men = touching.reduce((sum, id) => sum + unitNow(desk, id).men, 0);
  return men > 2 * (loss.killed + loss.wounded + loss.missing) + loss.sick ? touching : there;
}

function isTouching(desk: TellingDesk, id: UnitId): boolean {
  const state = now(desk);
  const { grid, scenario } = theatreOf(state);
  const side = desk.names.units.get(id)?.side;
  const around = new Set<Hex>(
    DIRECTIONS.map((direction) => neighbour(grid, unitNow(desk, id).at, direction)),
  );
  return state.units.some((unit, index) => around.has(unit.at) && scenario.units[index]?.side !== side);
}

/** Men of the losses of one side. */
export function menLost(desk: TellingDesk, losses: ReadonlyMap<UnitId, ToldLoss>, side: string): number {
  let men = 0;
  for (const [id, { killed, wounded, missing }] of losses)
    if (desk.names.units.get(id)?.side === side) men += killed + wounded + missing;
  return men;
}

/** States the losses; nobody loses more than he has. */
export function tellLosses(desk: TellingDesk, losses: ReadonlyMap<UnitId, ToldLoss>, cause: LossCause): void {
  for (const [id, loss] of losses) {
    if (!isThere(desk, ["losses", id], id)) continue;
    const unit = unitNow(desk, id);
    const men = loss.killed + loss.wounded + loss.missing + loss.sick;
    if (men > unit.men) desk.complain(["losses", id], `at most the ${unit.men} men of ${id}`, String(men));
    else if (loss.guns > unit.guns)
      desk.complain(["losses", id], `at most the ${unit.guns} guns of ${id}`, String(loss.guns));
    else if (loss.bogged > unit.bogged || loss.tanks - loss.bogged > unit.tanks)
      desk.complain(
        ["losses", id],
        `at most the ${unit.tanks} running and ${unit.bogged} bogged tanks of ${id}`,
        `${loss.tanks - loss.bogged} and ${loss.bogged}`,
      );
    else tellLoss(desk.telling, id, loss, cause);
  }
}
