/**
 * What a view leaves open about an enemy: how weak and how strong he may be in a fight. Men are known to the
 * next ten or fifty above, cohesion as steady, disrupted or routed; a contact can be any unit that is not known to be
 * elsewhere.
 */
import type { Hex } from "../hex/grid.ts";
import { cohesionWithin, MOST_COHESION } from "../rules/cohesion/cohesion.ts";
import {
  canResist,
  type FightingGroup,
  fightsOnFoot,
  groupOf,
  tankWeaponFire,
} from "../rules/fire-and-assault/fightingGroup.ts";
import { type Bounds, percentOf, percentsOf } from "../rules/percent.ts";
import { firstMover } from "../rules/sequence/clock.ts";
import { menBehind } from "../rules/sighting/suppositions.ts";
import { enemyOf, type Percent, type UnitSheet } from "../scenario.ts";
import { battleOf, sheetOf, type Theatre, theatreOf } from "../theatre.ts";
import type { SeenUnit, SideView } from "../viewTypes.ts";

/** An enemy at his weakest and at his strongest, as groups to fight with. */
export interface Doubt {
  /** Men on foot. */
  readonly men: Bounds;
  /** Together they fire at least as much as he can, with any part of them in front. */
  readonly strongest: readonly FightingGroup[];
  /** Fires at most as much as he does if he resists; null when nothing is sure. */
  readonly weakest: FightingGroup | null;
}

/** Cut fractions of a man's fire that an upper bound must not lose. */
const ROUNDING = 2;

/** What is open about an enemy in sight. @rule R3.3 R3.8 */
export function doubtOf(theatre: Theatre, view: SideView, seen: SeenUnit): Doubt {
  const held = heldDown(theatre, view, seen.where);
  if (seen.level === "contact") return doubtOfAnyone(theatre, candidates(view), held.low);
  const sheet = sheetOf(theatre, seen.id);
  const men = menBehind(seen.men, sheet.men, theatre.numbers);
  const cohesion = cohesionWithin(seen.condition ?? "good", theatre.numbers.cohesion);
  const full = { cohesion: cohesion.high, suppressed: held.low };
  const most = groupOf(sheet, { men: men.high, guns: seen.guns, tanks: seen.tanks, bogged: 0, ...full });
  const least = groupOf(sheet, {
    men: men.low,
    guns: seen.guns,
    tanks: 0,
    bogged: seen.tanks,
    cohesion: cohesion.low,
    suppressed: held.high,
  });
  return {
    men: fightsOnFoot(most) ? men : { low: 0, high: 0 },
    strongest: apart(most),
    weakest: canResist(least, theatre.numbers) ? least : null,
  };
}

/** Enemy units that a contact can be: all but those who are known for what they are and in sight. */
export function candidates(view: SideView): readonly UnitSheet[] {
  const known = new Set(
    view.enemies.filter((seen) => seen.now === 1 && seen.level === "identified").map(({ id }) => id),
  );
  // The true order of battle: in the supposed one a contact would stand out by its average sheet.
  return theatreOf(view).scenario.units.filter(
    (sheet) => sheet.side === enemyOf(view.side) && !known.has(sheet.id),
  );
}

/** A unit of an order of battle at its full strength. */
export function atFullStrength(sheet: UnitSheet, suppressed: Percent): FightingGroup {
  const { men, guns, tanks } = sheet;
  return groupOf(sheet, { men, guns, tanks, bogged: 0, cohesion: MOST_COHESION, suppressed });
}

function doubtOfAnyone(theatre: Theatre, sheets: readonly UnitSheet[], suppressed: Percent): Doubt {
  const groups = sheets.map((sheet) => atFullStrength(sheet, suppressed));
  const onFoot = groups.filter(fightsOnFoot);
  const worth = (points: number, group: FightingGroup): number => percentOf(points, group.quality);
  const guns = Math.max(0, ...groups.map((group) => worth(group.guns * group.gunFire, group)));
  const armour = Math.max(0, ...groups.map((group) => worth(tankWeaponFire(group, theatre.numbers), group)));
  const antiTank = Math.max(0, ...groups.map((group) => group.guns * group.antiTank + group.antiTankRifles));
  const hull = envelope(onFoot.map((group) => ({ men: group.men, fire: worth(group.smallArms, group) })));
  const pieces = [
    ...hull.map(({ men, fire }) => ({ men, smallArms: fire + ROUNDING })),
    { men: 0, smallArms: 0, guns: 1, gunFire: guns + ROUNDING, antiTank },
    ...(armour > 0 ? [{ arm: "tank" as const, men: 0, tanks: 1, tankFire: armour + ROUNDING }] : []),
  ];
  return {
    men: { low: 0, high: Math.max(0, ...onFoot.map((group) => group.men)) },
    strongest: pieces.map((piece) => ({ ...NOBODY, suppressed, ...piece })),
    weakest: null,
  };
}

