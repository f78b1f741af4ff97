import { describe, expect, test } from "vitest";
import { createCommander } from "../../src/ai/index.ts";
import type { Command } from "../../src/engine/index.ts";
import { aQuietGame } from "../engine/aGame.ts";
import { aTankCompany, aUnit } from "../support/drawMap.ts";

/** A stream runs down between the columns 3 and 4; the hill that counts lies beyond it. */
const STREAM = {
  "0300-0400": null,
  "0301-0400": null,
  "0301-0401": null,
  "0301-0402": null,
  "0302-0402": null,
} as const;

function ordersOf(engineersAt: string): Command[] {
  const game = aQuietGame(["........", "........", "........"], {
    units: [
      aTankCompany({ id: "tanks", at: "0101" }),
      aUnit({ id: "sappers", at: engineersAt, arm: "engineer" }),
    ],
    streams: STREAM,
    places: { hill: "0701" },
    objectives: [{ place: "hill", points: 20 }],
  });
  const commander = createCommander({ side: "soviet", level: "regular", seed: "a seed" });
  const given: Command[] = [];
  for (let order = 0; order < 30; order++) {
    const command = commander.next(game.view("soviet"));
    given.push(command);
    if (command.type === "end-turn") break;
    game.order(command);
  }
  return given;
}

describe("engineers of the computer", () => {
  test("[R2.11] make a crossing where a stream lies before the tanks", () => {
    expect(ordersOf("0301").filter(({ type }) => type === "bridge")).toHaveLength(1);
  });

  test("[R2.11] do not bridge what leads nowhere", () => {
    expect(ordersOf("0401").filter(({ type }) => type === "bridge")).toEqual([]);
  });
});
