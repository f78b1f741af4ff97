/** What is open to a commander: what counts, whom he can attack, and what is left to do. */
import {
  checkOrder,
  type Hex,
  hexDistance,
  possibleAttackers,
  type SideView,
  type UnitId,
} from "../../engine/index.ts";
import { type ObjectiveNow, objectivesKnown, type Reader, some, upper } from "../../telling/index.ts";
import { onMap } from "../knowledge.ts";
import type { Scene } from "../scene.ts";
import { leftToDo } from "./leftToDo.ts";
import { tellResult } from "./result.ts";
import { tellHour } from "./status.ts";

/** The hour, the aim, the ground that is not held or is beset, what can be stormed, and what is left to do. */
export function tellAdvice(scene: Scene): readonly string[] {
  const { reader, view } = scene;
  const { t } = reader.language;
  if (view.outcome) return tellResult(reader, view);
  const battle = reader.battleSheet();
  const aim = battle ? reader.words.battles[battle.id]?.objective[view.side] : undefined;
  const ground = [...(aim ? [aim] : []), ...tellGround(reader, view)];
  if (view.activeSide !== view.side) return [...ground, t("orders.notOurTurn")];
  const left = leftToDo(scene);
  return [
    ...ground,
    tellStorms(reader, view),
    ...left,
    tellHour(reader, view),
    t(left.length > 0 ? "console.advice.staff" : "console.advice.done"),
  ];
}

/** The ground that is not in one's hands, and that which has a known enemy beside it. @see R14.1 */
function tellGround(reader: Reader, view: SideView): readonly string[] {
  const { t } = reader.language;
  const all = objectivesKnown(reader.theatre, reader.battleSheet(), view);
  const [ours, theirs] = [
    all.filter(({ holder }) => holder === view.side),
    all.filter(({ holder }) => holder !== view.side),
  ];
  const isBeset = ({ hexes }: ObjectiveNow): boolean =>
    hexes.some((hex) => view.enemies.some(({ where }) => where >= 0 && isBeside(reader, hex, where)));
  const named = (those: readonly ObjectiveNow[]) => those.map(({ place }) => reader.place(place)).join(", ");
  const beset = ours.filter(isBeset);
  return [
    theirs.length > 0 ? t("console.advice.notOurs", { places: named(theirs) }) : t("console.advice.allOurs"),
    ...(beset.length > 0 ? [t("console.advice.near", { places: named(beset) })] : []),
  ];
}

function isBeside({ theatre }: Reader, hex: Hex, other: Hex): boolean {
  return hexDistance(theatre.grid, hex, other) === 1;
}

function tellStorms(reader: Reader, view: SideView): string {
  const { t } = reader.language;
  const hexes = enemyHexes(view).filter((hex) => possibleAttackers(view, hex).length > 0);
  return hexes.length > 0
    ? t("console.advice.storms", { count: hexes.length, targets: some(reader, hexes.map(reader.where)) })
    : t("console.advice.noStorms");
}

function enemyHexes(view: SideView): readonly Hex[] {
  return [...new Set(view.enemies.map(({ where }) => where))].filter((hex) => hex >= 0);
}

/** Hexes of the enemy that are told. */
const MOST_TARGETS = 6;

/** Each hex of known enemies that can be stormed, fired at or shelled now, and by whom. @see R4.2 R4.4 R5.1 */
export function tellTargets(reader: Reader, view: SideView): readonly string[] {
  const { t } = reader.language;
  if (view.activeSide !== view.side) return [t("orders.notOurTurn")];
  const ableTo = (type: "fire" | "bombard", target: Hex) =>
    onMap(view)
      .filter(({ id }) => checkOrder(view, { type, unit: id, target }) === null)
      .map(({ id }) => id);
  const told = enemyHexes(view)
    .map((hex) => ({
      hex,
      storm: possibleAttackers(view, hex),
      fire: ableTo("fire", hex),
      shell: ableTo("bombard", hex),
    }))
    .filter(({ storm, fire, shell }) => storm.length + fire.length + shell.length > 0)
    .sort((one, other) => other.storm.length - one.storm.length || other.fire.length - one.fire.length);
  const here = told.slice(0, MOST_TARGETS);
  const stormers = [...new Set(told.flatMap(({ storm }) => storm))];
  const able = (units: readonly UnitId[]): string => some(reader, units.map(reader.short));
  // The same batteries mostly reach all of them: that is said once.
  const [first] = here;
  const isAlike =
    here.length > 1 && first !== undefined && here.every(({ shell }) => shell.join() === first.shell.join());
  const each = isAlike ? (["storm", "fire"] as const) : (["storm", "fire", "shell"] as const);
  const head =
    stormers.length > 0
      ? [t("console.advice.canStorm", { count: stormers.length, units: able(stormers) })]
      : [t("console.advice.noStorms")];
  const shelled =
    isAlike && first.shell.length > 0 ? [t("console.advice.shellAll", { units: able(first.shell) })] : [];
  const rows = here.flatMap(({ hex, ...by }) =>
    each.flatMap((how) =>
      by[how].length > 0
        ? [
            upper(
              t(`console.advice.${how}`, {
                where: reader.where(hex),
                units: able(by[how]),
              }),
            ),
          ]
        : [],
    ),
  );
  const lines = rows.length + shelled.length > 0 ? [...head, ...rows, ...shelled] : [];
  const more = told.length - MOST_TARGETS;
  if (lines.length === 0) return [t("console.advice.noTargets")];
  return more > 0 ? [...lines, t("console.advice.moreTargets", { count: more })] : lines;
}
