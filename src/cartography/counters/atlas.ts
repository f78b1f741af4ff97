/** Counter pictures laid out in one sheet: the program cuts them out by name. */
import { ARMS, ECHELONS } from "../../engine/index.ts";
import { CARD_DEFINITIONS, type CardSize, cardPicture, unknownPicture } from "./card.ts";
import { CARD_SIDES, type Theme } from "./palette.ts";
import { type Drawing, signDrawings } from "./signs.ts";

/** A card reaches half its side and half its edge. */
const CARD_REACH = 32;
const GAP = 2;

/** One counter atlas: the SVG to draw it from, and where each picture stands in it. */
export interface CounterAtlas {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture for one sixtieth of a counter's side. */
  readonly scale: number;
  /** Left, top, width and height in the picture; the middle is the centre of the drawing. */
  readonly frames: Readonly<Record<string, readonly [number, number, number, number]>>;
}

function cardDrawings(theme: Theme, size: CardSize): Drawing[] {
  return CARD_SIDES.flatMap((side) => [
    ...ARMS.flatMap((arm) =>
      ECHELONS.map(
        (echelon): Drawing => ({
          name: `${side}/${arm}/${echelon}`,
          picture: cardPicture(side, theme, size, { arm, echelon }),
          reach: [CARD_REACH, CARD_REACH],
        }),
      ),
    ),
    {
      name: `${side}/unknown`,
      picture: unknownPicture(side, theme, size),
      reach: [CARD_REACH, CARD_REACH],
    } satisfies Drawing,
  ]);
}

/** Lays out every counter and sign of a theme, row by row, tallest first. */
export function counterAtlas(theme: Theme, size: CardSize, scale: number, width: number): CounterAtlas {
  const drawings = [...cardDrawings(theme, size), ...signDrawings(theme)].sort(
    (a, b) => b.reach[1] - a.reach[1],
  );
  const frames: Record<string, readonly [number, number, number, number]> = {};
  let body = "";
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  for (const { name, picture, reach } of drawings) {
    const w = Math.ceil(reach[0] * 2 * scale);
    const h = Math.ceil(reach[1] * 2 * scale);
    if (x + w > width) {
      x = 0;
      y += rowHeight + GAP;
      rowHeight = 0;
    }
    frames[name] = [x, y, w, h];
    body += `<g transform="translate(${x + w / 2},${y + h / 2}) scale(${scale})">${picture}</g>`;
    x += w + GAP;
    rowHeight = Math.max(rowHeight, h);
  }
  const height = y + rowHeight;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${CARD_DEFINITIONS}</defs>${body}</svg>`;
  return { svg, width, height, scale, frames };
}
