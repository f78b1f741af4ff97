/**
 * Whom a forecast of fire, shells or bombs counts in a hex, and how sure they are: who is out of sight may have gone, and
 * nobody knows what guns a mere contact has.
 */
import { type Field, unitsAt } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import { type Spread, spreadOf } from "../rules/fire-and-assault/lossRange.ts";
import { sumOf } from "../rules/percent.ts";
import { enemyOf } from "../scenario.ts";
import type { LastSeen, SideView } from "../viewTypes.ts";
import { candidates } from "./doubts.ts";

/** What is counted in a hex. */
export interface Counted {
  /** Those who are not in sight now; null when all are. @rule R3.5 */
  readonly lastSeen: LastSeen | null;
  /** Guns that are known there, and the most that there can be of those who are known to be there. */
  readonly guns: number;
  readonly gunsMost: number;
  /** Guns of the batteries among them, as far as they are taken for such. @rule R5.9 */
  readonly batteryGuns: number;
}

/** Whom a side counts in a hex. @rule R3.3 R3.5 */
export function countedIn(view: SideView, field: Field, hex: Hex): Counted {
  const known = view.enemies.filter(({ where }) => where === hex);
  const gone = known.filter(({ now }) => now === 0);
  const contacts = new Set(known.filter(({ level }) => level === "contact").map(({ id }) => id));
  const there = unitsAt(field, hex, enemyOf(view.side));
  // Where guns were seen to fire the average battery stands, and is known for one (R5.8).
  const isKnown = ({ sheet }: (typeof there)[number]): boolean => !contacts.has(sheet.id) || sheet.range > 0;
  const guns = sumOf(there.filter(isKnown), ({ unit }) => unit.guns);
  const gunsOfOne = contacts.size > 0 ? Math.max(0, ...candidates(view).map((sheet) => sheet.guns)) : 0;
  const most = ({ sheet, unit }: (typeof there)[number]): number =>
    contacts.has(sheet.id) ? Math.max(unit.guns, gunsOfOne) : unit.guns;
  const turn = Math.max(...gone.map((enemy) => enemy.turn));
  return {
    lastSeen: gone.length > 0 ? { turn, units: gone.length, all: known.length } : null,
    guns,
    gunsMost: sumOf(there, most),
    batteryGuns: sumOf(there, ({ sheet, unit }) => (sheet.range > 0 ? unit.guns : 0)),
  };
}

/** Guns knocked out, by outcomes that were worked out for the most guns: those that are known, and none or more besides. */
export function gunsAmong(
  outcomes: readonly { readonly weight: number; readonly guns: number }[],
  { lastSeen, guns, gunsMost }: Counted,
): Spread {
  const known = spreadOf(outcomes, (outcome) => Math.min(guns, outcome.guns));
  const low = lastSeen ? 0 : known.low;
  const high = gunsMost > guns ? Math.max(...outcomes.map((outcome) => outcome.guns)) : known.high;
  return { expected: known.expected, likely: known.likely, low, high };
}

/** Losses of those who are counted; nobody's where they are gone. @rule R3.5 */
export function ifTheyStand(losses: Spread, { lastSeen }: Counted): Spread {
  return lastSeen ? { expected: losses.expected, likely: losses.likely, low: 0, high: losses.high } : losses;
}
