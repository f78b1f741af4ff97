import { describe, expect, test } from "vitest";
import {
  hexAt,
  hexCentre,
  hexCorners,
  hexFromName,
  hexName,
  hexNeighbours,
} from "../../src/cartography/hexLattice.ts";
import { hexsideBetween, hexsideKey } from "../../src/cartography/tiled/snapping.ts";
import { DISTANCES_KM } from "./distances.ts";
import {
  hexesOf,
  hexesOnMap,
  LATTICE,
  MAP,
  MAP_TEXT,
  objectsOn,
  pairOf,
  reachable,
  TILED,
  terrainAt,
} from "./tiledFixture.ts";

const KM_PER_HEX = 0.4;
const isWater = (hex: string) => terrainAt(hex) === "lake" || terrainAt(hex) === "river";
const isLand = (hex: string) => !isWater(hex);

type Corner = readonly [number, number];
function cornersOf(object: {
  x: number;
  y: number;
  polyline?: readonly { x: number; y: number }[];
}): Corner[] {
  return (object.polyline ?? []).map((p) => [object.x + p.x, object.y + p.y]);
}

function kmBetween(from: string, to: string): number {
  const [a, b] = [from, to].map((place) => hexCentre(hexFromName(hexesOf(place)[0] ?? "")));
  if (!a || !b) throw new Error(`no hexes for ${from} or ${to}`);
  const east = (b[0] - a[0]) * (KM_PER_HEX / 104);
  const north = (b[1] - a[1]) * ((KM_PER_HEX * Math.sqrt(3)) / 2 / 90);
  return Math.hypot(east, north);
}

