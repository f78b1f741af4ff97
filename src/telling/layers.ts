/** What the layers of the map show in one hex, in words: for the panel of the hex and for who cannot see the map. */
import {
  airDangerTo,
  controllersOf,
  type Danger,
  dangersTo,
  fireRangeOf,
  type Hex,
  hexDistance,
  SIDES,
  type SideView,
  type SupplyGap,
  type SupplyLine,
  sideOfMark,
  sightRange,
  supplyAsKnown,
  type UnitId,
} from "../engine/index.ts";
import type { Reader } from "./reader.ts";

/** The layers that have something to say of a hex. */
export type ToldLayer = "control" | "zones" | "sight" | "supply" | "danger" | "ranges";

/** A hex, and what is asked about it. */
export interface LayersAt {
  readonly hex: Hex;
  /** Which layers are shown. */
  readonly layers: Readonly<Record<ToldLayer, boolean>>;
  /** The hex from which sight is told, or null. */
  readonly lookout: Hex | null;
  /** Units whose fire ranges are shown. */
  readonly ranged: readonly UnitId[];
}

/** So many enemies who can hit a hex are told one by one. */
const MOST_DANGERS = 6;
/** So many units are told one by one in a list. */
const MOST_UNITS = 4;

/** Sentences for each layer that is shown, in the order of the menu. */
export function tellLayersAt(reader: Reader, view: SideView, at: LayersAt): readonly string[] {
  const { hex, layers, lookout, ranged } = at;
  return [
    ...(layers.control ? [tellControl(reader, view, hex)] : []),
    ...(layers.zones ? tellZones(reader, view, hex) : []),
    ...(layers.sight && lookout !== null ? [tellOutlook(reader, view, hex, lookout)] : []),
    ...(layers.supply ? tellSupplyAt(reader, view, hex) : []),
    ...(layers.danger ? tellDangers(reader, view, hex) : []),
    ...(layers.ranges ? tellRanges(reader, view, hex, ranged) : []),
  ];
}

function tellControl(reader: Reader, view: SideView, hex: Hex): string {
  const { t } = reader.language;
  const side = sideOfMark(view.control[hex]);
  return side === null
    ? t("layers.told.control.none")
    : t("layers.told.control.held", { side: reader.sideName(side) });
}

function tellZones(reader: Reader, view: SideView, hex: Hex): readonly string[] {
  const { t } = reader.language;
  const controllers = controllersOf(view, hex);
  const told = SIDES.flatMap((side) => {
    const units = controllers[side];
    const facts = { side: reader.sideName(side), units: listed(reader, view, units) };
    return units.length > 0 ? [t("layers.told.zones.in", facts)] : [];
  });
  return told.length > 0 ? told : [t("layers.told.zones.none")];
}

function tellOutlook(reader: Reader, view: SideView, hex: Hex, from: Hex): string {
  const { theatre, language } = reader;
  const range = sightRange(theatre.numbers, view.weather, view.light);
  if (hex === from) return language.t("layers.told.sight.from", { range });
  const distance = hexDistance(theatre.grid, from, hex);
  const facts = { from: reader.where(from), distance, range };
  if (distance > range) return language.t("layers.told.sight.far", facts);
  return language.t(
    theatre.sight.canSee(from, hex) ? "layers.told.sight.seen" : "layers.told.sight.hidden",
    facts,
  );
}

/** Supply of the units in a hex, and what of supply passes, comes in or is barred there. @see R9.2 R9.3 */
function tellSupplyAt(reader: Reader, view: SideView, hex: Hex): readonly string[] {
  const { t, formatNumber, formatPercent } = reader.language;
  const supply = supplyAsKnown(view);
  if (!supply) return [];
  const told: string[] = [];
  for (const { box, entry, best, tonnes } of supply.sources) {
    if ((entry ?? best) !== hex) continue;
    const facts = { box: reader.words.boxes[box] ?? box, tonnes: formatNumber(tonnes) };
    told.push(t(entry === null ? "layers.told.supply.closed" : "layers.told.supply.source", facts));
  }
  const { expected } = supply;
  if (told.length > 0 && expected)
    told.push(
      t("layers.told.supply.expected", {
        came: tonnesOf(reader, expected.came),
        need: tonnesOf(reader, expected.need),
        share: formatPercent(expected.share),
      }),
    );
  for (const line of supply.lines)
    if (line.path.at(-1) === hex) told.push(tellLine(reader, line, supply.reach));
  for (const gap of supply.gaps) if (gap.at === hex) told.push(tellSupplyGap(reader, view, gap));
  const barred = supply.gaps.filter(({ cut }) => cut === hex).map(({ unit }) => unit);
  if (barred.length > 0) told.push(t("layers.told.supply.bars", { units: listed(reader, view, barred) }));
  const passing = supply.lines.filter(({ path }) => path.slice(0, -1).includes(hex)).map(({ unit }) => unit);
  if (passing.length > 0) told.push(t("layers.told.supply.way", { units: listed(reader, view, passing) }));
  return told;
}

/** Kilograms as tonnes, to the tenth. */
function tonnesOf({ language }: Reader, kilograms: number): string {
  return language.formatNumber(Math.round(kilograms / 100) / 10);
}

