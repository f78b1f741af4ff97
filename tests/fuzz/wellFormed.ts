/** Orders in the right form, as a player could try them: units that are there, ways hex by hex, targets that mean something. */
import {
  type Command,
  DIRECTIONS,
  type Grid,
  type Hex,
  neighbour,
  type OwnUnit,
  type SideView,
  STANDING_ORDERS,
  theatreOf,
} from "../../src/engine/index.ts";
import type { Chance } from "./chance.ts";

/** A well-formed order by chance: many are legal, and the others are refused by the rule that they meet. */
export function wellFormed(view: SideView, chance: Chance): Command {
  const there = view.own.filter(({ at }) => at >= 0);
  if (there.length === 0) return { type: "end-turn" };
  // Who has done his part is refused for that alone, so he is asked less often.
  const ready = there.filter(({ deed }) => deed === null);
  const unit = chance.pick(ready.length > 0 && !chance.oneIn(6) ? ready : there);
  return chance.pick(TRIES)({
    view,
    unit,
    there: ready.length > 0 ? ready : there,
    grid: gridOf(view),
    chance,
  });
}

interface Try {
  readonly view: SideView;
  readonly unit: OwnUnit;
  /** Own units on the map that can still do something; all where none can. */
  readonly there: readonly OwnUnit[];
  readonly grid: Grid;
  readonly chance: Chance;
}

const gridOf = (view: SideView): Grid => theatreOf(view).grid;

const TRIES: readonly ((given: Try) => Command)[] = [
  (given) => walk(given),
  (given) => walk({ ...given, unit: nearEnemy(given) }),
  joinOthers,
  assaultFromAround,
  assaultFromAround,
  ({ view, unit, chance }) => ({ type: "fire", unit: unit.id, target: aimAt(view, chance) }),
  ({ view, unit, there, chance }) => {
    const guns = there.filter(({ guns: each }) => each > 0);
    const by = guns.length > 0 && !chance.oneIn(5) ? chance.pick(guns) : unit;
    return { type: "bombard", unit: by.id, target: aimAt(view, chance) };
  },
  ({ view, chance }) => ({
    type: "air-strike",
    target: aimAt(view, chance),
    sorties: 1 + chance.below((view.air?.sorties ?? 0) + (chance.oneIn(4) ? 5 : 1)),
  }),
  ({ unit, chance }) => ({
    type: "dig",
    unit: unit.id,
    what: chance.pick(["trench", "wire", "nests"] as const),
  }),
  ({ unit, there, grid, chance }) => {
    const sappers = there.filter(({ id }) => /eng|sap/.test(id));
    const by = sappers.length > 0 && !chance.oneIn(4) ? chance.pick(sappers) : unit;
    return { type: "bridge", unit: by.id, to: neighbour(grid, by.at, chance.pick(DIRECTIONS)) };
  },
  ({ unit }) => ({ type: "rest", unit: unit.id }),
  ({ unit, chance }) => ({ type: "stand", unit: unit.id, order: chance.pick(STANDING_ORDERS) }),
  ({ view, chance }) => {
    const dispatches = theatreOf(view).scenario.dispatches.filter(({ choice }) => choice);
    if (dispatches.length === 0) return { type: "end-turn" };
    const { id, choice } = chance.pick(dispatches);
    const option = chance.pick(choice?.options ?? []).id;
    return { type: "answer", dispatch: id, option };
  },
];

/** A way of some hexes that mostly holds its direction, in either manner. */
function walk({ unit, grid, chance }: Try): Command {
  const path: Hex[] = [];
  let at = unit.at;
  const ahead = chance.pick(DIRECTIONS);
  for (let steps = 1 + chance.below(9); steps > 0; steps--) {
    const next = neighbour(grid, at, chance.oneIn(4) ? chance.pick(DIRECTIONS) : ahead);
    if (next < 0) break;
    path.push(next);
    at = next;
  }
  return { type: "move", unit: unit.id, path, manner: chance.pick(["deployed", "march"] as const) };
}

/** A unit with an enemy known beside it, if there is one. */
function nearEnemy({ view, there, unit, grid, chance }: Try): OwnUnit {
  const enemies = new Set(view.enemies.map(({ where }) => where));
  const near = there.filter(({ at }) => DIRECTIONS.some((to) => enemies.has(neighbour(grid, at, to))));
  return near.length > 0 ? chance.pick(near) : unit;
}

/** Into a hex beside, where own units stand already. */
function joinOthers({ unit, there, grid, chance }: Try): Command {
  const crowd = new Map<Hex, number>();
  for (const { at } of there) crowd.set(at, (crowd.get(at) ?? 0) + 1);
  const beside = DIRECTIONS.map((to) => neighbour(grid, unit.at, to)).filter((hex) => hex >= 0);
  const most = beside.sort((a, b) => (crowd.get(b) ?? 0) - (crowd.get(a) ?? 0))[0] ?? unit.at;
  return { type: "move", unit: unit.id, path: [most], manner: chance.oneIn(4) ? "march" : "deployed" };
}

/** A hex where an enemy is known, stormed by some or all who stand beside it; now and then by one who does not. */
function assaultFromAround({ view, unit, there, grid, chance }: Try): Command {
  const target = aimAt(view, chance);
  const around = DIRECTIONS.map((to) => neighbour(grid, target, to));
  const beside = there.filter(({ at }) => around.includes(at));
  const some = chance.oneIn(2) ? beside : beside.filter(() => chance.oneIn(2));
  const units = (some.length > 0 ? some : [unit]).map(({ id }) => id);
  return { type: "assault", units, target };
}

/** A hex with an enemy known in it, mostly; else any. */
function aimAt(view: SideView, chance: Chance): Hex {
  const known = view.enemies.filter(({ where }) => where >= 0);
  return known.length > 0 && !chance.oneIn(6) ? chance.pick(known).where : chance.below(view.control.length);
}
