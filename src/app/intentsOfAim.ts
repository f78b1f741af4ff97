/** Selecting and aiming: what clicks on the map and order buttons mean. */
import { type Hex, refuse, type SideView, type UnitId } from "../engine/index.ts";
import { type Desk, putAwayRead } from "./desk.ts";
import { glanceAt } from "./glance.ts";
import { aimGroup, giveGroupOrder, toggleHex } from "./groupOrders.ts";
import { goOnMarching, noteMarch } from "./marchOrders.ts";
import { aim, reachOf, select, suggestedOrder } from "./orders.ts";
import { hasStood, mayGive } from "./price.ts";
import { follow, followAt } from "./replay/following.ts";
import { type SightLine, sightLine } from "./sight.ts";
import { ownStackAt } from "./stacks.ts";
import { targetsOf } from "./targets.ts";
import { giveAndShow } from "./turnFlow.ts";
import type { AppState, Intent, Intents } from "./types.ts";
import { nothingDone, type WhyNot } from "./whyNot.ts";

type AimIntents = Pick<
  Intents,
  | "selectUnit"
  | "clickHex"
  | "pointAt"
  | "lookFrom"
  | "setManner"
  | "takeOrder"
  | "toggleAttacker"
  | "chooseWayPoint"
  | "toggleWayPoint"
  | "giveOrder"
  | "payPrice"
>;

/** The intents that prepare an order, and the one that gives it. */
export function aimIntents(desk: Desk): AimIntents {
  const { store } = desk;
  const isReplay = (): boolean => store.getState().replay !== null;
  return {
    selectUnit: (unit) =>
      isReplay() ? follow(desk, unit === null ? null : { what: "unit", unit }) : select(desk, unit, null),
    clickHex(hex, how) {
      if (isReplay()) followAt(desk, hex);
      else if (how === "add-to-group") add(desk, hex);
      else if (!aimGroup(desk, hex)) clickHex(desk, hex);
    },
    pointAt(hex) {
      if (store.getState().pointed === hex) return;
      store.setState((state) => ({ pointed: hex, glance: isReplay() ? null : glanceAt(state, hex) }));
      const { sight } = store.getState();
      if (sight?.hold === "follows" && hex !== null) lookAt(desk, hex, "follows");
    },
    lookFrom(hex) {
      const view = store.getState().game?.view;
      const sight = view && hex !== null ? sightLine(view, hex, null, "follows") : null;
      // The order in hand waits until the line is put away.
      store.setState({ sight });
    },
    setManner: (manner) => setManner(desk, manner),
    takeOrder(order) {
      if (isReplay()) return;
      // Escape and every order put the sight tool away first.
      if (store.getState().sight) {
        store.setState({ sight: null });
        if (order === null) return;
      }
      if (order === null && putGroupAway(desk) === "put-away") return;
      const view = store.getState().game?.view;
      if (view?.phase === "orders" && (order === "bombard" || order === "air-strike"))
        return void nothingDone(desk, { why: "refused", refusal: refuse("fires-closed", "R1.4") });
      store.setState((state) => ({ intent: order === null ? null : aim(state, order, null), whyNot: null }));
      showTargets(desk);
    },
    toggleAttacker: (unit) => toggleAttacker(desk, unit),
    chooseWayPoint: () => chooseWayPoint(desk),
    toggleWayPoint: (hex) => toggleWayPoint(desk, hex),
    giveOrder() {
      // What a line of sight hides is shown before it is given.
      if (store.getState().sight && store.getState().intent) store.setState({ sight: null });
      else giveInHand(desk, "asks");
    },
    payPrice(answer) {
      const { priceAsked } = store.getState();
      store.setState({ priceAsked: null });
      if (answer === "no") return;
      if (priceAsked?.of === "marches") goOnMarching(desk, "is-sure");
      else giveInHand(desk, "is-sure");
    },
  };
}

/** Brings the unit in hand and the nearest of its targets into view, where they are not. */
function showTargets({ store }: Desk): void {
  const { game, selected } = store.getState();
  const targets = targetsOf(store.getState());
  if (!targets) return;
  const own = game?.view.own.find(({ id }) => id === selected.unit);
  for (const hex of [own?.at ?? -1, ...targets.hexes.slice(0, 1)])
    if (hex >= 0) store.setState({ looked: { hex, where: "quietly" } });
}

/** A press that adds: own troops to the group, else a hex to the way of who is selected. */
function add(desk: Desk, hex: Hex): void {
  const { game, selected, group } = desk.store.getState();
  const isTheirs = game?.view.own.some(({ at }) => at === hex) ?? false;
  if (isTheirs || selected.unit === null || group.length > 0) toggleHex(desk, hex);
  else toggleWayPoint(desk, hex);
}

function chooseWayPoint({ store }: Desk): void {
  const { intent } = store.getState();
  if (intent?.order !== "move") return;
  store.setState({
    intent: { ...intent, choosing: intent.choosing === "target" ? "way-point" : "target" },
  });
}

/** Adds a hex to the way of the selected unit's move, or takes it out; where it goes is aimed at anew. */
function toggleWayPoint(desk: Desk, hex: Hex): void {
  const { store } = desk;
  const state = store.getState();
  const own = state.game?.view.own.find(({ id }) => id === state.selected.unit);
  const move = state.intent?.order === "move" ? state.intent : aim({ ...state, intent: null }, "move", null);
  if (!own || !move || state.game?.view.activeSide !== state.game?.side) return;
  if (hex === own.at || hex === move.target) return void nothingDone(desk, { why: "no-way-point" });
  const via = move.via.includes(hex) ? move.via.filter((each) => each !== hex) : [...move.via, hex];
  store.setState({ intent: aim({ ...state, intent: { ...move, via } }, "move", move.target), glance: null });
}

