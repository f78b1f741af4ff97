import type { ReactNode } from "react";
import type { BattleEvent, Modifier, SeenEvent } from "../../engine/index.ts";
import { type Reader, tellConsequences, tellEvent } from "../../telling/index.ts";
import { useGame, useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { Fact } from "../controls.tsx";
import { Headline, MainCauses } from "../unit/Breakdown.tsx";
import { CardPaper } from "./CardPaper.tsx";
import { Dice, type Fight } from "./Dice.tsx";

function isFight(event: BattleEvent): event is Fight {
  return "breakdown" in event;
}

/** How a fight ended and why: its words, its losses, what else the order led to, its breakdown. */
export function ResultCard({
  event,
  after,
  waiting,
}: {
  readonly event: BattleEvent;
  readonly after?: readonly SeenEvent[] | undefined;
  readonly waiting: number;
}) {
  return (
    <CardPaper kind="result" title={titleOf(useReader(), event)} waiting={waiting}>
      <ResultTold event={event} after={after} />
    </CardPaper>
  );
}

/** What stands on the card. */
export function ResultTold({
  event,
  after = [],
}: {
  readonly event: BattleEvent;
  readonly after?: readonly SeenEvent[] | undefined;
}) {
  const reader = useReader();
  const led = <LedTo told={tellConsequences(reader, event, after)} />;
  return (
    <>
      <p className="prose card-text">
        <Ruled text={tellEvent(reader, event) ?? ""} />
      </p>
      {isFight(event) ? <FightFigures fight={event}>{led}</FightFigures> : led}
    </>
  );
}

function LedTo({ told }: { readonly told: readonly string[] }) {
  if (told.length === 0) return null;
  return (
    <ul className="small card-after">
      {told.map((line) => (
        <li key={line}>
          <Ruled text={line} />
        </li>
      ))}
    </ul>
  );
}

function titleOf(reader: Reader, event: BattleEvent): string {
  const { t } = reader.language;
  if (event.type === "assault-resolved")
    return t(`results.${event.result}`, { where: reader.where(event.target) });
  if (!isFight(event)) return t("results.title");
  const where = reader.where(event.target);
  if (event.type === "bombardment-resolved") return t("results.bombarded", { where });
  if (event.type === "air-strike-resolved") return t("results.airStrike", { where });
  return t(event.occasion === "order" ? "results.at" : "results.reaction", { where });
}

/** The losses of a fight, what stands under them, and why it came out so. */
function FightFigures({ fight, children }: { readonly fight: Fight; readonly children: ReactNode }) {
  const { t, formatNumber } = useLanguage();
  const reader = useReader();
  const { side } = useGame();
  const attacker = fight.type === "air-strike-resolved" ? fight.side : attackingSide(reader, fight);
  const we: Modifier["helps"] = attacker === side ? "attacker" : "defender";
  const their = fight.type === "assault-resolved" ? fight.defenderLoss : fight.loss;
  const own = fight.type === "assault-resolved" ? fight.attackerLoss : null;
  const [ours, theirs] = we === "attacker" ? [own, their] : [their, own];
  const by = fight.type === "assault-resolved" ? "storm" : "fire";
  const causes = { breakdown: fight.breakdown, we, by } as const;
  return (
    <>
      <dl className="facts">
        {ours === null ? null : <Fact label={t("results.ours")}>{formatNumber(ours)}</Fact>}
        {theirs === null ? null : <Fact label={t("results.theirs")}>{formatNumber(theirs)}</Fact>}
      </dl>
      {children}
      <Dice fight={fight} we={we} />
      {fight.breakdown.length > 0 ? (
        <div className="breakdown">
          <Headline {...causes} question={t(by === "storm" ? "preview.why" : "preview.whyLosses")}>
            <h3>{t("results.causes")}</h3>
          </Headline>
          <MainCauses {...causes} />
        </div>
      ) : (
        <p className="small">{t("why.nothing")}</p>
      )}
    </>
  );
}

function attackingSide(reader: Reader, fight: Exclude<Fight, { readonly type: "air-strike-resolved" }>) {
  const unit = fight.type === "assault-resolved" ? fight.units[0] : fight.unit;
  return unit === undefined ? null : (reader.sheet(unit)?.side ?? null);
}
