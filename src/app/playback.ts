/** Showing what happened: the map plays it back, and what the other side did can be seen again and explained. */
import type { BattleEvent, Hex, SeenEvent, SideView, Theatre } from "../engine/index.ts";
import type { Desk } from "./desk.ts";
import { type Deed, seenInOrder } from "./enemyPart.ts";
import { REEL_ENDED } from "./reel.ts";
import type { Card, GameInPlay, Intents } from "./types.ts";
import { nothingDone } from "./whyNot.ts";

type PlaybackIntents = Pick<Intents, "shown" | "watch" | "wear" | "playAgain" | "showDeed">;

/** The intents of playback. */
export function playbackIntents(desk: Desk): PlaybackIntents {
  const { store } = desk;
  return {
    shown() {
      store.setState(({ game }) => ({
        ...(game ? { game: { ...game, playback: [] } } : {}),
        ...REEL_ENDED,
      }));
    },
    watch() {
      desk.watchers += 1;
      return () => {
        desk.watchers -= 1;
      };
    },
    wear: (mapTheme) => store.setState({ mapTheme }),
    playAgain() {
      const deeds = store.getState().game?.deeds ?? [];
      if (deeds.length === 0) nothingDone(desk, { why: "nothing-seen" });
      playBack(desk, seenInOrder(deeds), "again");
    },
    showDeed(key) {
      const deed = store.getState().game?.deeds.find((each) => each.key === key);
      if (!deed) return;
      playBack(desk, seenInOrder([deed]), "one-again");
      store.setState(({ cards }) => ({ cards: [explanationOf(deed), ...cards.filter(isKept)] }));
      const hex = placeOf(deed.lines.at(-1)?.seen);
      if (hex !== null) store.setState({ pointed: hex, looked: { hex } });
    },
  };
}

/** Plays deeds once more; nothing is held back for it, since nothing of it is news. */
function playBack({ store }: Desk, playback: readonly SeenEvent[], showing: "again" | "one-again"): void {
  const { game } = store.getState();
  if (game && game.busy === "idle" && playback.length > 0)
    store.setState({ game: { ...game, playback, showing } });
}

/** A fight that was seen whole is explained as one of our own; of the rest a card tells what is known. */
export function explanationOf(deed: Deed): Extract<Card, { readonly type: "result" | "deed" }> {
  const seen = deed.lines.at(-1)?.seen;
  return seen?.type === "event" && "breakdown" in seen.event
    ? { type: "result", event: seen.event }
    : { type: "deed", deed };
}

/** A place of more hexes than this is a stretch of country. */
const LARGEST_PLACE = 4;

/** The hexes that a card speaks of, what it is about first; none where it speaks of no ground on the map. */
export function hexesOfCard(
  card: Card,
  { places }: Pick<Theatre, "places">,
  { book, view }: Pick<GameInPlay, "book" | "view">,
): readonly Hex[] {
  if (card.type === "dispatch") {
    const named = book.dispatches[card.id]?.places ?? [];
    // A lake, a road or a line is no one place; of a hill one hex is as good as all.
    const hexes = named.map((place) => places.get(place)?.hexes ?? []);
    return hexes.filter(({ length }) => length <= LARGEST_PLACE).flatMap((some) => some.slice(0, 1));
  }
  return [...new Set(toldOn(card).flatMap((seen) => placesOf(seen, view)))].filter((hex) => hex >= 0);
}

/** What a card tells of, what it is about first. */
function toldOn(card: Card): readonly SeenEvent[] {
  if (card.type === "result") return [{ type: "event", event: card.event }, ...(card.after ?? [])];
  return card.type === "deed" ? card.deed.lines.slice(-1).map(({ seen }) => seen) : [];
}

/** Where it happened; of a fight also where those stand who fired or attacked. */
function placesOf(seen: SeenEvent, view: SideView): readonly Hex[] {
  const at = placeOf(seen);
  return [...(at === null ? [] : [at]), ...actorsOf(seen, view)];
}

function actorsOf(seen: SeenEvent, view: SideView): readonly Hex[] {
  if (seen.type === "enemy-fired") return seen.from === null ? [] : [seen.from];
  if (seen.type !== "event") return [];
  const { event } = seen;
  if ("from" in event && "target" in event) return [event.from];
  return event.type === "assault-resolved" ? placesOfUnits(event, view) : [];
}

/** Where units stand after their fight, as far as it is seen. */
function placesOfUnits(
  { units }: Extract<BattleEvent, { readonly type: "assault-resolved" }>,
  { own, enemies }: SideView,
): readonly Hex[] {
  return units.flatMap((unit) => {
    const ours = own.find(({ id }) => id === unit)?.at;
    const at = ours ?? enemies.find(({ id, now }) => id === unit && now === 1)?.where;
    return at === undefined ? [] : [at];
  });
}

/** Where it happened, to be marked on the map. */
function placeOf(seen: SeenEvent | undefined): Hex | null {
  if (!seen) return null;
  if (seen.type === "enemy-moved") return seen.to;
  if (seen.type === "enemy-fired") return seen.target;
  if (seen.type === "enemy-silenced") return seen.at;
  const { event } = seen;
  if (event.type === "sighted") return event.known.where;
  if (event.type === "border-breached") return event.hex;
  if ("target" in event) return event.target;
  if ("to" in event && typeof event.to === "number") return event.to;
  return "at" in event && typeof event.at === "number" ? event.at : null;
}

/** One explanation makes room for the next. */
function isKept(card: Card): boolean {
  return card.type !== "result" && card.type !== "deed";
}
