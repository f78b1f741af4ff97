/** The enemy and the ground as the commander believes them to be. Of a bare contact he knows only that it is there. */
import {
  battleOf,
  CONTROL_MARK,
  type Hex,
  Recent,
  type SeenUnit,
  type SideView,
  sheetOf,
  theatreOf,
} from "../engine/index.ts";
import type { Desk } from "./desk.ts";

/** Men that a contact is taken for, and each further one in the same hex. */
const CONTACT: Believed = { first: 120, further: 40 };
/** The same on ground of worth that the enemy holds: whoever guards that is no picket. */
const ON_GROUND: Believed = { first: 280, further: 110 };
/** What a tank is worth in men. */
export const MEN_PER_TANK = 8;
/** Turns after which what was seen is believed less, and hardly at all; what is left of it, percent. */
const STALE = 6;
const OLD = 16;
const STALE_SHARE = 60;
const OLD_SHARE = 25;

/** Men that unknown troops are taken for. */
interface Believed {
  readonly first: number;
  readonly further: number;
}

/** Men that contacts in a hex are taken for. */
export function contactMen(view: SideView, hex: Hex): Believed {
  const own = CONTROL_MARK[view.side];
  return view.control[hex] !== own && isOfWorth(view, hex) ? ON_GROUND : CONTACT;
}

/** Points of ground that is guarded by more than a picket. */
const GUARDED = 12;

const guarded = new WeakMap<object, Map<string, ReadonlySet<Hex>>>();

function isOfWorth(view: SideView, hex: Hex): boolean {
  const theatre = theatreOf(view);
  const battles = guarded.get(theatre) ?? new Map<string, ReadonlySet<Hex>>();
  guarded.set(theatre, battles);
  let hexes = battles.get(view.battle);
  if (!hexes) {
    const places = battleOf(theatre, view.battle).objectives.filter(({ points }) => points >= GUARDED);
    hexes = new Set(places.flatMap(({ place }) => theatre.places.get(place)?.hexes ?? []));
    battles.set(view.battle, hexes);
  }
  return hexes.has(hex);
}

/** Men that an enemy counts for in plans. */
export function believedMen(view: SideView, enemy: SeenUnit): number {
  if (enemy.where < 0) return 0;
  const men =
    enemy.level === "identified"
      ? enemy.men + enemy.tanks * MEN_PER_TANK
      : contactMen(view, enemy.where).first;
  if (enemy.now === 1) return men;
  const age = view.turn - enemy.turn;
  if (age <= STALE) return men;
  return Math.floor((men * (age <= OLD ? STALE_SHARE : OLD_SHARE)) / 100);
}

/** Whether an enemy is taken to stand where it was seen. */
export function isCurrent(view: SideView, enemy: SeenUnit): boolean {
  return enemy.where >= 0 && (enemy.now === 1 || view.turn - enemy.turn <= STALE);
}

/** Whether an enemy is known to be nothing but guns far behind: no threat to ground. */
function isBattery(view: SideView, enemy: SeenUnit): boolean {
  return enemy.level === "identified" && sheetOf(theatreOf(view), enemy.id).range > 0;
}

const pictures = new Recent<SideView, ReadonlyMap<Hex, number>>(2);

/** Believed men by hex: several contacts in one hex are rather many small ones than many battalions. */
export function enemyMen(view: SideView): ReadonlyMap<Hex, number> {
  let men = pictures.get(view);
  if (!men) {
    men = countByHex(view, () => true);
    pictures.set(view, men);
  }
  return men;
}

function countByHex(view: SideView, counts: (enemy: SeenUnit) => boolean): ReadonlyMap<Hex, number> {
  const men = new Map<Hex, number>();
  // The freshest contact of a hex counts whole, whichever it is in the list: its place there would tell who it is.
  const freshest = new Map<Hex, number>();
  for (const enemy of view.enemies) {
    if (enemy.where < 0 || !counts(enemy)) continue;
    let share = believedMen(view, enemy);
    if (enemy.level === "contact") {
      const before = freshest.get(enemy.where) ?? 0;
      freshest.set(enemy.where, Math.max(before, share));
      if (before > 0)
        share = furtherContact(view, enemy.where, Math.min(before, share)) + Math.max(0, share - before);
    }
    men.set(enemy.where, (men.get(enemy.where) ?? 0) + share);
  }
  return men;
}

function furtherContact(view: SideView, hex: Hex, men: number): number {
  const { first, further } = contactMen(view, hex);
  return Math.floor((men * further) / first);
}

const threats = new Recent<SideView, readonly (readonly [Hex, number])[]>(2);

/** Hexes from which others storm a hex in their next part. */
const STORMS_FROM = 3;

/** Men that threaten a hex: all of those near, part of those a march away; batteries threaten no ground. */
export function threatTo(desk: Desk, hex: Hex): number {
  return weighed(desk, hex, (far) => (far <= STORMS_FROM ? 100 : far <= 6 ? 60 : far <= 10 ? 25 : 0));
}

/** Men who can storm a hex before its side acts again: those near, and half of those who may just get there. */
export function dangerTo(desk: Desk, hex: Hex): number {
  return weighed(desk, hex, (far) => (far <= STORMS_FROM ? 100 : far === STORMS_FROM + 1 ? 50 : 0));
}

function weighed(desk: Desk, hex: Hex, shareAt: (distance: number) => number): number {
  const { view, theatre } = desk;
  let men = threats.get(view);
  if (!men) {
    men = [...countByHex(view, (enemy) => !isBattery(view, enemy))];
    threats.set(view, men);
  }
  let threat = 0;
  for (const [where, count] of men) threat += (count * shareAt(theatre.sight.distance(where, hex))) / 100;
  return Math.floor(threat);
}

/** Hexes to the nearest enemy who is believed to stand where he was seen; 99 when there is none. */
export function distanceToEnemy(desk: Desk, hex: Hex): number {
  let nearest = 99;
  for (const enemy of desk.view.enemies)
    if (isCurrent(desk.view, enemy))
      nearest = Math.min(nearest, desk.theatre.sight.distance(enemy.where, hex));
  return nearest;
}

/** Hexes where enemies are believed to stand. */
export function enemyHexes(desk: Desk): ReadonlySet<Hex> {
  return new Set(
    desk.view.enemies.filter((enemy) => isCurrent(desk.view, enemy)).map((enemy) => enemy.where),
  );
}
