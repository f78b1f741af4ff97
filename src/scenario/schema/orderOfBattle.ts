import { z } from "zod";
import { ARMS, ECHELONS } from "../../engine/index.ts";
import { count, id, sideId, text } from "./parts.ts";

/** The ways of getting about that a unit can be given. */
export const MOVERS = ["foot", "horse", "wheels", "tracks", "guns", "rail"] as const;

const unit = z.strictObject({
  id,
  side: sideId,
  arm: z.enum(ARMS),
  echelon: z.enum(ECHELONS),
  mover: z.enum(MOVERS),
  parent: text.nullable(),
  men: z.int().min(1).max(20_000),
  guns: count.max(500),
  tanks: count.max(500),
  /** Number of each weapon of `weapons.json` › smallArms. */
  weapons: z.record(z.string(), count),
  gunType: text.nullable().optional(),
  tankType: text.nullable().optional(),
  quality: z.int().min(10).max(300),
  breakLimit: z.int().min(1).max(100),
  /** Units of the order of battle of history that it stands for. */
  history: z.array(text),
  sources: z.array(text),
  confidence: z.enum(["certain", "probable", "inferred"]),
  note: text.nullable().optional(),
  reasoning: text.nullable().optional(),
});

/** `order-of-battle.json`: the units of both sides at full strength. */
export const orderOfBattleFile = z.strictObject({ units: z.array(unit).min(1), note: text.optional() });
/** One unit as written in `order-of-battle.json`. */
export type UnitEntry = z.infer<typeof unit>;
/** What `order-of-battle.json` holds once its shape is right. */
export type OrderOfBattleFile = z.infer<typeof orderOfBattleFile>;
