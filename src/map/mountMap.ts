/** Puts the battlefield into a page. The drawing library comes in a chunk of its own, when it is first needed. */
import type { App, GameInPlay } from "../app/index.ts";
import { createLanguage } from "../language/index.ts";
import type { MapHost } from "./hook.ts";
import "./dom/map.css";
import "./dom/trouble.css";
import "./names/names.css";

export type { BattleMapHook, MapHost } from "./hook.ts";

/**
 * Shows the game in play in `host`, and any other game that takes its place; the answer takes the map away.
 * The host becomes focusable: arrows move a cursor from hex to hex, Enter presses the hex, + and − zoom.
 */
export function mountMap(host: HTMLElement, app: App): () => void {
  let close = showGame(host, app);
  // The machine may take the drawing memory away, and not give it back: the map is then drawn without it.
  const onLost = ({ target }: Event): void => {
    if (!(target instanceof Node) || !host.contains(target)) return;
    const isPlaying = app.store.getState().game !== null;
    host.dataset.mapRenderer = "canvas";
    try {
      close();
    } catch (error) {
      console.error(error);
    }
    close = isPlaying ? showGame(host, app) : () => undefined;
    if (isPlaying) tellRedrawn(host, app);
  };
  host.addEventListener("webglcontextlost", onLost, true);
  let setup = app.store.getState().game?.setup;
  let side = app.store.getState().settings.language;
  const stop = app.store.subscribe(({ game, settings }) => {
    if (game?.setup === setup && settings.language === side) return;
    setup = game?.setup;
    side = settings.language;
    close();
    close = game ? showGame(host, app) : () => undefined;
  });
  return () => {
    stop();
    host.removeEventListener("webglcontextlost", onLost, true);
    close();
  };
}

/** How long the sentence about the map that was drawn anew stays, milliseconds. */
const TOLD_FOR = 12_000;

/** Says over the map that it was drawn anew, and that nothing of the game is lost. */
function tellRedrawn(host: MapHost, app: App): void {
  const { t } = createLanguage(app.store.getState().settings.language);
  const told = document.createElement("p");
  told.className = "map-redrawn";
  told.setAttribute("role", "alert");
  host.append(told);
  // A live region reads what comes into it, not what it comes with.
  setTimeout(() => {
    told.textContent = t("map.redrawn");
  });
  setTimeout(() => told.remove(), TOLD_FOR);
}

/** The elements of one game's map. */
function showGame(host: MapHost, app: App): () => void {
  const { settings, game } = app.store.getState();
  const language = createLanguage(settings.language);
  const make = (name: string): HTMLDivElement => {
    const element = document.createElement("div");
    element.className = name;
    return element;
  };
  const window = make("map-window");
  const stage = make("map-stage");
  window.append(stage);
  host.append(window);
  if (getComputedStyle(host).position === "static") host.style.position = "relative";
  host.tabIndex = 0;
  host.setAttribute("role", "application");
  host.setAttribute("aria-label", language.t("map.label", titleOf(game)));
  const about = make("visually-hidden");
  about.id = "map-about";
  about.textContent = language.t("map.about");
  window.append(about);
  host.setAttribute("aria-describedby", about.id);
  host.dataset.mapBusy = "idle";

  let isOver = false;
  let close = (): void => undefined;
  const open = async (): Promise<void> => {
    const { openBattlefield } = await import("./battlefield.ts");
    if (isOver) return;
    const closeBattlefield = await openBattlefield({ host, window, stage }, app);
    if (isOver) closeBattlefield();
    else close = closeBattlefield;
  };
  if (game)
    open().catch((error: unknown) => {
      console.error(error);
      const trouble = make("map-trouble");
      trouble.setAttribute("role", "alert");
      trouble.textContent = language.t("map.failed");
      window.append(trouble);
    });
  return () => {
    isOver = true;
    close();
    window.remove();
  };
}

function titleOf(game: GameInPlay | null): { readonly battle: string } {
  return { battle: game ? (game.words.battles[game.setup.battle]?.title ?? game.words.scenario.title) : "" };
}
