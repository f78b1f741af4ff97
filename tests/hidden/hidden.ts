/**
 * What a side cannot see changes nothing that it gets: not its view, its legal orders, their previews, what its
 * computer commander orders, nor what it is told of its orders until they meet the enemy.
 */
import { createCommander } from "../../src/ai/index.ts";
import {
  type BattleState,
  type Command,
  canonical,
  decide,
  legalCommands,
  preview,
  type SeenEvent,
  SIDES,
  type SideId,
  view,
  witness,
} from "../../src/engine/index.ts";
import { type Chance, chanceOf } from "../fuzz/chance.ts";
import { gamesToPlay, playSteps } from "../support/games.ts";
import { otherWorld, withContactsExchanged } from "./otherWorld.ts";

/** How much to try. */
export interface HiddenOptions {
  readonly seeds: number;
  readonly firstSeed: number;
  /** A state is taken at one order in so many. */
  readonly every: number;
  /** Previews compared for each state at most. */
  readonly previews: number;
  /** Turns played of each game at most. */
  readonly turns: number;
  readonly onProgress?: (report: HiddenReport) => void;
  /** How the other world is made; for the tests of this test. */
  readonly world?: typeof otherWorld;
}

/** What came of it. */
export interface HiddenReport {
  games: number;
  states: number;
  previews: number;
  /** Orders of own commanders and of the enemy's carried out in both worlds. */
  orders: number;
  readonly leaks: Leak[];
}

/** Something that a side gets and that depends on what it cannot see. */
export interface Leak {
  readonly battle: string;
  readonly seed: string;
  readonly turn: number;
  readonly side: SideId;
  readonly what: string;
}

const MOST_LEAKS = 30;
/** Orders of a commander that are followed in both worlds. */
const FOLLOWED = 12;

/** Takes states from real games and compares each with others that look the same. */
export function lookForLeaks(options: HiddenOptions): HiddenReport {
  const report: HiddenReport = { games: 0, states: 0, previews: 0, orders: 0, leaks: [] };
  for (const { scenario, battle, seed } of gamesToPlay(options.firstSeed, options.seeds)) {
    const chance = chanceOf(`${scenario.id} ${battle} ${seed}`);
    const game = { battle, seed, turns: options.turns };
    for (const { state } of playSteps(scenario, game)) {
      if (report.leaks.length >= MOST_LEAKS) return report;
      if (!chance.oneIn(options.every) || state.outcome) continue;
      for (const side of SIDES) compare({ report, state, side, chance, options, game });
      report.states += 1;
    }
    report.games += 1;
    options.onProgress?.(report);
  }
  return report;
}

interface Comparison {
  readonly report: HiddenReport;
  readonly state: BattleState;
  readonly side: SideId;
  readonly chance: Chance;
  readonly options: HiddenOptions;
  readonly game: { readonly battle: string; readonly seed: string };
}

function compare(comparison: Comparison): void {
  const { state, side, chance, options } = comparison;
  const world = options.world ?? otherWorld;
  const other = world(state, side, chance, { dice: "changed" });
  const a = view(state, side);
  const b = view(other, side);
  if (canonical(a) !== canonical(b)) {
    leak(comparison, `the view: ${firstDifference(a, b)}`);
    return;
  }
  if (state.activeSide === side) {
    comparePreviews(comparison, other);
    followCommander(comparison, world(state, side, chance, { dice: "kept" }));
    compareNames(comparison);
  } else watchEnemy(comparison, world(state, side, chance, { dice: "kept" }));
}

/** Which unit a contact is tells nothing: with the contacts exchanged the same is legal, foreseen and ordered. */
function compareNames(comparison: Comparison): void {
  const { report, state, side, game } = comparison;
  const a = view(state, side);
  const b = view(withContactsExchanged(state, side), side);
  if (canonical(a.flashes) !== canonical(b.flashes)) return;
  const legal = [...legalCommands(a)];
  if (canonical(legal) !== canonical([...legalCommands(b)]))
    leak(comparison, "which unit a contact is: the legal orders");
  for (const command of legal.filter(({ type }) => !QUIET.has(type))) {
    if (canonical(preview(a, command)) !== canonical(preview(b, command)))
      leak(comparison, `which unit a contact is: the preview of ${canonical(command)}`);
    report.previews += 1;
  }
  const [first, second] = [a, b].map((seen) =>
    canonical(createCommander({ side, level: "regular", seed: game.seed }).next(seen)),
  );
  if (first !== second) leak(comparison, `which unit a contact is: the order ${first} or ${second}`);
}

