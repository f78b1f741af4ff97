import { TERRAINS, type Terrain } from "../engine/index.ts";

/** Highest elevation in metres that the map's tile set can name. */
export const HIGHEST_METRES = 200;

/** Whether a text is a kind of terrain. */
export function isTerrain(text: string): text is Terrain {
  return (TERRAINS as readonly string[]).includes(text);
}
