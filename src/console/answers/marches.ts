/** Marches over several turns: those that are planned, a new one, and those that wait for a word to go on. */
import { hexDistance, type SideView } from "../../engine/index.ts";
import {
  barOf,
  laterStageOf,
  type MarchPlan,
  marchTo,
  priceOfMarches,
  stageOf,
  stagesNow,
} from "../../notebook/index.ts";
import {
  enemyShort,
  lossWords,
  type Reader,
  tellArrival,
  tellMarchBogs,
  tellStages,
} from "../../telling/index.ts";
import { firstStageOf, refusalOf } from "../grammar/ways.ts";
import type { Planned } from "../request.ts";
import type { Memory, Scene } from "../scene.ts";
import { tellPriceOf } from "./cautions.ts";
import { foesByPlace } from "./foes.ts";
import { tellMove } from "./forecast.ts";
import { tellRefused } from "./refused.ts";

type Marched = Pick<Scene, "reader" | "view" | "marches">;

/** The marches that are planned, and those that have halted. */
export function tellMarches(scene: Marched): readonly string[] {
  return scene.marches.length === 0 ? [scene.reader.language.t("console.plan.none")] : rowsOf(scene);
}

function rowsOf({ reader, view, marches }: Marched): readonly string[] {
  const { t } = reader.language;
  return marches.map((plan) => {
    const { unit: id, target, via = [], manner, halted, by = [] } = plan;
    const unit = reader.short(id);
    const goal = reader.where(target);
    const where =
      via.length > 0
        ? t("marches.goalVia", { where: goal, via: via.map((hex) => reader.where(hex)).join(", ") })
        : goal;
    if (!halted) return t("console.plan.row", { unit, where, manner: t(`manner.${manner}`) });
    const halt = t(`marches.halted.${halted}`, { where });
    const who = halted === "enemy-in-sight" ? foesByPlace(reader, view, by) : "";
    const told =
      who === "" ? t("console.plan.halted", { unit, halt }) : t("console.plan.haltedBy", { unit, halt, who });
    return halted === "no-way" ? [told, ...tellBar(reader, view, plan)].join(" ") : told;
  });
}

/** The marches that have halted, each with its cause: nothing moves them until their commander has looked at them. */
export function tellHalts({ reader, view, marches }: Marched): readonly string[] {
  return rowsOf({ reader, view, marches: marches.filter(({ halted }) => halted !== null) });
}

/** What a plan would do now: go to its goal at once, go a stage, or find no way. */
export function tellPlan({ reader, view }: Scene, marches: readonly Planned[]): readonly string[] {
  const { t } = reader.language;
  if (view.activeSide !== view.side) return [t("orders.notOurTurn")];
  const barred = new Map<string, Planned[]>();
  const told = marches.flatMap((plan) => {
    const facts = { unit: reader.short(plan.unit), where: reader.where(plan.target) };
    if (stageOf(view, plan)) return [t("console.plan.begun", facts), ...tellWhole(reader, view, plan)];
    const later = tellLater(reader, view, plan);
    if (later.length > 0) return later;
    const bar = whyNoWay(reader, view, plan).join("\n");
    barred.set(bar, [...(barred.get(bar) ?? []), plan]);
    return [];
  });
  return [
    ...told,
    ...[...barred].flatMap(([bar, plans]) => [
      t("console.plan.noWay", {
        count: plans.length,
        units: plans.map(({ unit }) => reader.short(unit)).join(", "),
        where: reader.where(plans[0]?.target ?? -1),
      }),
      ...bar.split("\n").filter((line) => line !== ""),
    ]),
  ];
}

/** Marches that are asked about: where to and until when, and their first stages as they are foreseen, if they are. */
export function tellPlanBeforehand(
  reader: Reader,
  view: SideView,
  marches: readonly Planned[],
  stages: readonly string[],
): readonly string[] {
  if (stages.length === 0) return [];
  const { t } = reader.language;
  return [
    ...marches.flatMap((plan) => [
      t("console.plan.considered", { unit: reader.short(plan.unit), where: reader.where(plan.target) }),
      ...tellWhole(reader, view, plan),
    ]),
    `${t("preview.firstStage")}:`,
    ...stages.map((line) => `  ${line}`),
  ];
}

/** When a march arrives, and how likely its tanks are to bog on the whole way. */
function tellWhole(
  reader: Reader,
  view: SideView,
  { unit, manner, target, via }: Planned,
): readonly string[] {
  const march = marchTo(view, unit, manner, target, via);
  if (!march) return [];
  const bogs = tellMarchBogs(reader, view, unit, march);
  return [tellArrival(reader, march), ...(bogs === null ? [] : [bogs])];
}

/** Of a march that can only begin with the next part: when it begins and arrives, and the price of its first stage. */
function tellLater(reader: Reader, view: SideView, plan: Planned): readonly string[] {
  const { t } = reader.language;
  const seen = laterStageOf(view, plan);
  const march = seen && marchTo(view, plan.unit, plan.manner, plan.target, plan.via);
  if (!seen || !march) return [];
  const bogs = tellMarchBogs(reader, view, plan.unit, march);
  const title = t("preview.titleLater", { where: reader.where(plan.target) });
  const facts = { unit: reader.short(plan.unit), title, arrival: tellArrival(reader, march) };
  return [
    t("console.plan.later", facts),
    ...tellStages(reader, march).map((stage) => `  ${stage}`),
    ...(bogs === null ? [] : [bogs]),
    `${t("preview.firstStageLater")}:`,
    ...tellMove(reader, view, seen).map((told) => `  ${told}`),
    t("marches.noOrderYet"),
  ];
}

