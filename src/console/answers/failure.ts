/** What came of the last storm that was ordered. */
import type { SeenEvent } from "../../engine/index.ts";
import type { Scene } from "../scene.ts";
import { tellSeenFacts } from "./done.ts";

/** The last storm of one's own, with its steps, dice and losses; null where there was none. @see R4.5 */
export function tellLastStorm({ reader, chronicle }: Scene): readonly string[] | null {
  const isOurStorm = (seen: SeenEvent): boolean =>
    seen.type === "event" &&
    seen.event.type === "assault-resolved" &&
    seen.event.units.some((unit) => reader.sheet(unit)?.side === reader.side);
  const last = chronicle.findLast(({ seen }) => isOurStorm(seen));
  if (!last) return null;
  const first = reader.battleSheet()?.firstTurn ?? 0;
  return [
    reader.language.t("console.failure.last", { turn: last.turn - first + 1 }),
    ...tellSeenFacts(reader, [last.seen]),
  ];
}
