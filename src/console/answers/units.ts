/** Units: all of them, one of them, where it is. */
import type { OwnUnit, SeenUnit, SideView, UnitId } from "../../engine/index.ts";
import { canBeOrdered, movementPointsLeft, rallyOf, shellRation } from "../../engine/index.ts";
import {
  enemyName,
  inWorks,
  type Reader,
  silentBatteries,
  tellCohesion,
  tellLooks,
  tellState,
  tellSupply,
  wireAndNests,
} from "../../telling/index.ts";
import { onMap, waits } from "../knowledge.ts";
import type { Request } from "../request.ts";
import type { Scene } from "../scene.ts";
import { tellEnemies, tellEnemiesNear } from "./enemies.ts";

type Wanted = Extract<Request, { readonly type: "units" }>;

/** Own units by formation, some of them, those that wait for an order, those on their way, or the enemies known. */
export function tellUnits(scene: Scene, wanted: Wanted): readonly string[] {
  const { which } = wanted;
  const { reader, view } = scene;
  const { t } = reader.language;
  if (which === "coming") return tellComing(reader, view);
  if (which === "enemies") return tellEnemies(reader, view);
  if (which === "enemies-near") return tellEnemiesNear(reader, view, wanted.hex);
  if (which === "unfired" && view.phase !== "fires") return [t("console.units.firesOver")];
  const asked = which === "unfired" ? silentBatteries(view) : "units" in wanted ? wanted.units : null;
  const isAll = which !== "waiting" && which !== "these-waiting";
  const units = onMap(view).filter(
    (unit) => (asked?.includes(unit.id) ?? true) && (isAll || waits(scene, unit)),
  );
  if (which === "unfired" && units.length === 0) return [t("console.units.allFired")];
  const coming = which === "these" ? view.own.filter(({ id, at }) => at === -1 && asked?.includes(id)) : [];
  const onTheWay =
    coming.length > 0 ? [t("console.units.onTheWay"), ...tellThoseComing(reader, view, coming)] : [];
  if (units.length === 0 && coming.length > 0) return onTheWay;
  if (units.length === 0) return [t(!isAll ? "console.units.noneWaits" : "console.units.none")];
  return [...byFormation(reader, units)]
    .flatMap(([formation, members]) => [
      t("console.units.formation", {
        formation: formation === "" ? t("units.others") : formation,
        count: members.length,
      }),
      ...members.map((unit) => `  ${tellOneOf(scene, unit)}`),
    ])
    .concat(tellSum(reader, units), onTheWay);
}

/** How many they are together. */
function tellSum(reader: Reader, units: readonly OwnUnit[]): readonly string[] {
  if (units.length < 2) return [];
  const sum = (of: (unit: OwnUnit) => number) => units.reduce((total, unit) => total + of(unit), 0);
  const all = {
    men: sum(({ men }) => men),
    guns: sum(({ guns }) => guns),
    tanks: sum(({ tanks, bogged }) => tanks + bogged),
  };
  const facts = { count: units.length, strength: tellStrength(reader, all) };
  return [reader.language.t("console.units.sum", facts)];
}

function byFormation(reader: Reader, units: readonly OwnUnit[]): ReadonlyMap<string, readonly OwnUnit[]> {
  const groups = new Map<string, OwnUnit[]>();
  for (const unit of units) {
    const formation = reader.theatre.formationOf.get(unit.id);
    const name = formation ? reader.formation(formation.id) : reader.parent(unit.id);
    groups.set(name, [...(groups.get(name) ?? []), unit]);
  }
  return groups;
}

/** "1/95 at Mill Hill (1910): 610 men; deployed, in a trench; waits." */
function tellOneOf(scene: Scene, unit: OwnUnit): string {
  const { reader, view } = scene;
  const { t } = reader.language;
  return t(waits(scene, unit) ? "console.units.rowWaits" : "console.units.row", {
    unit: reader.short(unit.id),
    where: reader.where(unit.at),
    strength: tellStrength(reader, unit),
    state: tellState(reader, view, unit),
  });
}

/** "610 men, 4 guns": what there is of it. */
function tellStrength({ language }: Reader, unit: Pick<OwnUnit, "men" | "guns" | "tanks">): string {
  const parts = (["men", "guns", "tanks"] as const)
    .filter((kind) => unit[kind] > 0)
    .map((kind) => language.t(`console.count.${kind}`, { count: unit[kind] }));
  return parts.length > 0 ? parts.join(", ") : language.t("console.count.nobody");
}

function tellComing(reader: Reader, view: SideView): readonly string[] {
  const coming = view.own.filter(({ at }) => at === -1);
  return coming.length > 0
    ? tellThoseComing(reader, view, coming)
    : [reader.language.t("console.units.noneComes")];
}

/** Units that are not there yet: when they come, and from where. */
function tellThoseComing(reader: Reader, view: SideView, coming: readonly OwnUnit[]): readonly string[] {
  const { t, formatTime } = reader.language;
  const end = reader.battleSheet()?.endMinute ?? 0;
  const arrivals = new Map(reader.battleSheet()?.arrivals.map((arrival) => [arrival.unit, arrival]));
  const minute = (unit: OwnUnit) => arrivals.get(unit.id)?.minute ?? Number.POSITIVE_INFINITY;
  return [...coming]
    .sort((a, b) => minute(a) - minute(b))
    .map((unit) => {
      const arrival = arrivals.get(unit.id);
      const cause = view.waiting[unit.id];
      const due =
        arrival && arrival.minute < end
          ? t("units.due", {
              date: reader.date(arrival.minute, "day-and-month"),
              time: formatTime(arrival.minute),
              from: reader.words.boxes[arrival.box] ?? arrival.box,
            })
          : t("units.called");
      return t("console.units.coming", {
        unit: reader.short(unit.id),
        name: reader.unit(unit.id),
        due: cause ? t(`units.waiting.${cause}`) : due,
      });
    });
}

