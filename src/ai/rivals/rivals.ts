/** Naive commanders: simple habits that a sound commander must not lose to. They keep the rules and think of nothing. */
import {
  battleOf,
  CONTROL_MARK,
  type Command,
  checkOrder,
  type DiceStream,
  type Hex,
  hexDistance,
  type OwnUnit,
  openStream,
  pathTo,
  possibleAttackers,
  reach,
  type SideId,
  type SideView,
  sheetOf,
  theatreOf,
} from "../../engine/index.ts";
import type { Commander } from "../commander.ts";

/** Names of the naive commanders. */
export const RIVALS = ["random", "rush", "never-move", "mass", "bomb"] as const;
/** A naive commander: any legal order, everyone to the nearest hill, nobody moves, everyone on one hex, bombs every turn. */
export type RivalName = (typeof RIVALS)[number];

/** Whom a naive commander leads, and by which dice. */
export interface RivalOptions {
  readonly side: SideId;
  readonly seed: string;
}

const END: Command = { type: "end-turn" };
/** Orders in one part of a turn after which he ends it whatever is left. */
const MOST_ORDERS = 600;

/** A part of a turn: the latest view, and dice of his own. */
interface Hand {
  view: SideView;
  readonly dice: DiceStream;
}

type Habit = (hand: Hand) => Generator<Command, void>;

/** A naive commander of one kind. The same views and seed give the same orders. */
export function createRival(name: RivalName, options: RivalOptions): Commander {
  let part: { readonly stamp: string; readonly hand: Hand; readonly orders: Generator<Command> } | null =
    null;
  let given = 0;
  return {
    next(view) {
      if (view.outcome || view.activeSide !== options.side) return END;
      const stamp = `${view.battle} ${view.turn}`;
      if (part?.stamp !== stamp) {
        const dice = openStream({ seed: options.seed, turn: view.turn, drawn: {} }, name, options.side);
        const hand = { view, dice };
        part = { stamp, hand, orders: legalOnly(hand, HABITS[name]) };
        given = 0;
      }
      part.hand.view = view;
      given += 1;
      const step = given > MOST_ORDERS ? null : part.orders.next();
      return step && !step.done ? step.value : END;
    },
  };
}

function* legalOnly(hand: Hand, habit: Habit): Generator<Command, void> {
  for (const command of habit(hand)) if (checkOrder(hand.view, command) === null) yield command;
}

const HABITS: Readonly<Record<RivalName, Habit>> = {
  *random(hand) {
    for (const unit of units(hand)) yield anyDeed(hand, unit);
    for (const unit of units(hand)) {
      const reached = reach(hand.view, unit.id, "deployed");
      const ends = [...reached.hexes].filter((hex) => reached.canEnd[hex] === 1);
      const path = ends.length === 0 ? null : pathTo(reached, pick(hand, ends));
      if (path && path.length > 0) yield { type: "move", unit: unit.id, path, manner: "deployed" };
      yield anyDeed(hand, unit);
    }
  },
  *rush(hand) {
    yield* shellAll(hand);
    for (const unit of units(hand)) yield* goAndStorm(hand, unit, nearestWanted(hand, unit));
  },
  *"never-move"(hand) {
    yield* shellAll(hand);
    for (const { id } of units(hand)) yield { type: "dig", unit: id };
  },
  *mass(hand) {
    const target = dearestWanted(hand);
    yield* shellAll(hand);
    for (const unit of units(hand)) yield* goAndStorm(hand, unit, target);
  },
  *bomb(hand) {
    const [target] = fullest(hand);
    if (target !== undefined) yield { type: "air-strike", target, sorties: hand.view.air?.sorties ?? 0 };
    yield* shellAll(hand);
    for (const { id } of units(hand)) yield { type: "dig", unit: id };
  },
};

function units(hand: Hand): readonly OwnUnit[] {
  return hand.view.own.filter(({ at, deed }) => at >= 0 && deed === null);
}

function pick<T>(hand: Hand, list: readonly T[]): T {
  return list[hand.dice.draw(list.length).face] as T;
}

/** Something that a unit can do where it stands, any of it. */
function anyDeed(hand: Hand, { id }: OwnUnit): Command {
  const enemies = hand.view.enemies.map(({ where }) => where);
  const target = enemies.length > 0 ? pick(hand, enemies) : 0;
  return pick<Command>(hand, [
    { type: "assault", units: [id], target },
    { type: "fire", unit: id, target },
    { type: "bombard", unit: id, target },
    { type: "dig", unit: id },
    { type: "rest", unit: id },
  ]);
}

/** Every battery fires at whoever is nearest to it in range. */
function* shellAll(hand: Hand): Generator<Command, void> {
  const { grid } = theatreOf(hand.view);
  for (const unit of units(hand)) {
    const { range } = sheetOf(theatreOf(hand.view), unit.id);
    const near = hand.view.enemies
      .filter(({ where, now }) => where >= 0 && now === 1 && hexDistance(grid, unit.at, where) <= range)
      .sort((a, b) => hexDistance(grid, unit.at, a.where) - hexDistance(grid, unit.at, b.where));
    const [first] = near;
    if (range > 0 && first) yield { type: "bombard", unit: unit.id, target: first.where };
  }
}

/** Goes as near to a hex as it can, and storms whatever enemy stands beside it, whatever the odds. */
function* goAndStorm(hand: Hand, unit: OwnUnit, target: Hex | null): Generator<Command, void> {
  const { grid } = theatreOf(hand.view);
  if (target !== null && unit.at !== target) {
    const reached = reach(hand.view, unit.id, "deployed");
    let best = unit.at;
    for (const hex of reached.hexes)
      if (reached.canEnd[hex] === 1 && hexDistance(grid, hex, target) < hexDistance(grid, best, target))
        best = hex;
    const path = best === unit.at ? null : pathTo(reached, best);
    if (path && path.length > 0) yield { type: "move", unit: unit.id, path, manner: "deployed" };
  }
  const at = hand.view.own.find(({ id }) => id === unit.id)?.at ?? -1;
  for (const { where } of hand.view.enemies) {
    if (at < 0 || where < 0 || hexDistance(grid, at, where) !== 1) continue;
    const all = possibleAttackers(hand.view, where);
    yield { type: "assault", units: all, target: where };
    yield { type: "assault", units: [unit.id], target: where };
  }
}

/** Hexes of the battle's objectives that this side does not hold, with their points. */
function wanted({ view }: Hand): readonly { readonly hex: Hex; readonly points: number }[] {
  const theatre = theatreOf(view);
  const mark = CONTROL_MARK[view.side];
  return battleOf(theatre, view.battle).objectives.flatMap(({ place, points }) =>
    (theatre.places.get(place)?.hexes ?? [])
      .filter((hex) => view.control[hex] !== mark)
      .map((hex) => ({ hex, points })),
  );
}

function nearestWanted(hand: Hand, unit: OwnUnit): Hex | null {
  const { grid } = theatreOf(hand.view);
  const far = (hex: Hex): number => hexDistance(grid, unit.at, hex);
  return [...wanted(hand)].sort((a, b) => far(a.hex) - far(b.hex))[0]?.hex ?? null;
}

function dearestWanted(hand: Hand): Hex | null {
  return [...wanted(hand)].sort((a, b) => b.points - a.points || a.hex - b.hex)[0]?.hex ?? null;
}

/** Hexes with known enemies, the one with most of them first. */
function fullest({ view }: Hand): readonly Hex[] {
  const count = new Map<Hex, number>();
  for (const { where } of view.enemies) if (where >= 0) count.set(where, (count.get(where) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([hex]) => hex);
}
