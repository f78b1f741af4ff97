/** A hex as a listener hears it: short first, everything when he asks for it. */
import {
  enemyOf,
  type Hex,
  type Refusal,
  type RouteKind,
  type SeenUnit,
  type SideId,
  type SideView,
  sideOfMark,
} from "../../engine/index.ts";
import { waitsForOrder } from "../../notebook/index.ts";
import { enemyName, tellLooks } from "../enemies.ts";
import { enemiesAt, menAt, ownAt } from "../here.ts";
import { tellObjectiveAt } from "../objectives.ts";
import type { Reader } from "../reader.ts";
import { tellRefusal } from "../refusal.ts";
import { sentences, upper } from "../sentences.ts";
import { pips, tellState } from "../standing.ts";
import { tellWorks } from "../works.ts";
import type { AimedOrder } from "./previews.ts";

/** What is asked of a hex beside what lies there. */
export interface HexAsked {
  readonly hex: Hex;
  readonly isSeen: boolean;
  /** How the selected unit can come here: with points left, or not this turn; null without a unit that moves. */
  readonly reach: { readonly left: number; readonly stops: boolean; readonly swims: boolean } | "out" | null;
  /** The order that a press here would take in hand; null for none. */
  readonly order: AimedOrder | null;
  /** An order in hand that is aimed at somebody, and what bars it here; null while none is in hand. */
  readonly inHand: { readonly order: Exclude<AimedOrder, "move">; readonly bar: Refusal | null } | null;
}

/** "Mill Hill (0302). Enemy: 2nd Company, about 120 men. Hill slope, 140 m, trench. An assault is possible." */
export function tellHexBriefly(reader: Reader, view: SideView, asked: HexAsked): string {
  const { hex } = asked;
  const who = tellWho(reader, view, hex);
  return sentences([
    upper(reader.where(hex)),
    ...worthOf(reader, view, hex),
    ...who,
    [groundWord(reader, hex), heightOf(reader, hex), ...worksAt(reader, view, hex)].join(", "),
    ...tellReach(reader, asked),
  ]);
}

/** Everything that is known of a hex. */
export function tellHexFully(reader: Reader, view: SideView, asked: HexAsked): string {
  const { t } = reader.language;
  const { hex } = asked;
  const who = [
    ...ownAt(view, hex).map((unit) => tellOwnFully(reader, view, unit.id)),
    ...enemiesAt(view, hex).map((enemy) => tellEnemy(reader, enemy)),
  ];
  return sentences([
    upper(reader.where(hex)),
    ...worthOf(reader, view, hex),
    ...(who.length > 0 ? who : [t("ground.nobodyKnown")]),
    tellGroundAloud(reader, view, hex),
    t(asked.isSeen ? "aloud.inSight" : "aloud.outOfSight"),
    ...(view.flashes.includes(hex) ? [t("ground.flashes")] : []),
    ...tellReach(reader, asked),
  ]);
}

/** A hex of the battle as it happened: who of either side stands there, how strong, the ground, and who holds it. */
export function tellHexOfStory(reader: Reader, view: SideView, hex: Hex): string {
  const { t } = reader.language;
  const strong = (name: string, counts: Parameters<typeof tellStrength>[1]): string =>
    t("aloud.strong", { name, strength: tellStrength(reader, counts) });
  const own = ownAt(view, hex).map((unit) => strong(reader.short(unit.id), unit));
  const others = enemiesAt(view, hex).map((enemy) =>
    enemy.level === "identified" ? strong(enemyName(reader, enemy), enemy) : enemyName(reader, enemy),
  );
  const ofSide = (side: SideId, units: readonly string[]): readonly string[] =>
    units.length > 0 ? [t("aloud.ofSide", { side: reader.sideName(side), units: units.join("; ") })] : [];
  const works = view.works[hex];
  const dug = tellWorks(reader.language, works, menAt(view, hex));
  const holder = sideOfMark(view.control[hex]);
  return sentences([
    upper(reader.where(hex)),
    ...worthOf(reader, view, hex),
    ...ofSide(view.side, own),
    ...ofSide(enemyOf(view.side), others),
    [
      groundWord(reader, hex),
      ...routesAt(reader, hex).map((route) => t(`routes.${route}`)),
      heightOf(reader, hex),
    ].join(", "),
    ...(works && dug.length > 0 ? ofSide(works.side, dug) : []),
    ...(holder ? [t("aloud.heldBy", { side: reader.sideName(holder) })] : []),
  ]);
}

/** What the ground counts, where it counts. @rule R14.1 */
function worthOf(reader: Reader, view: SideView, hex: Hex): readonly string[] {
  const told = tellObjectiveAt(reader, view, hex);
  return told === null ? [] : [upper(told)];
}