describe("battlefield.tmj", () => {
  test("has 28 by 25 pointy-top hexes of 400 m, odd rows to the east", () => {
    expect(TILED).toMatchObject({
      orientation: "hexagonal",
      staggeraxis: "y",
      staggerindex: "odd",
      width: 28,
      height: 25,
      tilewidth: 104,
      tileheight: 120,
      hexsidelength: 60,
    });
    expect(MAP.metresPerHex).toBe(400);
    expect(MAP.hexes).toHaveLength(700);
  });

  test.each(DISTANCES_KM)("%s to %s: %d km within one hex", (from, to, km) => {
    expect(Math.abs(kmBetween(from, to) - km)).toBeLessThanOrEqual(KM_PER_HEX);
  });

  test("the river is one unbroken barrier: nobody walks from the Korean bank to the other", () => {
    const korea = reachable(hexesOf("kojo")[0] ?? "", isLand);
    for (const place of ["zaozernaya", "bezymyannaya", "fangchuan", "zarechye", "podgornaya-outpost"]) {
      expect(korea.has(hexesOf(place)[0] ?? ""), place).toBe(false);
    }
    const river = new Set(hexesOf("tumen-ula"));
    const all = MAP.hexes.filter(({ terrain }) => terrain === "river").map(({ hex }) => hexName(hex));
    expect(new Set(all)).toEqual(river);
  });

  test("the lake is one water, ten hexes long from end to end and one to three wide", () => {
    const rows = hexesOf("lake-khasan").map((name) => hexFromName(name).row);
    expect(Math.max(...rows) - Math.min(...rows) + 1).toBeGreaterThanOrEqual(9);
    for (const row of new Set(rows))
      expect(rows.filter((other) => other === row).length).toBeLessThanOrEqual(3);
  });

  test.each(["north-neck", "khasan-south-shore", "valley-machine-gun-zaozernaya"])("%s is marsh", (place) => {
    expect(hexesOf(place).map(terrainAt)).toEqual(hexesOf(place).map(() => "marsh"));
  });

  test("named summits have the heights of the data", () => {
    const metres = (place: string) => MAP.hexes.find(({ hex }) => hexName(hex) === hexesOf(place)[0])?.metres;
    expect(metres("zaozernaya")).toBe(150);
    expect(metres("bezymyannaya")).toBe(77);
    expect(metres("machine-gun-hill")).toBe(62);
    expect(metres("hill-194")).toBe(194);
  });

  test("streams run along hexsides, and every ford and bridge stands on one of a stream", () => {
    const sides = new Set(
      hexesOnMap().flatMap((hex) => {
        const corners = hexCorners(hex);
        return corners.map((corner, i) => hexsideKey(corner, corners[(i + 1) % 6] ?? corner));
      }),
    );
    const wet: Corner[] = [];
    for (const stream of objectsOn("streams")) {
      const corners = cornersOf(stream);
      corners.slice(1).forEach((corner, i) => {
        const before = corners[i] ?? corner;
        expect(sides.has(hexsideKey(before, corner)), stream.name).toBe(true);
        wet.push([(before[0] + corner[0]) / 2, (before[1] + corner[1]) / 2]);
      });
    }
    expect(objectsOn("crossings").length).toBeGreaterThan(0);
    for (const { x, y } of objectsOn("crossings")) expect(wet).toContainEqual([x, y]);
  });

  test("roads go from hex to neighbouring hex over land; only ferries cross water", () => {
    for (const road of objectsOn("roads")) {
      const hexes = cornersOf(road).map((corner) => hexAt(LATTICE, corner));
      hexes.slice(1).forEach((hex, i) => {
        const from = hexes[i];
        if (!hex || !from) throw new Error(`${road.name} leaves the map`);
        expect(
          hexNeighbours(LATTICE, from).some((n) => n && hexName(n) === hexName(hex)),
          road.name,
        ).toBe(true);
      });
      const wet = hexes.some((hex) => hex && isWater(hexName(hex)));
      expect(wet, road.name).toBe(road.class === "ferry");
    }
  });

  test.each(["soviet", "japanese"])("the line that the %s side claims parts the map in two", (side) => {
    const line = objectsOn("borders").filter((border) =>
      border.properties?.some(({ name, value }) => name === "side" && value === side),
    );
    expect(line).toHaveLength(1);
    const drawn = new Set<string>();
    const corners = cornersOf(line[0] ?? { x: 0, y: 0 });
    corners.slice(1).forEach((corner, i) => {
      drawn.add(hexsideKey(corners[i] ?? corner, corner));
    });
    const walls = new Set<string>();
    for (const hex of hexesOnMap()) {
      for (const next of hexNeighbours(LATTICE, hex)) {
        if (!next) continue;
        const [a, b] = hexsideBetween(LATTICE, hex, next);
        if (drawn.has(hexsideKey(a, b))) walls.add(pairOf(hexName(hex), hexName(next)));
      }
    }
    const home = String(line[0]?.properties?.find(({ name }) => name === "homeHex")?.value);
    const own = reachable(home, () => true, walls);
    for (const hill of ["zaozernaya", "bezymyannaya", "machine-gun-hill"]) {
      expect(own.has(hexesOf(hill)[0] ?? ""), `${hill} as the ${side} side reads the line`).toBe(true);
    }
    expect(own.has(hexesOf(side === "soviet" ? "kojo" : "zarechye")[0] ?? "")).toBe(false);
  });

  test("nothing that was built after the battle is on the map", () => {
    for (const later of ["khasan-settlement", "khasan-station", "tumangang", "causeway", "tumen-bridge"]) {
      expect(MAP_TEXT).not.toContain(later);
    }
    const soviet = reachable(hexesOf("zarechye")[0] ?? "", isLand);
    const railways = objectsOn("roads").filter((road) => road.class === "railway");
    expect(railways).toHaveLength(1);
    for (const corner of railways.flatMap(cornersOf)) {
      const hex = hexAt(LATTICE, corner);
      expect(hex && soviet.has(hexName(hex))).toBe(false);
    }
  });

  test("place ids are unique and every hex of a place is on the map", () => {
    const ids = objectsOn("places").map((place) => place.name);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) for (const hex of hexesOf(id)) expect(terrainAt(hex), `${id} ${hex}`).toBeDefined();
  });
});
