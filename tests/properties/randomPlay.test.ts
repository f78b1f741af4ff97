import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type BattleState,
  begin,
  type Command,
  canonical,
  decide,
  evolve,
  hashState,
  legalCommands,
  SIDES,
  theatreOf,
  view,
} from "../../src/engine/index.ts";
import { ownScenario } from "../support/games.ts";

const scenario = ownScenario("skirmish");
const ORDERS = 50;
const TIME = 60_000;

/** Plays by chance: each choice picks one of the legal orders, the end of the turn now and then. */
function playByChance(
  seed: string,
  choices: readonly number[],
  check: (state: BattleState, command: Command) => void,
) {
  let { state } = begin(scenario, { battle: "campaign", seed });
  for (const choice of choices) {
    if (state.outcome) break;
    const legal = [...legalCommands(view(state, state.activeSide))];
    const command: Command =
      choice % 9 === 0 ? { type: "end-turn" } : (legal[choice % legal.length] ?? { type: "end-turn" });
    const decision = decide(state, command);
    if (!decision.ok)
      throw new Error(`${JSON.stringify(command)} was listed as legal and refused: ${decision.refusal.code}`);
    let folded = state;
    for (const event of decision.events) folded = evolve(folded, event);
    expect(hashState(folded)).toBe(hashState(decision.state));
    state = decision.state;
    check(state, command);
  }
}

const games = fc.record({
  seed: fc.integer({ min: 1, max: 10_000 }).map(String),
  choices: fc.array(fc.nat(100_000), { minLength: 10, maxLength: ORDERS }),
});

describe("random legal play", () => {
  test("[R4.7] nobody has fewer than no men, guns, tanks or shells, and cohesion stays within 0 and 100", {
    timeout: TIME,
  }, () => {
    fc.assert(
      fc.property(games, ({ seed, choices }) => {
        playByChance(seed, choices, (state) => {
          for (const unit of state.units) {
            const least = Math.min(unit.men, unit.guns, unit.tanks, unit.bogged, unit.shells, unit.spent);
            expect(least).toBeGreaterThanOrEqual(0);
            expect(unit.cohesion).toBeGreaterThanOrEqual(0);
            expect(unit.cohesion).toBeLessThanOrEqual(100);
            expect(
              Object.values(unit).every((value) => typeof value !== "number" || Number.isInteger(value)),
            ).toBe(true);
          }
        });
      }),
      { numRuns: 15 },
    );
  });

  test("[R4.7] men on the sheet are men standing and men lost", { timeout: TIME }, () => {
    fc.assert(
      fc.property(games, ({ seed, choices }) => {
        const start = begin(scenario, { battle: "campaign", seed }).state;
        playByChance(seed, choices, (state) => {
          state.units.forEach((unit, index) => {
            const { killed, wounded, missing } = unit.lost;
            expect(unit.men + killed + wounded + missing).toBe(start.units[index]?.men);
          });
        });
      }),
      { numRuns: 10 },
    );
  });

  test("[R2.8] one side in a hex, and no order ends in a crowd", { timeout: TIME }, () => {
    fc.assert(
      fc.property(games, ({ seed, choices }) => {
        playByChance(seed, choices, (state, command) => {
          const { numbers, scenario: sheets } = theatreOf(state);
          const hexes = new Map<number, { side: string; units: number; men: number }>();
          state.units.forEach((unit, index) => {
            if (unit.at < 0) return;
            const side = sheets.units[index]?.side ?? "";
            const there = hexes.get(unit.at) ?? { side, units: 0, men: 0 };
            expect(there.side).toBe(side);
            hexes.set(unit.at, { side, units: there.units + 1, men: there.men + unit.men });
          });
          if (command.type !== "move") return;
          const { stackUnits, stackMen } = numbers.movement;
          for (const { units, men } of hexes.values())
            expect(units === 1 || (units <= stackUnits && men <= stackMen)).toBe(true);
        });
      }),
      { numRuns: 15 },
    );
  });

  test("a state and both views of it survive being written as text", { timeout: TIME }, () => {
    fc.assert(
      fc.property(games, ({ seed, choices }) => {
        playByChance(seed, choices.slice(0, 20), (state) => {
          const again = JSON.parse(JSON.stringify(state)) as BattleState;
          expect(hashState(again)).toBe(hashState(state));
          for (const side of SIDES) {
            const seen = view(state, side);
            expect(canonical(JSON.parse(JSON.stringify(seen)))).toBe(canonical(seen));
          }
        });
      }),
      { numRuns: 10 },
    );
  });
});
