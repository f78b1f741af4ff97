/** The ground: what a hex is and who is there, what one sees from it, where a unit can go. */
import {
  type Hex,
  hexDistance,
  hexesOfHexside,
  type Manner,
  type OwnUnit,
  type RouteKind,
  reach,
  type SideView,
  type SightPoint,
  seenHexes,
  shelterAsSeen,
  sightRange,
  swumTo,
  theatreOf,
  type UnitId,
} from "../../engine/index.ts";
import {
  inWorks,
  menAt,
  type Reader,
  sentences,
  tellObjectiveAt,
  tellState,
  tellWorks,
  upper,
} from "../../telling/index.ts";
import { enemiesAt, ownAt } from "../knowledge.ts";
import type { Spot } from "../names/gazetteer.ts";
import { tellEnemy } from "./units.ts";

/** A hex or a place: ground, height, works, who is there; of a place, all its hexes in which there is something. */
export function tellSpot(reader: Reader, view: SideView, spot: Spot): readonly string[] {
  const [first = -1, ...others] = spot.hexes;
  const told = tellHex(reader, view, first);
  if (others.length === 0) return told;
  const held = others.filter((hex) => ownAt(view, hex).length + enemiesAt(view, hex).length > 0);
  return [
    ...told,
    reader.language.t("console.look.hexes", {
      place: spot.label,
      hexes: spot.hexes.map(reader.hexNumber).join(", "),
    }),
    ...held.flatMap((hex) => tellHex(reader, view, hex)),
  ];
}

function tellHex(reader: Reader, view: SideView, hex: Hex): readonly string[] {
  const { t } = reader.language;
  const place = reader.placeAt(hex);
  const own = ownAt(view, hex);
  const enemies = enemiesAt(view, hex);
  const who = [
    ...own.map((unit) => tellOwnThere(reader, view, unit)),
    ...enemies.map((enemy) => tellEnemy(reader, enemy)),
  ];
  return [
    t(place === null ? "console.look.hex" : "console.look.place", {
      place: place ?? "",
      hex: reader.hexNumber(hex),
      ground: tellGround(reader, hex),
    }),
    ...worthOf(reader, view, hex),
    ...worksThere(reader, view, hex),
    ...tellCrossings(reader, view, hex),
    ...(who.length > 0 ? who : [t("console.look.nobody")]),
    t(
      view.flashes.includes(hex)
        ? "console.look.flashes"
        : isSeen(view, hex)
          ? "console.look.seen"
          : "console.look.unseen",
    ),
  ];
}

/** What the ground counts, where it counts. @see R14.1 */
function worthOf(reader: Reader, view: SideView, hex: Hex): readonly string[] {
  const told = tellObjectiveAt(reader, view, hex);
  return told === null ? [] : [sentences([upper(told)])];
}

function tellOwnThere(reader: Reader, view: SideView, unit: OwnUnit): string {
  return reader.language.t("console.look.own", {
    unit: reader.short(unit.id),
    name: reader.unit(unit.id),
    state: tellState(reader, view, unit),
  });
}

/** "marsh, track, 14 m". */
export function tellGround(reader: Reader, hex: Hex): string {
  const { t, formatNumber } = reader.language;
  const { terrain, elevation, routes } = reader.theatre.scenario.battlefield;
  const ways = new Set<RouteKind>(routes.filter(({ path }) => path.includes(hex)).map(({ kind }) => kind));
  const kind = terrain[hex] ?? "open";
  return [
    t(`terrain.${kind}`),
    ...[...ways].map((way) => t(`routes.${way}`)),
    t("ground.height", { metres: formatNumber(elevation[hex] ?? 0) }),
  ].join(", ");
}

function worksThere({ language, sideName }: Reader, view: SideView, hex: Hex): readonly string[] {
  const works = view.works[hex];
  const parts = tellWorks(language, works, menAt(view, hex));
  if (!works || parts.length === 0) return [];
  const told = language.t("console.look.works", { side: sideName(works.side), works: parts.join(", ") });
  const men = menAt(view, hex);
  const shelter = shelterAsSeen(view, hex);
  const isFull = works.side === view.side && men > 0 && shelter < works.level;
  if (!isFull) return [told];
  return [told, language.t("console.look.tooMany", { count: men, shelter: inWorks(language, shelter) })];
}

