/** Choosing several units, and giving them an order together. */
import { type Hex, type SideView, theatreOf, type UnitId, view } from "../engine/index.ts";
import { type GroupLine, type GroupOrder, lineOf, planGroup, stopsGroup } from "../notebook/index.ts";
import { autosave, type Desk, EMPTY_HAND, layCards, showGame } from "./desk.ts";
import { hasStood, mayGive } from "./price.ts";
import { give, type Session } from "./session.ts";
import type { Intents } from "./types.ts";
import { nothingDone } from "./whyNot.ts";

type GroupIntents = Pick<
  Intents,
  "chooseGroup" | "toggleInGroup" | "chooseFormation" | "takeGroupOrder" | "giveGroupOrder"
>;

/** The intents of groups. */
export function groupIntents(desk: Desk): GroupIntents {
  const { store } = desk;
  return {
    chooseGroup: (units) => choose(desk, units),
    toggleInGroup: (unit) => toggle(desk, [unit]),
    chooseFormation() {
      const { game, selected } = store.getState();
      const formation = game && selected.unit ? theatreOf(game.view).formationOf.get(selected.unit) : null;
      if (formation) choose(desk, formation.units);
    },
    takeGroupOrder(order) {
      const { game, group } = store.getState();
      store.setState({ groupInHand: game && order ? planGroup(game.view, group, order) : null });
    },
    giveGroupOrder: () => giveGroupOrder(desk, "asks"),
  };
}

/** Adds the own units of a hex to the group, or takes them out if all of them are in it. */
export function toggleHex(desk: Desk, hex: Hex): void {
  const { game } = desk.store.getState();
  const here = game?.view.own.filter((unit) => unit.at === hex).map(({ id }) => id) ?? [];
  if (here.length > 0) toggle(desk, here);
}

/** Aims a group's move at a hex; the same hex again gives it, once it could be read. @returns whether a group's move was in hand */
export function aimGroup(desk: Desk, target: Hex): boolean {
  const { game, group, groupInHand } = desk.store.getState();
  if (!game || groupInHand?.order.order !== "move") return false;
  if (groupInHand.order.target === target && !hasStood(groupInHand)) nothingDone(desk, { why: "too-soon" });
  else if (groupInHand.order.target === target) giveGroupOrder(desk, "asks");
  else desk.store.setState({ groupInHand: planGroup(game.view, group, { ...groupInHand.order, target }) });
  return true;
}

function toggle(desk: Desk, units: readonly UnitId[]): void {
  const { group, selected } = desk.store.getState();
  const before = group.length > 0 ? group : selected.unit ? [selected.unit] : [];
  const isIn = units.every((unit) => before.includes(unit));
  const others = before.filter((unit) => !units.includes(unit));
  choose(desk, isIn ? others : [...others, ...units]);
}

/** Chooses own units on the map together; one alone is simply selected by whoever asks. */
function choose({ store }: Desk, units: readonly UnitId[]): void {
  const { game, groupInHand } = store.getState();
  if (!game) return;
  const here = new Set(game.view.own.filter(({ at }) => at >= 0).map(({ id }) => id));
  const group = [...new Set(units)].filter((unit) => here.has(unit));
  store.setState({
    ...EMPTY_HAND,
    selected: { unit: null, hex: null },
    group,
    groupInHand: groupInHand && group.length > 0 ? planGroup(game.view, group, groupInHand.order) : null,
  });
}

/** Gives the order unit by unit, each as things stand then, and stops at the first interruption; asks first about a price. */
export function giveGroupOrder(desk: Desk, how: "asks" | "is-sure"): void {
  const { session, store } = desk;
  const { game, groupInHand, elsewhere } = store.getState();
  if (!session || !game || session.state.outcome) return;
  if (!groupInHand) return void nothingDone(desk, { why: "no-order" });
  if (elsewhere === "gone-on") return void nothingDone(desk, { why: "gone-on" });
  if (session.state.activeSide !== session.side || game.busy === "thinking")
    return void nothingDone(desk, { why: "not-our-turn" });
  const { order, lines } = groupInHand;
  if (order.order === "move" && order.target === null) return void nothingDone(desk, { why: "not-aimed" });
  const commands = lines.flatMap(({ command }) => command ?? []);
  if (commands.length === 0) return void nothingDone(desk, { why: "nobody-can" });
  if (how === "asks" && mayGive(desk, commands) === "asked") return;
  const before = session.chronicle[session.side].length;
  const { done, stopped } = carryOut(session, lines, order);
  const seen = session.chronicle[session.side].slice(before).map((line) => line.seen);
  store.setState({ groupInHand: null });
  layCards(desk, seen, "staff");
  if (stopped)
    store.setState(({ cards }) => ({
      cards: [
        {
          type: "notice",
          key: "notices.group-stopped",
          facts: { unit: stopped, count: done, left: commands.length - done },
        },
        ...cards,
      ],
    }));
  showGame(desk, "idle", seen);
  void autosave(desk);
  if (session.state.outcome) store.setState({ screen: "outcome" });
}

interface Course {
  readonly done: number;
  /** Whom something happened to, so that the rest did not get their order. */
  readonly stopped: UnitId | null;
}

function carryOut(session: Session, lines: readonly GroupLine[], order: GroupOrder): Course {
  let done = 0;
  for (const { unit, command: planned } of lines) {
    if (!planned) continue;
    const now: SideView = view(session.state, session.side);
    const { command } = lineOf(now, unit, order);
    if (!command) continue;
    const given = give(session, command);
    if (!given.ok) continue;
    done += 1;
    if (given.seen.some((seen) => stopsGroup(seen, session.side))) return { done, stopped: unit };
  }
  return { done, stopped: null };
}