/** A way so many times as long as the straight one leads elsewhere first: it is asked about. */
const DETOUR = 3;

/** Of marches whose way leads far round: how long it is, and where it leads. */
export function detoursOf(reader: Reader, view: SideView, plans: readonly Planned[]): readonly string[] {
  const { t } = reader.language;
  const { grid } = reader.theatre;
  return plans.flatMap(({ unit, manner, target, via = [] }) => {
    const way = via.length > 0 ? null : marchTo(view, unit, manner, target);
    const from = way?.path[0];
    if (!way || from === undefined) return [];
    const straight = hexDistance(grid, from, target);
    const hexes = way.path.length - 1;
    if (hexes <= DETOUR * (straight + 1)) return [];
    const by = way.stages.slice(0, -1).map(({ hex }) => reader.where(hex));
    const facts = { unit: reader.short(unit), where: reader.where(target), straight, hexes };
    return [
      t("console.plan.detour", facts),
      ...(by.length > 0 ? [t("console.plan.detourBy", { by: by.join(", ") })] : []),
    ];
  });
}

/** Who or what bars a march; else why the whole move is refused. */
function whyNoWay(reader: Reader, view: SideView, plan: Planned): readonly string[] {
  const bar = tellBar(reader, view, plan);
  if (bar.length > 0) return bar;
  return firstStageOf(view, plan).flatMap((command) => {
    const refusal = refusalOf(view, command);
    return refusal ? tellRefused(reader, view, command, refusal) : [];
  });
}

/** By whom a way is shut, or what fills it. */
function tellBar(reader: Reader, view: SideView, plan: Planned): readonly string[] {
  const bar = barOf(view, plan);
  if (!bar) return [];
  if (bar.what === "next-step") {
    const { command, refusal } = bar;
    return tellRefused(reader, view, command, refusal);
  }
  const who = foesByPlace(reader, view, bar.enemies);
  const key = bar.what === "enemies-at-goal" ? "enemiesAtGoal" : "enemiesOnWay";
  return [reader.language.t(`console.plan.${key}`, { who })];
}

/** The marches that would go on in this part: not halted, their unit neither moved nor used. */
function underWay({ view, marches }: Marched): readonly MarchPlan[] {
  if (view.activeSide !== view.side || view.outcome) return [];
  const going = stagesNow(view, { marches }).flatMap((stage) => ("unit" in stage ? [stage.unit] : []));
  return marches.filter(({ unit }) => going.includes(unit));
}

function goalsOf(reader: Reader, marches: readonly MarchPlan[]): string {
  const { t } = reader.language;
  return marches
    .map(({ unit, target }) =>
      t("console.plan.goal", { unit: reader.short(unit), where: reader.where(target) }),
    )
    .join(", ");
}

/** Marches that have not gone on in this part, before it ends. */
export function tellNotYetMarched(scene: Marched): readonly string[] {
  const going = underWay(scene);
  if (going.length === 0) return [];
  const { reader } = scene;
  const facts = { count: going.length, marches: goalsOf(reader, going) };
  return [reader.language.t("console.plan.notYet", facts)];
}

function tellGoing(scene: Marched): readonly string[] {
  const going = underWay(scene);
  if (going.length === 0) return [];
  const { reader } = scene;
  const facts = { count: going.length, marches: goalsOf(reader, going) };
  return [reader.language.t("console.plan.marchOn", facts)];
}

/** What is asked before planned marches go on: which they are, their price, whose fire they come under. */
export function cautionsOfMarches(scene: Marched): readonly string[] {
  const { reader, view, marches } = scene;
  const asked = priceOfMarches(view, stagesNow(view, { marches }));
  if (!asked) return [];
  const { t } = reader.language;
  return [
    ...tellGoing(scene),
    ...(asked.price ? tellPriceOf(reader, view, asked.price) : []),
    ...asked.underFire.map(({ unit, seen }) => {
      const from = view.enemies.filter(({ id }) => seen.underFireFrom.includes(id));
      return t("console.plan.underFire", {
        unit: reader.short(unit),
        who: from.map((enemy) => enemyShort(reader, enemy)).join(", "),
        losses: lossWords(reader, seen.own),
      });
    }),
  ];
}

/** A question at the beginning of a part, and the memory in which it waits for its answer. */
export interface MarchQuestion {
  readonly lines: readonly string[];
  readonly memory: Memory;
}

/** Asks about the marches that do not go on by themselves; who says something else is not told that they wait. */
export function askToMarch(scene: Marched, memory: Memory): MarchQuestion {
  const cautions = cautionsOfMarches(scene);
  const told = cautions.length > 0 ? cautions : tellGoing(scene);
  if (told.length === 0) return { lines: [], memory };
  const lines = [...told, scene.reader.language.t("console.plan.sure")];
  return { lines, memory: { ...memory, pending: { type: "confirm", sentence: "march on", isQuiet: 1 } } };
}
