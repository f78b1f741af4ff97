/** The signs of the legend, drawn as the map draws them: 34 by 20, inks from the style sheet. */
import { COUNTER_SIGNS } from "../../drawing/signs.ts";
import { COUNTER_LEGEND, ORDER_SIGNS, SHEET_SIGNS } from "./legendSheetSigns.ts";

const SVG = "http://www.w3.org/2000/svg";

const SU = 'stroke="var(--map-soviet)" fill="none"';
const JP = 'stroke="var(--map-japanese)" fill="none"';
const INK = 'stroke="var(--map-ink)" fill="none"';
const PAPER = 'fill="var(--map-paper)"';

/** Strokes or crosses of a grade of danger, as far apart as the map has them. */
function danger(sign: "stroke" | "cross", step: number, weight: number, tint: number): string {
  let path = "";
  for (let y = step / 4, row = 0; y < 20; y += step / 2, row++)
    for (let x = step / 4 + (row % 2) * (step / 2); x < 34; x += step)
      path += sign === "stroke" ? `M${x - 2},${y + 2}l4,-4` : `M${x - 2},${y - 2}l4,4m0,-4l-4,4`;
  return `<rect width="34" height="20" fill="var(--map-shell)" opacity="${tint}"/><path d="${path}" stroke="var(--map-shell)" stroke-width="${weight}"/>`;
}

const DEPOT = `<path d="M7 4h20v12H7Z" ${PAPER} stroke="var(--map-ink)" stroke-width="1.8"/><path d="M7 12h20" ${INK} stroke-width="1.8"/>`;

/** A disc of paper, as counters carry them by day and by night. */
function disc(inside: string): string {
  return `<circle cx="17" cy="10" r="8" fill="#FFF6E2" stroke="#1D1712" stroke-width="1.4"/>${inside}`;
}

function signPath(path: string): string {
  return `<path transform="translate(17 10)" d="${path}" fill="none" stroke="#1D1712" stroke-width="1.6" stroke-linecap="round"/>`;
}

/** An aircraft from above. */
const AIRCRAFT = `<path d="M17 2.500c1 0 1.500 1.300 1.500 2.800v2l9 3.700v2l-9-1.600v3.500l2.800 1.700v1.300l-4.300-.9-4.300.9v-1.300l2.800-1.700v-3.500l-9 1.600v-2l9-3.700v-2c0-1.500.5-2.800 1.500-2.800Z" fill="var(--map-ink)"/>`;

/** A flag of an objective; figures of the colour that is given, or none. */
function flag(cloth: string, more: string, figures: string | null): string {
  const text =
    figures === null
      ? ""
      : `<text x="18.500" y="13" text-anchor="middle" font-family="PT Sans Narrow, sans-serif" font-weight="700" font-size="11" fill="${figures}">20</text>`;
  return `${cloth}${more}<path d="M9 1v18" stroke="var(--map-ink)" stroke-width="1.800"/>${text}`;
}

const SQUARE_CLOTH = "M9 2h18v14H9Z";
const BLUE = "#1c3262";
const PAPER_CLOTH = `<path d="${SQUARE_CLOTH}" ${PAPER} stroke="var(--map-ink)" stroke-width="1.300" stroke-dasharray="3 2"/>`;
const SOVIET_CLOTH = "#9e241c";

