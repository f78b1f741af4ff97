/** The place of the legend: what fills it is fetched when a layer that needs words comes on, or the menu is opened. */
import { type AppState, fetchLaterWords, LAYERS, type ScenarioWords } from "../../app/index.ts";
import type { Language } from "../../language/index.ts";
import { element } from "./elements.ts";
import { QUIET } from "./quietLayers.ts";

/** The legend of one map. */
export interface Legend {
  readonly element: HTMLElement;
  /** The same signs for the foot of the menu, where a small screen has no room for a card. */
  readonly foot: HTMLElement;
  follow(state: AppState): void;
  /** Fills it, whatever is shown: somebody opens the menu at whose foot it stands. */
  fill(): void;
  /** When it has come, if it was asked for. */
  coming(): Promise<void>;
}

/** Makes the place of the legend, empty and hidden. */
export function makeLegend(language: Language, words: ScenarioWords): Legend {
  const legend = element("section", "map-legend");
  const foot = element("div", "map-legend-list map-legend-foot");
  legend.hidden = true;
  let state: AppState | null = null;
  let filled: ((state: AppState) => void) | null = null;
  let coming: Promise<void> | null = null;
  const fill = (): void => {
    coming ??= fetchAndFill();
  };
  const fetchAndFill = async (): Promise<void> => {
    try {
      const [{ fillLegend }] = await Promise.all([import("./legend.ts"), fetchLaterWords()]);
      filled = fillLegend({ legend, foot }, language, words);
      if (state) filled(state);
    } catch {
      // Without a net there is no legend yet: the next layer asks again.
      coming = null;
    }
  };
  return {
    element: legend,
    foot,
    follow(now) {
      state = now;
      if (filled) filled(now);
      else if (LAYERS.some(({ id }) => !QUIET.has(id) && now.settings.layers[id])) fill();
    },
    fill,
    coming: () => coming ?? Promise.resolve(),
  };
}