function comparePreviews(comparison: Comparison, other: BattleState): void {
  const { report, state, side, chance, options } = comparison;
  const legal = [...legalCommands(view(state, side))];
  if (canonical(legal) !== canonical([...legalCommands(view(other, side))])) {
    leak(comparison, "the legal orders");
    return;
  }
  const some =
    legal.length <= options.previews
      ? legal
      : legal.filter(() => chance.below(legal.length) < options.previews);
  for (const command of some) {
    const seen = canonical(preview(view(state, side), command));
    if (seen !== canonical(preview(view(other, side), command)))
      leak(comparison, `preview of ${canonical(command)}`);
    report.previews += 1;
  }
}

/** Both worlds hear the same orders from the same commander until they hear something of the enemy. */
function followCommander(comparison: Comparison, other: BattleState): void {
  const { report, state, side, game } = comparison;
  const options = { side, level: "regular" as const, seed: game.seed };
  const commanders = [createCommander(options), createCommander(options)] as const;
  let worlds: readonly [BattleState, BattleState] = [state, other];
  for (let order = 0; order < FOLLOWED; order++) {
    const [a, b] = [commanders[0].next(view(worlds[0], side)), commanders[1].next(view(worlds[1], side))];
    if (canonical(a) !== canonical(b)) {
      leak(comparison, `the commander's order: ${canonical(a)} or ${canonical(b)}`);
      return;
    }
    report.orders += 1;
    const next = inBoth(comparison, worlds, a);
    if (next === null || a.type === "end-turn") return;
    worlds = next;
  }
}

/** What the enemy does out of sight is not told, and what he does in sight tells no more than that. */
function watchEnemy(comparison: Comparison, other: BattleState): void {
  const { report, state, chance } = comparison;
  const legal = [...legalCommands(view(state, state.activeSide))].filter(({ type }) => QUIET.has(type));
  for (let order = 0; order < FOLLOWED && legal.length > 0; order++) {
    inBoth(comparison, [state, other], chance.pick(legal));
    report.orders += 1;
  }
}

/** Orders that hurt nobody. */
const QUIET: ReadonlySet<string> = new Set(["move", "dig", "rest", "stand", "bridge"]);

/** The two worlds after an order, or null when the side has heard something of the enemy, or they part. */
function inBoth(
  comparison: Comparison,
  worlds: readonly [BattleState, BattleState],
  command: Command,
): readonly [BattleState, BattleState] | null {
  const { side } = comparison;
  const [a, b] = [decide(worlds[0], command), decide(worlds[1], command)];
  if (!a.ok || !b.ok) {
    const isOwn = worlds[0].activeSide === side;
    if (isOwn && a.ok !== b.ok) leak(comparison, `${canonical(command)} is refused in one of them`);
    return null;
  }
  const seen = [witness(worlds[0], a.events, side), witness(worlds[1], b.events, side)] as const;
  if (seen.some((told) => isContact(told, side))) return null;
  if (canonical(seen[0]) !== canonical(seen[1])) {
    leak(comparison, `told of ${canonical(command)}: ${firstDifference(seen[0], seen[1])}`);
    return null;
  }
  const [c, d] = [canonical(view(a.state, side)), canonical(view(b.state, side))];
  if (c !== d)
    leak(
      comparison,
      `the view after ${canonical(command)}: ${firstDifference(view(a.state, side), view(b.state, side))}`,
    );
  return [a.state, b.state];
}

/** Facts by which a side hears of the enemy: from there on the worlds may part. */
const CONTACTS: ReadonlySet<string> = new Set([
  "sighted",
  "lost-from-sight",
  "move-interrupted",
  "hex-captured",
  "fire-resolved",
  "assault-resolved",
  "bombardment-resolved",
  "air-strike-resolved",
  "battery-silenced",
  "works-damaged",
  "side-began",
  "battle-ended",
]);

/** A protest names the place where the border was broken, so that a side learns of it where it sees nobody (R12.2). */
function isContact(seen: readonly SeenEvent[], side: SideId): boolean {
  return seen.some(
    (told) =>
      told.type !== "event" ||
      CONTACTS.has(told.event.type) ||
      (told.event.type === "border-breached" && told.event.side !== side),
  );
}

function leak({ report, state, side, game }: Comparison, what: string): void {
  report.leaks.push({ battle: game.battle, seed: game.seed, turn: state.turn, side, what });
}

/** Where two pieces of data differ first, and how. */
function firstDifference(a: unknown, b: unknown, path = ""): string {
  if (canonical(a) === canonical(b)) return "";
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return `${path}: ${canonical(a)} or ${canonical(b)}`;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    if (!(key in left) || !(key in right)) return `${path}.${key} is in one of them`;
    const found = firstDifference(left[key], right[key], `${path}.${key}`);
    if (found !== "") return found;
  }
  return path;
}
