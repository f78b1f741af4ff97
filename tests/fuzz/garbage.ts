/** Orders that nobody may give, or that are none: legal ones spoiled in one place. */
import type { Command, SideView } from "../../src/engine/index.ts";
import type { Chance } from "./chance.ts";

/** What stands where a hex, a unit, a number or a word should. */
const NONSENSE: readonly unknown[] = [
  null,
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  -2,
  -0.5,
  0.5,
  1e9,
  2 ** 53,
  -(2 ** 31),
  "",
  "0",
  "1",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  true,
  [],
  [[]],
  {},
  { length: 3 },
  "end-turn",
];

type Fields = Record<string, unknown>;

/** Spoils a legal order of this view. What comes out may be legal after all, or no order in any sense. */
export function spoiled(view: SideView, legal: Command, chance: Chance): unknown {
  const way = chance.pick(WAYS);
  return way({ ...legal }, view, chance);
}

type Way = (order: Fields, view: SideView, chance: Chance) => unknown;

const WAYS: readonly Way[] = [
  (_, __, chance) => chance.pick(NONSENSE),
  // One field is nonsense, or missing.
  (order, _, chance) => ({ ...order, [fieldOf(order, chance)]: chance.pick(NONSENSE) }),
  (order, _, chance) => {
    const spoilt = { ...order };
    delete spoilt[fieldOf(order, chance)];
    return spoilt;
  },
  (order, _, chance) => ({ ...order, type: chance.pick(NONSENSE) }),
  (order, _, chance) => ({
    ...order,
    type: chance.pick(["assault", "fire", "bombard", "dig", "stand", "move", "air-strike", "rest"]),
  }),
  // Any unit of the battle does it: the other side's, dead ones, guns that storm, men who bombard.
  (order, view, chance) => withUnit(order, anyUnit(view, chance)),
  (order, view, chance) => withUnit(order, anyUnit(view, chance)),
  // Any hex of the map, or beyond it.
  (order, view, chance) => withHex(order, chance.below(view.control.length)),
  (order, view, chance) => withHex(order, view.control.length + chance.below(50)),
  (order, _, chance) => withHex(order, -1 - chance.below(50)),
  (order, _, chance) => ({ ...order, sorties: chance.below(2000) - 1000 }),
  // Ways that are none.
  (order, view, chance) => ({ ...order, path: brokenPath(order.path, view, chance) }),
  (order, view, chance) => ({ ...order, path: brokenPath(order.path, view, chance) }),
  (order, _, chance) => ({ ...order, manner: chance.pick(["march", "deployed", "run", 1, null]) }),
  // The same unit twice, too many, none.
  (order) => ({ ...order, units: Array.isArray(order.units) ? [...order.units, ...order.units] : [] }),
  (order, view) => ({ ...order, units: view.own.map(({ id }) => id) }),
];

function fieldOf(order: Fields, chance: Chance): string {
  const fields = Object.keys(order).filter((field) => field !== "type");
  return fields.length > 0 ? chance.pick(fields) : "type";
}

function anyUnit(view: SideView, chance: Chance): unknown {
  const ids: unknown[] = [...view.own, ...view.enemies].map(({ id }) => id);
  return chance.oneIn(8) ? chance.pick(NONSENSE) : chance.pick(ids);
}

function withUnit(order: Fields, unit: unknown): Fields {
  return "units" in order ? { ...order, units: [unit] } : { ...order, unit };
}

function withHex(order: Fields, hex: number): Fields {
  if ("path" in order) return { ...order, path: [hex] };
  return "to" in order ? { ...order, to: hex } : { ...order, target: hex };
}

function brokenPath(path: unknown, view: SideView, chance: Chance): unknown {
  const way: unknown[] = Array.isArray(path) ? [...path] : [chance.below(view.control.length)];
  const at = chance.below(way.length);
  switch (chance.below(7)) {
    case 0:
      delete way[at];
      return way;
    case 1:
      way[at] = chance.pick(NONSENSE);
      return way;
    case 2:
      return way.concat(way);
    case 3:
      return way.reverse();
    case 4:
      return way.map(String);
    case 5:
      return [...way, ...Array.from({ length: 500 }, () => chance.below(view.control.length))];
    default:
      way[at] = chance.below(view.control.length);
      return way;
  }
}
