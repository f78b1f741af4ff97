/** The scale bar with the north arrow, fast in its corner of the window: true to the map at its present zoom. */
import type { Language } from "../../language/index.ts";
import { overlaps, type Rect } from "../names/placement.ts";

/** Lengths that a bar may have, metres. */
const LENGTHS = [50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000] as const;
/** Longest bar, CSS pixels. */
const LONGEST = 132;

/** How long the bar is: the longest round length that fits, and its pixels. */
export function barFor(
  metresPerHex: number,
  hexWidth: number,
): { readonly metres: number; readonly pixels: number } {
  const perMetre = hexWidth / metresPerHex;
  const metres = LENGTHS.filter((length) => length * perMetre <= LONGEST).at(-1) ?? LENGTHS[0];
  return { metres, pixels: metres * perMetre };
}

/** The bar and how it follows the zoom. */
export interface ScaleBar {
  readonly element: HTMLElement;
  follow(hexWidth: number): void;
  /** Goes out of sight as long as a card lies over its corner: half of it would be read wrong. */
  yieldTo(cards: readonly Rect[]): void;
}

const SVG = "http://www.w3.org/2000/svg";

/** Makes the bar for a map whose hexes are so many metres wide. */
export function makeScaleBar(language: Language, metresPerHex: number): ScaleBar {
  const element = document.createElement("div");
  element.className = "map-scale";
  element.setAttribute("role", "img");
  // The map is never mirrored, and neither is its scale.
  element.dir = "ltr";
  const bar = document.createElement("span");
  bar.className = "map-scale-bar";
  const words = document.createElement("span");
  words.className = "map-scale-words";
  const figures = document.createElement("span");
  figures.className = "map-scale-figures";
  figures.append(words, bar);
  element.append(figures, northArrow(language.t("map.north")));
  let shown = 0;
  return {
    element,
    follow(hexWidth) {
      if (hexWidth === shown) return;
      shown = hexWidth;
      const { metres, pixels } = barFor(metresPerHex, hexWidth);
      bar.style.width = `${pixels.toFixed(1)}px`;
      words.textContent =
        metres < 1000
          ? language.t("map.metres", { count: metres })
          : language.t("map.kilometres", { count: metres / 1000 });
      element.setAttribute("aria-label", language.t("map.scale", { length: words.textContent }));
    },
    yieldTo(cards) {
      const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = element;
      const slip = { left, top, right: left + offsetWidth, bottom: top + offsetHeight };
      element.style.visibility = cards.some((card) => overlaps(slip, card)) ? "hidden" : "";
    },
  };
}

function northArrow(letter: string): HTMLElement {
  const arrow = document.createElement("span");
  arrow.className = "map-north";
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 26");
  svg.setAttribute("aria-hidden", "true");
  for (const [path, name] of [
    ["M8 1 14 25 8 20 2 25Z", "whole"],
    ["M8 1 14 25 8 20Z", "half"],
  ] as const) {
    const part = document.createElementNS(SVG, "path");
    part.setAttribute("d", path);
    part.setAttribute("class", name);
    svg.append(part);
  }
  arrow.append(letter, svg);
  return arrow;
}
