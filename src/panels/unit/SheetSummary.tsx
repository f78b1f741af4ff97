import { Button } from "react-aria-components";
import { outOfReachOf, targetsOf, undoOfGroup, waitingUnits } from "../../app/index.ts";
import type { OwnUnit } from "../../engine/index.ts";
import {
  pips,
  tellArrival,
  tellChoice,
  tellGroupSum,
  tellOutOfReach,
  tellRefusal,
  tellStrength,
  tellTakes,
  unseenLosses,
} from "../../telling/index.ts";
import { useApp, useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { IconButton } from "../controls.tsx";
import { Counter } from "../counter/Counter.tsx";
import { Icon } from "../icons.tsx";
import { AtAGlance, StandingLine } from "../overview/Overview.tsx";
import { useSituation } from "../overview/useSituation.ts";
import { AsOfOurPart } from "./AsOfOurPart.tsx";
import { Chance } from "./Chance.tsx";
import { EnemyPartInSheet } from "./EnemyPart.tsx";
import { ownFace } from "./faces.ts";
import { HexInFew } from "./HoverLine.tsx";
import { lossesOnTheWay } from "./lossesOnTheWay.ts";
import { NextUnit } from "./NothingSelected.tsx";
import { OrderState } from "./OrderState.tsx";
import { useSelectedUnit } from "./Panel.tsx";
import { airShareOf, isOfSide, orderInHand, Warnings } from "./Preview.tsx";
import { SightAnswer } from "./Sight.tsx";
import { TargetPicker } from "./TargetPicker.tsx";
import { useTelling } from "./useTelling.ts";

/** What raises the low sheet: for the rest of it, or for what is behind the order in hand. */
interface SheetWays {
  readonly onMore: () => void;
  readonly onWhy: () => void;
}

/** What the low sheet of a phone shows before it is pulled up: the unit, the odds, the order. */
export function SheetSummary({ onMore, onWhy }: SheetWays) {
  const { t } = useLanguage();
  const reader = useReader();
  const intents = useIntents();
  const { view } = useGame();
  const unit = useSelectedUnit();
  const intent = useApp((state) => state.intent);
  const face = unit ? ownFace(reader, view, unit) : null;
  const sight = useApp((state) => state.sight);
  const group = useApp((state) => state.group.length);
  const hex = useApp((state) => state.selected.hex);
  if (sight)
    return (
      <div className="sheet-summary">
        <SightAnswer />
        <div className="row give">
          <Button className="button" onPress={() => intents.lookFrom(null)}>
            {t("sight.stop")}
          </Button>
          <Button className="button" onPress={onMore}>
            {t("sheet.why")}
          </Button>
        </div>
      </div>
    );
  if (group > 0)
    return (
      <div className="sheet-summary">
        <h2>{t("group.title", { count: group })}</h2>
        <GroupInFew />
        <Button className="button wide" onPress={onMore}>
          {t("sheet.orders")}
        </Button>
      </div>
    );
  if (!unit || !face)
    return (
      <div className="sheet-summary sheet-idle">
        {hex === null ? <AimOrStanding /> : <HexInFew hex={hex} />}
        <div className="row">
          <NextUnit />
          {hex === null ? (
            <EnemyPartInSheet />
          ) : (
            <Button className="button" onPress={onMore}>
              {t("sheet.more")}
            </Button>
          )}
        </div>
      </div>
    );
  return (
    <div className="sheet-summary">
      <div className="sheet-head">
        {intent && isOfSide(intent) ? (
          <span className="sheet-sign">
            <Icon name="air-strike" />
          </span>
        ) : (
          <Counter face={face} size={56} />
        )}
        <div className="unit-names">
          <h2>
            {intent?.target == null ? reader.unit(unit.id) : orderInHand(reader, intent, unit.id, "for-two")}
          </h2>
          <p className="small">
            <SheetForecast
              otherwise={t("sheet.facts", {
                strength: tellStrength(reader, unit),
                cohesion: pips(unit.cohesion),
              })}
            />
          </p>
        </div>
        <SheetOdds />
      </div>
      <AsOfOurPart />
      {intent === null && unit.at >= 0 ? <AnswerOrState unit={unit} /> : null}
      <SheetOrder onMore={onMore} onWhy={onWhy} />
    </div>
  );
}

/** Why a press on the map led the unit nowhere, in place of how it stands. */
function AnswerOrState({ unit }: { readonly unit: OwnUnit }) {
  const reader = useReader();
  const outOfReach = useApp(outOfReachOf);
  if (!outOfReach) return <OrderState unit={unit} />;
  return (
    <p className="refusal order-state">
      <Ruled text={tellOutOfReach(reader, outOfReach)} />
    </p>
  );
}

/** How the battle stands in a line; before anything has happened, what it is about. */
function AimOrStanding() {
  const { t } = useLanguage();
  const { words, setup, side } = useGame();
  const { begun } = useSituation();
  const isTold = useTelling() === "part";
  const battle = words.battles[setup.battle];
  if (begun === "not-yet")
    return isTold ? <p>{t("overview.whileTold")}</p> : <p className="sheet-aim">{battle?.objective[side]}</p>;
  return (
    <>
      <p className="small">{battle?.title}</p>
      <StandingLine />
      <AtAGlance />
    </>
  );
}

/** The order to a group in a line, and the button that gives it. */
function GroupInFew() {
  const { t } = useLanguage();
  const reader = useReader();
  const intents = useIntents();
  const inHand = useApp((state) => state.groupInHand);
  if (!inHand) return null;
  const { order, lines } = inHand;
  if (order.order === "move" && order.target === null)
    return <p className="sheet-prompt">{t("group.aim")}</p>;
  const able = lines.filter(({ command }) => command !== null).length;
  const { undo, count } = undoOfGroup(inHand);
  return (
    <>
      <p className="small">
        <Ruled text={`${tellGroupSum(reader, inHand)} ${t(`group.undo.${undo}`, { count })}`} />
      </p>
      <Button className="button main" isDisabled={able === 0} onPress={() => intents.giveGroupOrder()}>
        {t("preview.give")}
      </Button>
    </>
  );
}

/** What the order in hand would do, in a few words; without a target, how the unit stands. */
function SheetForecast({ otherwise }: { readonly otherwise: string }) {
  const language = useLanguage();
  const { t, formatPercent, formatRange } = language;
  const reader = useReader();
  const { view } = useGame();
  const intent = useApp((state) => state.intent);
  const preview = intent?.preview ?? null;
  if (preview?.type === "crossing")
    return preview.turns === 0
      ? t("preview.crossingReady")
      : t("preview.crossingLeft", { done: formatPercent(preview.crossing.done), count: preview.turns });
  if (!intent || !preview || preview.type === "plain") return otherwise;
  if (preview.type === "works" || preview.type === "standing") return otherwise;
  if (preview.type === "refused") return <Ruled text={tellRefusal(reader, preview.refusal)} />;
  if (preview.type === "move") {
    const cost = `${t("preview.cost")}: ${t("preview.costLeft", { cost: preview.cost, left: preview.left })}`;
    const price = intent.march ? tellArrival(reader, intent.march) : cost;
    const losses = lossesOnTheWay(language, preview);
    if (losses.length === 0) return price;
    return (
      <>
        <strong>{losses.join(" ")}</strong>
        <br />
        {price}
      </>
    );
  }
  const unseen = preview.type === "fire" ? unseenLosses(preview) : null;
  const shown = unseen ?? preview.enemy;
  const theirs = formatRange(shown.low, shown.high);
  const ours = formatRange(preview.own.low, preview.own.high);
  if (preview.type === "assault") return t("preview.bothLosses", { ours, theirs });
  const share = airShareOf(view, intent);
  // Whoever fires may be answered.
  const losses =
    preview.own.high > 0 && !unseen
      ? t("preview.bothLosses", { ours, theirs })
      : `${theirs} ${t(unseen ? "preview.theirLossesUnseen" : "preview.theirLosses")}`;
  return share ? `${losses}; ${t("preview.aircraftLeft", share)}` : losses;
}

function SheetOdds() {
  const { t } = useLanguage();
  const preview = useApp((state) => state.intent?.preview ?? null);
  if (preview?.type !== "assault") return null;
  const [ours, theirs] = preview.odds;
  return (
    <bdi dir="ltr" className="odds-figure">
      {t("preview.odds", { ours, theirs })}
    </bdi>
  );
}

function SheetOrder({ onMore, onWhy }: SheetWays) {
  const { t } = useLanguage();
  const reader = useReader();
  const intents = useIntents();
  const intent = useApp((state) => state.intent);
  const targets = useApp(targetsOf);
  const unit = useSelectedUnit();
  const preview = intent?.preview ?? null;
  if (intent?.choosing === "way-point")
    return (
      <>
        <p className="sheet-prompt">{t("wayPoints.prompt")}</p>
        <Button className="button wide" onPress={() => intents.chooseWayPoint()}>
          {t("controls.cancel")}
        </Button>
      </>
    );
  if (intent && (intent.target === null || preview?.type === "refused")) {
    const { none, choose } = tellChoice(reader, { order: intent.order, targets });
    return (
      <>
        {intent.target === null ? (
          <p className="sheet-prompt">
            {t("sheet.prompt", {
              order: t(`orders.names.${intent.order}`),
              choose: choose === null && none !== null ? none : t(`sheet.choose.${intent.order}`),
            })}
          </p>
        ) : null}
        {unit && none === null ? <TargetPicker unit={unit} intent={intent} /> : null}
        <div className="row">
          <Button className="button wide" onPress={onMore}>
            {t("sheet.orders")}
          </Button>
          <Button className="button" onPress={() => intents.takeOrder(null)}>
            {t("controls.cancel")}
          </Button>
        </div>
      </>
    );
  }
  if (!intent || !preview || preview.type === "refused" || (!intent.command && !intent.march))
    return (
      <div className="row">
        <GoOn onMore={onMore} />
        <TakeBack />
      </div>
    );
  return (
    <>
      {preview.type === "assault" ? (
        <Chance label={t("preview.takes")} percent={preview.takes} told={tellTakes(reader, preview)} />
      ) : null}
      <Warnings intent={intent} />
      <div className="row give">
        <Button className="button main" onPress={() => intents.giveOrder()}>
          {t(intent.march ? "marches.plan" : "preview.give")}
        </Button>
        <Button className="button" onPress={onWhy}>
          {t("sheet.why")}
        </Button>
        <IconButton icon="close" label={t("controls.cancel")} onPress={() => intents.takeOrder(null)} />
      </div>
    </>
  );
}

/** What comes next: the orders of a unit that waits for one; else the next that does, while there is one. */
function GoOn({ onMore }: { readonly onMore: () => void }) {
  const { t } = useLanguage();
  const { view, notes } = useGame();
  const unit = useSelectedUnit();
  const waiting = waitingUnits(view, notes);
  if (waiting.length === 0 || (unit && waiting.includes(unit.id)))
    return (
      <Button className="button wide" onPress={onMore}>
        {t("sheet.orders")}
      </Button>
    );
  return (
    <>
      <NextUnit />
      <Button className="button" onPress={onMore}>
        {t("sheet.more")}
      </Button>
    </>
  );
}

/** The last order taken back, as long as it can be. */
function TakeBack() {
  const { t } = useLanguage();
  const intents = useIntents();
  const { canUndo } = useGame();
  if (!canUndo.can) return null;
  return (
    <Button className="button" onPress={() => intents.undo()}>
      <Icon name="undo" />
      {t("orders.undo")}
    </Button>
  );
}
