/** Showing what happened: the map plays it back, and what the other side did can be seen again and explained. */
import type { Hex, SeenEvent } from "../engine/index.ts";
import type { Desk } from "./desk.ts";
import { type Deed, seenInOrder } from "./enemyPart.ts";
import type { Card, Intents } from "./types.ts";
import { nothingDone } from "./whyNot.ts";

type PlaybackIntents = Pick<Intents, "showing" | "shown" | "watch" | "playAgain" | "showDeed">;

/** The intents of playback. */
export function playbackIntents(desk: Desk): PlaybackIntents {
  const { store } = desk;
  return {
    showing: (shownNow) => store.setState({ shownNow }),
    shown() {
      store.setState(({ game }) => ({
        ...(game ? { game: { ...game, playback: [] } } : {}),
        settled: null,
        shownNow: null,
      }));
    },
    watch() {
      desk.watchers += 1;
      return () => {
        desk.watchers -= 1;
      };
    },
    playAgain() {
      const deeds = store.getState().game?.deeds ?? [];
      if (deeds.length === 0) nothingDone(desk, { why: "nothing-seen" });
      playBack(desk, seenInOrder(deeds));
    },
    showDeed(key) {
      const deed = store.getState().game?.deeds.find((each) => each.key === key);
      if (!deed) return;
      playBack(desk, seenInOrder([deed]));
      store.setState(({ cards }) => ({ cards: [cardOf(deed), ...cards.filter(isKept)] }));
      const hex = placeOf(deed.lines.at(-1)?.seen);
      if (hex !== null) store.setState({ pointed: hex, looked: { hex } });
    },
  };
}

/** Plays deeds once more; nothing is held back for it, since nothing of it is news. */
function playBack({ store }: Desk, playback: readonly SeenEvent[]): void {
  const { game } = store.getState();
  if (game && game.busy === "idle" && playback.length > 0)
    store.setState({ game: { ...game, playback, showing: "again" } });
}

/** A fight that was seen whole is explained as one of our own; of the rest a card tells what is known. */
function cardOf(deed: Deed): Card {
  const seen = deed.lines.at(-1)?.seen;
  return seen?.type === "event" && "breakdown" in seen.event
    ? { type: "result", event: seen.event }
    : { type: "deed", deed };
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
