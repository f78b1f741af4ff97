/** The scale bar with the north arrow, fast in its corner of the window: true to the map at its present zoom. */
import type { Language } from "../../language/index.ts";
import type { Outlook } from "../camera.ts";
import { overlaps, type Rect } from "../names/boxes.ts";

/** Lengths that a bar may have, metres. */
const LENGTHS = [50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000] as const;
/** Longest bar, CSS pixels; in a small window that part of its width. */
const LONGEST = 132;
const PART = 1 / 5;
/** In a window smaller than this the slip stands in a lower corner or not at all, CSS pixels. */
const ROOM = { width: 600, height: 300 };

/** How long the bar is: the longest round length that fits, and its pixels. */
export function barFor(
  metresPerHex: number,
  hexWidth: number,
  longest = LONGEST,
): { readonly metres: number; readonly pixels: number } {
  const perMetre = hexWidth / metresPerHex;
  const metres = LENGTHS.filter((length) => length * perMetre <= longest).at(-1) ?? LENGTHS[0];
  return { metres, pixels: metres * perMetre };
}

/** The bar and how it follows the zoom. */
export interface ScaleBar {
  readonly element: HTMLElement;
  follow(hexWidth: number, window: SlipRoom["window"]): void;
  /**
   * Leaves its corner for another place where it would lie over a counter, and the window where none is free. While one
   * looks at the same part of the map it stays where it went: what comes and goes with the pointer does not make it jump.
   */
  yieldTo(room: SlipRoom, outlook: Outlook): void;
}

/** What the slip stands among, CSS pixels from the window's corner. */
export interface SlipRoom {
  readonly window: { readonly width: number; readonly height: number };
  /** Half of it under a card would be read wrong. */
  readonly cards: readonly Rect[];
  readonly counters: readonly Rect[];
}

/** Between the slip and what it gives way to, CSS pixels. */
const APART = 6;

/** So far apart are the places along an edge where it is looked for room, CSS pixels. */
const STEP = 22;

/**
 * Where a slip stands whose own corner is `home`: there, or along the foot of the window, or in an upper corner, beside
 * the cards there, wherever it hides no counter; null where no place is free, for half-way up the map it would be taken
 * for a part of it. A counter that the window's edge cuts more than by half is none to be kept free. Over a small map it
 * goes no farther than across to the other lower corner. Where it stands already, it stays if it can.
 */
export function placeOfSlip(
  home: Rect,
  { window, cards, counters }: SlipRoom,
  stands: Rect = home,
): Rect | null {
  const isInSight = ({ left, top, right, bottom }: Rect): boolean =>
    left + right > 0 &&
    top + bottom > 0 &&
    left + right < 2 * window.width &&
    top + bottom < 2 * window.height;
  const inTheWay = [...cards, ...counters.filter(isInSight)];
  const away = window.height - home.bottom;
  const [width, height] = [home.right - home.left, home.bottom - home.top];
  const at = (left: number, top: number): Rect => ({ left, top, right: left + width, bottom: top + height });
  const isFree = (slip: Rect): boolean =>
    slip.left >= 0 &&
    slip.right <= window.width &&
    slip.top >= away &&
    !inTheWay.some((other) => overlaps(slip, other));
  const [left, right] = [away, window.width - away - width];
  const isRight = home.left + home.right > window.width;
  const edges = isRight ? [right, left] : [left, right];
  const isSmall = window.width < ROOM.width || window.height < ROOM.height;
  if (isSmall) return [stands, home, ...edges.map((edge) => at(edge, home.top))].find(isFree) ?? null;
  const along = (length: number): readonly number[] =>
    Array.from({ length: Math.ceil(length / STEP) }, (_, i) => i * STEP);
  const places = [
    stands,
    home,
    ...along(window.width).map((step) => at(home.left + (isRight ? -step : step), home.top)),
    ...edges.map((edge) => besideCards(at(edge, away), cards, edge === right ? "from-right" : "from-left")),
  ];
  return places.find(isFree) ?? null;
}

/** The first place beside all cards of an upper corner, on the way from there towards the middle. */
function besideCards(start: Rect, cards: readonly Rect[], how: "from-left" | "from-right"): Rect {
  const width = start.right - start.left;
  const inward = [...cards].sort((a, b) => (how === "from-right" ? b.right - a.right : a.left - b.left));
  let slip = start;
  for (const card of inward) {
    if (!overlaps(slip, card)) continue;
    const left = how === "from-right" ? card.left - APART - width : card.right + APART;
    slip = { ...slip, left, right: left + width };
  }
  return slip;
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
  let room = 0;
  let last: { readonly outlook: Outlook; readonly corner: string; readonly place: Rect | null } | null = null;
  return {
    element,
    follow(hexWidth, { width }) {
      const longest = Math.min(LONGEST, width * PART);
      if (hexWidth === shown && longest === room) return;
      [shown, room] = [hexWidth, longest];
      const { metres, pixels } = barFor(metresPerHex, hexWidth, longest);
      bar.style.width = `${pixels.toFixed(1)}px`;
      words.textContent =
        metres < 1000
          ? language.t("map.metres", { count: metres })
          : language.t("map.kilometres", { count: metres / 1000 });
      element.setAttribute("aria-label", language.t("map.scale", { length: words.textContent }));
    },
    yieldTo(room, outlook) {
      const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = element;
      const home = { left, top, right: left + offsetWidth, bottom: top + offsetHeight };
      const corner = Object.values(home).join();
      const isStill = last?.outlook === outlook && last.corner === corner;
      const place = placeOfSlip(home, room, (isStill && last?.place) || home);
      last = { outlook, corner, place };
      element.style.visibility = place ? "" : "hidden";
      const isHome = !place || (place.left === left && place.top === top);
      element.style.transform = isHome ? "" : `translate(${place.left - left}px, ${place.top - top}px)`;
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
