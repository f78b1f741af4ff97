/** Planning marches, carrying out their stages, and calling them off. */
import { type Command, type SeenEvent, type UnitId, view } from "../engine/index.ts";
import {
  marchOn as carryOutStages,
  type MarchPlan,
  planAhead,
  priceOfMarches,
  stagesNow,
} from "../notebook/index.ts";
import { autosave, type Desk, layCards, showGame } from "./desk.ts";
import { select } from "./orders.ts";
import { mayGive } from "./price.ts";
import { give, note, type Session } from "./session.ts";
import type { Intents } from "./types.ts";

type MarchIntents = Pick<Intents, "goOnMarching" | "callOffMarch" | "resumeMarch">;

/** The intents of planned marches. */
export function marchIntents(desk: Desk): MarchIntents {
  return {
    goOnMarching: () => goOnMarching(desk, "asks"),
    callOffMarch: (unit) => callOffMarches(desk, [unit]),
    resumeMarch: (unit) =>
      replan(desk, (plans) => plans.map((plan) => (plan.unit === unit ? { ...plan, halted: null } : plan))),
  };
}

/** Calls off the marches of these units. */
export function callOffMarches(desk: Desk, units: readonly UnitId[]): void {
  replan(desk, (plans) => plans.filter(({ unit }) => !units.includes(unit)));
}

function replan(desk: Desk, change: (plans: readonly MarchPlan[]) => readonly MarchPlan[]): void {
  const { session } = desk;
  if (!session) return;
  setPlans(session, change(plansOf(session)));
  showPlans(desk);
  void autosave(desk);
}

function plansOf(session: Session): readonly MarchPlan[] {
  return session.notes[session.side].marches;
}

function setPlans(session: Session, marches: readonly MarchPlan[]): void {
  note(session, session.side, { marches });
}

/**
 * Notes a march whose first stage has just been carried out, or that begins with the next part, in place of any other
 * of the unit. What stopped the stage halts it at once.
 */
export function noteMarch(desk: Desk, plan: MarchPlan, stage: Command | null): void {
  const { session } = desk;
  if (!session) return;
  const at = view(session.state, session.side).own.find(({ id }) => id === plan.unit)?.at ?? -1;
  const ahead = stage?.type === "move" ? planAhead(plan, stage.path, at) : plan;
  const last = session.chronicle[session.side].slice(-STAGE_LINES).map(({ seen }) => seen);
  const isStopped =
    stage !== null &&
    last.some(
      (seen) =>
        seen.type === "event" && seen.event.type === "move-interrupted" && seen.event.unit === plan.unit,
    );
  const halted: MarchPlan = { ...ahead, halted: isStopped ? "interrupted" : plan.halted };
  setPlans(session, [...plansOf(session).filter(({ unit }) => unit !== plan.unit), halted]);
  desk.store.setState({ intent: null });
  showPlans(desk);
  void autosave(desk);
}

/** Lines of the chronicle among which a stage that was just carried out tells of its end. */
const STAGE_LINES = 8;

/** Carries out this turn's stage of every march that has not halted, and shows what came of it; asks first about their price. */
export function goOnMarching(desk: Desk, how: "asks" | "is-sure"): void {
  const { session, store } = desk;
  const { game, elsewhere } = store.getState();
  if (!session || !game || session.state.activeSide !== session.side) return;
  if (game.busy === "thinking" || elsewhere === "gone-on" || session.state.outcome) return;
  const stages = stagesNow(game.view, game.notes);
  if (how === "asks" && mayGive(desk, stages, "marches") === "asked") return;
  const seen = marchOn(session);
  if (seen.length === 0) {
    showPlans(desk);
    return;
  }
  layCards(desk, seen, "staff");
  showGame(desk, "idle", seen);
  const { selected } = store.getState();
  if (selected.unit) select(desk, selected.unit, selected.hex);
  void autosave(desk);
}

function showPlans({ session, store }: Desk): void {
  store.setState(({ game }) =>
    game && session ? { game: { ...game, notes: session.notes[session.side] } } : {},
  );
}

/**
 * The stages of this turn where the commander wants them carried out by themselves: those that have no price and lead
 * under no known fire. The others wait for his word. @returns what the side saw of them
 */
export function marchByThemselves({ store }: Desk, session: Session): readonly SeenEvent[] {
  if (store.getState().settings.marches !== "by-themselves") return [];
  const stages = stagesNow(view(session.state, session.side), session.notes[session.side]);
  return priceOfMarches(view(session.state, session.side), stages) ? [] : marchOn(session);
}

/** The stages of this turn, the heads of columns first. @returns what the side saw of them */
export function marchOn(session: Session): readonly SeenEvent[] {
  const { side } = session;
  return carryOutStages({
    get view() {
      return view(session.state, side);
    },
    get notes() {
      return session.notes[side];
    },
    give(command) {
      const given = give(session, command);
      return given.ok ? given.seen : null;
    },
    note: (marches) => setPlans(session, marches),
  });
}
