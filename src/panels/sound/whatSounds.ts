/** Which moments sound, and how. Sober and few: nothing here cheers, and nothing is told by sound alone. */
import type { AppState, Card, SeenEvent } from "../../app/index.ts";

/** The few sounds that there are. */
export type Sound = "dispatch" | "guns" | "card" | "end-of-turn";

/** What of the state can make a sound. */
export type Heard = Pick<AppState, "cards" | "game" | "replay">;

/** The one sound of a change: of several the gravest, so that sounds never pile up. */
export function soundOf(before: Heard, now: Heard): Sound | null {
  if (now.replay !== null || now.game === null || before.game?.setup !== now.game.setup) return null;
  const fresh = freshCards(before.cards, now.cards);
  if (hasGuns(before, now) || fresh.some(isOfGuns)) return "guns";
  if (fresh.some(({ type }) => type === "dispatch")) return "dispatch";
  if (before.game.view.activeSide === now.game.view.activeSide) return fresh.length > 0 ? "card" : null;
  return "end-of-turn";
}

function freshCards(before: readonly Card[], now: readonly Card[]): readonly Card[] {
  return now.filter((card) => !before.includes(card));
}

const GUNS: ReadonlySet<string> = new Set(["bombardment-resolved", "air-strike-resolved"]);

function isOfGuns(card: Card): boolean {
  return card.type === "result" && GUNS.has(card.event.type);
}

/** Shells or bombs among what the map begins to show. */
function hasGuns(before: Heard, now: Heard): boolean {
  const old = new Set(before.game?.playback);
  return now.game?.playback.some((seen) => !old.has(seen) && isFire(seen)) ?? false;
}

function isFire(seen: SeenEvent): boolean {
  if (seen.type === "enemy-fired") return seen.how !== "fire";
  return seen.type === "event" && GUNS.has(seen.event.type);
}
