/** The card under a symbol: dark, square and solid, or light, cut at the corners and hatched. */
import type { Arm, Echelon } from "../../engine/index.ts";
import { CARD_INKS, type CardSide, type Theme } from "./palette.ts";
import { symbolPicture } from "./symbol.ts";

/** Half the side of a counter: all measures are sixtieths of it. */
export const HALF = 30;
/** Size classes: all marks, or symbol and one bar for the far zoom. */
export type CardSize = "play" | "mini";

const SQUARE = `M-26,-30H26Q30,-30 30,-26V26Q30,30 26,30H-26Q-30,30 -30,26V-26Q-30,-30 -26,-30Z`;
const CUT = `M-20,-30H20L30,-20V20L20,30H-20L-30,20V-20Z`;

/** Outline of a side's card. */
export function cardOutline(side: CardSide): string {
  return side === "soviet" ? SQUARE : CUT;
}

const BAND: Readonly<Record<CardSize, number>> = { play: 13, mini: 9 };
const BOX_WIDTH: Readonly<Record<CardSize, number>> = { play: 33.5, mini: 44 };
const BOX_CENTRE: Readonly<Record<CardSize, number>> = { play: 2.4, mini: 3 };

function squareField(theme: Theme, size: CardSize): string {
  const inks = CARD_INKS[theme].soviet;
  const band = -HALF + BAND[size];
  const inner =
    size === "play"
      ? `<path d="${SQUARE}" transform="scale(.93)" fill="none" stroke="${inks.line}" stroke-width=".85" opacity=".8"/>`
      : "";
  return (
    `<path d="${SQUARE}" fill="${inks.field}"/>` +
    `<path d="M-29,${band}H29" stroke="${inks.line}" stroke-width=".8" opacity=".55"/>` +
    `<path d="${SQUARE}" fill="none" stroke="${inks.edge}" stroke-width="1.8"/>${inner}`
  );
}

function cutField(theme: Theme, size: CardSize): string {
  const inks = CARD_INKS[theme].japanese;
  let hatch = "";
  for (let y = -60; y < 60; y += 4.2) hatch += `M-30,${y.toFixed(1)}l60,60`;
  const band = BAND[size];
  return (
    `<path d="${CUT}" fill="${inks.field}"/><g clip-path="url(#cut)">` +
    `<path d="${hatch}" stroke="${inks.line}" stroke-width=".9" opacity=".38"/>` +
    `<rect x="-30" y="-30" width="60" height="${band}" fill="${inks.band}"/>` +
    `<rect x="-30" y="14" width="60" height="16" fill="${inks.field}"/></g>` +
    `<path d="${CUT}" fill="none" stroke="${inks.edge}" stroke-width="2.6"/>`
  );
}

/** Definitions that the pictures of this module refer to; once in every SVG that uses them. */
export const CARD_DEFINITIONS = `<clipPath id="cut"><path d="${CUT}"/></clipPath>`;

/** A side's empty card. */
export function cardField(side: CardSide, theme: Theme, size: CardSize): string {
  return side === "soviet" ? squareField(theme, size) : cutField(theme, size);
}

/** A card with its symbol and echelon, without name and numbers; centre at 0, 0. */
export function cardPicture(
  side: CardSide,
  theme: Theme,
  size: CardSize,
  unit: { readonly arm: Arm; readonly echelon: Echelon },
): string {
  const inks = CARD_INKS[theme][side];
  const scale = BOX_WIDTH[size] / 150;
  const symbol = symbolPicture(unit.arm, unit.echelon, { ...inks, echelon: inks.ink });
  return (
    cardField(side, theme, size) +
    `<g transform="translate(0,${BOX_CENTRE[size]}) scale(${scale}) translate(-100,-100)">${symbol}</g>`
  );
}

/** A side's card with a question mark: somebody is there, nobody knows who. */
export function unknownPicture(side: CardSide, theme: Theme, size: CardSize): string {
  const inks = CARD_INKS[theme][side];
  return (
    cardField(side, theme, size) +
    `<g transform="translate(0,3)"><circle r="15.5" fill="${inks.box}" stroke="${inks.symbol}" stroke-width="1.7"/>` +
    `<g transform="scale(2.1)">${questionMark(inks.symbol)}</g></g>`
  );
}

/** A question mark about 10 high, drawn so that no font is needed. */
export function questionMark(ink: string): string {
  return (
    `<path d="M-2.7,-2.3A2.8,2.8 0 1 1 1.3,0.2Q0,0.9 0,2.1" fill="none" stroke="${ink}" stroke-width="1.7"/>` +
    `<circle cx="0" cy="4.5" r="1.1" fill="${ink}"/>`
  );
}
