/** What a side knows, asked for as an answer needs it. */
import type { Hex, OwnUnit, SeenUnit, SideView, UnitId } from "../engine/index.ts";
import { enemyShorts, type Reader, waitsForOrder } from "../telling/index.ts";
import type { Scene } from "./scene.ts";

/** Own units on the map that still have somebody in them. */
export function onMap(view: SideView): readonly OwnUnit[] {
  return view.own.filter((unit) => unit.at >= 0 && unit.men + unit.guns + unit.tanks + unit.bogged > 0);
}

/** Whether a unit still waits for an order: it has had none, and was not set aside. */
export function waits({ aside }: Pick<Scene, "aside">, unit: OwnUnit): boolean {
  return waitsForOrder(unit) && aside[unit.id] === undefined;
}

/** Whether a unit is on a planned march that has not halted. */
export function isUnderWay({ marches }: Pick<Scene, "marches">, unit: UnitId): boolean {
  return marches.some((march) => march.unit === unit && march.halted === null);
}

/** Own units in a hex. */
export function ownAt(view: SideView, hex: Hex): readonly OwnUnit[] {
  return view.own.filter(({ at }) => at === hex);
}

/** Enemies known in a hex. */
export function enemiesAt(view: SideView, hex: Hex): readonly SeenUnit[] {
  return view.enemies.filter(({ where }) => where === hex);
}

/** Names of all who are known in a hex: own troops first, enemies as far as they are made out. */
export function namesAt(reader: Reader, view: SideView, hex: Hex): readonly string[] {
  return [
    ...ownAt(view, hex).map(({ id }) => reader.short(id)),
    ...enemyShorts(reader, enemiesAt(view, hex)),
  ];
}
