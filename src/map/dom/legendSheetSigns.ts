/** The signs of the sheet and of the orders in hand, for the legend: 34 by 20, inks from the style sheet. */

const INK = 'stroke="var(--map-ink)" fill="none"';
const LINE = 'stroke="var(--map-way)" fill="none"';
const ATTACK = 'stroke="var(--map-attack)" fill="none"';
const PAPER = 'fill="var(--map-paper)"';
const REACH = '<rect width="34" height="20" fill="#f2b705" opacity=".24"/>';

function number(text: string, x: number, y: number): string {
  return `<text x="${x}" y="${y}" text-anchor="middle" font-family="PT Sans Narrow, sans-serif" font-weight="700" font-size="11" fill="var(--map-ink)">${text}</text>`;
}

/** Signs of what an order in hand would do. */
export const ORDER_SIGNS = {
  "reach-left": `${REACH}<circle cx="17" cy="10" r="7.5" ${PAPER} stroke="var(--map-way)" stroke-width="1.5"/>${number("4", 17, 14)}`,
  "reach-stops": `${REACH}<circle cx="17" cy="10" r="7.5" ${PAPER} stroke="var(--map-way)" stroke-width="1.5" stroke-dasharray="3 2.6"/>${number("2", 17, 14)}`,
  "reach-swims": `${REACH}<circle cx="17" cy="7" r="6" ${PAPER} stroke="var(--map-way)" stroke-width="1.4"/><path d="M8 15l4.500-2.500 4.500 2.500 4.500-2.500 4.500 2.500M8 18.500l4.500-2.500 4.500 2.500 4.500-2.500 4.500 2.500" ${LINE} stroke-width="1.4"/>`,
  way: `<path d="M1 10h26" ${LINE} stroke-width="3.2"/><circle cx="27" cy="10" r="5" fill="#ffd84a" stroke="var(--map-way)" stroke-width="2"/>`,
  "way-point": `<path d="M1 10h32" ${LINE} stroke-width="2.4" stroke-dasharray="5 3"/><path d="M17 .8 26.200 10 17 19.200 7.800 10Z" ${PAPER} stroke="var(--map-way)" stroke-width="1.8"/>${number("1", 17, 14)}`,
  "way-stage": `<path d="M1 10h32" ${LINE} stroke-width="2.4" stroke-dasharray="5 3"/><circle cx="17" cy="10" r="8" ${PAPER} stroke="var(--map-way)" stroke-width="1.6"/>${number("2", 17, 14)}`,
  burst: `<path d="M17 1v5M17 14v5M8 10h5M21 10h5M10.600 3.600l3.600 3.600M23.400 16.400l-3.600-3.600M10.600 16.400l3.600-3.600M23.400 3.600l-3.600 3.600" ${ATTACK} stroke-width="2.2"/>`,
  bullseye: `<circle cx="17" cy="10" r="7" ${PAPER} stroke="var(--map-attack)" stroke-width="2.4"/><circle cx="17" cy="10" r="2.6" fill="var(--map-attack)"/>`,
  assault: '<path d="M2 12C9 8 15 7 20 8V3l12 8-12 7v-5C14 11 8 12 2 16Z" fill="var(--map-arrow)"/>',
  shells: `<path d="M2 16Q16 1 29 11" ${ATTACK} stroke-width="2.4" stroke-dasharray="7 4"/><path d="M29 3v8.500h-8" ${ATTACK} stroke-width="2.2"/>`,
  odds: `<rect x="2" y="2.500" width="30" height="15" rx="2" ${PAPER} stroke="var(--map-attack)" stroke-width="2"/>${number("3 : 2", 17, 14)}`,
} as const;

const CARD = '<path d="M7 1h20v18H7Z" fill="#9e241c" stroke="#4e0d09"/>';

/** Signs that most counters carry. */
export const COUNTER_LEGEND = {
  "card-soviet": `${CARD}<path d="M10.500 6h13v8.500h-13ZM10.500 6l13 8.500m0-8.500l-13 8.500" fill="#fbf1dd" stroke="#3a0b08" stroke-width="1.100"/>`,
  "card-japanese":
    '<path d="M10 1h14l3 3v12l-3 3H10l-3-3V4Z" fill="#eef1f2" stroke="#1c3262" stroke-width="1.200"/><path d="M8 4l2-2.500h14L26 4Z" fill="#1c3262"/><path d="M10.500 6.500h13V15h-13ZM10.500 6.500l13 8.500m0-8.500l-13 8.500" fill="#fff" stroke="#1c3262" stroke-width="1.100"/>',
  strength: `${CARD}<text x="8.500" y="15" font-family="PT Sans Narrow, sans-serif" font-weight="700" font-size="11" fill="#fff6e6">54</text>`,
  cohesion: `${CARD}<path d="M9.500 7h2v7h-2ZM12.800 7h2v7h-2ZM16.100 7h2v7h-2Z" fill="#fff6e6" stroke="#fff6e6" stroke-width=".7"/><path d="M19.400 7h2v7h-2ZM22.700 7h2v7h-2Z" fill="none" stroke="#fff6e6" stroke-width=".7"/>`,
  dug: `<path d="M3 15V8h5v7h3V8h5v7h3V8h5v7h3V8h4v7" ${INK} stroke-width="2"/>`,
  acted: `${CARD}<path d="M7 1h20v18H7Z" fill="#1a120a" opacity=".28"/><path d="M12 10l4 4 7-8" stroke="#fff6e6" stroke-width="2.2" fill="none"/>`,
  unknown:
    '<circle cx="17" cy="10" r="8" fill="#eef1f2" stroke="#1c3262" stroke-width="1.6"/><text x="17" y="14.500" text-anchor="middle" font-family="PT Sans Narrow, sans-serif" font-weight="700" font-size="13" fill="#1c3262">?</text>',
  "last-seen": `<path d="M7 1h20v18H7Z" fill="#eef1f2" opacity=".7"/><path d="M7 1h20v18H7Z" ${INK} stroke-width="1.8" stroke-dasharray="3.500 3"/><circle cx="26" cy="5" r="4.600" fill="#fff6e2" stroke="#1d1712"/><text x="26" y="8" text-anchor="middle" font-family="PT Sans Narrow, sans-serif" font-weight="700" font-size="8" fill="#1d1712">?</text>`,
} as const;

