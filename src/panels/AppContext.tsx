import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type StoreApi, useStore } from "zustand";
import type { App, AppState, GameInPlay, Intents } from "../app/index.ts";
import { createLanguage, type Language } from "../language/index.ts";
import { makeReader, type Reader } from "../telling/index.ts";

const Context = createContext<App | null>(null);
const LanguageContext = createContext<Language | null>(null);

/** What the screens below read, where it is not the app's own store; `Unhurried` says why. */
export const ShownContext = createContext<StoreApi<AppState> | null>(null);

/** Gives the app and the language of its settings to everything below. */
export function AppProvider({ app, children }: { readonly app: App; readonly children: ReactNode }) {
  const tag = useStore(app.store, (state) => state.settings.language);
  const language = useMemo(() => createLanguage(tag), [tag]);
  return (
    <Context value={app}>
      <LanguageContext value={language}>{children}</LanguageContext>
    </Context>
  );
}

/** The app itself. @throws outside an AppProvider. */
export function useTheApp(): App {
  const app = useContext(Context);
  if (!app) throw new Error("useTheApp: no AppProvider above");
  return app;
}

/** A part of the app's state; the component is drawn again when that part changes. */
export function useApp<Part>(select: (state: AppState) => Part): Part {
  const { store } = useTheApp();
  return useStore(useContext(ShownContext) ?? store, select);
}

/** What the panels can ask for. */
export function useIntents(): Intents {
  return useTheApp().intents;
}

/** The words of the interface. @throws outside an AppProvider. */
export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error("useLanguage: no AppProvider above");
  return language;
}

/**
 * The game in play, as far as the map has shown it: while something is played back, as it stood before.
 * @throws on a screen that has none.
 */
export function useGame(): GameInPlay {
  const game = useApp((state) => state.settled ?? state.game);
  if (!game) throw new Error("useGame: no game is in play");
  return game;
}

/** Names of units, places, hexes and hours of the game in play. @throws on a screen that has none. */
export function useReader(): Reader {
  const app = useTheApp();
  const language = useLanguage();
  const { words, book, side, setup } = useGame();
  const theatre = app.theatre();
  if (!theatre) throw new Error("useReader: no game is in play");
  return readerOf({ language, words, book, theatre, side, battle: setup.battle });
}

type ReaderParts = Parameters<typeof makeReader>[0];
let lastReader: { readonly parts: ReaderParts; readonly reader: Reader } | null = null;

/** One reader serves all who read the same: a list of units has hundreds of lines that each ask for it. */
function readerOf(parts: ReaderParts): Reader {
  const keys = Object.keys(parts) as (keyof ReaderParts)[];
  if (lastReader && keys.every((key) => lastReader?.parts[key] === parts[key])) return lastReader.reader;
  lastReader = { parts, reader: makeReader(parts) };
  return lastReader.reader;
}