function tellLine(reader: Reader, { unit, path, points }: SupplyLine, reach: number): string {
  const from = reader.where(path[0] as Hex);
  const facts = { unit: reader.short(unit), count: path.length - 1, from, points, reach };
  return reader.language.t("layers.told.supply.line", facts);
}

/** "1/95: no supply, cut by the enemy at 1412 (zone of control of I/75)". @see R9.2 */
export function tellSupplyGap(
  reader: Reader,
  view: SideView,
  { unit, why, cut, bar, by }: SupplyGap,
): string {
  const { t } = reader.language;
  const facts = { unit: reader.short(unit) };
  if (why === "far") return t("layers.told.supply.far", facts);
  if (cut === null || bar === null) return t("layers.told.supply.cutUnknown", facts);
  const barred = t(`layers.told.supply.bar.${bar}`, { units: listed(reader, view, by) });
  return t("layers.told.supply.cut", { ...facts, cut: reader.hexNumber(cut), bar: barred });
}

/** Who could hit a hex in the enemy's next part, and how. @see R4.2 R4.4 R5.1 */
export function tellDangers(reader: Reader, view: SideView, hex: Hex): readonly string[] {
  const { t } = reader.language;
  const dangers = dangersTo(view, hex);
  const air = tellAirDanger(reader, view, hex);
  if (dangers.length === 0) return [t("layers.told.danger.none"), air];
  const groups = groupsOf(dangers);
  const more = groups.slice(MOST_DANGERS).reduce((sum, { length }) => sum + length, 0);
  return [
    t("layers.told.danger.head", { count: dangers.length }),
    ...groups.slice(0, MOST_DANGERS).map((group) => tellDanger(reader, view, group)),
    ...(more > 0 ? [t("layers.told.danger.more", { count: more })] : []),
    air,
  ];
}

/** What aircraft could do there, which nobody sees before they come. @see R6.1 R6.2 R12.1 */
function tellAirDanger({ language: { t } }: Reader, view: SideView, hex: Hex): string {
  const { can, points } = airDangerTo(view, hex);
  const told = t(`layers.told.danger.air.${can}`);
  if (points === 0 || can === "grounded" || can === "spared") return told;
  return t("layers.told.danger.air.priced", { told, count: points });
}

/** Those who could do the same from the same hex, told together; the nearest first. */
function groupsOf(dangers: readonly Danger[]): readonly (readonly Danger[])[] {
  const groups = new Map<string, Danger[]>();
  for (const danger of dangers) {
    const key = `${danger.from} ${danger.seen} ${danger.means.join(" ")}`;
    const group = groups.get(key);
    if (group) group.push(danger);
    else groups.set(key, [danger]);
  }
  return [...groups.values()];
}

function tellDanger(reader: Reader, view: SideView, group: readonly Danger[]): string {
  const { t } = reader.language;
  const [{ from, seen, means }] = group as readonly [Danger, ...Danger[]];
  return t(seen === 1 ? "layers.told.danger.from" : "layers.told.danger.fromLast", {
    unit: listed(
      reader,
      view,
      group.map(({ unit }) => unit),
    ),
    from: reader.hexNumber(from),
    means: means.map((one) => t(`layers.told.danger.means.${one}`)).join(", "),
  });
}

function tellRanges(reader: Reader, view: SideView, hex: Hex, units: readonly UnitId[]): readonly string[] {
  const { t } = reader.language;
  return units.flatMap((id) => {
    const range = fireRangeOf(view, id);
    if (!range || range.from === hex) return [];
    const facts = { unit: nameAsKnown(reader, view, id) };
    const told: string[] = [];
    if (range.direct?.hit.includes(hex)) told.push(t("layers.told.ranges.direct", facts));
    else if (range.direct?.hidden.includes(hex)) told.push(t("layers.told.ranges.hidden", facts));
    if (range.shells?.observed.includes(hex)) told.push(t("layers.told.ranges.observed", facts));
    else if (range.shells?.blind.includes(hex)) told.push(t("layers.told.ranges.blind", facts));
    return told.length > 0 || units.length > 1 ? told : [t("layers.told.ranges.out", facts)];
  });
}

/** An own or identified unit by its short name; a contact does not tell who it is. @see R3.3 */
function nameAsKnown(reader: Reader, view: SideView, unit: UnitId): string {
  return isContact(view, unit) ? reader.language.t("unit.unidentified") : reader.short(unit);
}

function isContact(view: SideView, unit: UnitId): boolean {
  return view.enemies.some(({ id, level }) => id === unit && level === "contact");
}

function listed(reader: Reader, view: SideView, units: readonly UnitId[]): string {
  const { t } = reader.language;
  const contacts = units.filter((id) => isContact(view, id)).length;
  const known = units.filter((id) => !isContact(view, id));
  const names = known.slice(0, MOST_UNITS).map((unit) => reader.short(unit));
  if (contacts === 1) names.push(t("unit.unidentified"));
  if (contacts > 1) names.push(t("unit.unidentifiedMany", { count: contacts }));
  const more = known.length - MOST_UNITS;
  return [...names, ...(more > 0 ? [t("layers.told.danger.more", { count: more })] : [])].join(", ");
}
