/** What our own troops did or came to, told among the deeds of the other side: it is said that they are ours. */
import type { SeenEvent, UnitId } from "../engine/index.ts";
import type { Reader } from "./reader.ts";

/** The sentence for a fact, marked where it tells of our own troops: "Ours: 3/118 falls back to Mill Hill (0304)." */
export function markedOurs(reader: Reader, seen: SeenEvent, text: string): string {
  const unit = actorOf(seen);
  const isOurs = unit !== undefined && reader.sheet(unit)?.side === reader.side;
  return isOurs ? reader.language.t("enemyPart.ours", { text }) : text;
}

/** Who acts in a fact, or to whom it happens; of a storm the first who storms. */
function actorOf(seen: SeenEvent): UnitId | undefined {
  if (seen.type !== "event") return undefined;
  const { event } = seen;
  if (event.type === "assault-resolved" || event.type === "counter-attack-withheld") return event.units[0];
  return "unit" in event ? event.unit : undefined;
}
