import { z } from "zod";
import { date, text } from "./parts.ts";

export const WEATHERS = ["clear", "haze", "rain", "fog", "fog-lifting"] as const;
export const LIGHTS = ["day", "half-light", "moonlight", "dark"] as const;

/** `sky.json`: weather and light of every turn of the calendar. */
export const skyFile = z.strictObject({
  turns: z.array(
    z.strictObject({
      date,
      hour: z.int().min(0).max(23),
      weather: z.enum(WEATHERS),
      light: z.enum(LIGHTS),
      source: text.nullable().optional(),
      confidence: text.nullable().optional(),
      note: text.nullable().optional(),
    }),
  ),
  note: text.optional(),
});
export type SkyFile = z.infer<typeof skyFile>;
