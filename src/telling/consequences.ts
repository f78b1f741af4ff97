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
  const shares = sharesOf(event, after, new Set(lines.map(({ seen }) => seen)));
  return [...tellGathered(reader, lines).map(({ text }) => text), ...tellCosts(reader, after, shares)];
}

/**
 * Men whom each of several units of ours lost in a storm: the card has their number in all. Whoever lost guns or tanks
 * too is told of with them.
 */
function sharesOf(
  fight: BattleEvent,
  after: readonly SeenEvent[],
  told: ReadonlySet<SeenEvent>,
): ReadonlyMap<UnitId, number> {
  const shares = new Map<UnitId, number>();
  if (fight.type !== "assault-resolved") return shares;
  for (const seen of after)
    if (seen.type === "event" && seen.event.type === "losses-taken" && !told.has(seen)) {
      const { unit, loss } = seen.event;
      shares.set(unit, (shares.get(unit) ?? 0) + loss.killed + loss.wounded + loss.missing);
    }
  return shares.size > 1 ? shares : new Map();
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

/** "Bty: cohesion −4.": what each of our units has lost of it in all, with its men; a gain is not told. */
function tellCosts(
  { language: { t }, short }: Reader,
  after: readonly SeenEvent[],
  shares: ReadonlyMap<UnitId, number>,
): readonly string[] {
  const change = new Map<UnitId, number>([...shares.keys()].map((unit) => [unit, 0]));
  for (const seen of after)
    if (seen.type === "event" && seen.event.type === "cohesion-changed") {
      const { unit, change: points } = seen.event;
      change.set(unit, (change.get(unit) ?? 0) + points);
    }
  return [...change].flatMap(([id, points]) => {
    const [unit, count] = [short(id), shares.get(id) ?? 0];
    if (count > 0 && points < 0) return [t("results.shareAndNerve", { unit, count, points: -points })];
    if (count > 0) return [t("results.share", { unit, count })];
    return points < 0 ? [t("results.nerve", { unit, points: -points })] : [];
  });
}
