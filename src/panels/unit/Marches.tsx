import { Button } from "react-aria-components";
import { type MarchPlan, marchTo } from "../../app/index.ts";
import type { OwnUnit } from "../../engine/index.ts";
import { useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Icon } from "../icons.tsx";

/** Whither a planned march leads and when it arrives, or why it has halted. */
function useMarchWords(): (plan: MarchPlan) => string {
  const { t, formatTime } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  return (plan) => {
    const via = (plan.via ?? []).map((hex) => reader.where(hex));
    const goal = reader.where(plan.target);
    const where = via.length > 0 ? t("marches.goalVia", { where: goal, via: via.join(", ") }) : goal;
    if (plan.halted !== null) return t(`marches.halted.${plan.halted}`, { where });
    const last = marchTo(view, plan.unit, plan.manner, plan.target, plan.via)?.stages.at(-1);
    if (!last) return t("marches.halted.no-way", { where });
    const minute = reader.minuteOfTurn(last.turn + 1);
    const when = { date: reader.date(minute, "day-and-month"), time: formatTime(minute % 1440) };
    return t("marches.underWay", { where, ...when });
  };
}

/** The planned march of a unit, to be gone on with or called off. */
export function MarchOfUnit({ unit }: { readonly unit: OwnUnit }) {
  const { t } = useLanguage();
  const intents = useIntents();
  const words = useMarchWords();
  const { notes } = useGame();
  const plan = notes.marches.find((each) => each.unit === unit.id);
  if (!plan) return null;
  return (
    <section className="march-plan" aria-label={t("marches.title")}>
      <p className={plan.halted ? "refusal" : ""}>{words(plan)}</p>
      <div className="row">
        {plan.halted ? (
          <Button className="button" onPress={() => intents.resumeMarch(unit.id)}>
            {t("marches.goOnAnyway")}
          </Button>
        ) : null}
        <Button className="button" onPress={() => intents.callOffMarch(unit.id)}>
          {t("marches.callOff")}
        </Button>
      </div>
    </section>
  );
}

/** The marches of the side: this turn's stages on one confirmation, and those that have halted with the cause. */
export function Marches() {
  const { t } = useLanguage();
  const reader = useReader();
  const intents = useIntents();
  const words = useMarchWords();
  const { notes, view, side } = useGame();
  if (notes.marches.length === 0) return null;
  const ready = notes.marches.filter(
    ({ unit, halted }) =>
      halted === null && view.own.some((own) => own.id === unit && own.spent === 0 && own.deed === null),
  );
  return (
    <section aria-label={t("marches.title")}>
      <h3>{t("marches.title")}</h3>
      <ul className="plain-list">
        {notes.marches.map((plan) => (
          <li key={plan.unit}>
            <Button className="link" onPress={() => intents.selectUnit(plan.unit)}>
              {reader.short(plan.unit)}
            </Button>{" "}
            <span className={plan.halted ? "refusal" : "small"}>{words(plan)}</span>
          </li>
        ))}
      </ul>
      {ready.length > 0 && view.activeSide === side ? (
        <Button className="button wide" onPress={() => intents.goOnMarching()}>
          <Icon name="march" />
          {t("marches.goOn", { count: ready.length })}
        </Button>
      ) : null}
    </section>
  );
}
