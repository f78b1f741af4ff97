/** The face of a commander to whoever runs the game: one order at a time, and never stuck. */
import type { Command, SideId, SideView, UnitId } from "../engine/index.ts";
import { conduct } from "./conduct.ts";
import { type Desk, openDesk } from "./desk.ts";
import type { Operation } from "./operation.ts";

/** How well a commander plays; the middle of three levels is the one there is. */
export type CommanderLevel = "regular";

/** Leads a side. */
export interface Commander {
  /** The next order of this side; `end-turn` when it has no more. Reads only the view. */
  next(view: SideView): Command;
}

/** Leads the units entrusted to it. */
export interface Staff {
  /** The next order for the units entrusted, null when done. */
  next(view: SideView): Command | null;
}

/** Whom a commander leads, how well, and by which dice. */
export interface CommanderOptions {
  readonly side: SideId;
  readonly level: CommanderLevel;
  /** The commander's own dice, never the game's. */
  readonly seed: string;
  /** What he is told to do; how, is his. Without it he decides both. */
  readonly plan?: Operation;
}

/** Which units the staff is to order, and by which dice. */
export interface StaffOptions {
  readonly side: SideId;
  readonly units: readonly UnitId[];
  readonly seed: string;
}

/** Orders a commander gives at most in one part of a turn: far more than he needs, and never endless. */
const MOST_ORDERS = 600;
const END: Command = { type: "end-turn" };

/** A part of a turn in progress. */
interface Sitting {
  readonly stamp: string;
  readonly desk: Desk;
  readonly orders: Generator<Command, void>;
  given: number;
}

/**
 * A commander for one side. He plans anew at the beginning of each of his parts of a turn; the same views and
 * seed give the same orders.
 */
export function createCommander(options: CommanderOptions): Commander {
  let sitting: Sitting | null = null;
  const commission = { seed: options.seed, entrusted: null, operation: options.plan ?? null };
  return {
    next(view) {
      if (view.outcome || view.activeSide !== options.side) return END;
      sitting = resume(sitting, view, () => openDesk(view, commission));
      return nextOrder(sitting, view) ?? END;
    },
  };
}

/** Staff for some units of a side: the commander's tactics, for these units alone, until they have their orders. */
export function createStaff(options: StaffOptions): Staff {
  let sitting: Sitting | null = null;
  const entrusted = new Set(options.units);
  return {
    next(view) {
      if (view.outcome || view.activeSide !== options.side) return null;
      sitting = resume(sitting, view, () =>
        openDesk(view, { seed: options.seed, entrusted, operation: null }),
      );
      return nextOrder(sitting, view);
    },
  };
}

function resume(sitting: Sitting | null, view: SideView, open: () => Desk): Sitting {
  const stamp = `${view.scenario} ${view.battle} ${view.turn} ${view.half}`;
  if (sitting?.stamp === stamp) return sitting;
  const desk = open();
  return { stamp, desk, orders: conduct(desk), given: 0 };
}

function nextOrder(sitting: Sitting, view: SideView): Command | null {
  sitting.desk.view = view;
  sitting.given += 1;
  if (sitting.given > MOST_ORDERS) return null;
  const step = sitting.orders.next();
  return step.done ? null : step.value;
}
