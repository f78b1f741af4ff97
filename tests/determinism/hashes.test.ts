import { describe, expect, test } from "vitest";
import { readScenario, sayFinding } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";
import { SCENARIOS } from "../scenario/folders.ts";
import { GAMES, type KnownGame, playKnown } from "./games.ts";

function play(game: KnownGame) {
  const reading = readScenario(readFolder(SCENARIOS, game.scenario));
  if (!reading.ok) throw new Error(reading.findings.map(sayFinding).join("\n"));
  return playKnown(reading.scenario, game);
}

describe("the same game has the same hashes, in Node", () => {
  test("at every turn, as they were written down (games.ts says what a difference means)", async () => {
    const played = { games: GAMES.map(play) };
    await expect(`${JSON.stringify(played, null, 2)}\n`).toMatchFileSnapshot("hashes.json");
  });

  test("twice over, and other hashes by another seed", () => {
    const [game] = GAMES as [KnownGame];
    const { hashes } = play(game);
    expect(play(game).hashes).toEqual(hashes);
    expect(play({ ...game, seed: "8" }).hashes).not.toEqual(hashes);
  });
});
