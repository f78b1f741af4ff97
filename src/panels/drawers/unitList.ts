/** The list of units: which are shown, and in what order. */
import type { Notes, SideView } from "../../app/index.ts";
import { asideOf, cohesionState, isSurroundedAsKnown } from "../../app/index.ts";
import type { Arm, OwnUnit, SeenUnit } from "../../engine/index.ts";
import { enemyName, type Reader, strengthOf, waitsForOrder } from "../../telling/index.ts";
import { folded } from "../search/finds.ts";

/** By what the list is put in order; "formation" keeps it as the staffs have it. */
export const SORTS = ["formation", "name", "strength", "cohesion", "supply", "place", "orders"] as const;
/** One of them. */
export type Sort = (typeof SORTS)[number];

/** What somebody wants to see of the list. */
export interface Wish {
  readonly sort: Sort;
  readonly text: string;
  readonly arm: Arm | "all";
  /** Name of a formation as `formationName` has it. */
  readonly formation: string | "all";
  readonly only: { readonly waiting: boolean; readonly troubled: boolean };
}

/** Everybody, as the staffs have them. */
export const EVERYBODY: Wish = {
  sort: "formation",
  text: "",
  arm: "all",
  formation: "all",
  only: { waiting: false, troubled: false },
};

/** What a unit suffers from, in the order in which it is told. */
export type Trouble =
  | "routed"
  | "disrupted"
  | "surrounded"
  | "supply"
  | "heldDown"
  | "losses"
  | "silenced"
  | "leaderless";

/** Fire held down from which a unit is in trouble, and strength below which, percent. */
const HELD_DOWN = 40;
const FEW_LEFT = 50;

/** Name of the formation that a unit belongs to, else of its parent. */
export function formationName(reader: Reader, unit: string): string {
  const formation = reader.theatre.formationOf.get(unit);
  return formation ? reader.formation(formation.id) : reader.parent(unit);
}

/** What a unit suffers from; empty for one that is well. */
export function troublesOf(reader: Reader, view: SideView, unit: OwnUnit): readonly Trouble[] {
  const nerve = cohesionState(unit.cohesion, reader.theatre.numbers.cohesion);
  const troubles: Trouble[] = [];
  if (nerve === "routed" || nerve === "disrupted") troubles.push(nerve);
  if (unit.at >= 0 && isSurroundedAsKnown(view, unit.id)) troubles.push("surrounded");
  if (unit.supply.turns > 0 && unit.supply.why !== "none") troubles.push("supply");
  if (unit.suppressed >= HELD_DOWN) troubles.push("heldDown");
  if (shareLeft(reader, unit) < FEW_LEFT) troubles.push("losses");
  if (unit.silenced > 0) troubles.push("silenced");
  if (unit.leaderless > 0) troubles.push("leaderless");
  return troubles;
}

/** What is left of a unit's full strength, percent. */
function shareLeft(reader: Reader, unit: OwnUnit): number {
  const sheet = reader.sheet(unit.id);
  if (!sheet) return 100;
  const full = strengthOf(sheet, sheet);
  return full === 0 ? 100 : Math.floor((strengthOf(sheet, unit) * 100) / full);
}

/** Whether a unit still waits for an order and is not set aside. */
function isWaiting(view: SideView, notes: Notes, unit: OwnUnit): boolean {
  return waitsForOrder(unit) && asideOf(notes, view.turn, unit.id) === null;
}

/** The units on the map that are wished for, in the order that is wished for. */
export function unitsWished(reader: Reader, view: SideView, notes: Notes, wish: Wish): readonly OwnUnit[] {
  const fits = (unit: OwnUnit): boolean => {
    const said = [
      reader.unit(unit.id),
      reader.short(unit.id),
      reader.designation(unit.id),
      formationName(reader, unit.id),
      reader.where(unit.at),
    ];
    return (
      unit.at >= 0 &&
      fitsText(wish, said) &&
      (wish.arm === "all" || reader.sheet(unit.id)?.arm === wish.arm) &&
      (wish.formation === "all" || formationName(reader, unit.id) === wish.formation) &&
      (!wish.only.waiting || isWaiting(view, notes, unit)) &&
      (!wish.only.troubled || troublesOf(reader, view, unit).length > 0)
    );
  };
  return sorted(reader, view, notes, view.own.filter(fits), wish.sort);
}

/** Units on their way that are wished for: nobody of them waits for orders or is in trouble yet. */
export function comingWished(reader: Reader, view: SideView, wish: Wish): readonly OwnUnit[] {
  if (isOfThoseHere(wish)) return [];
  return view.own.filter(
    ({ id, at }) =>
      at === -1 &&
      fitsText(wish, [
        reader.unit(id),
        reader.short(id),
        reader.designation(id),
        formationName(reader, id),
      ]) &&
      (wish.arm === "all" || reader.sheet(id)?.arm === wish.arm) &&
      (wish.formation === "all" || formationName(reader, id) === wish.formation),
  );
}

/** Known enemies that are wished for, as far as they are made out; none of them belongs to a formation of ours. */
export function enemiesWished(reader: Reader, view: SideView, wish: Wish): readonly SeenUnit[] {
  if (isOfThoseHere(wish) || wish.formation !== "all") return [];
  return view.enemies.filter((enemy) => {
    const isKnown = enemy.level === "identified";
    const names = isKnown
      ? [reader.short(enemy.id), reader.designation(enemy.id), reader.parent(enemy.id)]
      : [];
    return (
      enemy.where >= 0 &&
      fitsText(wish, [enemyName(reader, enemy), ...names, reader.where(enemy.where)]) &&
      (wish.arm === "all" || (isKnown && reader.sheet(enemy.id)?.arm === wish.arm))
    );
  });
}

function isOfThoseHere({ only }: Wish): boolean {
  return only.waiting || only.troubled;
}

/** Whether every word that was typed stands somewhere in what is said of a unit. */
function fitsText({ text }: Wish, said: readonly string[]): boolean {
  const all = folded(said.join(" "));
  return folded(text)
    .split(" ")
    .every((word) => all.includes(word));
}

type Rank = (unit: OwnUnit) => number;

function sorted(
  reader: Reader,
  view: SideView,
  notes: Notes,
  units: readonly OwnUnit[],
  sort: Sort,
): readonly OwnUnit[] {
  const byName = (a: OwnUnit, b: OwnUnit): number =>
    reader.unit(a.id).localeCompare(reader.unit(b.id), reader.language.tag, { numeric: true });
  const ranks: Readonly<Record<Exclude<Sort, "formation" | "name" | "place">, Rank>> = {
    // Strongest first; the most shaken, the longest without supply, and those who wait come first.
    strength: (unit) => -strengthOf(reader.sheet(unit.id), unit),
    cohesion: (unit) => unit.cohesion,
    supply: (unit) => -(unit.supply.why === "none" ? 0 : unit.supply.turns),
    orders: (unit) => (isWaiting(view, notes, unit) ? 0 : 1),
  };
  if (sort === "formation") return units;
  if (sort === "name") return [...units].sort(byName);
  if (sort === "place")
    return [...units].sort((a, b) => reader.where(a.at).localeCompare(reader.where(b.at)) || byName(a, b));
  const rank = ranks[sort];
  return [...units].sort((a, b) => rank(a) - rank(b) || byName(a, b));
}
