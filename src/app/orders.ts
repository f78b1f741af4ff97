/** The order in hand: what a click on the map would mean, and its preview. */
import {
  type Command,
  checkOrder,
  type Hex,
  hexDistance,
  movementPointsLeft,
  orderedTogether,
  possibleAttackers,
  preview,
  reach,
  type SideView,
  seenHexes,
  sheetOf,
  swumTo,
  theatreOf,
  UNREACHED,
  type UnitId,
  wayNow,
} from "../engine/index.ts";
import { laterStageOf, marchTo, stageOf, wayOver } from "../notebook/index.ts";
import { type Desk, EMPTY_HAND, marked, putAwayRead } from "./desk.ts";
import { hexesUnderFire } from "./glance.ts";
import type { AppState, BuildingView, Intent, ReachView } from "./types.ts";

type OrderInHand = Intent["order"];

/** Selects an own unit and works out where it can go and what it sees; null puts the selection away. */
export function select(desk: Desk, unit: UnitId | null, hex: Hex | null): void {
  const { store } = desk;
  const view = store.getState().game?.view;
  const own = view?.own.find((candidate) => candidate.id === unit);
  if (!view || !own) {
    store.setState({ ...EMPTY_HAND, selected: { unit: null, hex } });
    return;
  }
  // What came of another's order has been read.
  if (own.id !== store.getState().selected.unit) putAwayRead(desk);
  const manner = own.spent > 0 ? own.manner : "deployed";
  const seen = own.at >= 0 ? seenHexes(theatreOf(view), [own.at], view.weather, view.light) : null;
  store.setState({
    selected: { unit: own.id, hex: own.at >= 0 ? own.at : hex },
    manner,
    reach: reachOf(view, own.id, manner),
    building: buildingOf(view, own.id),
    seenByUnit: seen && marked(seen),
    sight: null,
    intent: null,
    glance: null,
    group: [],
    groupInHand: null,
  });
}

/** What a turn of laying wire or building nests would leave where the unit is. */
function buildingOf(view: SideView, unit: UnitId): BuildingView {
  const at = view.own.find((own) => own.id === unit)?.at ?? -1;
  const now = { wire: view.works[at]?.wire ?? 0, nests: view.works[at]?.nests ?? 0 };
  const trench = preview(view, { type: "dig", unit, what: "trench" });
  const wire = preview(view, { type: "dig", unit, what: "wire" });
  const nests = preview(view, { type: "dig", unit, what: "nests" });
  return {
    trench: trench.type === "works" ? trench.works.level : null,
    wire: wire.type === "works" && wire.works.wire > now.wire ? wire.works.wire : null,
    nests: nests.type === "works" && nests.works.nests > now.nests ? nests.works.nests : null,
  };
}

/** Where a unit can end a move, with the points left there. */
export function reachOf(view: SideView, unit: UnitId, manner: AppState["manner"]): ReachView | null {
  const own = view.own.find((candidate) => candidate.id === unit);
  if (!own || own.at < 0 || view.activeSide !== view.side || view.outcome) return null;
  if (movementPointsLeft(theatreOf(view), unit, own, manner) === 0) return null;
  const reached = reach(view, unit, manner);
  const swum = swumTo(view, reached);
  const hexes = reached.hexes
    .filter((hex) => reached.canEnd[hex] === 1)
    .map((hex) => {
      const cost = reached.cost[hex] as number;
      return {
        hex,
        cost,
        left: reached.points - cost,
        stops: reached.stops[hex] === 1,
        swims: swum.has(hex),
      };
    });
  return { manner, hexes };
}

/** The order that a click on a hex suggests to a unit: storm or shoot at a known enemy, else go there. */
export function suggestedOrder(view: SideView, unit: UnitId, target: Hex): OrderInHand {
  const own = view.own.find((candidate) => candidate.id === unit);
  if (!own || !view.enemies.some((enemy) => enemy.where === target)) return "move";
  const theatre = theatreOf(view);
  const isLegal = (command: Command): boolean => checkOrder(view, command) === null;
  if (isLegal({ type: "assault", units: [unit], target })) return "assault";
  if (isLegal({ type: "bombard", unit, target })) return "bombard";
  if (isLegal({ type: "fire", unit, target })) return "fire";
  if (sheetOf(theatre, unit).range > 0) return "bombard";
  return hexDistance(theatre.grid, own.at, target) === 1 ? "assault" : "fire";
}

/** The order that a press on a hex would take in hand for the selected unit, if it can be given; null if not. */
export function possibleOrder(state: AppState, target: Hex): OrderInHand | null {
  const { game, selected } = state;
  if (!game || selected.unit === null) return null;
  const order = suggestedOrder(game.view, selected.unit, target);
  if (order === "move") return state.reach?.hexes.some(({ hex }) => hex === target) ? order : null;
  const aimed = aim(state, order, target);
  return aimed?.preview && aimed.preview.type !== "refused" ? order : null;
}

