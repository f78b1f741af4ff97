/** Buttons over the map: larger, smaller, and what is laid over the ground. */
import { type AppState, fetchLaterWords, LAYERS, type LayerId, type Layers } from "../../app/index.ts";
import type { Language } from "../../language/index.ts";
import { element, iconButton, MAP_ICON } from "./elements.ts";
import type { Legend } from "./lateLegend.ts";
import type { LayerActions, LayerMenu } from "./layerMenu.ts";

/** What the buttons do. */
export interface ControlActions extends LayerActions {
  zoom(factor: number): void;
}

const ICONS = {
  zoomIn: "M8 2v12M2 8h12",
  zoomOut: "M2 8h12",
  layers: "M8 2 15 6 8 10 1 6ZM1.6 9.6 8 13.4l6.4-3.8",
  map: MAP_ICON,
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
    const made = makeLayerMenu(language, opener, legend.foot, actions);
    controls.append(made.element);
    if (layers) made.follow(layers);
    return made;
  };
  const menu = onceFetched(fetchMenu);
  const openLayers = (): void => {
    legend.fill();
    menu.fetch((come) => come.toggle());
  };
  opener.append(signWord(t("map.layers")));
  opener.setAttribute("aria-expanded", "false");
  for (const { button } of atHand) button.classList.add("map-wide-only");
  controls.append(
    makeUnfolder(language, controls),
    larger,
    smaller,
    ...atHand.map(({ button }) => button),
    opener,
  );
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

/** The word of a sign, below it where there is little room; the button has its name for ears. */
function signWord(words: string): HTMLElement {
  const word = element("span", "sign-word", words);
  word.setAttribute("aria-hidden", "true");
  return word;
}

/** Where these are pressed the buttons stay as they are: the row, and what its last button opens. */
const OF_ROW = ".map-controls, .command-line-open, .command-line";

/** The one button that stands over a small map for all others: it lays them beside it, until the next press elsewhere. */
function makeUnfolder({ t }: Language, controls: HTMLElement): HTMLButtonElement {
  const unfolder = iconButton(t("map.controls"), ICONS.map, () =>
    setOpen(!controls.hasAttribute("data-open")),
  );
  const elsewhere = ({ target }: Event): void => {
    if (!(target instanceof Element && target.closest(OF_ROW))) setOpen(false);
  };
  const setOpen = (isOpen: boolean): void => {
    controls.toggleAttribute("data-open", isOpen);
    unfolder.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) document.addEventListener("pointerdown", elsewhere, { passive: true });
    else document.removeEventListener("pointerdown", elsewhere);
  };
  controls.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !controls.hasAttribute("data-open")) return;
    event.stopPropagation();
    setOpen(false);
    unfolder.focus();
  });
  unfolder.classList.add("map-unfold");
  unfolder.setAttribute("aria-expanded", "false");
  unfolder.append(signWord(t("map.word")));
  return unfolder;
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
