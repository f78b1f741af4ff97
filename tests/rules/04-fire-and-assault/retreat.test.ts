import { describe, expect, test } from "vitest";
import { type Hex, hexesWithin, hexFromName, hexName } from "../../../src/engine/hex/grid.ts";
import { type RetreatCandidate, retreatHex } from "../../../src/engine/rules/fire-and-assault/retreat.ts";

const GRID = { columns: 7, rows: 7 };
const at = (name: string): Hex => hexFromName(GRID, name);
const FROM = at("0303");

function candidates(change: Readonly<Record<string, Partial<RetreatCandidate>>> = {}): RetreatCandidate[] {
  return hexesWithin(GRID, FROM, 1)
    .filter((hex) => hex !== FROM)
    .map((hex) => ({ hex, cost: 2, enemies: 0, enemyZone: 0, room: 1, ...change[hexName(GRID, hex)] }));
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