/** One of our units with its strength, nerve and what it does. */
export function tellOwnFully(reader: Reader, view: SideView, id: string): string {
  const { t } = reader.language;
  const unit = view.own.find((own) => own.id === id);
  if (!unit) return "";
  return t("aloud.own", {
    unit: reader.unit(id),
    strength: tellStrength(reader, unit),
    cohesion: pips(unit.cohesion),
    state: tellState(reader, view, unit),
    waits: t(waitsForOrder(unit) ? "aloud.waits" : "aloud.done"),
  });
}

/** "540 men, 4 guns": what a unit has left. */
export function tellStrength(
  reader: Reader,
  counts: { readonly men: number; readonly guns: number; readonly tanks: number },
): string {
  const { t } = reader.language;
  const parts = (["men", "guns", "tanks"] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`aloud.counted.${kind}`, { count: counts[kind] }));
  return parts.length > 0 ? parts.join(", ") : t("aloud.nobodyLeft");
}

function tellEnemy(reader: Reader, enemy: SeenUnit): string {
  const { t } = reader.language;
  const isKnown = enemy.level === "identified";
  const name = isKnown ? reader.unit(enemy.id) : t("unit.unidentified");
  const where = t(enemy.now === 1 ? "aloud.seenNow" : "aloud.seenBefore");
  const strength = [tellStrength(reader, enemy), ...tellLooks(reader.language, enemy)].join(", ");
  return isKnown
    ? t("aloud.enemy", { name, strength, seen: where })
    : t("aloud.contact", { name, seen: where });
}

function tellWho(reader: Reader, view: SideView, hex: Hex): readonly string[] {
  const { t } = reader.language;
  const own = ownAt(view, hex).map((unit) =>
    t("aloud.ownShort", {
      unit: reader.short(unit.id),
      strength: tellStrength(reader, unit),
      waits: t(waitsForOrder(unit) ? "aloud.waits" : "aloud.done"),
    }),
  );
  const enemies = enemiesAt(view, hex).map((enemy) => tellEnemy(reader, enemy));
  return [
    ...(own.length > 0 ? [t("aloud.ours", { units: own.join("; ") })] : []),
    ...(enemies.length > 0 ? [t("aloud.theirs", { units: enemies.join("; ") })] : []),
  ];
}

function tellReach(reader: Reader, { reach, order, inHand }: HexAsked): readonly string[] {
  const { t } = reader.language;
  if (inHand) return [tellAimAt(reader, inHand)];
  if (order !== null && order !== "move") return [t(`aloud.suggests.${order}`)];
  if (reach === null) return [];
  if (reach === "out") return [t("aloud.outOfReach")];
  const told = t(reach.stops ? "aloud.reachStops" : "aloud.reach", { count: reach.left });
  return [reach.swims ? `${told}, ${t("aloud.reachSwims")}` : told];
}

/** Whether the order in hand can be given against a hex, and if not, why. */
export function tellAimAt(reader: Reader, { order, bar }: NonNullable<HexAsked["inHand"]>): string {
  return bar ? tellRefusal(reader, bar) : reader.language.t(`aloud.possible.${order}`);
}

/** "Marsh, track, 14 m; foxholes, 2 rows of wire". */
export function tellGroundAloud(reader: Reader, view: SideView, hex: Hex): string {
  const { t } = reader.language;
  const ground = [
    groundWord(reader, hex),
    ...routesAt(reader, hex).map((route) => t(`routes.${route}`)),
    heightOf(reader, hex),
  ];
  const works = worksAt(reader, view, hex);
  return [ground.join(", "), ...(works.length > 0 ? [works.join(", ")] : [])].join("; ");
}

function groundWord(reader: Reader, hex: Hex): string {
  const kind = reader.theatre.scenario.battlefield.terrain[hex];
  return kind ? reader.language.t(`terrain.${kind}`) : "";
}

function heightOf(reader: Reader, hex: Hex): string {
  const metres = reader.theatre.scenario.battlefield.elevation[hex] ?? 0;
  return reader.language.t("ground.height", { metres: reader.language.formatNumber(metres) });
}

function routesAt(reader: Reader, hex: Hex): readonly RouteKind[] {
  const kinds = new Set<RouteKind>();
  for (const route of reader.theatre.scenario.battlefield.routes)
    if (route.path.includes(hex)) kinds.add(route.kind);
  return [...kinds];
}

/** Works that are known there, with wire and machine-gun nests, and whose they are. */
function worksAt({ language }: Reader, view: SideView, hex: Hex): readonly string[] {
  const works = view.works[hex];
  const parts = tellWorks(language, works, menAt(view, hex));
  if (!works || parts.length === 0) return [];
  const whose = works.side === view.side ? "aloud.ourWorks" : "aloud.theirWorks";
  return [language.t(whose, { works: parts.join(", ") })];
}
