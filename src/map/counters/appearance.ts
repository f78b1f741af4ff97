/** What a counter says, from what its side knows of the unit. */
import { asideOf, type GameInPlay, weightInStack } from "../../app/index.ts";
import type { Appearance, CounterSign } from "../../drawing/appearance.ts";
import type {
  Hex,
  OwnUnit,
  SeenUnit,
  SideId,
  SideView,
  Theatre,
  UnitId,
  UnitSheet,
} from "../../engine/index.ts";
import { strengthOf } from "../../telling/index.ts";

function isDug(view: SideView, hex: Hex, side: SideId): boolean {
  const works = view.works[hex];
  return works !== undefined && works.side === side && works.level > 0;
}

/** Units one counter name may have: seven characters. */
function shortName(game: GameInPlay, unit: UnitId): string {
  return game.words.units[unit]?.short ?? unit;
}

const NO_SIGNS: readonly CounterSign[] = [];

/** What of a unit's state the marks on its card do not tell. */
function signsOf(game: GameInPlay, unit: OwnUnit): readonly CounterSign[] {
  const aside = unit.deed === null ? asideOf(game.notes, game.view.turn, unit.id) : null;
  const signs: CounterSign[] = [];
  if (unit.bogged > 0) signs.push("bogged");
  if (unit.supply.turns > 0) signs.push("unsupplied");
  if (unit.leaderless > 0) signs.push("leaderless");
  if (aside) signs.push(aside === "sleep" ? "asleep" : "held");
  return signs.length > 0 ? signs : NO_SIGNS;
}

function ownAppearance(game: GameInPlay, sheet: UnitSheet, unit: OwnUnit): Appearance {
  return {
    unit: unit.id,
    side: sheet.side,
    hex: unit.at,
    card: `${sheet.side}/${sheet.arm}/${sheet.echelon}`,
    name: shortName(game, unit.id),
    strength: String(strengthOf(sheet, unit)),
    pips: Math.min(5, Math.ceil(unit.cohesion / 20)),
    dug: isDug(game.view, unit.at, sheet.side),
    signs: signsOf(game, unit),
    acted: unit.deed !== null && game.view.activeSide === sheet.side,
    ghost: false,
    inferred: false,
    weight: weightInStack(unit),
  };
}

/** What is seen of an enemy's cohesion; our own have it in pips. @see R3.8 */
const SIGNS_OF_STATE: Readonly<Record<NonNullable<SeenUnit["condition"]>, readonly CounterSign[]>> = {
  good: NO_SIGNS,
  disrupted: ["disrupted"],
  routed: ["routed"],
};

function enemyAppearance(game: GameInPlay, sheet: UnitSheet, unit: SeenUnit): Appearance {
  const identified = unit.level === "identified";
  return {
    unit: unit.id,
    side: sheet.side,
    hex: unit.where,
    card: identified ? `${sheet.side}/${sheet.arm}/${sheet.echelon}` : `${sheet.side}/unknown`,
    name: identified ? shortName(game, unit.id) : "",
    strength: identified ? String(strengthOf(sheet, unit)) : "",
    pips: null,
    dug: isDug(game.view, unit.where, sheet.side),
    signs: SIGNS_OF_STATE[unit.condition ?? "good"],
    acted: false,
    ghost: unit.now === 0,
    inferred: false,
    weight: (unit.now === 1 ? 100_000 : 0) + unit.men,
  };
}

/** All counters that the side on the screen has on its map, own and enemy; `inferred` are those of a replay. */
export function appearancesOf(
  game: GameInPlay,
  theatre: Theatre,
  inferred?: ReadonlySet<UnitId>,
): ReadonlyMap<UnitId, Appearance> {
  const sheets = new Map(theatre.scenario.units.map((sheet) => [sheet.id, sheet]));
  const shown = new Map<UnitId, Appearance>();
  for (const unit of game.view.own) {
    const sheet = sheets.get(unit.id);
    if (sheet && unit.at >= 0) shown.set(unit.id, ownAppearance(game, sheet, unit));
  }
  for (const unit of game.view.enemies) {
    const sheet = sheets.get(unit.id);
    if (sheet && unit.where >= 0) shown.set(unit.id, enemyAppearance(game, sheet, unit));
  }
  return inferred ? asTold(shown, inferred) : shown;
}

const HINDERS: ReadonlySet<CounterSign> = new Set([
  "bogged",
  "unsupplied",
  "leaderless",
  "disrupted",
  "routed",
]);

/** In a replay nobody waits for orders; some units stand where they do by inference. */
function asTold(
  shown: ReadonlyMap<UnitId, Appearance>,
  inferred: ReadonlySet<UnitId>,
): ReadonlyMap<UnitId, Appearance> {
  const told = new Map<UnitId, Appearance>();
  for (const [unit, look] of shown)
    told.set(unit, {
      ...look,
      acted: false,
      signs: look.signs.filter((sign) => HINDERS.has(sign)),
      inferred: !look.ghost && inferred.has(unit),
    });
  return told;
}
