/** What else an order led to, beside the fight that a card tells of. */
import type { BattleEvent, SeenEvent, UnitId } from "../engine/index.ts";
import type { ChronicleLine } from "./chronicle.ts";
import { tellGathered } from "./gathered.ts";
import type { Reader } from "./reader.ts";

/** Events that belong to what an order led to; the chronicle alone tells of the others. */
const LED_TO: ReadonlySet<BattleEvent["type"]> = new Set<BattleEvent["type"]>([
  "move-interrupted",
  "unit-advanced",
  "unit-retreated",
  "unit-destroyed",
  "tanks-bogged",
  "tanks-burned",
  "command-tanks-hit",
  "nobody-went-in",
  "battery-silenced",
  "aircraft-lost",
  "losses-taken",
  "unit-suppressed",
  "sighted",
  "hex-captured",
  "works-damaged",
]);

/**
 * What an order led to, a sentence each in the order of happening: fire that answered it and what that cost, who was found
 * or made out, ground taken, retreats, aircraft shot down; at last what it cost in cohesion.
 * @param event what the card tells of: its own losses are not told twice.
 */
export function tellConsequences(
  reader: Reader,
  event: BattleEvent,
  after: readonly SeenEvent[],
): readonly string[] {
  const lines = after
    .filter((seen) => isTold(seen, event))
    .map((seen, key): ChronicleLine => ({ key, turn: 0, seen }));
  return [...tellGathered(reader, lines).map(({ text }) => text), ...tellNerve(reader, after)];
}

function isTold(seen: SeenEvent, fight: BattleEvent): boolean {
  if (seen.type !== "event") return true;
  if (seen.event === fight || !LED_TO.has(seen.event.type)) return false;
  if (seen.event.type !== "losses-taken" || !("breakdown" in fight)) return true;
  // Of a fight in which ours fell the card has the number of men already.
  const { guns, tanks } = seen.event.loss;
  return guns + tanks > 0 || isOfOthers(seen.event.unit, fight);
}

/** Whether a unit of ours fell to something else than the fight: whoever bombards or fires loses nobody by that. */
function isOfOthers(unit: UnitId, fight: Extract<BattleEvent, { readonly breakdown: unknown }>): boolean {
  if (fight.type === "air-strike-resolved") return true;
  return fight.type !== "assault-resolved" && fight.unit === unit;
}

/** "Bty: cohesion −4.": what each of our units has lost of it in all; a gain is not told. */
function tellNerve(reader: Reader, after: readonly SeenEvent[]): readonly string[] {
  const change = new Map<UnitId, number>();
  for (const seen of after)
    if (seen.type === "event" && seen.event.type === "cohesion-changed") {
      const { unit, change: points } = seen.event;
      change.set(unit, (change.get(unit) ?? 0) + points);
    }
  return [...change].flatMap(([unit, points]) =>
    points < 0 ? [reader.language.t("results.nerve", { unit: reader.short(unit), points: -points })] : [],
  );
}