const WAVES =
  '<path d="M0 20V9C5 5 9 8 14 6s10-5 20-3V20Z" fill="var(--map-water)" stroke="var(--map-shore)" stroke-width="1.4"/>';

/** Signs of the sheet itself. */
export const SHEET_SIGNS = {
  contour:
    '<path d="M0 7C8 2 14 9 22 5s9-2 12-1" stroke="var(--map-contour)" stroke-width=".9" fill="none"/><path d="M0 15c8-5 14 2 22-2s9-2 12-1" stroke="var(--map-contour)" stroke-width="1.7" fill="none"/>',
  rock: '<path d="M3 5h1.600L4 14ZM9 4h1.600l-.600 11ZM15 4h1.600L16 15ZM21 4h1.600L22 15ZM27 5h1.600L28 14Z" fill="var(--map-contour)" stroke="var(--map-contour)" stroke-width=".8"/>',
  summit: `<path d="M12 14l5-8 5 8Z" ${INK} stroke-width="1.5"/><circle cx="17" cy="11.500" r=".9" fill="var(--map-ink)"/>`,
  water: `${WAVES}<path d="M0 13c5-4 9-1 14-3s10-5 20-3M0 17c5-4 9-1 14-3s10-5 20-3" stroke="var(--map-shore)" stroke-width=".6" opacity=".7" fill="none"/>`,
  marsh:
    '<path d="M3 5h9m4 0h12M6 10h12m4 0h9M2 15h7m4 0h14" stroke="var(--map-shore)" stroke-width="1"/><path d="M15 15l-2.500-4m2.500 4v-5m0 5 2.500-4" stroke="var(--map-tuft)" stroke-width="1" fill="none"/>',
  scrub:
    '<rect width="34" height="20" fill="var(--map-scrub)"/><g fill="none" stroke="var(--map-tuft)"><circle cx="8" cy="6" r="2"/><circle cx="19" cy="13" r="1.600"/><circle cx="27" cy="6" r="2"/></g>',
  sand: '<path d="M3 12C6 4 14 3 22 5s10 4 9 8-8 4-15 4S2 16 3 12Z" fill="var(--map-sand)" stroke="var(--map-shore)"/><path d="M9 9h.1M14 12h.1M13 7h.1M19 9h.1M23 13h.1M25 9h.1M18 14h.1M9 13h.1" stroke="var(--map-way)" stroke-width="1.400" stroke-linecap="round"/>',
  road: '<path d="M1 8h32M1 12.500h32" stroke="var(--map-way)" stroke-width="1.100" stroke-dasharray="8.500 2.500"/>',
  track: '<path d="M1 10h32" stroke="var(--map-way)" stroke-width="1.100" stroke-dasharray="6 3"/>',
  railway: `<path d="M1 10h32" ${INK} stroke-width="4"/><path d="M5 10h28" stroke="var(--map-paper)" stroke-width="2.100" stroke-dasharray="6 6"/>`,
  stream:
    '<path d="M1 14c6-8 10 2 16-4s9-3 16-6" stroke="var(--map-shore)" stroke-width="1.200" fill="none"/>',
  village:
    '<path d="M5 5h5v4H5ZM13 6h6v4h-6ZM22 5h5v4h-5ZM8 12h6v4H8ZM18 13h5v4h-5ZM26 12h4v4h-4Z" fill="var(--map-ink)"/>',
  "border-soviet": `<path d="M1 10h32" stroke="#c2483a" stroke-width="9" opacity=".24"/><path d="M1 10h32" ${INK} stroke-width="2" stroke-dasharray="10 3 2 3"/>`,
  "border-japanese":
    '<path d="M1 10h32" stroke="#4b5fa6" stroke-width="8.500" opacity=".24"/><path d="M6 7v6M3 10h6M17 7v6M14 10h6M28 7v6M25 10h6" stroke="var(--map-japanese)" stroke-width="1.300"/>',
  midline: `<path d="M1 10h32" ${INK} stroke-width="1" stroke-dasharray="6.600 2.800 1.100 2.800"/>`,
} as const;
