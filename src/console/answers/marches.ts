/** Marches over several turns: those that are planned, and a new one. */
import { stageOf } from "../../notebook/index.ts";
import { firstStageOf, refusalOf } from "../grammar/ways.ts";
import type { Planned } from "../request.ts";
import type { Scene } from "../scene.ts";
import { tellRefused } from "./refused.ts";

/** The marches that are planned, and those that have halted. */
export function tellMarches({ reader, marches }: Scene): readonly string[] {
  const { t } = reader.language;
  if (marches.length === 0) return [t("console.plan.none")];
  return marches.map(({ unit, target, via = [], manner, halted }) =>
    t(halted === 1 ? "console.plan.halted" : "console.plan.row", {
      unit: reader.short(unit),
      where:
        via.length > 0
          ? t("marches.goalVia", {
              where: reader.where(target),
              via: via.map((hex) => reader.where(hex)).join(", "),
            })
          : reader.where(target),
      manner: t(`manner.${manner}`),
    }),
  );
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
