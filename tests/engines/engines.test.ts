import { describe, expect, test } from "vitest";
import { GAMES, type KnownGame } from "../determinism/games.ts";
import { bundle, commandOf, differences, ENGINES, type Played, playEverywhere } from "./engines.ts";

const [game] = GAMES as [KnownGame];
const hashes = ["a", "b", "c"];
const known = { ...game, scenarioHash: "s", orders: 9, hashes };
const played = (engine: string, change: object = {}): Played => ({
  engine,
  how: "played",
  games: [{ ...known, ...change }],
});

describe("the same game in several engines of JavaScript", () => {
  test("the bundle is one script that plays in Node without anything else", { timeout: 60_000 }, async () => {
    const script = await bundle([{ ...game, turns: 1 }]);
    const [v8] = playEverywhere(script, ENGINES.slice(0, 1));
    expect(v8).toMatchObject({ how: "played" });
    expect(v8?.how === "played" && v8.games[0]?.hashes.length).toBe(2);
  });

  test("a hash that differs, an order more and a missing turn are found; an engine that is not here is no difference", () => {
    const absent: Played = { engine: "C", how: "missing", why: "" };
    expect(differences([played("A"), played("B"), absent])).toEqual([]);
    expect(differences([played("A"), played("B", { hashes: ["a", "x", "c"] })])[0]).toMatch(
      /turn 1 .*: x, not b/,
    );
    expect(differences([played("A"), played("B", { hashes: ["a", "b"] })])).toHaveLength(1);
    expect(differences([played("A"), played("B", { orders: 10 })])[0]).toMatch(/10 orders, not 9/);
    expect(differences([absent])).toEqual(["no engine played"]);
  });

  test("an engine that no machine has is not found", () => {
    expect(commandOf({ name: "none", commands: ["no-such-shell"], debian: null })).toBeNull();
  });
});
