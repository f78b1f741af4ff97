import { describe, expect, test } from "vitest";
import { openDesk } from "../../src/ai/desk.ts";
import { goalsOf } from "../../src/ai/goals.ts";
import { createCommander } from "../../src/ai/index.ts";
import { sectorsOf } from "../../src/ai/sectors.ts";
import { prizeOf, worthOf } from "../../src/ai/tactics/prize.ts";
import { strippedBy } from "../../src/ai/tactics/stripped.ts";
import type { Command, OwnUnit, SideView } from "../../src/engine/index.ts";
import { aQuietGame } from "../engine/aGame.ts";
import { aUnit, type Drawing, hexOf } from "../support/drawMap.ts";

function deskOf(seen: SideView) {
  return openDesk(seen, { seed: "a seed", entrusted: null, operation: null });
}

const enemy = (id: string, at: string) => aUnit({ id, side: "japanese", at });

/** Two hills of the enemy far from each other, with units of this side about them. */
function twoHills(units: Drawing["units"], rows = ["..............", ".............."]) {
  const game = aQuietGame(rows, {
    units: units ?? [],
    places: { west: "0000", east: "1200" },
    objectives: [
      { place: "west", points: 20 },
      { place: "east", points: 20 },
    ],
  });
  const desk = deskOf(game.view("soviet"));
  const [west, east] = goalsOf(desk);
  const unit = desk.view.own.find(({ id }) => id === "ours");
  if (!west || !east || !unit) throw new Error("twoHills: a hill or the unit is missing");
  return { sectors: sectorsOf(desk, [west, east]), west, east, unit };
}

describe("sectors", () => {
  const both = [enemy("on-west", "0000"), enemy("on-east", "1200")];

  test("who stands about one hill is not sent to the other, until nothing can be done about the first", () => {
    const { sectors, west, east, unit } = twoHills([aUnit({ id: "ours", at: "0300" }), ...both]);
    expect([sectors.isIn(unit, west), sectors.isIn(unit, east)]).toEqual([true, false]);
    expect(sectors.homeOf(unit)).toBe(west);
    sectors.giveUp(west);
    expect(sectors.isIn(unit, east)).toBe(true);
    expect(sectors.homeOf(unit)).toBe(west);
  });

  test("ground behind another enemy is nobody's to attack yet", () => {
    const between = enemy("between", "0700");
    const { sectors, east, unit } = twoHills(
      [aUnit({ id: "ours", at: "0300" }), ...both, between],
      [".............."],
    );
    expect(sectors.wayTo(unit, east)).toBe(-1);
    expect(sectors.isIn(unit, east)).toBe(false);
  });
});

describe("what an assault is for, and what it lays bare", () => {
  /** A hill of the enemy, one of this side's, a battalion of the enemy about both. */
  function between(units: Drawing["units"]) {
    const game = aQuietGame(["..........", ".........."], {
      places: { ours: "0300", theirs: "0500" },
      objectives: [
        { place: "ours", points: 20 },
        { place: "theirs", points: 20 },
      ],
      units: [...(units ?? []), enemy("stormed", "0400"), enemy("hill", "0500"), enemy("other", "0101")],
      numbers: { victory: { perHundredMen: 2 } },
    });
    return { game, desk: deskOf(game.view("soviet")) };
  }

  test("[R14.1] a hex beside the enemy's hill is worth something for the way that it opens", () => {
    const { game, desk } = between([aUnit({ id: "post", at: "0300" })]);
    const hex = hexOf(game.scenario, "0400");
    expect(prizeOf(desk, hex)).toBe(0);
    // 35 percent of 40: what the enemy loses with his hill, and what this side gains.
    expect(worthOf(desk, hex)).toBe(14);
  });

  test("a garrison that leaves its hill to nobody costs six tenths of it, one of which others stay nothing", () => {
    const alone = between([aUnit({ id: "post", at: "0300" })]);
    const target = hexOf(alone.game.scenario, "0400");
    // 20 points of 50 men.
    expect(strippedBy(alone.desk, ["post"], target)).toBe(600);
    const two = between([aUnit({ id: "post", at: "0300" }), aUnit({ id: "others", at: "0300" })]);
    expect(strippedBy(two.desk, ["post"], target)).toBe(0);
  });
});

describe("the last part of a battle", () => {
  /** What a battalion is ordered that stands so many hexes from the enemy's hill. */
  function ordersAt(at: string, turns: number): readonly Command["type"][] {
    const game = aQuietGame(["..............", ".............."], {
      turns,
      places: { hill: "1200" },
      objectives: [{ place: "hill", points: 20 }],
      units: [
        aUnit({ id: "ours", at, men: 900 }),
        aUnit({ id: "few", side: "japanese", at: "1200", men: 20 }),
      ],
    });
    const commander = createCommander({ side: "soviet", level: "regular", seed: "a seed" });
    const given: Command["type"][] = [];
    const seen = (): OwnUnit["at"] => game.view("soviet").turn;
    for (const turn = seen(); given.length < 20 && seen() === turn; ) {
      const command = commander.next(game.view("soviet"));
      if (command.type === "end-turn") break;
      given.push(command.type);
      game.order(command);
    }
    return given;
  }

  test("nobody marches who can take nothing any more", () => {
    expect(ordersAt("0000", 8)).toContain("move");
    expect(ordersAt("0000", 1)).not.toContain("move");
  });

  test("[R4.4] who is near enough storms", () => {
    expect(ordersAt("1000", 1)).toContain("assault");
  });
});