function tellCrossings(reader: Reader, view: SideView, hex: Hex): readonly string[] {
  const { t, formatPercent } = reader.language;
  return Object.entries(view.crossings).flatMap(([key, { kind, done }]) => {
    const ends = hexesOfHexside(Number(key));
    if (!ends.includes(hex)) return [];
    const facts = {
      where: reader.where(ends[0] === hex ? ends[1] : ends[0]),
      crossing: t(`crossings.${kind}`),
    };
    const told =
      done >= 100
        ? t("ground.crossing", facts)
        : t("ground.crossingBegun", { ...facts, done: formatPercent(done) });
    return [t("console.look.crossing", { told })];
  });
}

function isSeen(view: SideView, hex: Hex): boolean {
  const observers = view.own.filter(({ at }) => at >= 0).map(({ at }) => at);
  return seenHexes(theatreOf(view), observers, view.weather, view.light)[hex] === 1;
}

/** Whether one hex sees another over the ground, and how far one sees now; then the line, hex by hex. @see R3.1 R3.2 */
export function tellSight(reader: Reader, view: SideView, from: Hex, to: Hex): readonly string[] {
  const { t } = reader.language;
  const { sight, grid, numbers } = reader.theatre;
  const range = sightRange(numbers, view.weather, view.light);
  const distance = hexDistance(grid, from, to);
  const { points, blocker } = sight.explain(from, to);
  const facts = { from: reader.where(from), to: reader.where(to), distance, range };
  const answer =
    blocker !== null
      ? t("sight.blocked", { ...facts, blocker: reader.where(blocker) })
      : t(distance > range ? "sight.tooFar" : "sight.clear", facts);
  return [answer, ...points.map((point) => `  ${tellPoint(reader, point)}`)];
}

function tellPoint({ language, where }: Reader, point: SightPoint): string {
  const { t, formatNumber } = language;
  const facts = {
    where: where(point.hex),
    ground: formatNumber(point.ground),
    cover: formatNumber(point.cover),
    top: formatNumber(point.ground + point.cover),
    line: formatNumber(point.line),
  };
  const said = t(point.cover > 0 ? "sight.pointCovered" : "sight.point", facts);
  return point.blocks === 1 ? `${said} ${t("sight.blocks", facts)}` : said;
}

/** Where a unit can end a move now, by the points left there, named places first. */
export function tellReach(reader: Reader, view: SideView, id: UnitId, manner: Manner): readonly string[] {
  const { t } = reader.language;
  const unit = view.own.find((own) => own.id === id);
  const facts = { unit: reader.short(id), manner: t(`manner.${manner}`) };
  if (!unit || unit.at < 0) return [t("console.unit.notOnMap", facts)];
  if (view.activeSide !== view.side) return [t("orders.notOurTurn")];
  const found = reach(view, id, manner);
  const ends = found.hexes.filter((hex) => found.canEnd[hex] === 1);
  if (ends.length === 0) return [t("console.reach.nowhere", facts)];
  const swum = swumTo(view, found);
  const byLeft = new Map<number, string[]>();
  for (const hex of ends) {
    const left = found.points - (found.cost[hex] as number);
    const mark = `${found.stops[hex] === 1 ? "*" : ""}${swum.has(hex) ? "~" : ""}`;
    byLeft.set(left, [...(byLeft.get(left) ?? []), `${reader.hexNumber(hex)}${mark}`]);
  }
  const rows = [...byLeft].sort(([a], [b]) => b - a);
  const places = [...new Set(ends.map((hex) => reader.placeAt(hex)).filter((place) => place !== null))];
  const hasStops = ends.some((hex) => found.stops[hex] === 1);
  return [
    t("console.reach.head", { ...facts, count: ends.length, points: found.points }),
    ...(places.length > 0 ? [t("console.reach.places", { places: places.join(", ") })] : []),
    ...rows.map(([left, hexes]) => t("console.reach.row", { count: left, hexes: hexes.join(", ") })),
    ...(hasStops ? [t("console.reach.stops")] : []),
    ...(swum.size > 0 ? [t("console.reach.swims")] : []),
  ];
}
