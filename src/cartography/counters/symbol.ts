/** Unit symbols after APP-6: milsymbol's paths in our own weights, read in a box of 150 by 100. */
import ms from "milsymbol";
import type { Arm, Echelon } from "../../engine/index.ts";

/** Entity of each arm in symbol set 10, land units. */
const ENTITIES: Readonly<Record<Arm, string>> = {
  infantry: "121100",
  // The border guard's own sign is two small figures, lost at this size: it fights as infantry.
  "border-guard": "121100",
  "machine-gun": "121100",
  cavalry: "121300",
  reconnaissance: "120501",
  tank: "120500",
  artillery: "130300",
  "anti-tank": "120400",
  "anti-aircraft": "130100",
  engineer: "140700",
  "armoured-train": "130301",
  headquarters: "000000",
};
const ECHELON_CODES: Readonly<Record<Echelon, string>> = {
  section: "13",
  platoon: "14",
  company: "15",
  battery: "15",
  battalion: "16",
  regiment: "17",
  division: "21",
};

/** Marks that the standard writes with letters or leaves out, in the symbol's own units. */
const EXTRA_MARKS: Readonly<Partial<Record<Arm, string>>> = {
  "machine-gun": "M100,58V142M86,126L100,143L114,126",
  "armoured-train":
    "M50,136a7,7 0 1 0 14,0a7,7 0 1 0 -14,0M72,136a7,7 0 1 0 14,0a7,7 0 1 0 -14,0M114,136a7,7 0 1 0 14,0a7,7 0 1 0 -14,0M136,136a7,7 0 1 0 14,0a7,7 0 1 0 -14,0",
  headquarters:
    "M62,74V126M90,74V126M62,100H90M124,73C110,73 107,84 107,100S110,127 124,127S141,116 141,100S138,73 124,73M127,114L143,134",
};

/** The colours of one symbol: ground of the box, strokes, and the echelon mark above it. */
export interface SymbolInks {
  readonly box: string;
  readonly symbol: string;
  readonly echelon: string;
}

/** Weight of the frame and of the strokes inside, in the symbol's units (33.5 sixtieths are 150). */
const FRAME_WEIGHT = 8;
const STROKE_WEIGHT = 7.5;
const ECHELON_WEIGHT = 8;

/**
 * SVG of a symbol in milsymbol's coordinates: the box is 25–175 by 50–150, the echelon above it.
 * The frame is the same for both sides; only the card tells them apart.
 */
export function symbolPicture(arm: Arm, echelon: Echelon, inks: SymbolInks): string {
  const code = `1003100${"0"}${ECHELON_CODES[echelon]}${ENTITIES[arm]}0000`;
  const drawn = new ms.Symbol(code, {
    size: 40,
    strokeWidth: 6,
    monoColor: "#000001",
    fillOpacity: 0,
  }).asSVG();
  const inner = drawn.replace(/^<svg[^>]*>/, "").replace(/<\/svg>$/, "");
  const at = inner.lastIndexOf('<g transform="translate(0,0)" stroke-width="6"');
  if (at < 0) throw new Error(`symbolPicture: no echelon mark in the symbol of ${arm}, ${echelon}`);
  const frameEnd = inner.indexOf("</path>") + "</path>".length;
  const entity = inner
    .slice(frameEnd, at)
    .replaceAll("#000001", inks.symbol)
    .replaceAll('stroke-width="3"', `stroke-width="${STROKE_WEIGHT}"`);
  const mark = inner
    .slice(at)
    .replaceAll("#000001", inks.echelon)
    .replace('stroke-width="6"', `stroke-width="${ECHELON_WEIGHT}"`)
    .replaceAll(/(<circle [^>]*?) ?>/g, '$1 stroke="none">');
  const extra = EXTRA_MARKS[arm];
  const box = `<path d="M25,50h150v100h-150z" fill="${inks.box}" stroke="none"/>`;
  const frame = `<path d="M25,50h150v100h-150z" fill="none" stroke="${inks.symbol}" stroke-width="${FRAME_WEIGHT}"/>`;
  const own = extra
    ? `<path d="${extra}" fill="none" stroke="${inks.symbol}" stroke-width="${STROKE_WEIGHT}"/>`
    : "";
  return box + entity + own + frame + mark;
}
