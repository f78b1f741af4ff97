/** What lies over the map's window. */
import { centreOf } from "../app/index.ts";
import type { Grid, Hex } from "../engine/index.ts";
import type { MapWindow } from "./mapWindow.ts";
import type { Rect } from "./names/boxes.ts";

/** What may lie over a map: its own furniture and the page's. Whoever keeps clear of it says of what. */
const COVERS = {
  miniMap: ".map-mini",
  /** Its buttons in one, and each by itself with the list that one of them opens. */
  controls: ".map-controls",
  eachControl: ".map-controls > *",
  layers: ".map-layers",
  scale: ".map-scale",
  legend: ".map-legend",
  replayKey: ".replay-key",
  fan: ".map-fan",
  commandKey: ".command-line-open",
  line: ".hover-line",
  cards: ".cards",
  strip: ".busy",
  coach: ".coach",
  question: ".beside-map",
} as const;

/** Something that may lie over a map. */
export type Cover = keyof typeof COVERS;

/** What always lies over it, and what of the page comes and goes. */
const LASTING = [
  "miniMap",
  "controls",
  "legend",
  "replayKey",
  "commandKey",
  "layers",
] as const satisfies Cover[];
const PASSING = ["cards", "strip", "coach", "question"] as const satisfies Cover[];
/** What the page lays over the map says so itself. */
const OF_PAGE = `[data-over-map], ${COVERS.question}`;

/** Boxes of what lies over a map's window of all that is named, CSS pixels from the window's corner. */
export function boxesOver(window: HTMLElement, covers: readonly Cover[]): readonly Rect[] {
  return boxesOf(window, document.querySelectorAll(covers.map((cover) => COVERS[cover]).join()));
}

/** Tells when a card or a button of the page comes to lie over the map, or goes; the answer ends it. */
export function watchCovers(window: HTMLElement, changed: () => void): () => void {
  const isCover = (node: Node): boolean =>
    node instanceof Element && (node.matches(OF_PAGE) || node.querySelector(OF_PAGE) !== null);
  const watcher = new MutationObserver((records) => {
    const isAny = records.some(({ target, addedNodes, removedNodes }) => {
      const isInside = target instanceof Element && target.closest(OF_PAGE) !== null;
      return isInside || [...addedNodes, ...removedNodes].some(isCover);
    });
    if (isAny) changed();
  });
  // What a tip says may take another line.
  watcher.observe(window.closest(".map-area") ?? window, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return () => watcher.disconnect();
}

/** Boxes of all but the slip of the scale, which is not to be seen half under any of them. */
export function cardsBesideScale(window: HTMLElement): readonly Rect[] {
  return boxesOver(window, [...LASTING, ...PASSING, "line", "fan"]);
}

/** Boxes of everything that lies over the map for longer than a glance: no hex that matters is left under it. */
export function coversOver(window: HTMLElement): readonly Rect[] {
  return boxesOver(window, [...LASTING, ...PASSING, "scale"]);
}

/** The same with the fan of a stack, which comes and goes with what is chosen: names make way for it as well. */
export function coversOfNames(window: HTMLElement): readonly Rect[] {
  return boxesOver(window, [...LASTING, ...PASSING, "scale", "fan"]);
}

/** Boxes of elements, CSS pixels from the corner of a map's window; none of what is not to be seen. */
export function boxesOf(window: HTMLElement, elements: Iterable<Element>): readonly Rect[] {
  const corner = window.getBoundingClientRect();
  return [...elements].flatMap((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (right <= left) return [];
    return [
      {
        left: left - corner.left,
        top: top - corner.top,
        right: right - corner.left,
        bottom: bottom - corner.top,
      },
    ];
  });
}

/** What stands over a map's window for good: while the whole sheet is shown, and as it is now; and a card that lies there. */
export interface Furniture {
  readonly whole: readonly Rect[];
  readonly now: readonly Rect[];
  readonly card: Rect | null;
}

/** The furniture of a window, CSS pixels from its corner; its cards come and go and are none of it. */
export function furnitureOver(window: HTMLElement): Furniture {
  const area = window.closest(".map-area") ?? window;
  const boxes = (selector: string): readonly Rect[] => boxesOf(window, area.querySelectorAll(selector));
  const buttons = boxes(".map-controls > button");
  const fixed = [...commandKey(area, boxes), ...(buttons.length > 0 ? [around(buttons)] : [])];
  // The whole sheet needs no small map: its key alone is left, in the corner where it begins.
  const isMirrored = getComputedStyle(window).direction === "rtl";
  const keys = boxes(".map-mini").map((mini): Rect => {
    const [key] = boxes(".map-mini > button");
    const side = key ? key.right - key.left : 0;
    const left = isMirrored ? mini.right - side : mini.left;
    return { left, top: mini.top, right: left + side, bottom: mini.top + side };
  });
  return {
    whole: [
      ...fixed,
      ...keys,
      ...cornersOf(area, ".map-scale"),
      ...foldedKeys(boxes),
      ...boxes(".enemy-part"),
    ],
    now: [...fixed, ...boxes(".map-mini, .replay-key, .enemy-part")],
    card: boxes(".cards")[0] ?? null,
  };
}

/**
 * The key of the command line where it stands when no card has pushed the foot of the map aside: that is as far from its
 * side as from the lower edge.
 */
function commandKey(area: Element, boxes: (selector: string) => readonly Rect[]): readonly Rect[] {
  const keys = boxes(".command-line-open");
  const [foot] = boxes(".map-foot");
  if (!foot || !area.querySelector(".cards")) return keys;
  const { width, height } = area.getBoundingClientRect();
  const isMirrored = getComputedStyle(area).direction === "rtl";
  const pushed = (isMirrored ? width - foot.right : foot.left) - (height - foot.bottom);
  if (pushed <= 0) return keys;
  const back = isMirrored ? pushed : -pushed;
  return keys.map((key) => ({ ...key, left: key.left + back, right: key.right + back }));
}

/** A replay's key as it lies folded, at the foot of where it lies open. */
function foldedKeys(boxes: (selector: string) => readonly Rect[]): readonly Rect[] {
  const [summary] = boxes(".replay-key summary");
  return boxes(".replay-key").map((key) => ({
    ...key,
    top: key.bottom - (summary ? summary.bottom - summary.top : 0),
  }));
}

/** Where elements stand when nothing has moved them out of their corner. */
function cornersOf(area: Element, selector: string): readonly Rect[] {
  return [...area.querySelectorAll<HTMLElement>(selector)].flatMap((each) => {
    const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = each;
    return offsetWidth > 0 ? [{ left, top, right: left + offsetWidth, bottom: top + offsetHeight }] : [];
  });
}

function around(boxes: readonly Rect[]): Rect {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Half the room of a counter, map units. */
export const COUNTER_HALF = 47;

/** Boxes of the counters in a window, CSS pixels from its corner. */
export function countersIn(window: MapWindow, grid: Grid, taken: Iterable<Hex>): readonly Rect[] {
  const half = COUNTER_HALF * window.outlook.scale;
  const { width, height } = window.frame;
  return [...taken].flatMap((hex) => {
    const { x, y } = window.windowPoint(centreOf(grid, hex));
    if (x < -half || y < -half || x > width + half || y > height + half) return [];
    return [{ left: x - half, top: y - half, right: x + half, bottom: y + half }];
  });
}
