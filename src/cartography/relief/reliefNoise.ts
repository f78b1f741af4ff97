import type { ReliefData } from "../groundData.ts";
import { type Noise, seededNoise } from "../noise.ts";

/** Noises that give the relief its grain. */
export interface ReliefNoise {
  readonly warpEast: Noise;
  readonly warpNorth: Noise;
  readonly spurs: Noise;
  readonly gullies: Noise;
}

/** Opens the noises of a relief from its seeds. */
export function reliefNoise(relief: ReliefData): ReliefNoise {
  return {
    warpEast: seededNoise(relief.seeds.warpEast),
    warpNorth: seededNoise(relief.seeds.warpNorth),
    spurs: seededNoise(relief.seeds.spurs),
    gullies: seededNoise(relief.seeds.gullies),
  };
}
