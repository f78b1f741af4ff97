import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readHexMap } from "../../src/cartography/hexes/readHexMap.ts";
import {
  type HexPlace,
  hexFromName,
  hexIndex,
  hexLattice,
  hexName,
  hexNeighbours,
} from "../../src/cartography/hexLattice.ts";
import type { TiledMap, TiledObject } from "../../src/cartography/tiled/tiledFormat.ts";

export const ROOT = join(import.meta.dirname, "../..");
export const SCENARIO = join(ROOT, "scenarios/khasan-1938");
export const MAP_TEXT = readFileSync(join(SCENARIO, "battlefield.tmj"), "utf8");
export const TILED = JSON.parse(MAP_TEXT) as TiledMap;
export const MAP = readHexMap(MAP_TEXT);
export const LATTICE = hexLattice({ ...MAP, originX: 0, originY: 0 });

export function objectsOn(name: string): readonly TiledObject[] {
  const layer = TILED.layers.find((candidate) => candidate.name === name);
  return layer?.type === "objectgroup" ? layer.objects : [];
}

export function terrainAt(name: string): string | undefined {
  return MAP.hexes[hexIndex(LATTICE, hexFromName(name))]?.terrain;
}

export function hexesOf(place: string): readonly string[] {
  const found = objectsOn("places").find((object) => object.name === place);
  return String(found?.properties?.find((property) => property.name === "hexes")?.value ?? "").split(" ");
}

/** Names of all hexes that can be reached from one over neighbours that `may` lets pass. */
export function reachable(
  from: string,
  may: (hex: string) => boolean,
  blocked: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const found = new Set([from]);
  for (const name of found) {
    for (const next of hexNeighbours(LATTICE, hexFromName(name))) {
      if (!next) continue;
      const to = hexName(next);
      if (!found.has(to) && may(to) && !blocked.has(pairOf(name, to))) found.add(to);
    }
  }
  return found;
}

export function pairOf(a: string, b: string): string {
  return [a, b].sort().join("-");
}

export function hexesOnMap(): readonly HexPlace[] {
  return MAP.hexes.map(({ hex }) => hex);
}
