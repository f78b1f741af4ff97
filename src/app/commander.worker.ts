/** The computer commander's thread: it gets views and gives orders, and has nothing else to look at. */
import { expose } from "comlink";
import { type Commander, createCommander, createStaff, type Staff } from "../ai/index.ts";
import {
  type Command,
  prepare,
  type Scenario,
  type SideId,
  type SideView,
  type UnitId,
} from "../engine/index.ts";

const commanders = new Map<SideId, Commander>();
let staff: Staff | null = null;

const thread = {
  prepare(scenario: Scenario): void {
    prepare(scenario);
    commanders.clear();
    staff = null;
  },
  appoint(side: SideId, seed: string): void {
    commanders.set(side, createCommander({ side, level: "regular", seed }));
  },
  next(view: SideView): Command {
    return commanders.get(view.side)?.next(view) ?? { type: "end-turn" };
  },
  entrust(side: SideId, units: readonly UnitId[], seed: string): void {
    staff = createStaff({ side, units, seed });
  },
  nextOfStaff(view: SideView): Command | null {
    return staff?.next(view) ?? null;
  },
};

export type CommanderThread = typeof thread;

expose(thread);
