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

describe("[R4.8] a garrison with no way back", () => {
  const SEVEN = Array.from({ length: 7 }, () => ".......");
  const RING = ["0302", "0402", "0203", "0403", "0304", "0404"];
  const row = (number: number) => Array.from({ length: 7 }, (_, column) => `0${column}0${number}`).join(" ");

  /** A garrison of 200 that loses nobody in the storm, ringed by six units. */
  function ringed(drawing: Drawing = {}) {
    const ring = RING.map((name, index) => aUnit({ id: `red-${index}`, at: name, smallArms: 1 }));
    const game = aGame(SEVEN, {
      units: [
        ...ring,
        aUnit({ id: "blue", at: "0303", side: "japanese", men: 200, smallArms: 0 }),
        aUnit({ id: "far", side: "japanese", at: "0600" }),
      ],
      numbers: { fire: { surroundedLoss: 60, breakOut: 3 } },
      ...drawing,
    });
    game.order(storming(game, "red-0 red-1", "0303"));
    return game;
  }

  test("[R4.8] first it leaves 60 percent missing, then it breaks out to the nearest free ground out of their zones", () => {
    const game = ringed();
    const order = game.events.flatMap((event) =>
      (event.type === "losses-taken" || event.type === "unit-retreated") && event.unit === "blue"
        ? [event.type === "losses-taken" ? event.loss.missing : hexName(GRID, event.to)]
        : [],
    );
    // The ring controls what lies two hexes away: the first hex three away is 0200.
    expect(order).toEqual([120, "0200"]);
    expect(game.unit("blue").men).toBe(80);
  });

  test("[R4.8] of ground out of their zones it takes what is not the enemy's first, farther along the ring", () => {
    const claims = { soviet: [0, 1, 2, 3, 4, 5].map(row).join(" "), japanese: row(6) };
    const game = ringed({ claims });
    expect(hexName(GRID, game.unit("blue").at)).toBe("0206");
  });

  test("[R4.8] where there is none the others are lost too", () => {
    const game = ringed({ numbers: { fire: { surroundedLoss: 60, breakOut: 1 } } });
    const losses = factsOf(game.events, "losses-taken").filter(({ unit }) => unit === "blue");
    expect(losses.map(({ cause, loss }) => [cause, loss.killed + loss.wounded + loss.missing])).toEqual([
      ["left-behind", 120],
      ["surrounded", 80],
    ]);
    expect(factsOf(game.events, "unit-destroyed")).toMatchObject([{ unit: "blue" }]);
  });
});
