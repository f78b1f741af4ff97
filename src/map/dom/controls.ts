/** Buttons over the map: larger, smaller, and what is laid over the ground. */
import { type AppState, fetchLaterWords, LAYERS, type LayerId, type Layers } from "../../app/index.ts";
import type { Language } from "../../language/index.ts";
import { element, iconButton } from "./elements.ts";
import type { Legend } from "./lateLegend.ts";
import type { LayerMenu } from "./layerMenu.ts";

/** What the buttons do. */
export interface ControlActions {
  zoom(factor: number): void;
  show(layers: Layers): void;
}

const ICONS = {
  zoomIn: "M8 2v12M2 8h12",
  zoomOut: "M2 8h12",
  layers: "M8 2 15 6 8 10 1 6ZM1.6 9.6 8 13.4l6.4-3.8",
} as const;

/** Layers that have a button of their own beside the menu. */
const AT_HAND: readonly LayerId[] = ["fog", "grid"];

/** The buttons, and how they follow the settings. */
export interface Controls {
  readonly element: HTMLElement;
  follow(settings: AppState["settings"]): void;
  /** Opens the list of layers, or shuts it. */
  openLayers(): void;
}

/** Makes the buttons in a language; the legend stands at the foot of the menu. */
export function makeControls(
  language: Language,
  actions: ControlActions,
  legend: Pick<Legend, "foot" | "fill">,
): Controls {
  const { t } = language;
  const controls = element("div", "map-controls");
  controls.setAttribute("role", "group");
  controls.setAttribute("aria-label", t("map.controls"));
  let layers: Layers | null = null;
  const larger = iconButton(t("map.zoomIn"), ICONS.zoomIn, () => actions.zoom(1.25));
  const smaller = iconButton(t("map.zoomOut"), ICONS.zoomOut, () => actions.zoom(0.8));
  const atHand = AT_HAND.map((id) => {
    const path = LAYERS.find((row) => row.id === id)?.icon ?? "";
    const press = (): void => {
      if (layers) actions.show({ ...layers, [id]: !layers[id] });
    };
    return { id, button: iconButton(t(`layers.names.${id}`), path, press) };
  });
  const opener = iconButton(t("map.layers"), ICONS.layers, () => openLayers());
  const fetchMenu = async (): Promise<LayerMenu> => {
    const [{ makeLayerMenu }] = await Promise.all([import("./layerMenu.ts"), fetchLaterWords()]);
    const made = makeLayerMenu(language, opener, legend.foot, (chosen) => actions.show(chosen));
    controls.append(made.element);
    if (layers) made.follow(layers);
    return made;
  };
  const menu = onceFetched(fetchMenu);
  const openLayers = (): void => {
    legend.fill();
    menu.fetch((come) => come.toggle());
  };
  const word = element("span", "sign-word", t("map.layers"));
  word.setAttribute("aria-hidden", "true");
  opener.append(word);
  opener.setAttribute("aria-expanded", "false");
  for (const { button } of atHand) button.classList.add("map-wide-only");
  controls.append(larger, smaller, ...atHand.map(({ button }) => button), opener);
  return {
    element: controls,
    openLayers,
    follow(settings) {
      layers = settings.layers;
      for (const { id, button } of atHand) button.setAttribute("aria-pressed", String(settings.layers[id]));
      menu.come?.follow(settings.layers);
    },
  };
}

/** What is fetched when it is first asked for; where that fails, it is fetched anew the next time. */
function onceFetched<Come>(load: () => Promise<Come>) {
  let coming: Promise<Come> | null = null;
  const part = {
    come: null as Come | null,
    fetch(then: (come: Come) => void): void {
      coming ??= load();
      coming.then(
        (come) => {
          part.come = come;
          then(come);
        },
        () => {
          coming = null;
        },
      );
    },
  };
  return part;
}
