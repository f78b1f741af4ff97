import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { type AppState, beginsLater, type March, targetsOf } from "../../app/index.ts";
import type { OwnUnit, SideView, UnitId } from "../../engine/index.ts";
import { orderTitle, type Reader, stageTitle, tellChoice, tellRefusal } from "../../telling/index.ts";
import { useApp, useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { Counter } from "../counter/Counter.tsx";
import { Term } from "../terms/Term.tsx";
import { useWholeLines } from "../useWholeLines.ts";
import {
  AssaultAnswer,
  AssaultInBrief,
  AssaultReasons,
  Attackers,
  EscalationPrice,
  useCandidates,
} from "./AssaultPreview.tsx";
import { Reveals, TakenBack } from "./Foresight.tsx";
import { enemiesAt, enemyShorts, ownFace } from "./faces.ts";
import { FiresGivenUp, Swim } from "./OrderState.tsx";
import {
  AboutMarches,
  CrossingPreview,
  FireAnswer,
  FireReasons,
  MarchByTurns,
  MoveAnswer,
  MoveReasons,
  SeesFrom,
} from "./OtherPreviews.tsx";
import { TargetPicker } from "./TargetPicker.tsx";
import { WayPoints } from "./WayPoints.tsx";

type Intent = NonNullable<AppState["intent"]>;

/**
 * The order under consideration: what it would do, and the buttons that give it or put it away. What is behind that
 * stands between the two where there is one column; where there are two it is the other.
 */
export function Preview({ unit, children }: { readonly unit: OwnUnit; readonly children?: ReactNode }) {
  const intent = useApp((state) => state.intent);
  const reader = useReader();
  const sill = useWholeLines();
  // Those who attack are told once: in the list that they are chosen from, where there is one.
  const candidates = useCandidates(intent);
  if (intent?.target == null) return null;
  const title = titleOf(reader, intent);
  return (
    <section className="preview preview-aimed" aria-label={title}>
      <div className="preview-body">
        <header className="preview-head">
          {children && !isOfSide(intent) ? <CounterOf unit={unit} /> : null}
          <div>
            <h2>{candidates.length > 0 ? title : orderInHand(reader, intent, unit.id)}</h2>{" "}
            <HeldBy intent={intent} />
          </div>
        </header>
        <AirShare intent={intent} />
        {intent.march ? <MarchByTurns unit={unit.id} march={intent.march} /> : null}
        {intent.march && intent.preview ? <StageTitle march={intent.march} /> : null}
        <Answer intent={intent} />
        <Attackers intent={intent} candidates={candidates} />
        {children && !isRefused(intent) ? null : <ByWayOf intent={intent} />}
        {isRefused(intent) && intent.march ? <AboutMarches march={intent.march} /> : null}
        {isRefused(intent) ? <TargetPicker unit={unit} intent={intent} /> : children}
      </div>
      <div className="preview-foot" ref={sill}>
        <Warnings intent={intent} />
        <GiveOrCancel intent={intent} />
      </div>
    </section>
  );
}

/** Who carries the order out, as the map shows him. */
function CounterOf({ unit }: { readonly unit: OwnUnit }) {
  const reader = useReader();
  const { view } = useGame();
  const face = ownFace(reader, view, unit);
  return face ? <Counter face={face} size={50} /> : null;
}

/** What a move is asked to go by, if it is one. */
function ByWayOf({ intent }: { readonly intent: Intent }) {
  return intent.order === "move" ? <WayPoints intent={intent} /> : null;
}

/** An order in hand with what is behind it, in one column: what it shows is read before its way is bent. */
export function WholePreview({ unit }: { readonly unit: OwnUnit }) {
  const intent = useApp((state) => state.intent);
  return (
    <Preview unit={unit}>
      <Reasons unit={unit}>{intent ? <ByWayOf intent={intent} /> : null}</Reasons>
    </Preview>
  );
}

/** What the order shows, what is behind the answer of a preview, and the other targets that there are. */
export function Reasons({ unit, children }: { readonly unit: OwnUnit; readonly children?: ReactNode }) {
  const intent = useApp((state) => state.intent);
  if (intent?.target == null || isRefused(intent)) return null;
  const { preview, sees, march } = intent;
  return (
    <>
      {sees ? (
        <dl className="facts in-a-row">
          <SeesFrom sees={sees} />
        </dl>
      ) : null}
      {preview && preview.type !== "refused" ? <Reveals preview={preview} /> : null}
      {children}
      <WhatMadeIt preview={preview} />
      {march ? <AboutMarches march={march} /> : null}
      <TargetPicker unit={unit} intent={intent} />
    </>
  );
}

/** Whether the order cannot be given there. */
function isRefused({ preview }: Intent): boolean {
  return preview?.type === "refused";
}

/** Of which stage of a march the price is told. */
function StageTitle({ march }: { readonly march: March }) {
  const { t } = useLanguage();
  return (
    <p className="small">
      <strong>{t(stageTitle(march))}</strong>
    </p>
  );
}

/** An order in hand without a target: what is to be chosen, from where, or that there is nothing within reach. */
export function OpenOrder({ unit, intent }: { readonly unit: OwnUnit; readonly intent: Intent }) {
  const { t } = useLanguage();
  const reader = useReader();
  const intents = useIntents();
  const targets = useApp(targetsOf);
  const title = titleOf(reader, intent);
  const { none, choose } = tellChoice(reader, { order: intent.order, targets });
  return (
    <section className="preview preview-open" aria-label={title}>
      <p>
        <strong>{title}</strong>{" "}
        <span className="small">
          <Ruled text={[none, choose].filter((told) => told !== null).join(" ")} />
        </span>
      </p>
      <div className="row">
        {none === null ? <TargetPicker unit={unit} intent={intent} /> : null}
        <Button className="button" onPress={() => intents.takeOrder(null)}>
          {t("controls.cancel")}
        </Button>
      </div>
      <ByWayOf intent={intent} />
    </section>
  );
}

/** "Assault on Mill Hill", "Move to hex 0412", "March to hex 0412". */
export function titleOf(reader: Reader, intent: Intent): string {
  const { t } = reader.language;
  if (intent.target === null) return t(`orders.names.${intent.order}`);
  const place = reader.placeAt(intent.target) ?? t("ground.hex", { hex: reader.hexNumber(intent.target) });
  const { command, order, march } = intent;
  const manner = command?.type === "move" ? command.manner : "deployed";
  return t(orderTitle({ order, manner, march }), { where: place });
}

/**
 * "2/119, 3/119: Assault on Mill Hill": the order, and those who carry it out. Where there is little room more than two
 * of them are counted.
 */
export function orderInHand(
  reader: Reader,
  intent: Intent,
  unit: UnitId,
  room: "for-all" | "for-two" = "for-all",
): string {
  if (isOfSide(intent)) return titleOf(reader, intent);
  const { t } = reader.language;
  const units = intent.order === "assault" ? intent.attackers : [unit];
  const isCounted = room === "for-two" && units.length > 2;
  const names = units.map((each) => reader.short(each)).join(", ");
  return t("sheet.aim", {
    unit: isCounted ? t("sheet.several", { count: units.length }) : names,
    aim: titleOf(reader, intent),
  });
}

/** Whether an order is the side's own, and no unit of it carries it out: aircraft come from afar. @rule R6.1 */
export function isOfSide({ order, target }: Intent): boolean {
  return order === "air-strike" && target !== null;
}

function HeldBy({ intent }: { readonly intent: Intent }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  if (intent.target === null) return null;
  const enemies = enemiesAt(view, intent.target);
  const hex = t("ground.hex", { hex: reader.hexNumber(intent.target) });
  // A place without a name is called by its hex in the title already.
  const isNamed = reader.placeAt(intent.target) !== null;
  if (enemies.length === 0) return isNamed ? <p className="small">{hex}</p> : null;
  const units = enemyShorts(reader, enemies).join(", ");
  return (
    <p className="small">
      {isNamed ? t("preview.heldBy", { hex, units }) : t("preview.heldThere", { units })}
    </p>
  );
}

/** How many aircraft a strike takes of those that there are. */
function AirShare({ intent }: { readonly intent: Intent }) {
  const { t } = useLanguage();
  const { view } = useGame();
  const share = airShareOf(view, intent);
  if (!share) return null;
  return (
    <p className="fact">
      <span>
        <Term term={t("terms.sortie")}>{t("preview.aircraft")}</Term>
      </span>
      <strong>{t("preview.aircraftLeft", share)}</strong>
    </p>
  );
}

/** Aircraft of the strike in hand, of all that the side has now, and what it leaves; null for other orders. */
export function airShareOf(
  view: SideView,
  intent: Intent,
): { readonly used: number; readonly all: number; readonly left: number } | null {
  if (intent.command?.type !== "air-strike") return null;
  const all = view.air?.sorties ?? 0;
  const used = intent.command.sorties;
  return { used, all, left: Math.max(0, all - used) };
}

/** What an order would do, as short as it can be decided by; or why it cannot be given. */
function Answer({ intent }: { readonly intent: Intent }) {
  const reader = useReader();
  const { preview } = intent;
  if (!preview) return null;
  switch (preview.type) {
    case "refused":
      return (
        <p className="refusal">
          <Ruled
            text={
              isWayless(intent) ? reader.language.t("marches.noWay") : tellRefusal(reader, preview.refusal)
            }
          />
        </p>
      );
    case "move":
      return <MoveAnswer preview={preview} />;
    case "assault":
      return <AssaultAnswer preview={preview} attackers={intent.attackers.length} />;
    case "fire":
      return <FireAnswer preview={preview} />;
    case "crossing":
      return <CrossingPreview preview={preview} />;
    case "works":
    case "standing":
    case "plain":
      return null;
  }
}

/** The causes behind the answer, and whatever else the order does and takes. */
function WhatMadeIt({ preview }: { readonly preview: Intent["preview"] }) {
  switch (preview?.type) {
    case "move":
      return <MoveReasons preview={preview} />;
    case "assault":
      return <AssaultReasons preview={preview} />;
    case "fire":
      return <FireReasons preview={preview} />;
    default:
      return null;
  }
}

/** Whether a move found no way at all, in this turn or in many. */
function isWayless({ order, path, preview }: Intent): boolean {
  return (
    order === "move" &&
    path.length === 0 &&
    preview?.type === "refused" &&
    preview.refusal.code === "not-adjacent"
  );
}

/** What must be read before the order is given: its price, what it closes, whether it can be taken back. */
export function Warnings({ intent: { preview, march } }: { readonly intent: Intent }) {
  const { t } = useLanguage();
  if (!preview || preview.type === "refused") return null;
  return (
    <>
      {"swim" in preview ? <Swim swim={preview.swim} /> : null}
      {"breaches" in preview ? (
        <EscalationPrice
          breaches={preview.breaches}
          when={preview.type === "assault" ? "if-taken" : "surely"}
        />
      ) : null}
      {"closes" in preview ? <FiresGivenUp closes={preview.closes} /> : null}
      {march && beginsLater(march) ? (
        <p className="small">{t("marches.noOrderYet")}</p>
      ) : (
        <TakenBack preview={preview} />
      )}
    </>
  );
}

/** An order that cannot be given has no button that gives it: what is possible stands above. */
function GiveOrCancel({ intent }: { readonly intent: Intent }) {
  const { t } = useLanguage();
  const intents = useIntents();
  const isPlan = intent.march !== null && intent.command === null;
  return (
    <div className="row give">
      {intent.preview?.type === "assault" ? <AssaultInBrief preview={intent.preview} /> : null}
      {isRefused(intent) && !isPlan ? null : (
        <Button
          className="button main"
          isDisabled={!isPlan && intent.command === null}
          onPress={() => intents.giveOrder()}
        >
          {t(intent.march ? "marches.plan" : "preview.give")}
        </Button>
      )}
      <Button className="button" onPress={() => intents.takeOrder(null)}>
        {t("controls.cancel")}
      </Button>
    </div>
  );
}
