/** Where the map stands on the screen: which point is in the middle, and how large. */
import { HEX_WIDTH } from "../app/index.ts";
import type { Box, Point } from "../drawing/hexes.ts";
import { FRAME_INK, MARGIN, printedBox, sheetBox } from "./sheet/paintMargin.ts";
import { NO_SIDES, type Sides } from "./sides.ts";

/** Hex widths on the screen, CSS pixels. */
export const FAR_HEX = 34;
export const PLAY_HEX = 60;
const LARGEST_HEX = 150;
/** A small sheet that fits begins no more than so many times as large as the play zoom. */
const LARGEST_AT_FIRST = 2.1;
export const SMALLEST_HEX = 21;

/** What the screen shows: the size of the window in CSS pixels, and the map. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Screen pixels for one CSS pixel. */
  readonly density: number;
}

/** The middle of the window in map pixels, and CSS pixels for one map pixel. */
export interface Outlook {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/**
 * What the furniture takes of the window: while the whole sheet is shown, and as it stands now. What a card takes is only
 * lent: the sheet may give way to it, and lies where it did when it is gone.
 */
export interface Furnished {
  readonly whole: Sides;
  readonly now: Sides;
  readonly lent: Sides;
}

const BARE: Furnished = { whole: NO_SIDES, now: NO_SIDES, lent: NO_SIDES };
/** A scale that is no more than this above the smallest is the smallest, but for rounding. */
const NEARLY = 1.001;

/** Scale at which a hex is so many CSS pixels wide. */
export function scaleOfHex(hexWidth: number): number {
  return hexWidth / HEX_WIDTH;
}

/** Hex width on the screen, CSS pixels. */
export function hexOnScreen(outlook: Outlook): number {
  return outlook.scale * HEX_WIDTH;
}

/** Between which points of an axis the window may lie, and what is printed between them. */
interface Axis {
  /** The window in map pixels, and the furniture at its two ends. */
  readonly window: number;
  readonly before: number;
  readonly after: number;
  /** How far a card reaches in from them. */
  readonly lent: readonly [before: number, after: number];
  readonly sheet: readonly [from: number, length: number];
  readonly printed: readonly [from: number, length: number];
}

function clampAxis(middle: number, { window, before, after, lent, sheet, printed }: Axis): number {
  // What fits stands in the middle of what the furniture leaves free, or so far aside as a card needs and there is room.
  if (window - before - after >= printed[1]) {
    const centred = printed[0] + (printed[1] + after - before) / 2;
    const least = lent[0] > 0 ? printed[0] + printed[1] + after - window / 2 : centred;
    const most = lent[1] > 0 ? printed[0] - before + window / 2 : centred;
    return Math.min(Math.max(middle, least), most);
  }
  const least = sheet[0] - Math.max(before, lent[0]) + window / 2;
  const most = sheet[0] + sheet[1] + Math.max(after, lent[1]) - window / 2;
  return least > most ? (least + most) / 2 : Math.min(Math.max(middle, least), most);
}

/** The largest scale at which all that is printed lies in a window. */
export function wholeScale(
  { width, height }: { readonly width: number; readonly height: number },
  map: { readonly width: number; readonly height: number },
): number {
  return Math.min((width - 2 * FRAME_INK) / map.width, (height - FRAME_INK) / (map.height + MARGIN.top));
}

/**
 * The outlook kept on the sheet: no smaller than the sheet between the furniture of the window, and no farther than its
 * margin's edge can be brought out from under that furniture.
 */
export function clampOutlook(
  wanted: Outlook,
  frame: Frame,
  map: { width: number; height: number },
  room: Furnished = BARE,
): Outlook {
  const { whole, now, lent } = room;
  const free = {
    width: frame.width - whole.left - whole.right,
    height: frame.height - whole.top - whole.bottom,
  };
  const least = Math.max(wholeScale(free, map), scaleOfHex(SMALLEST_HEX));
  const smallest = Math.min(least, scaleOfHex(FAR_HEX));
  const scale = Math.min(Math.max(wanted.scale, smallest), scaleOfHex(LARGEST_HEX));
  const [sheet, printed] = [sheetBox(map), printedBox(map, 1 / scale)];
  const isWhole = scale <= smallest * NEARLY;
  const { left, right, top, bottom } = isWhole ? whole : now;
  return {
    scale,
    x: clampAxis(wanted.x, {
      window: frame.width / scale,
      before: left / scale,
      after: right / scale,
      lent: [lent.left / scale, lent.right / scale],
      sheet: [sheet.x, sheet.width],
      printed: [printed.x, printed.width],
    }),
    y: clampAxis(wanted.y, {
      window: frame.height / scale,
      before: top / scale,
      after: bottom / scale,
      lent: [lent.top / scale, lent.bottom / scale],
      sheet: [sheet.y, sheet.height],
      printed: [printed.y, printed.height],
    }),
  };
}

/** The map point under a point of the window. */
export function mapPointAt(outlook: Outlook, frame: Frame, at: Point): Point {
  return {
    x: outlook.x + (at.x - frame.width / 2) / outlook.scale,
    y: outlook.y + (at.y - frame.height / 2) / outlook.scale,
  };
}

/** The point of the window over a map point. */
export function windowPointOf(outlook: Outlook, frame: Frame, point: Point): Point {
  return {
    x: (point.x - outlook.x) * outlook.scale + frame.width / 2,
    y: (point.y - outlook.y) * outlook.scale + frame.height / 2,
  };
}

/**
 * The outlook of a window that has become higher or lower at its foot, as it does when a sheet below it grows: what lies
 * in it stays where it was. One that has another width too keeps its middle.
 */
export function outlookAfterResize(outlook: Outlook, before: Frame, now: Frame): Outlook {
  if (now.width !== before.width || now.density !== before.density) return outlook;
  return { ...outlook, y: outlook.y + (now.height - before.height) / 2 / outlook.scale };
}

/** Larger or smaller by a factor, the map point under `at` staying under it. */
export function zoomedAt(outlook: Outlook, frame: Frame, at: Point, factor: number): Outlook {
  const fixed = mapPointAt(outlook, frame, at);
  const scale = Math.min(Math.max(outlook.scale * factor, scaleOfHex(SMALLEST_HEX)), scaleOfHex(LARGEST_HEX));
  return {
    scale,
    x: fixed.x - (at.x - frame.width / 2) / scale,
    y: fixed.y - (at.y - frame.height / 2) / scale,
  };
}

/** What part of the map the window shows. */
export function visibleBox(outlook: Outlook, frame: Frame): Box {
  const width = frame.width / outlook.scale;
  const height = frame.height / outlook.scale;
  return { x: outlook.x - width / 2, y: outlook.y - height / 2, width, height };
}

/** First look at a battle: hexes of the play size around its ground; larger where the whole sheet then fits. */
export function firstOutlook(frame: Frame, middle: Point, map: { width: number; height: number }): Outlook {
  const sheet = sheetBox(map);
  // The empty rim of the paper may lie outside.
  const fits = 1.15 * Math.min(frame.width / sheet.width, frame.height / sheet.height);
  const play = scaleOfHex(PLAY_HEX);
  return { ...middle, scale: Math.min(Math.max(fits, play), play * LARGEST_AT_FIRST) };
}

/**
 * Factor for the weights of lines and signs at this zoom: 1 at the play zoom, 0.8 far out, 1.6 near by.
 * They grow more slowly than the hexes do.
 */
export function weightAt(outlook: Outlook): number {
  const ratio = hexOnScreen(outlook) / PLAY_HEX;
  return ratio < 1 ? ratio ** 0.4 : Math.min(ratio, 2.5) ** 0.68;
}