/** Escape puts away a group's order first, then the group. */
function putGroupAway({ store }: Desk): "put-away" | "no-group" {
  const { group, groupInHand } = store.getState();
  if (group.length === 0) return "no-group";
  store.setState(groupInHand ? { groupInHand: null } : { group: [] });
  return "put-away";
}

/**
 * Gives the order in hand, or asks first about its price; of a march over several turns the first stage, and notes the
 * rest.
 */
function giveInHand(desk: Desk, how: "asks" | "is-sure"): void {
  const { intent, selected, manner, group } = desk.store.getState();
  if (group.length > 0) {
    giveGroupOrder(desk, how);
    return;
  }
  if (!intent) return void nothingDone(desk, { why: "no-order" });
  if (intent.preview?.type === "refused")
    return void nothingDone(desk, { why: "refused", refusal: intent.preview.refusal });
  if (intent.target === null) return void nothingDone(desk, { why: "not-aimed" });
  const { command, march, target, via } = intent;
  if (how === "asks" && command && mayGive(desk, [command]) === "asked") return;
  const goal = march && target !== null && selected.unit !== null && { unit: selected.unit, manner, target };
  if (command && !giveAndShow(desk, command)) return;
  if (goal) noteMarch(desk, { ...goal, ...(via.length > 0 ? { via } : {}), halted: null }, command);
}

/** A click aims the order in hand; a second click on the target gives it once it could be read; without an order it suggests one. */
function clickHex(desk: Desk, hex: Hex): void {
  const { store } = desk;
  const state = store.getState();
  const { game, intent, selected } = state;
  if (!game) return;
  if (game.busy === "thinking") return void nothingDone(desk, { why: "thinking" });
  // Whoever turns to the map again has read what came of the order before.
  putAwayRead(desk);
  if (state.sight) {
    lookAt(desk, hex, "fixed");
    return;
  }
  if (intent?.choosing === "way-point") {
    toggleWayPoint(desk, hex);
    return;
  }
  if (intent && (intent.command || intent.march) && intent.target === hex) {
    // A double click has not read what the order would do.
    if (hasStood(intent)) giveInHand(desk, "asks");
    else nothingDone(desk, { why: "too-soon" });
    return;
  }
  if (intent && intent.target === null) {
    store.setState({ intent: aim(state, intent.order, hex) });
    return;
  }
  const ownHere = ownStackAt(game.view, hex).map((unit) => unit.id);
  if (ownHere.length > 0) {
    const next = nextInStack(ownHere, selected.unit);
    if (next === selected.unit) nothingDone(desk, { why: "chosen", unit: next });
    select(desk, next, hex);
    return;
  }
  if (selected.unit && isTarget(state.reach, game.view, hex)) {
    store.setState({ intent: aim(state, suggestedOrder(game.view, selected.unit, hex), hex) });
    return;
  }
  const march = marchThere(state, hex);
  if (march) {
    store.setState({ intent: march });
    return;
  }
  // A slip costs nobody the unit in hand: whom nothing can be ordered there stays chosen.
  const whyNot = whyNothingThere(state, hex);
  if (whyNot.why !== "out-of-reach") select(desk, null, hex);
  nothingDone(desk, whyNot);
}

/** The march over several turns that a press beyond this turn's reach aims; null where none leads there. */
function marchThere(state: AppState, hex: Hex): Intent | null {
  const { selected, game } = state;
  if (!game || selected.unit === null || game.view.activeSide !== game.side) return null;
  const move = aim({ ...state, intent: null }, "move", hex);
  return move?.march ? move : null;
}

/** Why a press on a hex orders nothing: there is nobody to order, or no way leads the selected unit there. */
function whyNothingThere({ selected, game }: AppState, hex: Hex): WhyNot {
  if (!game || selected.unit === null) return { why: "nobody-here" };
  if (game.view.activeSide !== game.side) return { why: "not-our-turn" };
  return { why: "out-of-reach", unit: selected.unit, hex, since: selected };
}

/** Draws the line of sight in question to a hex. */
function lookAt(desk: Desk, hex: Hex, hold: SightLine["hold"]): void {
  const { game, sight } = desk.store.getState();
  if (game && sight) desk.store.setState({ sight: sightLine(game.view, sight.from, hex, hold) });
}

/** Clicks on a stack choose whom it shows, then go through its units. */
function nextInStack(units: readonly UnitId[], selected: UnitId | null): UnitId {
  const at = selected ? units.indexOf(selected) : -1;
  return units[(at + 1) % units.length] as UnitId;
}

function isTarget(
  reach: { readonly hexes: readonly { readonly hex: Hex }[] } | null,
  view: SideView,
  hex: Hex,
): boolean {
  return (
    view.activeSide === view.side &&
    (view.enemies.some((enemy) => enemy.where === hex) ||
      (reach?.hexes.some((entry) => entry.hex === hex) ?? false))
  );
}

function setManner(desk: Desk, manner: "deployed" | "march"): void {
  const { game, selected, intent } = desk.store.getState();
  if (!game || !selected.unit) return;
  desk.store.setState({ manner, reach: reachOf(game.view, selected.unit, manner) });
  if (intent?.order === "move")
    desk.store.setState((state) => ({ intent: aim(state, "move", intent.target) }));
}

function toggleAttacker(desk: Desk, unit: UnitId): void {
  desk.store.setState((state) => {
    const { intent } = state;
    if (intent?.order !== "assault" || intent.target === null) return {};
    const attackers = intent.attackers.includes(unit)
      ? intent.attackers.filter((other) => other !== unit)
      : [...intent.attackers, unit];
    return { intent: aim(state, "assault", intent.target, attackers) };
  });
}
