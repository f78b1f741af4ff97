/** The names of a map: those that the sheet's author set, or of a map without a sheet the names of its places. */
import { type AppState, centreOf, type GameInPlay, hexAtPoint, mapSize } from "../../app/index.ts";
import type { Point } from "../../drawing/hexes.ts";
import type { Theatre } from "../../engine/index.ts";
import { createLanguage, type Language } from "../../language/index.ts";
import type { MarginWords, SetAlong } from "../../sheet/kept.ts";
import { unpackedLine } from "../../sheet/packing.ts";
import type { SheetAbout } from "../sheet/studio.ts";
import type { NameStyle } from "./faces.ts";
import type { Anchor } from "./wishes.ts";

/** Words beside a point of the map. */
export interface PointName {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly {
    readonly text: string;
    readonly style: NameStyle;
    readonly size: number | null;
  }[];
  readonly anchor: Anchor;
  readonly away: readonly [number, number];
  readonly shift: readonly [number, number];
  readonly rank: number;
  /** What a battle is fought for is named before all else, and what it is fought for most at any price. */
  readonly aim: "chief" | "other" | null;
}

type WordsAtPoint = Omit<PointName, "aim">;

/** Words along a line of the map. */
export interface CourseName extends SetAlong<NameStyle> {
  readonly id: string;
  readonly line: Float32Array;
}

/** The same words, which may stand along one line or another. */
export interface CourseWords {
  readonly places: readonly CourseName[];
}

/** A number in a contour. */
export interface ContourFigure {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly turn: number;
  readonly text: string;
}

/** Everything that is written on one map. */
export interface MapNames {
  readonly points: readonly PointName[];
  readonly courses: readonly CourseWords[];
  readonly figures: readonly ContourFigure[];
  /** Places of what has a name or a sign of its own: summits, villages. Map pixels. */
  readonly features: readonly Point[];
  /** Lines that the sheet is printed with and that names rather keep clear of: the borders. */
  readonly printed: readonly (readonly Point[])[];
  /** The borders that are claimed: a village is not named across them. */
  readonly borders: readonly (readonly Point[])[];
  /** What stands in the margin, and the size of the map inside it. */
  readonly margin: MarginWords;
  readonly map: { readonly width: number; readonly height: number };
  /** Whether a lake or river is there, map pixels. */
  readonly isWet: (at: Point) => boolean;
  /** Where a counter stands that is there, map pixels. */
  readonly hexMiddle: (at: Point) => Point;
}

/** What is written on the map of a game. */
export function namesOf(
  { game, settings }: Pick<AppState, "game" | "settings">,
  theatre: Theatre,
  about: SheetAbout | null,
): MapNames {
  const { grid, scenario } = theatre;
  const map = mapSize(grid);
  if (!game) throw new Error("namesOf: no game is in play");
  const withWishes = (points: readonly WordsAtPoint[]): readonly PointName[] => {
    const aims = namesOfObjectives(game, theatre, points);
    return points.map((point) => ({ ...point, aim: aims.get(point) ?? null }));
  };
  const isWet = lookedUpOnce(map, (at) => {
    const hex = hexAtPoint(grid, at);
    const terrain = hex === null ? "open" : scenario.battlefield.terrain[hex];
    return terrain === "lake" || terrain === "river";
  });
  const hexMiddle = (at: Point): Point => {
    const hex = hexAtPoint(grid, at);
    return hex === null ? at : centreOf(grid, hex);
  };
  const borders = game.book.map.borders.map(({ line }) => line);
  const language = createLanguage(settings.language);
  const plain = (): MarginWords => plainMargin(game, scenario, language, about ? "with-contours" : "flat");
  if (!about) {
    const points = withWishes(placeNames(game));
    return {
      points,
      courses: [],
      figures: [],
      features: featuresOf(points),
      printed: borders,
      borders,
      margin: plain(),
      map,
      isWet,
      hexMiddle,
    };
  }
  const { courses, numbers, summits } = about.lettering;
  const points = withNames(game, about);
  return {
    points: withWishes(points),
    courses: together(
      courses.map((course, i) => ({
        ...course,
        id: `c${i}`,
        line: unpackedLine(course.line),
        start: course.start / 100,
      })),
    ),
    features: [...featuresOf(points), ...summits.map(([x, y]) => ({ x, y }))],
    // Where nobody has set the names by hand they keep clear of the roads too.
    printed: isNamed(about) ? borders : [...borders, ...game.book.map.roads.map(({ line }) => line)],
    borders,
    figures: numbers.map(({ x, y, turn, metres }, i) => ({ id: `f${i}`, x, y, turn, text: String(metres) })),
    margin: about.margin.title === "" ? { ...plain(), kilometres: about.margin.kilometres } : about.margin,
    map,
    isWet,
    hexMiddle,
  };
}

/** So far apart, map pixels, ground is told from other ground: a name has many places, and each is looked over for water. */
const CELL = 16;

