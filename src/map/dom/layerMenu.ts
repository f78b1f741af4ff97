/** The menu of the layers: sets at the top, then a switch for each layer with what it shows. */
import {
  isLayerSet,
  LAYER_GROUPS,
  LAYER_SETS,
  LAYERS,
  type LayerGroup,
  type LayerId,
  type Layers,
  windowOpened,
  withLayerSet,
} from "../../app/index.ts";
import type { Language } from "../../language/index.ts";
import { element, icon, iconButton } from "./elements.ts";
import "./layerMenu.css";

const CLOSE = "M3 3l10 10M13 3 3 13";

/** What the menu does. */
export interface LayerActions {
  /** Shows the layers that are wanted. */
  show(layers: Layers): void;
  /** The menu has come to lie over the map, or lies there no longer. */
  menuIs(how: "open" | "shut"): void;
}

/** The menu, closed at first. */
export interface LayerMenu {
  readonly element: HTMLElement;
  toggle(): void;
  follow(layers: Layers): void;
}

/** Makes the menu that a button opens, with the legend at its foot. */
export function makeLayerMenu(
  language: Language,
  opener: HTMLButtonElement,
  legend: HTMLElement,
  { show, menuIs }: LayerActions,
): LayerMenu {
  const { t } = language;
  const menu = element("section", "map-layers");
  menu.id = "map-layers";
  menu.hidden = true;
  menu.setAttribute("aria-label", t("layers.title"));
  opener.setAttribute("aria-expanded", "false");
  opener.setAttribute("aria-controls", menu.id);
  let shut: (() => void) | null = null;
  const setOpen = (isOpen: boolean): void => {
    // The browser's Back shuts it.
    shut?.();
    shut = isOpen ? windowOpened(() => setOpen(false)) : null;
    menu.hidden = !isOpen;
    asSheet(menu, isOpen);
    menuIs(isOpen ? "open" : "shut");
    opener.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) menu.querySelector("input")?.focus({ preventScroll: true });
    else if (menu.contains(document.activeElement)) opener.focus();
  };
  const close = (): void => {
    setOpen(false);
    opener.focus();
  };
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    // Keys of the menu are not keys of the game.
    event.stopPropagation();
  });
  let layers: Layers | null = null;
  const sets = makeSets(language, (set) => layers && show(withLayerSet(layers, set)));
  const switches = new Map<LayerId, HTMLInputElement>();
  const flip = (id: LayerId, isShown: boolean): void => {
    if (layers) show({ ...layers, [id]: isShown });
  };
  const head = element("header", "map-layers-head");
  const title = element("h2", "", t("layers.title"));
  head.append(title, wayTo(legend, t("layers.legend.title")), iconButton(t("layers.close"), CLOSE, close));
  menu.append(head, sets.element);
  for (const group of LAYER_GROUPS) menu.append(makeGroup(language, group, switches, flip));
  menu.append(legend);
  return {
    element: menu,
    toggle: () => setOpen(menu.hidden !== false),
    follow(shown) {
      layers = shown;
      for (const [id, box] of switches) box.checked = shown[id];
      sets.follow(shown);
    },
  };
}

/** A button that brings the foot of the menu into sight, for eyes and ears. */
function wayTo(foot: HTMLElement, words: string): HTMLButtonElement {
  const button = element("button", "map-layers-way", words);
  button.type = "button";
  foot.tabIndex = -1;
  foot.setAttribute("role", "group");
  foot.setAttribute("aria-label", words);
  button.addEventListener("click", () => {
    foot.scrollIntoView({ block: "start" });
    foot.focus({ preventScroll: true });
  });
  return button;
}

/** On a phone the menu is a sheet over the whole screen, not only over the map; old browsers keep it in the map. */
function asSheet(menu: HTMLElement, isOpen: boolean): void {
  if (!("showPopover" in menu)) return;
  if (isOpen && getComputedStyle(menu).position === "fixed") {
    menu.popover = "manual";
    menu.showPopover();
  } else if (!isOpen) menu.popover = null;
}

/** Sets of layers that are asked for together. */
function makeSets({ t }: Language, choose: (set: (typeof LAYER_SETS)[number]) => void) {
  const row = element("div", "map-layer-sets");
  row.setAttribute("role", "group");
  row.setAttribute("aria-label", t("layers.sets"));
  const buttons = LAYER_SETS.map((set) => {
    const button = element("button", "", t(`layers.set.${set}`));
    button.type = "button";
    button.addEventListener("click", () => choose(set));
    row.append(button);
    return { set, button };
  });
  return {
    element: row,
    follow(layers: Layers) {
      for (const { set, button } of buttons)
        button.setAttribute("aria-pressed", String(isLayerSet(layers, set)));
    },
  };
}

function makeGroup(
  { t }: Language,
  group: LayerGroup,
  switches: Map<LayerId, HTMLInputElement>,
  flip: (id: LayerId, isShown: boolean) => void,
): HTMLElement {
  const field = element("fieldset", "map-layer-group");
  field.append(element("legend", "", t(`layers.group.${group}`)));
  for (const { id, icon: path } of LAYERS.filter((row) => row.group === group)) {
    const label = element("label", "map-layer");
    const box = element("input", "");
    box.type = "checkbox";
    box.addEventListener("change", () => flip(id, box.checked));
    const help = element("span", "map-layer-help", t(`layers.help.${id}`));
    help.id = `map-layer-${id}`;
    box.setAttribute("aria-describedby", help.id);
    const name = element("span", "map-layer-name", t(`layers.names.${id}`));
    name.id = `map-layer-name-${id}`;
    box.setAttribute("aria-labelledby", name.id);
    label.append(box, icon(path), name, help);
    field.append(label);
    switches.set(id, box);
  }
  return field;
}