/** A group without anybody or anything. */
export const NOBODY: FightingGroup = {
  unit: "",
  arm: "infantry",
  men: 0,
  smallArms: 0,
  machineGuns: 0,
  guns: 0,
  gunFire: 0,
  tanks: 0,
  bogged: 0,
  tankFire: 0,
  fast: 0,
  antiTank: 0,
  antiTankRifles: 0,
  quality: 100,
  breakLimit: 0,
  cohesion: MOST_COHESION,
  suppressed: 0,
};

interface Manned {
  readonly men: number;
  readonly fire: number;
}

/**
 * The best that any of several units can put in front, for every number of men: pieces of falling worth, each
 * with its men and the fire that they add.
 */
export function envelope(units: readonly Manned[]): readonly Manned[] {
  const pieces: Manned[] = [];
  let from: Manned = { men: 0, fire: 0 };
  for (;;) {
    const { men, fire } = from;
    const further = units.filter((unit) => unit.men > men && unit.fire > fire);
    const [first, ...others] = further;
    if (!first) return pieces;
    const steepest = others.reduce((best, unit) => {
      const gain = (unit.fire - fire) * (best.men - men) - (best.fire - fire) * (unit.men - men);
      return gain > 0 || (gain === 0 && unit.men > best.men) ? unit : best;
    }, first);
    pieces.push({ men: steepest.men - men, fire: steepest.fire - fire });
    from = steepest;
  }
}

/** A unit with its guns taken apart from its men, who then leave no room in front for others. */
function apart(group: FightingGroup): readonly FightingGroup[] {
  if (!fightsOnFoot(group)) return [group];
  const men = { ...group, smallArms: group.smallArms + ROUNDING, guns: 0, tanks: 0, bogged: 0 };
  const pieces = { ...group, men: 0, smallArms: 0, antiTankRifles: 0 };
  const guns = group.guns > 0 ? [{ ...pieces, tanks: 0, bogged: 0 }] : [];
  const machines = group.tanks + group.bogged > 0;
  const tanks = machines ? [{ ...pieces, guns: 0 }] : [];
  return [men, ...guns, ...tanks];
}

/** Percent that can be held down of whoever is in a hex. @rule R5.4 */
function heldDown(
  theatre: Theatre,
  view: SideView,
  hex: Hex,
): { readonly low: Percent; readonly high: Percent } {
  const here = view.heldDown[hex] ?? 0;
  // Who was thrown back in this part brings what held him down with him; who was shelled in our last part
  // and has had none of his own since is still held down.
  const mixed = view.assaulted.length > 0;
  const first = battleOf(theatre, view.battle).firstTurn;
  const lastPartWasOurs =
    view.half === 0 && view.turn > first && firstMover(theatre, view.turn - 1) !== view.side;
  const { bombardment, air } = theatre.numbers;
  const most = Math.max(bombardment.suppressionMost, air.suppressionMost);
  if (lastPartWasOurs) return { low: mixed ? 0 : here, high: Math.max(most, here) };
  const elsewhere = mixed ? Math.max(0, ...Object.values(view.heldDown)) : here;
  return { low: mixed ? 0 : here, high: Math.max(here, elsewhere) };
}

/** The weakest that surely resists if anybody does: by every figure the least of those who can. */
export function weakestOf(doubts: readonly Doubt[]): FightingGroup | null {
  const weakest = doubts.map((doubt) => doubt.weakest);
  if (weakest.includes(null)) return null;
  const groups = weakest as readonly FightingGroup[];
  const [only, ...others] = groups;
  if (!only || others.length === 0) return only ?? null;
  const least = (of: (group: FightingGroup) => number): number => Math.min(...groups.map(of));
  const worth = (group: FightingGroup): number => percentsOf(group.smallArms, [group.quality]);
  return {
    ...NOBODY,
    men: least((group) => (fightsOnFoot(group) ? group.men : 0)),
    smallArms: Math.max(0, least((group) => (fightsOnFoot(group) ? worth(group) : 0)) - ROUNDING),
    cohesion: least(({ cohesion }) => cohesion),
    suppressed: Math.max(...groups.map(({ suppressed }) => suppressed)),
  };
}
