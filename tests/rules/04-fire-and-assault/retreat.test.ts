import { describe, expect, test } from "vitest";
import { type Hex, hexesWithin, hexFromName, hexName } from "../../../src/engine/hex/grid.ts";
import { type RetreatCandidate, retreatHex } from "../../../src/engine/rules/fire-and-assault/retreat.ts";
import { aGame, factsOf, storming } from "../../engine/aGame.ts";
import { aUnit, type Drawing } from "../../support/drawMap.ts";

const GRID = { columns: 7, rows: 7 };
const at = (name: string): Hex => hexFromName(GRID, name);
const FROM = at("0303");

const OPEN_WAY = { cost: 2, enemies: 0, enemyZone: 0, room: 1, enemyGround: 0, astray: 0 } as const;

function candidates(change: Readonly<Record<string, Partial<RetreatCandidate>>> = {}): RetreatCandidate[] {
  return hexesWithin(GRID, FROM, 1)
    .filter((hex) => hex !== FROM)
    .map((hex) => ({ ...OPEN_WAY, hex, ...change[hexName(GRID, hex)] }));
}

describe("[R4.8] retreat", () => {
  test("[R4.8] a beaten unit falls back straight away from its attacker", () => {
    expect(retreatHex(GRID, [at("0403")], candidates())).toBe(at("0203"));
  });

  test("[R4.8] it goes round zones of control if it can, and through one if it must", () => {
    const zone = candidates({ "0203": { enemyZone: 1 } });
    expect(retreatHex(GRID, [at("0403")], zone)).not.toBe(at("0203"));
    const ring = candidates().map((candidate) => ({ ...candidate, enemyZone: 1 as const }));
    expect(retreatHex(GRID, [at("0403")], ring)).toBe(at("0203"));
  });

  test("[R4.8] rather through a zone of control than into the enemy's rear", () => {
    const rear = candidates().map((candidate) => ({ ...candidate, enemyGround: 1 as const }));
    const home = rear.map((candidate) =>
      candidate.hex === at("0304")
        ? { ...candidate, enemyGround: 0 as const, enemyZone: 1 as const }
        : candidate,
    );
    expect(retreatHex(GRID, [at("0403")], rear)).toBe(at("0203"));
    expect(retreatHex(GRID, [at("0403")], home)).toBe(at("0304"));
  });

  test("[R10.3] a routed unit runs home even through a zone of control", () => {
    const astray = candidates().map((candidate) =>
      candidate.hex === at("0304")
        ? { ...candidate, enemyZone: 1 as const }
        : { ...candidate, astray: 1 as const },
    );
    expect(retreatHex(GRID, [at("0403")], astray, "beaten")).toBe(at("0203"));
    expect(retreatHex(GRID, [at("0403")], astray, "routed")).toBe(at("0304"));
  });

  test("[R4.8] water, enemies, a full hex and the attacker's own hex are no way out: it is surrounded", () => {
    const shut = candidates().map((candidate, index): RetreatCandidate => {
      if (index % 3 === 0) return { ...candidate, cost: null };
      return index % 3 === 1 ? { ...candidate, enemies: 1 } : { ...candidate, room: 0 };
    });
    expect(retreatHex(GRID, [at("0403")], shut)).toBeNull();
    const lastDoor = candidates().filter((candidate) => candidate.hex === at("0403"));
    expect(retreatHex(GRID, [at("0403")], lastDoor)).toBeNull();
  });

  test("[R4.8] of two ways equally far the easier is taken", () => {
    const west = candidates({ "0203": { cost: null }, "0302": { cost: 4 } });
    const east = [at("0403"), at("0402"), at("0404")];
    const chosen = retreatHex(GRID, east, west);
    expect(chosen).toBe(at("0304"));
  });
});

describe("[R4.8] retreat to the own side", () => {
  /** Red storms blue's 0301 from the west: 0400, 0401 and 0402 are out of his zone, 0401 lies straight back. */
  function retreatOn(drawing: Drawing): string {
    const red = aUnit({ id: "red", at: "0201", men: 900, smallArms: 3000 });
    const blue = aUnit({ id: "blue", at: "0301", side: "japanese" });
    const game = aGame([".......", ".......", "......."], { units: [red, blue], ...drawing });
    game.order(storming(game, "red", "0301"));
    const [retreat] = factsOf(game.events, "unit-retreated");
    return retreat ? hexName(game.scenario.battlefield, retreat.to) : "none";
  }
  const homeAt = (entry: number) => [{ id: "home", side: "japanese" as const, entries: [entry] }];

  test("[R4.8] straight back where all ground is alike", () => {
    expect(retreatOn({})).toBe("0401");
  });

  test("[R4.8] not over ground that the enemy alone claims, while there is other", () => {
    expect(retreatOn({ claims: { soviet: "0401 0400" } })).toBe("0402");
    // All that lies out of his zone is his: then rather through the zone, to the first of two hexes alike.
    expect(retreatOn({ claims: { soviet: "0401 0400 0402" } })).toBe("0300");
  });

  test("[R4.8] not away from where the own side comes onto the map", () => {
    // One hex from 0300 to 0301 and to 0400, two to 0401.
    expect(retreatOn({ boxes: homeAt(3) })).toBe("0400");
    expect(retreatOn({ boxes: homeAt(3), claims: { soviet: "0400" } })).toBe("0401");
  });
});
