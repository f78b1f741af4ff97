/** Why an order is refused, and what would help. */
import {
  type Command,
  controllersOf,
  enemyOf,
  type Hex,
  hexDistance,
  type OwnUnit,
  possibleAttackers,
  type Refusal,
  type SideView,
} from "../../engine/index.ts";
import { laterStageOf, type MarchGoal, marchTo, stageOf } from "../../notebook/index.ts";
import { type Reader, tellRefusal, tellRefusalOfSeveral } from "../../telling/index.ts";
import { isDetour, nearerOn, nearestInColumn, refusalOf } from "../grammar/ways.ts";
import { enemiesAt, ownAt } from "../knowledge.ts";
import type { Meant } from "../request.ts";
import { tellComers } from "./comers.ts";
import { foesByPlace } from "./foes.ts";
import { shortly } from "./shortly.ts";
import { tellMovedUp } from "./storming.ts";

/** Who was named and takes no part, and why. */
export function tellApart(reader: Reader, view: SideView, apart: readonly Command[]): readonly string[] {
  const { t } = reader.language;
  const groups = new Map<string, { readonly names: string[]; readonly refusal: Refusal | null }>();
  for (const command of apart) {
    const unit =
      command.type === "assault" ? (command.units[0] ?? "") : "unit" in command ? command.unit : "";
    const refusal = refusalOf(view, command);
    const isFar = refusal?.code === "not-adjacent" && command.type === "assault";
    const at = view.own.find(({ id }) => id === unit)?.at ?? -1;
    const key = refusal ? `${refusal.code} ${refusal.rule}` : "";
    const group = groups.get(key) ?? { names: [], refusal };
    group.names.push(
      isFar && at >= 0
        ? t("console.conversation.unitAt", { unit: reader.short(unit), hex: reader.hexNumber(at) })
        : reader.short(unit),
    );
    groups.set(key, group);
  }
  return [...groups.values()].map(({ names, refusal }) => {
    const [only, second] = names;
    const target = apart.find((command) => command.type === "assault")?.target;
    if (refusal?.code === "not-adjacent" && target !== undefined)
      return t("console.conversation.apartFar", {
        units: names.join(", "),
        count: names.length,
        where: reader.where(target),
        rule: refusal.rule,
      });
    if (!refusal)
      return t(second === undefined ? "console.conversation.apart" : "console.conversation.apartTogether", {
        unit: only ?? "",
        units: names.join(", "),
        why: t("console.conversation.noOrderFor"),
      });
    return second === undefined
      ? t("console.conversation.apart", { unit: only ?? "", why: tellRefusal(shortly(reader), refusal) })
      : t("console.conversation.apartTogether", {
          units: names.join(", "),
          why: tellRefusalOfSeveral(shortly(reader), refusal),
        });
  });
}

/** Which hex is meant by a name that covers several, and why that one. */
export function tellMeant(reader: Reader, view: SideView, meant: Meant | undefined): readonly string[] {
  if (!meant) return [];
  const { hex, spot } = meant;
  const facts = {
    place: spot.label,
    hexes: spot.hexes.map(reader.hexNumber).join(", "),
    hex: reader.hexNumber(hex),
  };
  const isHeld = enemiesAt(view, hex).length > 0;
  return [reader.language.t(`console.conversation.meant.${isHeld ? "held" : "first"}`, facts)];
}

/** A refusal; of a move that is too far also how far the unit would get, of an assault who stands beside the hex. */
export function tellRefused(
  reader: Reader,
  view: SideView,
  command: Command,
  refusal: Refusal,
): readonly string[] {
  const { t } = reader.language;
  const said = tellRefusal(shortly(reader), refusal);
  // Ground where nobody is known is taken by going there.
  if (command.type === "assault" && refusal.code === "no-enemy-known")
    return [said, t("console.conversation.justGo"), ...tellComers(reader, view, command.target)];
  if (command.type === "assault" && (refusal.code === "not-adjacent" || command.units.length === 0)) {
    const units = possibleAttackers(view, command.target).map(reader.short).join(", ");
    const where = reader.where(command.target);
    const far = command.units.length > 0 ? [tellTooFar(reader, view, command, said)] : [];
    return units === ""
      ? [
          ...far,
          t("console.conversation.noneBeside", { where }),
          ...tellMovedUp(reader, view, command.target, command.units),
        ]
      : [...far, t("console.conversation.beside", { where, units })];
  }
  if (command.type !== "move") return [said];
  const unit = view.own.find(({ id }) => id === command.unit);
  if (unit && unit.at === command.path.at(-1))
    return [
      t("console.conversation.alreadyThere", { unit: reader.short(unit.id), where: reader.where(unit.at) }),
    ];
  return unit
    ? tellBarredMove(reader, view, unit, { command, refusal })
    : [said, ...tellBy(reader, view, refusal)];
}

type Move = Extract<Command, { readonly type: "move" }>;
type Assault = Extract<Command, { readonly type: "assault" }>;

/** Who was to storm and stands too far off; of one alone the refusal says it. */
function tellTooFar(reader: Reader, view: SideView, { units, target }: Assault, said: string): string {
  if (units.length === 1) return said;
  const { t } = reader.language;
  const each = units.map((id) => {
    const at = view.own.find((own) => own.id === id)?.at ?? -1;
    const facts = { unit: reader.short(id), hex: at >= 0 ? reader.hexNumber(at) : "" };
    return at >= 0 ? t("console.conversation.unitAt", facts) : facts.unit;
  });
  return t("console.conversation.noneOfThem", { units: each.join(", "), where: reader.where(target) });
}