/** The order in hand aimed at a hex, with its command and preview. */
export function aim(
  state: AppState,
  order: OrderInHand,
  target: Hex | null,
  attackers?: readonly UnitId[],
): Intent | null {
  const view = state.game?.view;
  const unit = state.selected.unit;
  if (!view || (unit === null && order !== "air-strike")) return null;
  const via = order === "move" && state.intent?.order === "move" ? state.intent.via : [];
  if (target === null) return { ...NOT_AIMED, order, target, via, attackers: unit ? [unit] : [] };
  const chosen = attackers ?? attackersFor(view, order, unit, target);
  const { command, path } =
    via.length > 0
      ? moveOver(view, unit, state.manner, [...via, target])
      : commandFor(state, view, order, target, chosen);
  const aimed: Intent = {
    ...NOT_AIMED,
    order,
    target,
    via,
    command,
    preview: command && preview(view, command),
    path,
    attackers: chosen,
  };
  return order === "move" ? asMove(view, aimed, state.manner) : aimed;
}

/** The command that an order aimed at a hex would be, of whoever would carry it out. */
export function commandAt(
  state: Pick<AppState, "game" | "selected" | "manner">,
  order: OrderInHand,
  target: Hex,
): Command | null {
  const view = state.game?.view;
  if (!view) return null;
  return commandFor(state, view, order, target, attackersFor(view, order, state.selected.unit, target))
    .command;
}

const NOT_AIMED = {
  command: null,
  preview: null,
  path: [],
  via: [],
  choosing: "target",
  march: null,
  underFire: [],
  sees: null,
} as const;

/** A move over several hexes, one after another. */
function moveOver(
  view: SideView,
  unit: UnitId | null,
  manner: AppState["manner"],
  goals: readonly Hex[],
): { readonly command: Command | null; readonly path: readonly Hex[] } {
  const own = view.own.find(({ id }) => id === unit);
  if (!own || own.at < 0) return { command: null, path: [] };
  const path = wayOver(view, own, manner, goals);
  return { command: { type: "move", unit: own.id, path, manner }, path: [own.at, ...path] };
}

/** A move with what it meets and sees; one that leads beyond this turn's reach is a march over several turns. */
function asMove(view: SideView, move: Intent, manner: AppState["manner"]): Intent {
  const { command, target, via } = move;
  if (command?.type !== "move" || target === null) return move;
  const isBeyond =
    via.length > 0
      ? checkOrder(view, command) !== null
      : reach(view, command.unit, manner).cost[target] === UNREACHED;
  const march = isBeyond ? marchTo(view, command.unit, manner, target, via) : null;
  const goal = { unit: command.unit, manner, target, via };
  const stage = march && stageOf(view, goal);
  const told = march ? (stage ? preview(view, stage) : laterStageOf(view, goal)) : move.preview;
  const from = told?.type === "move" ? told.underFireFrom : [];
  const path = march?.path ?? move.path;
  return {
    ...move,
    command: march ? stage : command,
    preview: told,
    path,
    march,
    underFire: hexesUnderFire(view, path.slice(1), from),
    sees: path.length > 0 ? marked(seenHexes(theatreOf(view), [target], view.weather, view.light)) : null,
  };
}

function attackersFor(
  view: SideView,
  order: OrderInHand,
  unit: UnitId | null,
  target: Hex,
): readonly UnitId[] {
  if (unit === null) return [];
  if (order !== "assault") return [unit];
  const possible = possibleAttackers(view, target);
  if (!possible.includes(unit)) return [unit];
  return orderedTogether(view, [unit, ...possible.filter((other) => other !== unit)]);
}

function commandFor(
  state: Pick<AppState, "selected" | "manner">,
  view: SideView,
  order: OrderInHand,
  target: Hex,
  attackers: readonly UnitId[],
): { readonly command: Command | null; readonly path: readonly Hex[] } {
  const unit = state.selected.unit ?? "";
  if (order === "air-strike")
    return { command: { type: "air-strike", target, sorties: sortiesOfStrike(view) }, path: [] };
  if (order === "assault") return { command: { type: "assault", units: attackers, target }, path: [] };
  if (order === "bridge") return { command: { type: "bridge", unit, to: target }, path: [] };
  if (order !== "move") return { command: { type: order, unit, target }, path: [] };
  const own = view.own.find((candidate) => candidate.id === unit);
  const path = own && own.at >= 0 ? wayOrdered(view, unit, state.manner, target) : null;
  if (!path || !own)
    return { command: { type: "move", unit, path: [target], manner: state.manner }, path: [] };
  return { command: { type: "move", unit, path, manner: state.manner }, path: [own.at, ...path] };
}

/** A way that the unit can go, or could if it had a full order: so that the refusal says what is missing. */
function wayOrdered(
  view: SideView,
  unit: UnitId,
  manner: AppState["manner"],
  target: Hex,
): readonly Hex[] | null {
  const path = wayNow(view, unit, manner, target);
  if (path) return path;
  const own = view.own.map((each) => (each.id === unit ? { ...each, ordered: 1 as const } : each));
  return wayNow({ ...view, own }, unit, manner, target);
}

/** Strikes that a turn's aircraft are dealt out to when a person orders them one by one. */
const STRIKES_A_TURN = 3;

/** Aircraft of one strike: a third of a turn's, or what is left. */
function sortiesOfStrike(view: SideView): number {
  const { sorties, perTurn } = view.air ?? { sorties: 0, perTurn: 0 };
  return Math.min(sorties, Math.max(1, Math.ceil(perTurn / STRIKES_A_TURN)));
}
