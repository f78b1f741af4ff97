/** The place of the key beside the whole sheet: what fills it is fetched when somebody first looks from so far. */
import { fetchLaterWords, type ScenarioWords } from "../../app/index.ts";
import type { Language } from "../../language/index.ts";
import type { MapWindow } from "../mapWindow.ts";
import { element } from "./elements.ts";

/** The key of one map. */
export interface SheetKey {
  /** Stands where there is room for it beside the whole sheet, or is not shown. */
  follow(place: MapWindow["keyRoom"]): void;
}

/** Makes the place of the key over a map, empty and hidden. */
export function makeSheetKey(
  over: HTMLElement,
  language: Language,
  words: ScenarioWords | null,
  sources: readonly string[],
): SheetKey {
  const key = element("div", "map-key");
  key.hidden = true;
  over.append(key);
  let isAsked = false;
  let put: ((place: MapWindow["keyRoom"]) => void) | null = null;
  let last: MapWindow["keyRoom"] = null;
  const fetchKey = async (scenario: ScenarioWords): Promise<void> => {
    try {
      const [{ fillSheetKey, placeSheetKey }] = await Promise.all([
        import("./sheetKey.ts"),
        fetchLaterWords(),
      ]);
      fillSheetKey(key, language, scenario, sources);
      put = (place) => placeSheetKey(key, place);
      put(last);
    } catch {
      // Without a net there is no key yet: the next look asks again.
      isAsked = false;
    }
  };
  return {
    follow(place) {
      if (place === last || JSON.stringify(place) === JSON.stringify(last)) return;
      last = place;
      if (put) put(place);
      else if (place && words && !isAsked) {
        isAsked = true;
        void fetchKey(words);
      }
    },
  };
}
