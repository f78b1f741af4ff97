import { describe, expect, test } from "vitest";
import { createCommander, createRival, type Operation, RIVALS } from "../../src/ai/index.ts";
import {
  begin,
  type Command,
  checkOrder,
  decide,
  hexFromName,
  type SideId,
  view,
} from "../../src/engine/index.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";
import { ownScenario } from "../support/games.ts";

const SCENARIOS = `${import.meta.dirname}/../../scenarios`;
const skirmish = ownScenario("skirmish");
const hex = (name: string) => hexFromName(skirmish.battlefield, name);
const DAY = 1440;

/** Plays with an operation for one side and the regular commander for the other, so many turns or to the end. */
function play(side: SideId, plan: Operation, turns: number, seed = "1") {
  const other: SideId = side === "soviet" ? "japanese" : "soviet";
  const commanders = {
    [side]: createCommander({ side, level: "regular", seed, plan }),
    [other]: createCommander({ side: other, level: "regular", seed }),
  } as Record<SideId, ReturnType<typeof createCommander>>;
  let { state } = begin(skirmish, { battle: "campaign", seed });
  const first = state.turn;
  const given: { readonly side: SideId; readonly command: Command }[] = [];
  while (!state.outcome && state.turn < first + turns) {
    const seen = view(state, state.activeSide);
    const command = commanders[state.activeSide].next(seen);
    expect(checkOrder(seen, command)).toBeNull();
    given.push({ side: state.activeSide, command });
    const decision = decide(state, command);
    if (!decision.ok) throw new Error(decision.refusal.code);
    state = decision.state;
  }
  return { state, orders: given.filter((order) => order.side === side).map(({ command }) => command) };
}

/** One phase over the whole battle. */
function phase(
  task: Operation["phases"][number]["task"],
  units: readonly string[],
  hexes: readonly string[],
) {
  return {
    id: task,
    from: 0,
    until: 20 * DAY,
    task,
    units,
    hexes: hexes.map(hex),
    percent: 100,
    swims: false,
  };
}

const ALL = skirmish.units.filter(({ side }) => side === "soviet").map(({ id }) => id);

describe("a commander with a plan", () => {
  test("goes where he is told: the battalion leaves its place for the ground that it is to hold", () => {
    const { state } = play("soviet", { phases: [phase("hold", ["east-battalion"], ["0500"])] }, 2);
    expect(state.units[skirmish.units.findIndex(({ id }) => id === "east-battalion")]?.at).toBe(hex("0500"));
  });

  test("who is to hold ground of which nothing is his any more goes back to where he was told, and else holds it", () => {
    const hold = { ...phase("hold", ["east-battalion"], ["0201"]), behind: [hex("0500")] };
    const at = skirmish.units.findIndex(({ id }) => id === "east-battalion");
    // Larch Hill is West's from the beginning.
    expect(play("soviet", { phases: [hold] }, 2).state.units[at]?.at).toBe(hex("0500"));
    const own = { ...phase("hold", ["east-battalion"], ["0304"]), behind: [hex("0500")] };
    expect(play("soviet", { phases: [own] }, 2).state.units[at]?.at).not.toBe(hex("0500"));
  });

  test("without a task nobody storms and nobody leaves his hex", () => {
    const { orders } = play("soviet", { phases: [] }, 1);
    expect(orders.filter(({ type }) => type === "assault" || type === "move")).toEqual([]);
  });

  test("a phase counts in its own hours only", () => {
    const late = { ...phase("prepare", ALL, ["0500"]), from: 19 * DAY, until: 20 * DAY };
    const early = play("soviet", { phases: [late] }, 1).orders;
    expect(early.filter(({ type }) => type === "move")).toEqual([]);
  });

  test("the same plan, views and seed give the same orders", () => {
    const plan = { phases: [phase("attack", ALL, ["0201", "0304"])] };
    expect(play("soviet", plan, 6).orders).toEqual(play("soviet", plan, 6).orders);
  });
});

describe("the plans of history", () => {
  const reading = readScenario(readFolder(SCENARIOS, "khasan-1938"));
  if (!reading.ok) throw new Error("the scenario does not read");
  const { scenario, book } = reading;
  ownScenario("khasan-1938");

  test("each side has one, and every order of the first four days is legal", { timeout: 120_000 }, () => {
    const commanders = Object.fromEntries(
      book.plans.map((plan) => [
        plan.side,
        createCommander({ side: plan.side, level: "regular", seed: "7", plan }),
      ]),
    ) as Record<SideId, ReturnType<typeof createCommander>>;
    expect(Object.keys(commanders).sort()).toEqual(["japanese", "soviet"]);
    let { state } = begin(scenario, { battle: "campaign", seed: "7" });
    let assaults = 0;
    while (!state.outcome && state.turn < 16) {
      const seen = view(state, state.activeSide);
      const command = commanders[state.activeSide].next(seen);
      expect(checkOrder(seen, command)).toBeNull();
      if (command.type === "assault") assaults += 1;
      const decision = decide(state, command);
      if (!decision.ok) throw new Error(decision.refusal.code);
      state = decision.state;
    }
    expect(assaults).toBeGreaterThan(5);
  });
});

describe("naive commanders", () => {
  test.each([...RIVALS])("%s gives legal orders to the end of a battle, from either side", (name) => {
    for (const side of ["soviet", "japanese"] as const) {
      const other: SideId = side === "soviet" ? "japanese" : "soviet";
      const commanders = {
        [side]: createRival(name, { side, seed: "3" }),
        [other]: createCommander({ side: other, level: "regular", seed: "3" }),
      } as Record<SideId, ReturnType<typeof createCommander>>;
      let { state } = begin(skirmish, { battle: "campaign", seed: "3" });
      for (let orders = 0; !state.outcome; orders++) {
        expect(orders).toBeLessThan(5000);
        const decision = decide(state, commanders[state.activeSide].next(view(state, state.activeSide)));
        if (!decision.ok) throw new Error(`${name}: ${decision.refusal.code}`);
        state = decision.state;
      }
    }
  });
});
