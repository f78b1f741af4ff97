import type { LabelStyle } from "../../sheet/kept.ts";
import { randomStream } from "../noise.ts";
import type {
  LabelledCourse,
  LabelledPoint,
  PointText,
  Settlement,
  SheetLabels,
  SingleSign,
} from "./labelData.ts";
import { FAMILY, lettered } from "./lettering.ts";
import type { Palette } from "./palette.ts";
import { at, curvePath, lengthOf, line, n, type SheetView, xOf, yOf } from "./sheetView.ts";

interface Setting {
  readonly family: string;
  readonly size: number;
  readonly weight?: "bold";
  readonly italic?: "italic";
  readonly spacing?: number;
  readonly colour: (palette: Palette) => string;
  readonly halo: (palette: Palette) => string;
  readonly haloWidth?: number;
}

const paper = (palette: Palette) => palette.paper;
const ink = (palette: Palette) => palette.ink;
const second = (palette: Palette) => palette.inkSecond;
const blue = (palette: Palette) => palette.waterName;

const SETTINGS: Readonly<Record<LabelStyle, Setting>> = {
  hill: { family: FAMILY.serif, size: 14.5, weight: "bold", spacing: 0.6, colour: ink, halo: paper },
  second: { family: FAMILY.serif, size: 10.4, colour: second, halo: paper },
  height: { family: FAMILY.map, size: 12, weight: "bold", colour: ink, halo: paper },
  village: { family: FAMILY.serif, size: 13.5, colour: ink, halo: paper },
  remark: { family: FAMILY.serif, size: 10.2, italic: "italic", colour: second, halo: paper },
  "water-remark": { family: FAMILY.serif, size: 10.5, italic: "italic", colour: blue, halo: paper },
  water: { family: FAMILY.map, size: 15, italic: "italic", colour: blue, halo: (p) => p.water, haloWidth: 3 },
  country: { family: FAMILY.map, size: 30, colour: ink, halo: paper, haloWidth: 0 },
  "claim-0": { family: FAMILY.serif, size: 9.8, italic: "italic", colour: (p) => p.claims[0], halo: paper },
  "claim-1": { family: FAMILY.serif, size: 9.6, italic: "italic", colour: (p) => p.claims[1], halo: paper },
};

/** Names of hills, waters, villages and countries in the forms the sources use, with the marks of summits. */
export function namesLayer(view: SheetView, labels: SheetLabels): string {
  const shown = view.detail === "far" ? 1 : 2;
  const points = labels.points.map((point) => labelledPoint(view, point, shown));
  const courses = labels.courses
    .filter((course) => course.rank <= shown)
    .map((course, i) => courseText(view, course, `name-${i}`));
  return courses.join("") + points.join("");
}

function labelledPoint(view: SheetView, point: LabelledPoint, shown: number): string {
  const texts = point.texts.filter((text) => text.rank <= shown).map((text) => pointText(view, point, text));
  return (point.mark === "summit" ? summitMark(view, point) : "") + texts.join("");
}

function summitMark(view: SheetView, { at: place }: LabelledPoint): string {
  const { pen, palette } = view;
  const x = xOf(view, place[0]);
  const y = yOf(view, place[1]);
  return (
    `<path d="M${n(x - 4.2 * pen)},${n(y + 3.2 * pen)}L${n(x)},${n(y - 4.6 * pen)}L${n(x + 4.2 * pen)},${n(y + 3.2 * pen)}Z" ` +
    `${line(view, palette.ink, 1.3)} style="fill:${palette.paper}"/>` +
    `<circle cx="${n(x)}" cy="${n(y + 0.3 * pen)}" r="${n(pen)}" fill="${palette.ink}"/>`
  );
}

