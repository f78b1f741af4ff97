/** What lies over the map in its window: buttons, legend, mini-map, the fan of a stack. */
import type { App, AppState, GameInPlay } from "../app/index.ts";
import type { Theatre } from "../engine/index.ts";
import { createLanguage } from "../language/index.ts";
import type { CounterLayer } from "./counters/counterLayer.ts";
import { type Controls, makeControls } from "./dom/controls.ts";
import type { Fan } from "./dom/fan.ts";
import { type Legend, makeLegend } from "./dom/lateLegend.ts";
import type { MiniMap } from "./dom/miniMap.ts";
import type { BattlefieldElements } from "./elements.ts";
import { makeFan } from "./fanOfStacks.ts";
import type { MapWindow } from "./mapWindow.ts";

/** What the parts over the map work with. */
interface Parts {
  readonly app: App;
  readonly theatre: Theatre;
  readonly window: MapWindow;
  readonly counters: CounterLayer;
  readonly miniMap: MiniMap;
  readonly elements: BattlefieldElements;
}

/** Makes the parts and lays them over the map. */
export function furnish(
  { words }: GameInPlay,
  { app, theatre, window, counters, miniMap, elements }: Parts,
): { readonly legend: Legend; readonly controls: Controls; readonly fan: Fan } {
  const { settings } = app.store.getState();
  const language = createLanguage(settings.language);
  const legend = makeLegend(language, words);
  const controls = makeControls(
    language,
    {
      zoom: (factor) => window.zoomBy(factor),
      show: (layers) => app.intents.setSettings({ layers }),
    },
    legend,
  );
  legend.follow(app.store.getState());
  const fan = makeFan({ app, theatre, language, window, counters, host: elements.host });
  elements.window.append(fan.element, miniMap.element, controls.element, legend.element);
  miniMap.name(language.t("map.mini"), (wish) => app.intents.setSettings({ miniMap: wish }));
  const follow = (now: AppState["settings"]): void => {
    controls.follow(now);
    miniMap.follow(now.miniMap, window.frame);
  };
  follow(settings);
  return { legend, controls: { ...controls, follow }, fan };
}
