// The page of `npm run bench:frame -- --maps`: the map as the program shows it, on ground and with units that
// repeat those of the skirmish as often as the address asks: `?columns=200&rows=150&counters=1000`.
import { type App, createApp } from "../../src/app/index.ts";
import { type MapHost, mountMap } from "../../src/map/mountMap.ts";
import { repeatedGame, repeatedTheatre } from "./repeated.ts";

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

function asked(name: string): number {
  const value = Number(new URLSearchParams(window.location.search).get(name));
  if (!(value > 0)) throw new Error(`big-map: the address needs ${name}=N`);
  return value;
}

async function open(): Promise<void> {
  const app = createApp("frames");
  const { store, intents } = app;
  await until(() => store.getState().offers.length > 0);
  const offer = store.getState().offers.find(({ scenario }) => scenario === "skirmish");
  if (!offer) throw new Error("big-map: the skirmish is not on offer");
  const { scenario, battle } = offer;
  const seats = { soviet: "person", japanese: "person" } as const;
  await intents.startGame({ scenario, battle, seed: "frames", seats });
  await until(() => store.getState().game !== null);
  intents.setSettings({ theme: "day", motion: "reduced" });
  const small = app.theatre();
  const { game } = store.getState();
  if (!small || !game) throw new Error("big-map: no game has begun");
  const size = { columns: asked("columns"), rows: asked("rows"), counters: asked("counters") };
  const theatre = repeatedTheatre(small, game, size);
  const { seen, ...repeated } = repeatedGame(small, game, theatre, size);
  store.setState({ game: repeated, seen });
  const large: App = { ...app, theatre: () => theatre };
  const host = document.querySelector<MapHost>("#host");
  if (!host) throw new Error("big-map: the page has no host");
  mountMap(host, large);
}

void open();
