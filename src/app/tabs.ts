/**
 * Two pages with the same game do not know of each other, and the last to keep it would write over the other. Each
 * page says which game it has open and how far it has gone; where another has gone on, this one takes no more orders
 * until it has caught up.
 */

/** How the game in play stands with other pages: alone, open elsewhere too, or gone on there. */
export type Elsewhere = "nowhere" | "open" | "gone-on";

type Word =
  | { readonly says: "open" | "here" | "left"; readonly game: string; readonly page: string }
  | { readonly says: "kept"; readonly game: string; readonly page: string };

/** This page's line to the others. */
export interface Tabs {
  /** Says that a game is open here now; null when none is. */
  open(game: string | null): void;
  /** Says that the game has been kept from here. */
  kept(): void;
  close(): void;
}

const CHANNEL = "battle-tabs";

/** Opens the line to other pages of this program; a browser without one leaves every page alone. */
export function openTabs(told: (elsewhere: Elsewhere) => void): Tabs {
  if (typeof BroadcastChannel === "undefined")
    return { open: () => undefined, kept: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(CHANNEL);
  const page = crypto.getRandomValues(new Uint32Array(2)).join("-");
  let game: string | null = null;
  let now: Elsewhere = "nowhere";
  const tell = (elsewhere: Elsewhere): void => {
    now = elsewhere;
    told(elsewhere);
  };
  const say = (says: Word["says"]): void => {
    if (game !== null) channel.postMessage({ says, game, page } satisfies Word);
  };
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.game !== game || data.page === page) return;
    if (data.says === "open") say("here");
    // What has gone on elsewhere stays gone on, also when that page is shut.
    if (data.says === "kept") tell("gone-on");
    else if (now !== "gone-on") tell(data.says === "left" ? "nowhere" : "open");
  };
  addEventListener("pagehide", () => say("left"));
  return {
    open(id) {
      say("left");
      game = id;
      tell("nowhere");
      say("open");
    },
    kept: () => say("kept"),
    close: () => channel.close(),
  };
}