const SIGNS = {
  "flag-soviet": flag(
    `<path d="${SQUARE_CLOTH}" fill="${SOVIET_CLOTH}" ${SU.replace(' fill="none"', "")} stroke-width="1.300"/>`,
    "",
    "#fff6e6",
  ),
  "flag-japanese": flag(
    `<path d="M9 2h19l-4 7 4 7H9Z" fill="#fff" stroke="${BLUE}" stroke-width="1.300"/>`,
    `<path d="M9 2h3v14H9Z" fill="${BLUE}"/>`,
    "#14264d",
  ),
  "flag-none": flag(PAPER_CLOTH, "", "var(--map-ink)"),
  "flag-contested": flag(
    PAPER_CLOTH,
    `<path d="M9 2h3v7H9Z" fill="${SOVIET_CLOTH}"/><path d="M9 9h3v7H9Z" fill="${BLUE}"/>`,
    "var(--map-ink)",
  ),
  "flag-bare": flag(`<path d="M9 3h12v10H9Z" fill="${SOVIET_CLOTH}"/>`, "", null),
  ...ORDER_SIGNS,
  ...COUNTER_LEGEND,
  ...SHEET_SIGNS,
  "front-soviet": `<path d="M1 12h32" ${SU} stroke-width="3.4"/><path d="M6 12V5M17 12V5M28 12V5" ${SU} stroke-width="2"/>`,
  "front-japanese": `<path d="M1 13h32" ${JP} stroke-width="2.8" stroke-dasharray="6 3"/><path d="M5 12l4-6 4 6ZM20 12l4-6 4 6Z" ${PAPER} stroke="var(--map-japanese)" stroke-width="1.4"/>`,
  "control-soviet": `<rect width="34" height="20" fill="var(--map-soviet)" opacity=".08"/><path d="M5 3h3v3H5ZM15.5 11h3v3h-3ZM26 3h3v3h-3Z" fill="var(--map-soviet)"/>`,
  "control-japanese": `<rect width="34" height="20" fill="var(--map-japanese)" opacity=".08"/><path d="M6 2l3 3-3 3-3-3ZM17 10l3 3-3 3-3-3ZM28 2l3 3-3 3-3-3Z" ${JP} stroke-width="1.1"/>`,
  "zones-soviet": `<path d="M1 4h32" ${SU} stroke-width="1.4"/><path d="M5 8h6v6H5ZM14 8h6v6h-6ZM23 8h6v6h-6Z" fill="var(--map-soviet)"/>`,
  "zones-japanese": `<path d="M1 17h32" ${JP} stroke-width="1.4" stroke-dasharray="5 3.5"/><path d="M8 5l4 7H4ZM17 5l4 7h-8ZM26 5l4 7h-8Z" ${PAPER} stroke="var(--map-japanese)" stroke-width="1.4"/>`,
  fog: `<path d="M0 8l8-8M0 18 18 0M8 20 28 0M18 20 34 4M28 20l6-6" stroke="var(--map-shell)" stroke-width="1.1" opacity=".7"/>`,
  "sight-seen": `<path d="M2 17C2 6 9 2 17 2s15 4 15 15" ${INK} stroke-width="2.6" stroke-linecap="round" stroke-dasharray="0.1 5"/><path d="M10 13c2-3 4.5-4 7-4s5 1 7 4c-2 3-4.5 4-7 4s-5-1-7-4Z" ${PAPER} stroke="var(--map-ink)" stroke-width="1.3"/><circle cx="17" cy="13" r="2" fill="var(--map-ink)"/>`,
  "sight-hidden": `<rect width="34" height="20" fill="var(--map-shell)" opacity=".24"/>`,
  "supply-source": DEPOT,
  "supply-closed": `${DEPOT}<path d="M10 2l14 16M24 2 10 18" stroke="var(--map-attack)" stroke-width="2.6"/>`,
  "supply-line": `<path d="M1 6h32" ${INK} stroke-width="2"/><path d="M1 14h32" ${INK} stroke-width="4"/><path d="M14 3l4 3-4 3M14 10l5 4-5 4" stroke="var(--map-paper)" stroke-width="3" fill="none"/><path d="M14 3l4 3-4 3M14 10l5 4-5 4" ${INK} stroke-width="1.5"/>`,
  "supply-chosen": `<path d="M1 10h32" ${INK} stroke-width="8"/><path d="M1 10h32" stroke="var(--map-paper)" stroke-width="4"/>`,
  "supply-gap": `<circle cx="17" cy="10" r="8" ${PAPER} stroke="var(--map-ink)" stroke-width="1.5"/><path d="M15 14V9l2-4 2 4v5ZM11.5 15.500l11-11" ${INK} stroke-width="1.4"/>`,
  "supply-wanting": `<path d="M1 10h32" stroke="var(--map-attack)" stroke-width="2.6" stroke-dasharray="7 5"/>`,
  "supply-cut": `<path d="M10 3l14 14M24 3 10 17" stroke="var(--map-attack)" stroke-width="3.4"/>`,
  "danger-1": danger("stroke", 20, 1.1, 0),
  "danger-2": danger("cross", 17, 1.1, 0.05),
  "danger-3": danger("cross", 12, 1.2, 0.12),
  "danger-4": danger("cross", 8.5, 1.2, 0.2),
  "danger-line": `<path d="M1 5h29M25 1.500l6 3.5-6 3.5" ${INK} stroke-width="1.8"/><path d="M1 15h8m4 0h8m4 0h4M25 11.500l6 3.5-6 3.5" ${INK} stroke-width="1.8"/>`,
  aircraft: AIRCRAFT,
  "no-aircraft": `<g opacity=".6">${AIRCRAFT}</g><path d="M7 18 27 2" stroke="var(--map-attack)" stroke-width="2.6"/>`,
  "ranges-direct": `<path d="M1 10h32" ${INK} stroke-width="3.6"/>`,
  "ranges-observed": `<path d="M1 6h32M7 6v7M17 6v7M27 6v7" ${INK} stroke-width="1.6"/>`,
  "ranges-blind": `<path d="M1 10h32" ${INK} stroke-width="2" stroke-dasharray="9 4"/>`,
  wire: `<path d="M5 6l7 8M12 6l-7 8M14 6l7 8M21 6l-7 8M23 6l7 8M30 6l-7 8" ${INK} stroke-width="1.6"/>`,
  nests: `<path d="M9 16a8 8 0 0 1 16 0M17 16V3" ${INK} stroke-width="1.8"/>`,
  stack: disc(
    '<path d="M14.5 6.500h5l-3 3.500c3-.5 3.5 4 0 4.2-1.2 0-2-.4-2.5-1" fill="none" stroke="#1D1712" stroke-width="1.5"/>',
  ),
  bogged: disc(
    '<path d="M12 9q2.5-3 5 0t5 0M12 13q2.5-3 5 0t5 0" fill="none" stroke="#1F5A85" stroke-width="1.5"/>',
  ),
  unsupplied: disc(signPath(COUNTER_SIGNS.unsupplied)),
  leaderless: disc(signPath(COUNTER_SIGNS.leaderless)),
  disrupted: disc(signPath(COUNTER_SIGNS.disrupted)),
  routed: disc(signPath(COUNTER_SIGNS.routed)),
  held: disc(signPath(COUNTER_SIGNS.held)),
  asleep: disc(signPath(COUNTER_SIGNS.asleep)),
} as const;

/** Name of a sign. */
export type LegendSign = keyof typeof SIGNS;

/** The drawing of a sign. */
export function legendSign(sign: LegendSign): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 34 20");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "map-legend-sign");
  // A constant of the program, no word of anybody's.
  svg.innerHTML = SIGNS[sign];
  return svg;
}