/** An enemy as far as he is known: who, where, when seen, about how strong, in what works. */
export function tellEnemy(reader: Reader, enemy: SeenUnit): string {
  const { t } = reader.language;
  const where = reader.where(enemy.where);
  const about = (["men", "guns", "tanks"] as const)
    .filter((kind) => enemy[kind] > 0)
    .map((kind) => t("unit.about", { count: t(`console.count.${kind}`, { count: enemy[kind] }) }));
  const works = enemy.works > 0 ? [inWorks(reader.language, enemy.works)] : [];
  const minute = reader.minuteOfTurn(enemy.turn);
  const seen =
    enemy.now === 1
      ? t("unit.seenNow")
      : t("unit.lastSeen", {
          date: reader.date(minute, "day-and-month"),
          part: t(`parts.${reader.partOfTurn(enemy.turn)}`),
        });
  return t("console.units.enemy", {
    name: enemyName(reader, enemy),
    where,
    known: [
      seen,
      ...about,
      ...tellLooks(reader.language, enemy),
      ...works,
      ...wireAndNests(reader.language, enemy),
    ].join(", "),
  });
}

/** Everything about one unit that its side may know. */
export function tellUnit(reader: Reader, view: SideView, id: UnitId): readonly string[] {
  const own = view.own.find((unit) => unit.id === id);
  if (own) return tellOwn(reader, view, own);
  const enemy = view.enemies.find((unit) => unit.id === id);
  return enemy ? [tellEnemy(reader, enemy)] : [];
}

function tellOwn(reader: Reader, view: SideView, unit: OwnUnit): readonly string[] {
  const { t, formatNumber } = reader.language;
  const sheet = reader.sheet(unit.id);
  if (!sheet) return [];
  const of = (now: number, all: number) => t("unit.of", { now: formatNumber(now), all: formatNumber(all) });
  const facts: (readonly [string, string])[] = [];
  if (sheet.men > 0) facts.push([t("unit.men"), of(unit.men, sheet.men)]);
  if (sheet.guns > 0) facts.push([t("unit.guns"), of(unit.guns, sheet.guns)]);
  const tanks = of(unit.tanks + unit.bogged, sheet.tanks);
  if (sheet.tanks > 0)
    facts.push([
      t("unit.tanks"),
      unit.bogged > 0 ? t("unit.tanksBogged", { tanks, bogged: unit.bogged }) : tanks,
    ]);
  if (sheet.shells > 0)
    facts.push([
      t("unit.shells"),
      t("unit.shellsOf", {
        shells: of(unit.shells, sheet.shells),
        ration: formatNumber(shellRation(reader.theatre, { sheet, unit })),
      }),
    ]);
  const formation = reader.theatre.formationOf.get(unit.id);
  const led = rallyOf(reader.theatre, formation, view.side, view.turn);
  const cohesion = tellCohesion(reader, unit);
  facts.push([t("unit.cohesion"), led > 0 ? t("unit.led", { pips: cohesion, count: led }) : cohesion]);
  if (unit.sick > 0) facts.push([t("unit.sick"), formatNumber(unit.sick)]);
  const parent = reader.parent(unit.id);
  const names = { unit: reader.short(unit.id), name: reader.unit(unit.id) };
  const head =
    parent !== "" && names.name.includes(parent)
      ? t("console.unit.headAlone", names)
      : t(names.unit === names.name ? "console.unit.headSame" : "console.unit.head", {
          ...names,
          parent: parent === "" ? t(`arms.${sheet.arm}`) : parent,
        });
  const strength = facts.map(([name, value]) => t("console.unit.fact", { name, value })).join(" ");
  if (unit.at < 0) return [head, strength, t("console.unit.offMap")];
  return [head, strength, ...tellOnMap(reader, view, unit)];
}

function tellOnMap(reader: Reader, view: SideView, unit: OwnUnit): readonly string[] {
  const { t } = reader.language;
  const formation = reader.theatre.formationOf.get(unit.id);
  const manner = unit.spent > 0 ? [unit.manner] : (["deployed", "march"] as const);
  const points = manner.map((each) =>
    t("console.unit.points", {
      manner: t(`manner.${each}`),
      left: movementPointsLeft(reader.theatre, unit.id, unit, each),
    }),
  );
  const order =
    !formation || unit.deed !== null
      ? []
      : [
          t(
            unit.ordered === 1
              ? "command.hasOrder"
              : canBeOrdered(view, unit)
                ? "console.unit.canBeOrdered"
                : "command.noneLeft",
          ),
        ];
  return [
    t("console.unit.at", { where: reader.where(unit.at), state: tellState(reader, view, unit) }),
    t("console.unit.movement", { points: points.join(", ") }),
    t("console.unit.supply", { supply: tellSupply(reader, view, unit) }),
    t("console.unit.standing", { order: t(`standing.${unit.standing}.name`) }),
    ...order,
  ];
}

/** Where a unit is: own, or of the enemy as far as he is known. */
export function tellWhere(reader: Reader, view: SideView, id: UnitId): readonly string[] {
  const { t } = reader.language;
  const own = view.own.find((unit) => unit.id === id);
  if (own)
    return own.at < 0
      ? own.at === -1
        ? [t("console.units.onTheWay"), ...tellThoseComing(reader, view, [own])]
        : [t("console.unit.notOnMap", { unit: reader.short(id) })]
      : [t("console.unit.isAt", { unit: reader.short(id), where: reader.where(own.at) })];
  const enemy = view.enemies.find((unit) => unit.id === id);
  return enemy ? [tellEnemy(reader, enemy)] : [];
}
