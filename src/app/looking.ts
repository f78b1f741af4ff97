/** Going round units, stacks and enemies, and looking at a hex: what keys and searches ask for. */
import { type Hex, hexDistance, theatreOf, type UnitId } from "../engine/index.ts";
import { nextInRound, waitingUnits } from "../notebook/index.ts";
import type { Desk } from "./desk.ts";
import { select } from "./orders.ts";
import { isShowingPart } from "./reel.ts";
import { follow } from "./replay/following.ts";
import { ownStackAt } from "./stacks.ts";
import { targetsOf } from "./targets.ts";
import type { AppState, GameInPlay, Intents, Looked } from "./types.ts";
import { nothingDone } from "./whyNot.ts";

type LookIntents = Pick<
  Intents,
  "lookAtHex" | "nextUnit" | "previousUnit" | "nextInStack" | "nextEnemy" | "chooseUnit"
>;

/** The intents that look around without ordering anything. */
export function lookIntents(desk: Desk): LookIntents {
  const { store } = desk;
  return {
    lookAtHex: (hex, where) => lookAt(desk, hex, where),
    chooseUnit(unit) {
      if (store.getState().replay) follow(desk, { what: "unit", unit });
      else choose(desk, unit);
    },
    nextUnit: () => goRound(desk, "on"),
    previousUnit: () => goRound(desk, "back"),
    nextInStack: () => nextInStack(desk),
    nextEnemy: (by) => nextEnemy(desk, by),
  };
}

/** Puts the cursor on a hex and asks the map to bring it into view. */
function lookAt({ store }: Desk, hex: Hex, where: Looked["where"] = "in-view"): void {
  store.setState({ pointed: hex, looked: { hex, where } });
}

function choose(desk: Desk, unit: UnitId, where?: Looked["where"]): void {
  const own = desk.store.getState().game?.view.own.find(({ id }) => id === unit);
  if (!own) return;
  select(desk, unit, null);
  if (own.at >= 0) lookAt(desk, own.at, where);
}

/** Goes round the units that wait for an order, on from the chosen one or back. */
function goRound(desk: Desk, way: "on" | "back"): void {
  const { game, selected, replay } = desk.store.getState();
  if (!game || replay) return;
  if (isShowingPart(game)) return void nothingDone(desk, { why: "being-shown" });
  const next = nextInRound(game.view, waitingUnits(game.view, game.notes), selected.unit, way);
  if (!next) return void nothingDone(desk, { why: "none-waits" });
  if (next === selected.unit) nothingDone(desk, { why: "only-one-waits" });
  choose(desk, next, "about-middle");
}

/** Chooses the next own unit in the hex of the cursor, or of the selected unit. */
function nextInStack(desk: Desk): void {
  const { game, selected, pointed, replay } = desk.store.getState();
  if (!game || replay) return;
  if (isShowingPart(game)) return void nothingDone(desk, { why: "being-shown" });
  const here = (hex: Hex | null) => (hex === null ? [] : ownStackAt(game.view, hex));
  const units = here(pointed).length > 0 ? here(pointed) : here(selected.hex);
  const at = units.findIndex(({ id }) => id === selected.unit);
  const next = units[(at + 1) % units.length];
  if (next) choose(desk, next.id);
}

/**
 * Hexes with a known enemy, the nearest to the selected unit first; without one in the order of the map.
 * With an order against an enemy in hand only those that it can be given against.
 */
export function enemyHexes(state: Parameters<typeof targetsOf>[0]): readonly Hex[] {
  const { game, selected } = state;
  if (!game) return [];
  const targets = targetsOf(state);
  const known = enemiesByDistance({ game, selected });
  // A crossing is aimed at water, and whoever makes it may want to know who is near.
  if (!targets || targets.order === "bridge") return known;
  const aimed = new Set(targets.hexes);
  return known.filter((hex) => aimed.has(hex));
}

function enemiesByDistance({
  game,
  selected,
}: Pick<AppState, "selected"> & { readonly game: GameInPlay }): readonly Hex[] {
  const { view } = game;
  const hexes = [...new Set(view.enemies.map(({ where }) => where))].filter((hex) => hex >= 0);
  const from = view.own.find(({ id }) => id === selected.unit)?.at ?? -1;
  if (from < 0) return hexes.sort((a, b) => a - b);
  const { grid } = theatreOf(view);
  return hexes.sort((a, b) => hexDistance(grid, from, a) - hexDistance(grid, from, b) || a - b);
}

/** Puts the cursor on the next hex with a known enemy, of those that an order in hand can be given against; what is selected and in hand stays. */
function nextEnemy(desk: Desk, by: 1 | -1): void {
  const state = desk.store.getState();
  const hexes = enemyHexes(state);
  if (hexes.length === 0) return;
  const at = state.pointed === null ? -1 : hexes.indexOf(state.pointed);
  const next = at < 0 ? (by === 1 ? 0 : hexes.length - 1) : (at + by + hexes.length) % hexes.length;
  lookAt(desk, hexes[next] as Hex);
}
