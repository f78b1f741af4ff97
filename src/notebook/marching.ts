/** Planned marches carried out: this turn's stages, the heads of columns first, until something stops them. */
import type { Command, SeenEvent, SideView } from "../engine/index.ts";
import { laterStageOf } from "./later.ts";
import { type HaltCause, inMarchingOrder, type MarchPlan, planAhead, stageOf } from "./marches.ts";
import { alarmOf, type Notes } from "./notes.ts";

/** A game in which a side marches: its view and notes as they stand, and the ways to give an order and to note. */
export interface Marching {
  readonly view: SideView;
  readonly notes: Notes;
  /** What the side saw of its order; null when it was refused. */
  give(command: Command): readonly SeenEvent[] | null;
  note(marches: readonly MarchPlan[]): void;
}

/** The stages of this turn. @returns what the side saw of them */
export function marchOn(game: Marching): readonly SeenEvent[] {
  const seen: SeenEvent[] = [];
  for (const plan of inMarchingOrder(game.view, game.notes.marches))
    if (isUnderWay(game.view, plan)) seen.push(...carryOutStage(game, plan));
  return seen;
}

/** The orders of this turn's stages as things stand, before the first of them is carried out. */
export function stagesNow(view: SideView, notes: Pick<Notes, "marches">): readonly Command[] {
  return inMarchingOrder(view, notes.marches)
    .filter((plan) => isUnderWay(view, plan))
    .flatMap((plan) => stageOf(view, plan) ?? []);
}

/** Whether a march goes on this turn: it has not halted, and its unit has not moved or acted yet. */
function isUnderWay(view: SideView, { unit, halted }: MarchPlan): boolean {
  const own = view.own.find(({ id }) => id === unit);
  return halted === null && own !== undefined && own.at >= 0 && own.spent === 0 && own.deed === null;
}

/** Carries out the first stage of a march that is newly planned; one that can only begin with the next part is noted. */
export function beginMarch(game: Marching, plan: MarchPlan): readonly SeenEvent[] {
  if (!laterStageOf(game.view, plan)) return carryOutStage(game, plan);
  game.note([...game.notes.marches.filter(({ unit }) => unit !== plan.unit), plan]);
  return [];
}

/** Carries out a stage, and notes how the march stands then; one that has arrived is noted no more. */
export function carryOutStage(game: Marching, plan: MarchPlan): readonly SeenEvent[] {
  const before = game.view;
  const from = before.own.find(({ id }) => id === plan.unit)?.at ?? -1;
  const command = stageOf(before, plan);
  const seen = command && game.give(command);
  const alarm = seen && alarmOf(before, game.view, seen, plan.unit, "marches");
  const halted: HaltCause | null = !command
    ? "no-way"
    : !seen
      ? "refused"
      : isStopped(seen, plan)
        ? "interrupted"
        : (alarm?.why ?? null);
  const who = halted === "enemy-in-sight" && alarm ? { by: alarm.by } : {};
  const at = game.view.own.find(({ id }) => id === plan.unit)?.at ?? -1;
  const ahead = command?.type === "move" ? planAhead(plan, [from, ...command.path], at) : plan;
  const hasArrived = at === plan.target && ahead.via === undefined;
  const others = game.notes.marches.filter(({ unit }) => unit !== plan.unit);
  game.note(hasArrived || at < 0 ? others : [...others, { ...ahead, halted, ...who }]);
  return seen ?? [];
}

function isStopped(seen: readonly SeenEvent[], { unit }: MarchPlan): boolean {
  return seen.some(
    (each) => each.type === "event" && each.event.type === "move-interrupted" && each.event.unit === unit,
  );
}
