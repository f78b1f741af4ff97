import { z } from "zod";
import { date, text } from "./parts.ts";

/** The weathers that a turn can be given. */
export const WEATHERS = ["clear", "haze", "rain", "fog", "fog-lifting"] as const;
/** The lights that a turn can be given, from brightest to darkest. */
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
/** What `sky.json` holds once its shape is right. */
export type SkyFile = z.infer<typeof skyFile>;