/** The answer to a question about points of a map, asked once for each of its cells. */
function lookedUpOnce(
  { width, height }: { readonly width: number; readonly height: number },
  ask: (at: Point) => boolean,
): (at: Point) => boolean {
  const columns = Math.ceil(width / CELL);
  const answers = new Int8Array(columns * Math.ceil(height / CELL));
  return ({ x, y }) => {
    const cell = Math.floor(y / CELL) * columns + Math.floor(x / CELL);
    const known = answers[cell];
    // Off the map nothing is kept.
    if (x < 0 || y < 0 || x >= width || known === undefined) return ask({ x, y });
    if (known !== 0) return known > 0;
    const answer = ask({ x: (Math.floor(x / CELL) + 0.5) * CELL, y: (Math.floor(y / CELL) + 0.5) * CELL });
    answers[cell] = answer ? 1 : -1;
    return answer;
  };
}

/** What stands beside points of a sheet; one that names no place itself has the names of the scenario's words. */
function withNames(game: GameInPlay, about: SheetAbout): readonly WordsAtPoint[] {
  const points = about.lettering.points.map((point, i) => ({ ...point, id: `p${i}` }));
  return isNamed(about) ? points : [...points, ...placeNames(game)];
}

function isNamed({ lettering }: SheetAbout): boolean {
  return lettering.points.some(({ lines }) => lines[0]?.style === "hill" || lines[0]?.style === "village");
}

/** What is worth so much of what counts most is one of the things that a battle is fought for most. */
const CHIEF = 0.6;

/** The words that name what the battle is fought for: hill or village of each objective, or the height that has no name. */
function namesOfObjectives(
  { setup }: GameInPlay,
  { grid, scenario, places }: Theatre,
  points: readonly WordsAtPoint[],
): ReadonlyMap<WordsAtPoint, "chief" | "other"> {
  const objectives = scenario.battles.find(({ id }) => id === setup.battle)?.objectives ?? [];
  const most = Math.max(...objectives.map(({ points: worth }) => worth));
  const aims = new Map<WordsAtPoint, "chief" | "other">();
  for (const { place, points: worth } of objectives) {
    const hexes = new Set(places.get(place)?.hexes ?? []);
    const here = points.filter((point) => {
      const hex = hexAtPoint(grid, point);
      return hex !== null && hexes.has(hex);
    });
    const styled = (...styles: readonly NameStyle[]) =>
      here.filter(({ lines }) => lines[0] !== undefined && styles.includes(lines[0].style));
    const named = styled("hill", "village");
    const aim = worth >= CHIEF * most ? "chief" : "other";
    for (const point of named.length > 0 ? named : styled("height")) aims.set(point, aim);
  }
  return aims;
}

function featuresOf(points: readonly Pick<PointName, "x" | "y" | "lines">[]): readonly Point[] {
  return points.filter(({ lines }) => lines.some(({ style }) => isFeature(style)));
}

function together(courses: readonly CourseName[]): readonly CourseWords[] {
  const groups = new Map<string, CourseName[]>();
  for (const course of courses) {
    const group = groups.get(`${course.style} ${course.text}`);
    if (group) group.push(course);
    else groups.set(`${course.style} ${course.text}`, [course]);
  }
  return [...groups.values()].map((places) => ({ places }));
}

/** The margin of a map whose words nobody has set by hand: its title, its first day and its measures. */
function plainMargin(
  { words, setup }: GameInPlay,
  { calendar, battlefield }: Theatre["scenario"],
  { t, formatDate }: Language,
  relief: "with-contours" | "flat",
): MarginWords {
  const heights = relief === "with-contours" ? [t("map.heights")] : [];
  return {
    title: words.scenario.title,
    subtitle: words.battles[setup.battle]?.title ?? "",
    left: [formatDate(calendar.startDate, 0, "long")],
    right: [t("map.hexes", { metres: battlefield.metresPerHex }), ...heights],
    sources: [],
    kilometres: { east: [], north: [] },
  };
}

/** How places of a map without a sheet are set; the others are for the rules and the reports. */
const STYLES: Readonly<Record<string, NameStyle>> = {
  hill: "hill",
  height: "hill",
  village: "village",
  outpost: "village",
  water: "water",
  neck: "remark",
};

function placeNames({ book, words }: GameInPlay): readonly WordsAtPoint[] {
  return book.map.places.flatMap(({ id, kind, at }): WordsAtPoint[] => {
    const known = words.places[id];
    const style = STYLES[kind];
    if (!known || !style) return [];
    const native = known.native ? [{ text: known.native, style: "second" as const, size: null }] : [];
    return [
      {
        id,
        x: at.x,
        y: at.y,
        lines: [{ text: known.name, style, size: null }, ...native],
        anchor: "middle",
        away: style === "water" ? [0, 0] : [0, 50],
        shift: style === "water" ? [0, 5] : [0, 6],
        rank: style === "remark" || style === "village" ? 2 : 1,
      },
    ];
  });
}

/** Whether names of a style stand for what has one place on the map: whoever reads one looks for it there. */
export function isFeature(style: NameStyle): boolean {
  return style === "hill" || style === "village" || style === "height" || style === "second";
}

/** Which names choose their place first: hills, then villages, then waters, then all that is said besides. */
export function orderOf(style: NameStyle, rank: number): number {
  const ORDER: Readonly<Partial<Record<NameStyle, number>>> = {
    hill: 0,
    village: 1,
    water: 2,
    height: 3,
    second: 4,
  };
  return 10 * rank + (ORDER[style] ?? 6);
}
