/** Buttons over the map: larger, smaller, and what is laid over the ground. */
import type { AppState } from "../../app/index.ts";
import type { Language, MessageKey } from "../../language/index.ts";

type Layer = keyof AppState["settings"]["layers"];

/** What the buttons do. */
export interface ControlActions {
  zoom(factor: number): void;
  toggle(layer: Layer): void;
}

const ICONS = {
  zoomIn: "M8 2v12M2 8h12",
  zoomOut: "M2 8h12",
  sight: "M1 8C3 4 5.5 3 8 3s5 1 7 5c-2 4-4.5 5-7 5S3 12 1 8ZM8 5.6a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 1 0 0-4.8",
  grid: "M8 1.2 14 4.6v6.8L8 14.8 2 11.4V4.6Z",
  wire: "M1 5l4 6M5 5l-4 6M6 5l4 6M10 5l-4 6M11 5l4 6M15 5l-4 6",
  nest: "M2 12a6 6 0 0 1 12 0M8 12V2",
  layers: "M8 2 15 6 8 10 1 6ZM1.6 9.6 8 13.4l6.4-3.8",
} as const;
const SVG = "http://www.w3.org/2000/svg";

function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

function button(name: string, path: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.setAttribute("aria-label", name);
  made.title = name;
  made.append(icon(path));
  made.addEventListener("click", press);
  return made;
}

const LAYER_NAMES: Readonly<Record<Layer, MessageKey>> = {
  grid: "map.grid",
  sight: "map.sight",
  control: "map.front",
  names: "map.names",
};

/** The buttons, and how they follow the settings. */
export interface Controls {
  readonly element: HTMLElement;
  follow(settings: AppState["settings"]): void;
  /** Opens the list of layers, or shuts it. */
  openLayers(): void;
}

/** Makes the buttons in a language. */
export function makeControls(language: Language, actions: ControlActions): Controls {
  const element = document.createElement("div");
  element.className = "map-controls";
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", language.t("map.controls"));
  const larger = button(language.t("map.zoomIn"), ICONS.zoomIn, () => actions.zoom(1.25));
  const smaller = button(language.t("map.zoomOut"), ICONS.zoomOut, () => actions.zoom(0.8));
  const sight = button(language.t("map.sight"), ICONS.sight, () => actions.toggle("sight"));
  const grid = button(language.t("map.grid"), ICONS.grid, () => actions.toggle("grid"));
  const { opener, menu, boxes } = makeMenu(language, actions);
  for (const one of [larger, smaller, sight, grid]) one.classList.add("map-wide-only");
  element.append(larger, smaller, sight, grid, opener, menu);
  return {
    element,
    openLayers: () => opener.click(),
    follow(settings) {
      sight.setAttribute("aria-pressed", String(settings.layers.sight));
      grid.setAttribute("aria-pressed", String(settings.layers.grid));
      for (const [layer, box] of boxes) box.checked = settings.layers[layer];
    },
  };
}

function makeMenu(language: Language, actions: ControlActions) {
  const menu = document.createElement("div");
  menu.className = "map-layers";
  menu.id = "map-layers";
  menu.hidden = true;
  const opener = button(language.t("map.layers"), ICONS.layers, () => {
    menu.hidden = !menu.hidden;
    opener.setAttribute("aria-expanded", String(!menu.hidden));
    if (!menu.hidden) menu.querySelector("input")?.focus();
  });
  opener.setAttribute("aria-expanded", "false");
  opener.setAttribute("aria-controls", menu.id);
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    opener.focus();
    event.stopPropagation();
  });
  const boxes = new Map<Layer, HTMLInputElement>();
  for (const layer of Object.keys(LAYER_NAMES) as Layer[]) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.addEventListener("change", () => actions.toggle(layer));
    label.append(box, language.t(LAYER_NAMES[layer]));
    menu.append(label);
    boxes.set(layer, box);
  }
  menu.append(...signsOfWorks(language));
  return { opener, menu, boxes };
}

/** How wire and machine-gun nests are drawn, as the map's legend. */
function signsOfWorks(language: Language): readonly HTMLElement[] {
  const signs = [
    [ICONS.wire, "map.legend.wire"],
    [ICONS.nest, "map.legend.nests"],
  ] as const;
  return signs.map(([path, key]) => {
    const line = document.createElement("p");
    line.className = "map-sign";
    line.append(icon(path), language.t(key));
    return line;
  });
}
