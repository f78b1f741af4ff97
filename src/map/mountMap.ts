/** Puts the battlefield into a page. The drawing library comes in a chunk of its own, when it is first needed. */
import type { App, GameInPlay } from "../app/index.ts";
import { createLanguage } from "../language/index.ts";
import type { MapHost } from "./hook.ts";
import { keepDrawing } from "./keepDrawing.ts";
import "./dom/miniMap.css";
import "./dom/scaleBar.css";
import "./dom/map.css";
import "./names/names.css";

export type { BattleMapHook, MapHost } from "./hook.ts";

/**
 * Shows the game in play in `host`, and any other game that takes its place; the answer takes the map away.
 * The host becomes focusable: arrows move a cursor from hex to hex, Enter presses the hex, + and − zoom.
 */
export function mountMap(host: HTMLElement, app: App): () => void {
  let close = showGame(host, app);
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
    close();
  };
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

  const closeMap = game ? keepDrawing({ host, window, stage }, app, language) : () => undefined;
  return () => {
    closeMap();
    window.remove();
  };
}

function titleOf(game: GameInPlay | null): { readonly battle: string } {
  return { battle: game ? (game.words.battles[game.setup.battle]?.title ?? game.words.scenario.title) : "" };
}
