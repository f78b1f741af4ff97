/** What happens when the page opens: battles on offer, kept games, and the game that was open. */
import { decoded, readAddress } from "./address.ts";
import { type Desk, trouble } from "./desk.ts";
import { tellFailure } from "./failure.ts";
import { toldScenarios } from "./historicalLine.ts";
import { offers } from "./library.ts";
import { readReplayAddress } from "./replay/address.ts";
import { screenOfGame } from "./session.ts";
import { keptGame, keptGames } from "./storage.ts";
import type { Intents } from "./types.ts";
import { gameInAddress } from "./wayBack.ts";

/** Longest piece of a link that a sentence repeats. */
const LONGEST_LINK = 60;

/** Fills the home screen, and goes back into the game that the address names: a reload changes nothing. */
export async function openApp(desk: Desk, intents: Intents): Promise<void> {
  const { store } = desk;
  const language = store.getState().settings.language;
  const [battles, games] = await Promise.allSettled([offers(language), keptGames()]);
  if (battles.status === "fulfilled") store.setState({ offers: battles.value });
  else tellFailure(desk, "trouble.scenario", battles.reason);
  if (games.status === "fulfilled") store.setState({ saves: games.value });
  else {
    store.setState({ shelf: "refused" });
    tellFailure(desk, "trouble.storage", games.reason);
  }
  if (openMoment(intents) === "opened") return;
  const id = gameInAddress();
  if (!id) tellStrayLink(desk);
  if (!id || games.status === "rejected") return;
  if (games.value.some((game) => game.id === id)) return intents.resumeGame(id);
  trouble(desk, "trouble.no-such-game", { id });
}

/** Goes where the address leads after somebody followed a link, or went back or forward. */
export function followAddress(desk: Desk, intents: Intents): void {
  if (openMoment(intents) === "opened") return;
  const { store, session } = desk;
  const address = readAddress(location.hash);
  if (address) {
    store.setState(address);
    return;
  }
  const id = gameInAddress();
  if (id && id !== session?.id) return void openNamed(desk, intents, id);
  // Any other address has a meaning only for who left the game, or home, for such a page.
  if (readAddress(`#/${store.getState().screen}`) !== null) {
    store.setState({ screen: session ? screenOfGame(session) : "home" });
  }
  tellStrayLink(desk);
}

/** Opens a kept game that an address names. Where it is not kept, that is said, and whoever is in a game stays in it. */
async function openNamed(desk: Desk, intents: Intents, id: string): Promise<void> {
  const kept = await keptGame(id).catch(() => null);
  if (kept) return intents.resumeGame(id);
  trouble(desk, "trouble.no-such-game", { id });
}

/** Opens the battle as it happened, if the address leads to a moment of it. */
function openMoment(intents: Intents): "opened" | "leads-elsewhere" {
  const moment = readReplayAddress(location.hash, toldScenarios());
  if (!moment) return "leads-elsewhere";
  void intents.openReplay(moment.scenario, moment);
  return "opened";
}

/** Says that a newer program has come, unless there is something graver to be read. */
export function tellNewer(desk: Desk): void {
  if (desk.store.getState().trouble === null) trouble(desk, "trouble.newer");
}

/** Says of a link that it names nothing; whoever followed it is at home, or where he was. */
function tellStrayLink(desk: Desk): void {
  const link = decoded(location.hash.replace(/^#\/?/, ""));
  if (link === "" || gameInAddress() || readAddress(location.hash)) return;
  const where = desk.store.getState().screen === "home" ? "home" : "elsewhere";
  trouble(desk, `trouble.stray-link.${where}`, {
    link: link.length > LONGEST_LINK ? `${link.slice(0, LONGEST_LINK)}…` : link,
  });
}
