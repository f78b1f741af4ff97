import { distanceTo, footprintOf } from "./distanceTransform.ts";
import type { Ring } from "./geometry.ts";
import { type Grid, gridSize, rasterise } from "./grid.ts";
import { type GroundData, type Shape, type ShapeKind, shapesOfKind } from "./groundData.ts";
import { naturalShore, type Wander } from "./shorelines.ts";

/** An area with its natural outline. */
export interface Area {
  readonly shape: Shape;
  readonly outline: Ring;
}

/** Standing and running water and wet ground, as outlines and on the grid. Distances in km. */
export interface Waters {
  readonly lakes: readonly Area[];
  readonly rivers: readonly Area[];
  readonly islands: readonly Area[];
  readonly marshes: readonly Area[];
  readonly floodPlains: readonly Area[];
  readonly toLake: Float32Array;
  readonly toRiver: Float32Array;
  readonly toMarsh: Float32Array;
  /** Distance to the shore inside a lake, or inside the river less its islands; 0 on land. */
  readonly lakeDepth: Float32Array;
  readonly riverDepth: Float32Array;
  /** 1 in a lake. */
  readonly lakeMask: Uint8Array;
  /** 1 in the river, islands not. */
  readonly riverMask: Uint8Array;
  /** 1 on an island. */
  readonly islandMask: Uint8Array;
  /** Height in metres up to which marsh covers the outline of a marsh; 0 elsewhere. */
  readonly marshTop: Float32Array;
  /** 1 in a flood plain's outline. */
  readonly floodMask: Uint8Array;
}

/** Draws natural shores and lays all water and marsh on the grid. */
export function layWaters(data: GroundData, grid: Grid, wander: Wander): Waters {
  const areas = (kind: ShapeKind): readonly Area[] =>
    shapesOfKind(data, kind).map((shape) => ({
      shape,
      outline: shape.shore ? naturalShore(shape.points, shape.shore, wander) : shape.points,
    }));
  const lakes = areas("lake");
  const rivers = areas("river");
  const islands = areas("sand-island");
  const marshes = areas("marsh");
  const floodPlains = areas("flood-plain");
  const lakeMask = union(grid, lakes);
  const islandMask = union(grid, islands);
  const bed = union(grid, rivers);
  const riverMask = bed.map((wet, k) => (wet && !islandMask[k] ? 1 : 0));
  const wetGround = [...marshes, ...floodPlains].map((area) => footprintOf(grid, area.outline).away);
  return {
    lakes,
    rivers,
    islands,
    marshes,
    floodPlains,
    toLake: distanceTo(grid, lakeMask, 1),
    toRiver: distanceTo(grid, bed, 1),
    toMarsh: least(grid, wetGround),
    lakeDepth: distanceTo(grid, lakeMask, 0),
    riverDepth: distanceTo(grid, riverMask, 0),
    lakeMask,
    riverMask,
    islandMask,
    marshTop: marshTops(grid, marshes),
    floodMask: union(grid, floodPlains),
  };
}

function union(grid: Grid, areas: readonly Area[]): Uint8Array {
  const mask = new Uint8Array(gridSize(grid));
  for (const area of areas) {
    rasterise(grid, area.outline).forEach((inside, k) => {
      if (inside) mask[k] = 1;
    });
  }
  return mask;
}

const MARSH_TOP_METRES = 19;

function marshTops(grid: Grid, marshes: readonly Area[]): Float32Array {
  const tops = new Float32Array(gridSize(grid));
  for (const { shape, outline } of marshes) {
    rasterise(grid, outline).forEach((inside, k) => {
      if (inside) tops[k] = Math.max(tops[k] as number, shape.topMetres ?? MARSH_TOP_METRES);
    });
  }
  return tops;
}

function least(grid: Grid, fields: readonly Float32Array[]): Float32Array {
  const result = new Float32Array(gridSize(grid)).fill(9);
  for (const field of fields) {
    for (let k = 0; k < result.length; k++) result[k] = Math.min(result[k] as number, field[k] as number);
  }
  return result;
}
