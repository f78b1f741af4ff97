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
import { addLosses, costOf, NO_TOLL, readLosses, type Strength, shareLosses } from "../read/losses.ts";
import { unitsNamed } from "../read/names.ts";
import { isThere, now, type TellingDesk, unitNow } from "./desk.ts";

/** What each unit lost, in the order of the entry. */
export function lossesOfEntry(desk: TellingDesk): ReadonlyMap<UnitId, ToldLoss> {
  const all = new Map<UnitId, ToldLoss>();
  for (const [who, text] of Object.entries(desk.entry.written.losses ?? {})) {
    const loss = readLosses(text) ?? NO_TOLL;
    const ids = unitsNamed(desk.names, who) ?? [];
    const [first] = ids;
    if (ids.length === 1 && first !== undefined) add(all, first, loss);
    else for (const [id, share] of sharesOf(desk, who, loss, all)) add(all, id, share);
  }
  return all;
}

function add(all: Map<UnitId, ToldLoss>, id: UnitId, loss: ToldLoss): void {
  if (Object.values(loss).some((number) => number > 0)) all.set(id, addLosses(all.get(id) ?? NO_TOLL, loss));
}

/** The shares of a formation or a side: men, guns and tanks each by those who have them. */
function sharesOf(
  desk: TellingDesk,
  who: string,
  loss: ToldLoss,
  before: ReadonlyMap<UnitId, ToldLoss>,
): readonly (readonly [UnitId, ToldLoss])[] {
  const units = (unitsNamed(desk.names, who) ?? [])
    .filter((id) => unitNow(desk, id).at >= 0)
    .map((id) => ({ id, isTouching: isTouching(desk, id), ...leftOf(unitNow(desk, id), before.get(id)) }));
  if (units.length === 0) {
    desk.complain(["losses", who], "units on the map to share a loss among", "none");
    return [];
  }
  const cost = costOf(loss);
  const pooled = units.map((unit) => ({ ...unit }));
  for (const kind of KINDS) {
    const sumOf = (those: typeof units): number => those.reduce((sum, unit) => sum + unit[kind], 0);
    const most = sumOf(units);
    if (cost[kind] > most)
      desk.object(
        ["losses", who],
        `at most the ${most} ${WORDS[kind]} that ${who} has left`,
        String(cost[kind]),
      );
    // Whoever is in contact bears it, unless that would leave him less than half of his men.
    const asked = kind === "men" ? 2 * cost.men - loss.sick + 1 : cost[kind];
    if (sumOf(units.filter((unit) => unit.isTouching)) >= asked)
      for (const unit of pooled) if (!unit.isTouching) unit[kind] = 0;
  }
  const shares = shareLosses(loss, pooled);
  return units.map(({ id }, index) => [id, shares[index] ?? NO_TOLL] as const);
}

const KINDS = ["men", "guns", "tanks", "bogged"] as const;

function leftOf(unit: Strength, lost: ToldLoss = NO_TOLL): Record<keyof Strength, number> {
  const { men, guns, tanks, bogged } = costOf(lost);
  return {
    men: Math.max(0, unit.men - men),
    guns: Math.max(0, unit.guns - guns),
    tanks: Math.max(0, unit.tanks - tanks),
    bogged: Math.max(0, unit.bogged - bogged),
  };
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
    const cost = costOf(loss);
    const beyond = KINDS.filter((kind) => cost[kind] > unit[kind]);
    for (const kind of beyond)
      desk.object(["losses", id], `at most the ${unit[kind]} ${WORDS[kind]} of ${id}`, String(cost[kind]));
    const [borne = loss] = beyond.length > 0 ? shareLosses(loss, [unit]) : [loss];
    tellLoss(desk.telling, id, borne, cause);
  }
}

const WORDS: Readonly<Record<keyof Strength, string>> = {
  men: "men",
  guns: "guns",
  tanks: "running tanks",
  bogged: "bogged tanks",
};
