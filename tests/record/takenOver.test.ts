import { describe, expect, test } from "vitest";
import { type BattleState, begin, decide, standingOf, umpireView, view } from "../../src/engine/index.ts";
import { newRecord, rebuild, type TakenFrom, withCommand } from "../../src/record/index.ts";
import { playAtRandom, theSkirmish } from "../engine/randomPlay.ts";

const scenario = theSkirmish();
const battle = scenario.battles[0]?.id ?? "";
const PICKS = Array.from({ length: 60 }, (_, index) => index * 29 + 5);

/** The state at the beginning of the second turn of a game played by chance. */
function secondTurn(): BattleState {
  const step = playAtRandom(scenario, "left", PICKS).find(({ after }) => after.turn === 1);
  if (!step) throw new Error("secondTurn: the game ended in its first turn");
  return step.after;
}

describe("a battle taken over in its middle", () => {
  const left = secondTurn();
  const from: TakenFrom = { what: "game", turn: left.turn, standing: standingOf(left) };
  const { state, events } = begin(scenario, { battle, seed: "other dice", standing: from.standing });

  test("stands as it was left, with dice of its own", () => {
    expect(state).toEqual({ ...left, seed: "other dice", drawn: {} });
    expect(events.map(({ type }) => type)).toEqual(["battle-taken-over"]);
  });

  test("is played on by the same rules, and its record rebuilds it with every hash", () => {
    let record = newRecord(scenario, battle, "other dice", state, from);
    let now = state;
    for (let orders = 0; orders < 4 && !now.outcome; orders++) {
      const decision = decide(now, { type: "end-turn" });
      if (!decision.ok) throw new Error(decision.refusal.code);
      record = withCommand(record, { type: "end-turn" }, now, decision.state);
      now = decision.state;
    }
    const rebuilt = rebuild(scenario, JSON.parse(JSON.stringify(record)));
    if (!rebuilt.ok) throw new Error(rebuilt.fault.fault);
    expect(rebuilt.state).toEqual(now);
    expect(record.hashes.length).toBeGreaterThan(1);
  });

  test("the battle that was left stays as it was", () => {
    expect(left.seed).toBe("left");
  });
});

describe("the umpire's view", () => {
  const left = secondTurn();

  test("has every unit of the other side where it stands, as strong as it is, seen or not", () => {
    const seen = umpireView(left, "soviet");
    const enemies = scenario.units.flatMap(({ id, side }, index) => {
      const unit = left.units[index];
      return side === "japanese" && unit && unit.at >= 0 ? [{ id, where: unit.at, men: unit.men }] : [];
    });
    expect(enemies.length).toBeGreaterThan(0);
    expect(seen.enemies.map(({ id, where, men }) => ({ id, where, men }))).toEqual(enemies);
    expect(seen.control).toEqual(left.control);
    expect(seen.works).toEqual(left.works);
  });

  test("shows a side's own units as that side's view does", () => {
    expect(umpireView(left, "japanese").own).toEqual(view(left, "japanese").own);
  });
});
