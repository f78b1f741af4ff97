import { describe, expect, test } from "vitest";
import { DOCTRINES } from "../../src/ai/doctrine.ts";
import { pressed, pressureOf } from "../../src/ai/urgency.ts";
import {
  type BattleEvent,
  battleOf,
  begin,
  type SideId,
  type SideView,
  theatreOf,
  view,
} from "../../src/engine/index.ts";
import { ownScenario, playSteps } from "../support/games.ts";

const skirmish = ownScenario("skirmish");
const campaign = ownScenario("khasan-1938");

/** Men whom any commander would storm at once: a company. */
const COMPANY = 100;

type Assault = Extract<BattleEvent, { readonly type: "assault-resolved" }>;

function pressureOn(seen: SideView, side: SideId): number {
  const theatre = theatreOf(seen);
  return pressureOf({
    view: seen,
    theatre,
    battle: battleOf(theatre, seen.battle),
    doctrine: DOCTRINES[side],
  });
}

describe("time that presses", () => {
  test("a long battle does not press at its beginning, a short one does, and more every turn", () => {
    const long = view(begin(campaign, { battle: "campaign", seed: "1" }).state, "soviet");
    expect(pressureOn(long, "soviet")).toBe(0);
    const short = view(begin(campaign, { battle: "storm", seed: "1" }).state, "soviet");
    const first = pressureOn(short, "soviet");
    expect(first).toBeGreaterThan(50);
    expect(pressureOn({ ...short, turn: short.turn + 1 }, "soviet")).toBeGreaterThan(first);
    expect(pressureOn({ ...short, turn: short.turn + 5 }, "soviet")).toBe(100);
  });

  test("who holds everything he claims is not pressed", () => {
    const short = view(begin(campaign, { battle: "storm", seed: "1" }).state, "soviet");
    expect(pressureOn({ ...short, control: short.control.map(() => 1) }, "soviet")).toBe(0);
  });

  test("all pressure takes the named share off a number, none takes nothing", () => {
    expect(pressed({ pressure: 0 }, 80, 85)).toBe(80);
    expect(pressed({ pressure: 50 }, 80, 50)).toBe(60);
    expect(pressed({ pressure: 100 }, 80, 85)).toBe(12);
  });
});

describe("attacks", () => {
  test("[R4.4] the skirmish has a fight in nearly every game, and both sides storm in some", {
    timeout: 120_000,
  }, () => {
    let fought = 0;
    const stormers = new Set<string>();
    for (let seed = 1; seed <= 12; seed++) {
      const assaults = [...playSteps(skirmish, { battle: "campaign", seed: String(seed) })]
        .flatMap(({ events }) => events)
        .filter((event): event is Assault => event.type === "assault-resolved");
      if (assaults.some(({ attackerLoss }) => attackerLoss >= 50)) fought += 1;
      for (const { units } of assaults) stormers.add((units[0] ?? "").slice(0, 4));
    }
    expect(fought).toBeGreaterThanOrEqual(10);
    expect([...stormers].sort()).toEqual(["east", "west"]);
  });

  test("[R4.4] a short battle is opened with assaults on several hexes in its first day", {
    timeout: 120_000,
  }, () => {
    const targets = new Set<number>();
    const bombed = new Set<number>();
    for (const { events } of playSteps(campaign, { battle: "storm", seed: "2", turns: 2 }))
      for (const event of events) {
        if (event.type === "assault-resolved") targets.add(event.target);
        if (event.type === "air-strike-resolved") bombed.add(event.target);
      }
    expect(targets.size).toBeGreaterThanOrEqual(2);
    expect(bombed.size).toBeGreaterThanOrEqual(1);
  });

  test("commanders with other dice open the same battle at another hour or place, once what a company holds is taken", {
    timeout: 120_000,
  }, () => {
    const indices = new Map(campaign.units.map(({ id }, index) => [id, index]));
    const openings = new Set<string>();
    for (const seed of ["1", "2", "3", "4", "5", "6"]) {
      let men: readonly number[] = [];
      for (const { events, state } of playSteps(campaign, { battle: "campaign", seed, turns: 14 })) {
        const first = events.find((event): event is Assault => event.type === "assault-resolved");
        const held = first?.defenders.reduce((sum, id) => sum + (men[indices.get(id) ?? -1] ?? 0), 0) ?? 0;
        men = state.units.map((unit) => unit.men);
        if (!first || held <= COMPANY) continue;
        openings.add(`${state.turn} ${first.target}`);
        break;
      }
    }
    expect(openings.size).toBeGreaterThanOrEqual(3);
  });
});
