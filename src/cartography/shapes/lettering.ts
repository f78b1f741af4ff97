import type { ContourNumber, Lettering, PointLabel } from "../../sheet/kept.ts";
import { type Point, smoothCourse } from "../geometry.ts";
import { gradientAt, nearestIndex } from "../grid.ts";
import { ringsAt } from "../sheet/contourLines.ts";
import type { LabelledPoint, PointText, SheetLabels } from "../sheet/labelData.ts";
import { isInView, lengthOf, type SheetView, xOf, yOf } from "../sheet/sheetView.ts";
import { packedLine, placeOf } from "./encode.ts";

const whole = (value: number): number => Math.round(value);

/** Collects the words of a sheet and their places on the map picture. */
export function letteringOf(view: SheetView, labels: SheetLabels): Lettering {
  return {
    points: labels.points.flatMap((point) => wordsAt(view, point)),
    courses: labels.courses.map((course) => ({
      line: packedLine(
        smoothCourse(course.points, 12).map((p) => placeOf(view, p)),
        0.2,
      ),
      text: course.text,
      style: course.style,
      size: course.size,
      spacing: course.spacing,
      start: course.start,
      rank: course.rank,
    })),
    numbers: contourNumbers(view),
    summits: labels.points
      .filter(({ mark }) => mark === "summit")
      .map(({ at }) => [whole(xOf(view, at[0])), whole(yOf(view, at[1]))] as const),
  };
}

/** Texts of a point that were set below each other belong together: a name with its forms in other scripts. */
function wordsAt(view: SheetView, point: LabelledPoint): readonly PointLabel[] {
  const groups: PointText[][] = [];
  for (const text of point.texts) {
    const group = groups.at(-1);
    const first = group?.[0];
    const belongs =
      first !== undefined &&
      first.style !== "height" &&
      text.anchor === first.anchor &&
      (text.style === "second" || text.style === first.style);
    if (belongs) group?.push(text);
    else groups.push([text]);
  }
  return groups.map((group) => pointLabel(view, point, group));
}

function pointLabel(view: SheetView, point: LabelledPoint, group: readonly PointText[]): PointLabel {
  const [first] = group as [PointText];
  const [east, north] = first.offsetKm ?? [0, 0];
  return {
    x: whole(xOf(view, point.at[0])),
    y: whole(yOf(view, point.at[1])),
    lines: group.map(({ text, style, size }) => ({ text, style, size: size ?? null })),
    anchor: first.anchor,
    away: [whole(lengthOf(view, east)), whole(-lengthOf(view, north))],
    shift: [first.shift[0], first.shift[1]],
    rank: first.rank,
  };
}

const NUMBERED = [50, 100, 150, 20, 30, 40, 80];
const HEAVY_STEP = 50;
/** Numbers of heavy contours stand at least so far apart, km; of the others farther. */
const APART = { heavy: 0.75, thin: 1.3 };
const SHORTEST_RING = 60;
/** How many spots of one ring are tried for a number. */
const SPOTS = 3;

/** Good spots for the numbers of contours: straight stretches on even slopes, away from water. */
function contourNumbers(view: SheetView): readonly ContourNumber[] {
  const { grid, heights } = view.ground;
  const used: Point[] = [];
  const numbers: ContourNumber[] = [];
  for (const metres of NUMBERED)
    for (const ring of ringsAt(grid, heights, metres)) {
      if (ring.length < SHORTEST_RING) continue;
      const apart = metres % HEAVY_STEP ? APART.thin : APART.heavy;
      for (let n = 0; n < SPOTS; n++) {
        const spot = bestSpot(view, ring, (p) => used.every((q) => gap(p, q) >= apart));
        if (!spot) break;
        used.push(spot.at);
        const turn = whole(90 - (Math.atan2(spot.uphill[1], spot.uphill[0]) * 180) / Math.PI);
        numbers.push({ x: whole(xOf(view, spot.at[0])), y: whole(yOf(view, spot.at[1])), turn, metres });
      }
    }
  return numbers;
}

function gap(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function bestSpot(
  view: SheetView,
  ring: readonly Point[],
  isFree: (p: Point) => boolean,
): { readonly at: Point; readonly uphill: Point; readonly score: number } | undefined {
  const { ground } = view;
  let best: ReturnType<typeof bestSpot>;
  for (let i = 6; i < ring.length - 6; i += 3) {
    const p = ring[i] as Point;
    const cover = ground.cover[nearestIndex(ground.grid, p)];
    if (!isInView(view, p, -0.1) || cover === "lake" || cover === "river") continue;
    const uphill = gradientAt(ground.grid, ground.heights, p, 0.03);
    const rise = Math.hypot(uphill[0], uphill[1]);
    if (rise < 30 || rise > 330) continue;
    let length = 0;
    for (let j = i - 5; j < i + 5; j++) length += gap(ring[j] as Point, ring[j + 1] as Point);
    const straight = gap(ring[i - 5] as Point, ring[i + 5] as Point) / length;
    // Numbers that stand on their heads are read last.
    const score = straight + (uphill[1] > 0 ? 0.1 : 0) - rise / 2000;
    if ((!best || score > best.score) && isFree(p)) best = { at: p, uphill, score };
  }
  return best;
}
