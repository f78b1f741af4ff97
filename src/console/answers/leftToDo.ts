/** What is left to do before a part ends. */
import { firesGivenUp, openChoices, type UnitId } from "../../engine/index.ts";
import { byWeight, silentBatteries, some } from "../../telling/index.ts";
import { isUnderWay, onMap, waits } from "../knowledge.ts";
import type { Scene } from "../scene.ts";
import { tellHalts, tellNotYetMarched } from "./marches.ts";

/** What would be left undone if the turn ended now: marches, units, batteries by name, aircraft, decisions. */
export function leftToDo(scene: Scene): readonly string[] {
  const { reader, view } = scene;
  const { t } = reader.language;
  const fires = firesGivenUp(view);
  const silent = fires ? silentBatteries(view) : [];
  const waiting = onMap(view)
    .filter((unit) => waits(scene, unit) && !silent.includes(unit.id) && !isUnderWay(scene, unit.id))
    .map(({ id }) => id);
  const choices = openChoices(view).length;
  const named = (units: readonly UnitId[]): string => some(reader, byWeight(view, units).map(reader.short));
  return [
    ...tellHalts(scene),
    ...tellNotYetMarched(scene),
    ...(waiting.length > 0
      ? [t("console.left.units", { count: waiting.length, units: named(waiting) })]
      : []),
    ...(silent.length > 0
      ? [t("console.left.batteries", { count: silent.length, units: named(silent) })]
      : []),
    ...(fires && fires.sorties > 0 ? [t("console.left.sorties", { count: fires.sorties })] : []),
    ...(choices > 0 ? [t("console.left.choices", { count: choices })] : []),
  ];
}
