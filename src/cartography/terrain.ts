/** Kinds of terrain that the rules know, in the order of the tile set. */
export const TERRAIN_KINDS = [
  "open",
  "scrub",
  "marsh",
  "lake",
  "river",
  "slope",
  "steep",
  "village",
  "sand-island",
] as const;

/** A kind of terrain. */
export type TerrainKind = (typeof TERRAIN_KINDS)[number];

/** Highest elevation in metres that the map's tile set can name. */
export const HIGHEST_METRES = 200;

/** Whether a text is a kind of terrain. */
export function isTerrainKind(text: string): text is TerrainKind {
  return (TERRAIN_KINDS as readonly string[]).includes(text);
}
