/** Marches over several turns: those that are planned, and a new one. */
import { stageOf } from "../../notebook/index.ts";
import { firstStageOf, refusalOf } from "../grammar/ways.ts";
import type { Planned } from "../request.ts";
import type { Scene } from "../scene.ts";
import { tellRefused } from "./refused.ts";

/** The marches that are planned, and those that have halted. */
export function tellMarches(scene: Pick<Scene, "reader" | "marches">): readonly string[] {
  return scene.marches.length === 0 ? [scene.reader.language.t("console.plan.none")] : rowsOf(scene);
}

function rowsOf({ reader, marches }: Pick<Scene, "reader" | "marches">): readonly string[] {
  const { t } = reader.language;
  return marches.map(({ unit: id, target, via = [], manner, halted }) => {
    const unit = reader.short(id);
    const goal = reader.where(target);
    const where =
      via.length > 0
        ? t("marches.goalVia", { where: goal, via: via.map((hex) => reader.where(hex)).join(", ") })
        : goal;
    return halted
      ? t("console.plan.halted", { unit, halt: t(`marches.halted.${halted}`, { where }) })
      : t("console.plan.row", { unit, where, manner: t(`manner.${manner}`) });
  });
}

/** The marches that have halted, each with its cause: nothing moves them until their commander has looked at them. */
export function tellHalts({ reader, marches }: Pick<Scene, "reader" | "marches">): readonly string[] {
  return rowsOf({ reader, marches: marches.filter(({ halted }) => halted !== null) });
}

/** What a plan would do now: go to its goal at once, go a stage, or find no way. */
export function tellPlan({ reader, view }: Scene, marches: readonly Planned[]): readonly string[] {
  const { t } = reader.language;
  if (view.activeSide !== view.side) return [t("orders.notOurTurn")];
  return marches.flatMap((plan) => {
    const facts = { unit: reader.short(plan.unit), where: reader.where(plan.target) };
    if (stageOf(view, plan)) return [t("console.plan.begun", facts)];
    const why = firstStageOf(view, plan).flatMap((command) => {
      const refusal = refusalOf(view, command);
      return refusal ? tellRefused(reader, view, command, refusal) : [];
    });
    return [t("console.plan.noWay", facts), ...why];
  });
}
