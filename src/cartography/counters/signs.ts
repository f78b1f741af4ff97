/** Signs laid under and over a counter: shadow, stack, acted, dug in, bogged, last known place, selected. */
import { cardOutline, questionMark } from "./card.ts";
import { CARD_INKS, CARD_SIDES, SIGN_INKS, type Theme } from "./palette.ts";

/** One picture of the atlas: its SVG around its own centre, and how far it reaches from there. */
export interface Drawing {
  readonly name: string;
  readonly picture: string;
  /** Half width and half height, sixtieths of the counter's side. */
  readonly reach: readonly [number, number];
}

function battlements(): string {
  const teeth = 5;
  const width = 54 / 4.6;
  let path = "M-27,2.5";
  for (let tooth = 0; tooth < teeth; tooth++)
    path += `v-5h${(width * 0.6).toFixed(2)}v5${tooth < teeth - 1 ? `h${(width * 0.4).toFixed(2)}` : ""}`;
  return path;
}

function disc(inside: string, radius: number): string {
  return `<circle r="${radius}" fill="#FFF6E2" stroke="#1D1712" stroke-width="1.4"/>${inside}`;
}

/** Ring of a chosen counter and the black on both sides of its yellow: by night black alone parts it from a yellow reach. */
const CHOSEN: Readonly<Record<Theme, { readonly black: number; readonly yellow: number }>> = {
  day: { black: 4.4, yellow: 2.4 },
  night: { black: 8, yellow: 4.4 },
};

/** Signs that follow the outline of a side's card. */
function outlineSigns(theme: Theme): Drawing[] {
  return CARD_SIDES.flatMap((side) => {
    const outline = cardOutline(side);
    const inks = CARD_INKS[theme][side];
    const { black, yellow } = CHOSEN[theme];
    const path = (attributes: string) => `<path d="${outline}" ${attributes}/>`;
    return [
      { name: `${side}/shadow`, picture: path('fill="#1A120A" opacity=".38"'), reach: [32, 32] },
      {
        name: `${side}/under`,
        picture: path(`fill="${inks.field}" stroke="${inks.edge}" stroke-width="1.6"`),
        reach: [32, 32],
      },
      { name: `${side}/acted`, picture: path('fill="#1A120A" opacity=".28"'), reach: [32, 32] },
      {
        name: `${side}/last-known`,
        picture: path(
          `fill="none" stroke="${SIGN_INKS[theme].dash}" stroke-width="2.2" stroke-dasharray="4 4"`,
        ),
        reach: [32, 32],
      },
      {
        name: `${side}/selected`,
        picture: `<g transform="scale(1.125)">${path(`fill="none" stroke="#1D1712" stroke-width="${black}"`)}${path(
          `fill="none" stroke="#FFD84A" stroke-width="${yellow}"`,
        )}</g>`,
        reach: [39, 39],
      },
    ] satisfies Drawing[];
  });
}

/** All signs of a theme. */
export function signDrawings(theme: Theme): readonly Drawing[] {
  const { trench, casing } = SIGN_INKS[theme];
  const wall = battlements();
  return [
    ...outlineSigns(theme),
    {
      name: "dug-in",
      picture: `<path d="${wall}" fill="none" stroke="${casing}" stroke-width="4.6"/><path d="${wall}" fill="none" stroke="${trench}" stroke-width="2.3"/>`,
      reach: [31, 6],
    },
    {
      name: "bogged",
      picture: disc(
        '<path d="M-5,-1q2.5,-3 5,0t5,0M-5,3q2.5,-3 5,0t5,0" stroke="#1F5A85" stroke-width="1.6" fill="none"/>',
        8,
      ),
      reach: [10, 10],
    },
    { name: "doubt", picture: disc(questionMark("#1D1712"), 9), reach: [11, 11] },
    {
      name: "tick",
      picture: '<path d="M-4.6,-0.4l3.2,3.4l6,-7" stroke="#FFF6E6" stroke-width="2.4" fill="none"/>',
      reach: [8, 7],
    },
  ];
}
