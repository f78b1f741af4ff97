/** In a conversation units are called by the names by which they are spoken to. */
import type { Reader } from "../../telling/index.ts";

/** The reader with the short name of a unit wherever its full one would stand. */
export function shortly(reader: Reader): Reader {
  return { ...reader, unit: reader.short };
}
