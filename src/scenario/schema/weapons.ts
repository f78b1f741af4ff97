import { z } from "zod";
import { count, evidence, text } from "./parts.ts";

/** `common/weapons.json`: what each weapon is worth to the rules. */
export const weaponsFile = z.strictObject({
  /** Fire points of one weapon (R4.1). */
  smallArms: z.record(z.string(), count),
  /** Those of them that tell as far as guns: on mounts, or fired in an arc (R4.11). */
  farReaching: z.array(z.string()),
  /** Tanks that one weapon beside them can stop in a turn, in tenths (R7.8). */
  antiTankRifles: z.record(z.string(), count),
  /** Points of one weapon against aircraft (R6.4). */
  antiAir: z.record(z.string(), count),
  guns: z.record(
    z.string(),
    z.strictObject({
      /** Fire points of one gun firing direct. */
      direct: count,
      /** Tanks that one gun can stop in a turn, in tenths (R7.4). */
      antiTank: count,
      /** Hexes; 0 = does not bombard (R5.1). */
      range: count,
      /** Shells with one gun at arrival, and the most it fires in one turn. */
      shells: count,
      shellsPerTurn: count,
      /** What one shell is worth, percent of a 76 mm shell (R5.7). */
      shellWorth: z.int().min(1),
      /** Share of a field gun's ration of shells, percent (R5.7). */
      shellRation: z.int().min(1),
    }),
  ),
  tanks: z.record(z.string(), z.strictObject({ fire: count, fast: z.int().min(0).max(1) })),
  evidence: z.strictObject({
    smallArms: z.record(z.string(), evidence),
    farReaching: z.record(z.string(), evidence),
    antiAir: z.record(z.string(), evidence),
    antiTankRifles: z.record(z.string(), evidence),
    guns: z.record(z.string(), evidence),
    tanks: z.record(z.string(), evidence),
  }),
  note: text.optional(),
});
/** What `common/weapons.json` holds once its shape is right. */
export type WeaponsFile = z.infer<typeof weaponsFile>;