function pointText(view: SheetView, point: LabelledPoint, text: PointText): string {
  const [east, north] = text.offsetKm ?? [0, 0];
  const x = xOf(view, point.at[0]) + lengthOf(view, east) + text.shift[0] * view.pen;
  const y = yOf(view, point.at[1]) - lengthOf(view, north) + text.shift[1] * view.pen;
  const setting = SETTINGS[text.style];
  const letters = letterAttributes(view, setting, text.size ?? setting.size, setting.spacing ?? 0);
  return `<text x="${n(x)}" y="${n(y)}" text-anchor="${text.anchor}" ${letters}>${lettered(text.text, setting.family)}</text>`;
}

function courseText(view: SheetView, course: LabelledCourse, id: string): string {
  const setting = SETTINGS[course.style];
  const letters = letterAttributes(view, setting, course.size, course.spacing);
  const opacity = course.style === "country" ? ` opacity="${view.palette.countryOpacity}"` : "";
  return (
    `<defs><path id="${id}" d="${curvePath(view, course.points)}"/></defs>` +
    `<text text-anchor="middle" ${letters}${opacity}>` +
    `<textPath href="#${id}" startOffset="${course.start}%">${lettered(course.text, setting.family)}</textPath></text>`
  );
}

function letterAttributes(view: SheetView, setting: Setting, size: number, spacing: number): string {
  const { pen, palette } = view;
  const halo = (setting.haloWidth ?? 3.6) * pen;
  return (
    `font-family="${setting.family}" font-size="${n(size * pen)}" fill="${setting.colour(palette)}"` +
    (setting.weight ? ' font-weight="700"' : "") +
    (setting.italic ? ' font-style="italic"' : "") +
    (spacing ? ` letter-spacing="${n(spacing * pen)}"` : "") +
    (halo
      ? ` stroke="${setting.halo(palette)}" stroke-width="${n(halo)}" stroke-linejoin="round" paint-order="stroke"`
      : "")
  );
}

/** Houses, the railway station, outposts and boundary markers. */
export function settlementLayer(view: SheetView, labels: SheetLabels): string {
  if (view.detail === "far") {
    return labels.settlements.map((settlement) => houses(view, settlement)).join("");
  }
  return (
    labels.settlements.map((settlement) => houses(view, settlement)).join("") +
    labels.signs.map((sign) => singleSign(view, sign)).join("")
  );
}

function houses(view: SheetView, settlement: Settlement): string {
  const { pen, palette } = view;
  const random = randomStream(settlement.seed);
  let blocks = "";
  for (let i = 0; i < settlement.houses; i++) {
    const along = (i - (settlement.houses - 1) / 2) * 7.5;
    const aside = (i % 2 ? 1 : -1) * (5.5 + random() * 1.5);
    const width = (5 + random() * 3) * pen;
    const depth = (3.6 + random()) * pen;
    const turn = (random() - 0.5) * 14;
    blocks +=
      `<rect x="${n(-width / 2)}" y="${n(-depth / 2)}" width="${n(width)}" height="${n(depth)}" ` +
      `transform="translate(${n(along * pen)},${n(aside * pen)}) rotate(${n(turn)})"/>`;
  }
  return `<g transform="translate(${at(view, settlement.at)}) rotate(${settlement.turn})" fill="${palette.ink}">${blocks}</g>`;
}

function singleSign(view: SheetView, sign: SingleSign): string {
  const { palette, pen } = view;
  const frame = `<g transform="translate(${at(view, sign.at)}) rotate(${sign.turn ?? 0}) scale(${n(pen * 10)}) scale(0.1)">`;
  const bodies = {
    station:
      `<rect x="-5" y="-8" width="10" height="16" fill="${palette.paper}" stroke="${palette.ink}" stroke-width="1.6"/>` +
      `<rect x="-5" y="-8" width="5" height="16" fill="${palette.ink}"/>`,
    flag: `<path d="M10,2v-16l10,4l-10,4" fill="${palette.ribbons[0]}" stroke="${palette.ink}" stroke-width="1.2"/>`,
    marker: `<rect x="-4" y="-4" width="8" height="8" fill="${palette.paper}" stroke="${palette.ink}" stroke-width="1.5"/>`,
  } as const;
  return `${frame}${bodies[sign.kind]}</g>`;
}
