/** A scan: what lies in a direction, or around, nearest first. */
import { columnOf, type Hex, hexDistance, rowOf, type SideView } from "../../engine/index.ts";
import type { Reader } from "../../telling/index.ts";
import { enemiesAt, namesAt, ownAt } from "../knowledge.ts";
import type { Scanned } from "../request.ts";
import { COMPASS, type Compass } from "../words/kinds.ts";
import { tellGround } from "./ground.ts";

/** How far a look around goes, hexes. */
const AROUND = 4;

/** Height of a row of hexes, where a hex is two wide: 90 pixels to 104. */
const ROW_HEIGHT = (2 * 90) / 104;

/** The direction of a hex from another, in turns clockwise from north, 0 to 1. */
function turnsTo(reader: Reader, from: Hex, to: Hex): number {
  const { grid } = reader.theatre;
  const east = (hex: Hex) => 2 * columnOf(grid, hex) + (rowOf(grid, hex) % 2);
  const down = (rowOf(grid, to) - rowOf(grid, from)) * ROW_HEIGHT;
  return (Math.atan2(east(to) - east(from), -down) / (2 * Math.PI) + 1) % 1;
}

/** The point of the compass in which a hex lies from another. */
export function bearing(reader: Reader, from: Hex, to: Hex): Compass {
  const eighths = Math.round(turnsTo(reader, from, to) * COMPASS.length);
  return COMPASS[eighths % COMPASS.length] as Compass;
}

/** What of troops and named places lies there, nearest first, each with its distance and direction. */
export function tellScan(reader: Reader, view: SideView, what: Scanned, from: Hex): readonly string[] {
  const { t } = reader.language;
  const things = hexesOfInterest(reader, view)
    .filter((hex) => hex !== from && isIn(reader, view, what, from, hex))
    .map((hex) => ({ hex, distance: hexDistance(reader.theatre.grid, from, hex) }))
    .sort((a, b) => a.distance - b.distance || a.hex - b.hex);
  const head = t(`console.scan.${kindOf(what)}`, {
    from: reader.where(from),
    direction: isCompass(what) ? t(`console.direction.${what}`) : "",
    count: AROUND,
  });
  if (things.length === 0) return [head, t("console.scan.nothing")];
  return [head, ...things.map(({ hex, distance }) => tellThing(reader, view, from, hex, distance))];
}

function kindOf(what: Scanned): "direction" | "around" | "enemies" | "own" {
  return isCompass(what) ? "direction" : what;
}

function isCompass(what: Scanned): what is Compass {
  return COMPASS.some((point) => point === what);
}

function isIn(reader: Reader, view: SideView, what: Scanned, from: Hex, hex: Hex): boolean {
  if (what === "enemies") return enemiesAt(view, hex).length > 0;
  if (what === "own") return ownAt(view, hex).length > 0;
  if (what === "around") return hexDistance(reader.theatre.grid, from, hex) <= AROUND;
  return isToward(what, turnsTo(reader, from, hex));
}

/** A main point of the compass takes in a quarter of the circle, one between two of them an eighth. */
function isToward(asked: Compass, turns: number): boolean {
  const point = COMPASS.indexOf(asked);
  const apart = Math.abs(turns - point / COMPASS.length);
  const width = point % 2 === 0 ? 1 / 8 : 1 / 16;
  return Math.min(apart, 1 - apart) <= width + 1e-9;
}

/** Hexes with troops known in them, and the hexes that places stand for. */
function hexesOfInterest(reader: Reader, view: SideView): readonly Hex[] {
  const hexes = [
    ...view.own.map(({ at }) => at),
    ...view.enemies.map(({ where }) => where),
    ...reader.theatre.scenario.battlefield.places.map(({ hexes: [first = -1] }) => first),
    ...view.flashes,
  ];
  return [...new Set(hexes)].filter((hex) => hex >= 0);
}

function tellThing(reader: Reader, view: SideView, from: Hex, hex: Hex, distance: number): string {
  const { t } = reader.language;
  const enemies = enemiesAt(view, hex).length;
  const names = namesAt(reader, view, hex).join(", ");
  const who =
    names === ""
      ? t("console.scan.ground", { ground: tellGround(reader, hex) })
      : enemies > 0
        ? t("console.scan.enemy", { names })
        : t("console.scan.ours", { names });
  return t("console.scan.row", {
    count: distance,
    direction: t(`console.direction.${bearing(reader, from, hex)}`),
    where: reader.where(hex),
    who: view.flashes.includes(hex) ? t("console.scan.flashes", { who }) : who,
  });
}