/** Why a move is refused, by whom, and how far the unit would get. */
function tellBarredMove(
  reader: Reader,
  view: SideView,
  unit: OwnUnit,
  { command, refusal }: { readonly command: Move; readonly refusal: Refusal },
): readonly string[] {
  const { t } = reader.language;
  const { manner, path } = command;
  const target = path.at(-1) as Hex;
  const hex = nearerOn(view, unit, manner, path);
  const where = hex === null ? null : reader.where(hex);
  if (refusal.code === "no-way-in-column")
    return [tellRefusal(shortly(reader), refusal), ...tellNoColumn(reader, view, unit, target)];
  if (refusal.code === "already-acted")
    return [tellRefusal(shortly(reader), refusal), ...tellFromNextTurn(reader, view, command)];
  if (refusal.code !== "not-enough-movement" || !isDetour(view, command, refusal))
    return [
      tellRefusal(shortly(reader), refusal),
      ...tellBy(reader, view, refusal),
      ...(where === null ? [] : [t(`console.conversation.${howFar(unit, command, refusal)}`, { where })]),
      ...(refusal.code === "not-enough-movement" ? tellTurnByTurn(reader, view, command) : []),
    ];
  const facts = { unit: reader.short(unit.id), where: reader.where(target) };
  const turns = marchTo(view, unit.id, manner, target)?.stages.length ?? 0;
  return [
    turns > 1
      ? t("console.conversation.tooFar", { ...facts, count: turns })
      : t("console.conversation.tooFarUnknown", facts),
    ...(where === null ? [] : [t("console.conversation.gets", { where })]),
    ...tellTurnByTurn(reader, view, command),
  ];
}

/**
 * That a way too long for one turn can be marched over several, now or from the next turn on; where no column can set
 * out on it, by which move it begins. @see R2.2 R2.3
 */
function tellTurnByTurn(reader: Reader, view: SideView, { unit, manner, path }: Move): readonly string[] {
  const { t } = reader.language;
  const target = path.at(-1) as Hex;
  const goal: MarchGoal = { unit, manner: "march", target };
  const facts = { unit: reader.short(unit), hex: reader.hexNumber(target) };
  const hasWay = marchTo(view, unit, "march", target) !== null;
  if (hasWay && stageOf(view, goal)) return [t("console.plan.turnByTurn", facts)];
  if (hasWay && laterStageOf(view, goal)) return [t("console.plan.fromNextTurn", facts)];
  const stage = stageOf(view, { unit, manner, target });
  const end = stage?.type === "move" ? stage.path.at(-1) : undefined;
  return end === undefined
    ? []
    : [t("console.plan.firstStage", { unit: facts.unit, hex: reader.hexNumber(end) })];
}

/** That who has done its part can be told to march from the next turn on. @see R1.1 */
function tellFromNextTurn(reader: Reader, view: SideView, { unit, path }: Move): readonly string[] {
  const target = path.at(-1) as Hex;
  if (!laterStageOf(view, { unit, manner: "march", target })) return [];
  const facts = { unit: reader.short(unit), hex: reader.hexNumber(target) };
  return [reader.language.t("console.plan.fromNextTurn", facts)];
}

/** What bars the straight way does not stand on the long one that was found round it. @see R2.7 */
function howFar(unit: OwnUnit, { path }: Move, { facts }: Refusal): "farthest" | "roundAbout" {
  const barred = Number(facts.from ?? facts.hex ?? -1);
  return barred < 0 || barred === unit.at || path.includes(barred) ? "farthest" : "roundAbout";
}

/** Who keeps a column away, how far it gets, and how long it takes spread out. @see R2.2 */
function tellNoColumn(reader: Reader, view: SideView, unit: OwnUnit, target: Hex): readonly string[] {
  const { t } = reader.language;
  const who = foesWithin(reader, view, target, reader.theatre.numbers.movement.columnKeepsOff);
  const hex = nearestInColumn(view, unit, target);
  const turns = marchTo(view, unit.id, "deployed", target)?.stages.length ?? 0;
  return [
    ...(who === "" ? [] : [t("console.conversation.nearIt", { who })]),
    ...(turns > 0 ? [t("console.conversation.spreadOut", { count: turns })] : []),
    ...(hex === null ? [] : [t("console.conversation.getsInColumn", { where: reader.where(hex) })]),
  ];
}

/** By whom a way is barred: enemies as far as they are known, or own troops who fill a hex. @see R2.2 R2.7 R2.8 */
function tellBy(reader: Reader, view: SideView, { code, facts, rule }: Refusal): readonly string[] {
  const { t } = reader.language;
  const at = Number(facts.from ?? facts.hex ?? -1);
  const hex = Number(facts.hex ?? -1);
  if (code === "stacking") {
    const units = ownAt(view, hex).map(({ id }) => reader.short(id));
    return units.length > 0 ? [t("console.conversation.thereNow", { units: units.join(", ") })] : [];
  }
  if (code === "march-near-enemy" || code === "enemy-there") {
    const most = code === "enemy-there" ? 0 : reader.theatre.numbers.movement.columnKeepsOff;
    const who = foesWithin(reader, view, hex, most);
    return who === "" ? [] : [t("console.conversation.nearIt", { who })];
  }
  const isZone = code === "zone-of-control-stops" || (code === "not-enough-movement" && rule === "R2.7");
  if (!isZone || at < 0) return [];
  const who = foesByPlace(
    reader,
    view,
    controllersOf(view, code === "zone-of-control-stops" ? at : hex)[enemyOf(view.side)],
  );
  return who === "" ? [] : [t("console.conversation.zoneOf", { who })];
}

function foesWithin(reader: Reader, view: SideView, hex: Hex, most: number): string {
  const near = view.enemies.filter(
    ({ where }) => where >= 0 && hexDistance(reader.theatre.grid, where, hex) <= most,
  );
  return foesByPlace(
    reader,
    view,
    near.map(({ id }) => id),
  );
}
