import type { Key, ReactNode } from "react";
import { Button, Menu, MenuItem, MenuTrigger, ToggleButton } from "react-aria-components";
import { type AppState, asideOf, type Bars, barsOf } from "../../app/index.ts";
import type { Manner, OwnUnit, StandingOrder } from "../../engine/index.ts";
import { type Reader, tellStandingLimits, worksWord } from "../../telling/index.ts";
import { useApp, useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { Drop } from "../controls.tsx";
import { Icon, type IconName } from "../icons.tsx";
import { OrderState } from "./OrderState.tsx";

type Order = NonNullable<AppState["intent"]>["order"];
const TARGETED: readonly Exclude<Order, "move">[] = ["assault", "fire", "bombard", "bridge", "air-strike"];

const STANDING: readonly StandingOrder[] = ["fire-at-will", "hold-fire", "counter-attack", "fall-back"];

/**
 * The orders that this unit can be given. What answers to the order in hand, given as children, stands right under the
 * orders that have a target; the grid fills its rows, so that no button moves when the answer comes.
 */
export function Orders({ unit, children }: { readonly unit: OwnUnit; readonly children?: ReactNode }) {
  const { t } = useLanguage();
  const intents = useIntents();
  const { view, side, busy } = useGame();
  const isOurTurn = view.activeSide === side && busy !== "thinking" && view.outcome === null;
  if (unit.at < 0) return <p className="small">{t("orders.notHere")}</p>;
  if (!isOurTurn) return <p className="small">{t("orders.notOurTurn")}</p>;
  const bars = barsOf(view, unit);
  return (
    <section className="orders" aria-label={t("orders.title")}>
      <OrderState unit={unit} />
      <MannerButtons bars={bars} />
      <TargetedOrders unit={unit} bars={bars} />
      {children}
      <DigButtons bars={bars} />
      <Button className="order" isDisabled={bars.rest !== undefined} onPress={() => intents.rest()}>
        <Icon name="rest" />
        {t("orders.rest")}
      </Button>
      <Button
        className="order"
        aria-label={t("orders.staffFormation")}
        onPress={() => void intents.letStaffOrder("formation")}
      >
        <Icon name="staff" />
        {t("orders.staff")}
      </Button>
      <StandingMenu unit={unit} />
      <AsideButtons unit={unit} />
      <GroupButtons unit={unit} />
      <SecondThoughts />
      <FiresOver unit={unit} />
      {bars.rest ? null : <WholeTurn />}
    </section>
  );
}

/** Why guns bombard no more in this part. */
function FiresOver({ unit }: { readonly unit: OwnUnit }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  if (view.phase === "fires" || !canEver(reader, unit, "bombard", 0)) return null;
  return (
    <p className="small undo-why">
      <Ruled text={t("command.about.orders")} />
    </p>
  );
}

/** A trench, wire and nests, each with what it would leave; the last two only where they can be built. */
function DigButtons({ bars }: { readonly bars: Bars }) {
  const { t } = useLanguage();
  const intents = useIntents();
  const isDisabled = bars.dig !== undefined;
  const building = useApp((state) => state.building);
  const wire = building?.wire ?? null;
  const nests = building?.nests ?? null;
  return (
    <>
      <Button className="order" isDisabled={isDisabled} onPress={() => intents.dig("trench")}>
        <Icon name="dig" />
        {t("orders.dig")}
      </Button>
      {wire === null ? null : (
        <Button className="order" isDisabled={isDisabled} onPress={() => intents.dig("wire")}>
          <Icon name="wire" />
          {t("orders.wire", { count: wire })}
        </Button>
      )}
      {nests === null ? null : (
        <Button className="order" isDisabled={isDisabled} onPress={() => intents.dig("nests")}>
          <Icon name="nests" />
          {t("orders.nests", { count: nests })}
        </Button>
      )}
    </>
  );
}

function MannerButtons({ bars }: { readonly bars: Bars }) {
  const { t } = useLanguage();
  const intents = useIntents();
  const manner = useApp((state) => state.manner);
  const order = useApp((state) => state.intent?.order ?? null);
  const isMoving = order === null || order === "move";
  const manners = [
    ["deployed", "move", "moveLater"],
    ["march", "march", "marchLater"],
  ] as const satisfies readonly (readonly [Manner, IconName, string])[];
  // Who goes no farther now can be told where to go from the next turn on.
  return manners.map(([each, name, later]) => (
    <ToggleButton
      key={each}
      className="order"
      isSelected={isMoving && manner === each && (order !== null || !bars[each])}
      onChange={() => {
        intents.setManner(each);
        intents.takeOrder("move");
      }}
    >
      <Icon name={name} />
      {t(`orders.${bars[each] ? later : name}`)}
    </ToggleButton>
  ));
}

/** Orders of the fires, which come before all others in a part. */
function isOfFires(order: Order): boolean {
  return order === "bombard" || order === "air-strike";
}

/** Whether a unit could ever be given an order: guns without range never bombard. */
export function canEver(reader: Reader, unit: OwnUnit, order: Order, sorties: number): boolean {
  const sheet = reader.sheet(unit.id);
  if (!sheet) return false;
  if (order === "bombard") return sheet.range > 0;
  if (order === "air-strike") return sorties > 0;
  if (order === "bridge") return sheet.arm === "engineer";
  if (order === "assault") return sheet.arm !== "headquarters" && sheet.arm !== "artillery";
  return true;
}

function TargetedOrders({ unit, bars }: { readonly unit: OwnUnit; readonly bars: Bars }) {
  const { t } = useLanguage();
  const intents = useIntents();
  const reader = useReader();
  const { view } = useGame();
  const current = useApp((state) => state.intent?.order ?? null);
  const sorties = view.air?.sorties ?? 0;
  const share = useApp((state) =>
    state.intent?.command?.type === "air-strike" ? state.intent.command : null,
  );
  const airStrikeLabel = share
    ? t("orders.airStrikeShare", { used: share.sorties, count: sorties })
    : t("orders.airStrikeLeft", { count: sorties });
  return TARGETED.filter((order) => canEver(reader, unit, order, sorties)).map((order) => (
    <ToggleButton
      key={order}
      className={order === "air-strike" ? "order order-air" : "order"}
      isSelected={current === order}
      isDisabled={
        (view.phase === "orders" && isOfFires(order)) || (order !== "air-strike" && bars[order] !== undefined)
      }
      onChange={(isTaken) => intents.takeOrder(isTaken ? order : null)}
    >
      <Icon name={order} />
      {order === "air-strike" ? airStrikeLabel : t(`orders.${order}`)}
    </ToggleButton>
  ));
}

function StandingMenu({ unit }: { readonly unit: OwnUnit }) {
  const { t } = useLanguage();
  const intents = useIntents();
  return (
    <MenuTrigger>
      <Button className="order order-standing">
        <Icon name="standing" />
        <span>
          <span className="quiet">{t("orders.standing")}</span> {t(`standing.${unit.standing}.name`)}
        </span>
      </Button>
      <Drop className="menu-popover">
        <Menu
          className="menu"
          aria-label={t("orders.standing")}
          selectionMode="single"
          selectedKeys={[unit.standing]}
          onAction={(key: Key) => intents.stand(key as StandingOrder)}
        >
          {STANDING.map((order) => (
            <MenuItem key={order} id={order} textValue={t(`standing.${order}.name`)}>
              <span>{t(`standing.${order}.name`)}</span>
              <span className="small">{t(`standing.${order}.text`)}</span>
              <Barred unit={unit} order={order} />
            </MenuItem>
          ))}
        </Menu>
      </Drop>
    </MenuTrigger>
  );
}

/** Where a unit would not strike back by itself. */
function Barred({ unit, order }: { readonly unit: OwnUnit; readonly order: StandingOrder }) {
  const reader = useReader();
  const { view } = useGame();
  const told = tellStandingLimits(reader, view, { type: "stand", unit: unit.id, order });
  return told === null ? null : <span className="small">{told}</span>;
}

/** What the orders without a preview of their own do: what digging leaves, and that both can be taken back. */
function WholeTurn() {
  const language = useLanguage();
  const { t } = language;
  const level = useApp((state) => state.building?.trench ?? null);
  return (
    <p className="small undo-why">
      {level === null
        ? t("orders.wholeTurn")
        : level === 0
          ? t("orders.digBegins")
          : t("orders.digLeaves", { works: worksWord(language, level) })}
    </p>
  );
}

/** Chooses the unit's whole formation, or lets others be chosen with it. */
function GroupButtons({ unit }: { readonly unit: OwnUnit }) {
  const { t } = useLanguage();
  const reader = useReader();
  const intents = useIntents();
  const formation = reader.theatre.formationOf.get(unit.id);
  return (
    <Button
      className="order"
      aria-label={t("group.chooseWhole")}
      onPress={() => (formation ? intents.chooseFormation() : intents.chooseGroup([unit.id]))}
    >
      <Icon name="list" />
      {t("group.choose")}
    </Button>
  );
}

/** Sets the unit aside for this turn or until something happens to it, and takes it back among those that wait. */
function AsideButtons({ unit }: { readonly unit: OwnUnit }) {
  const { t } = useLanguage();
  const intents = useIntents();
  const { view, notes } = useGame();
  const aside = asideOf(notes, view.turn, unit.id);
  return (["hold", "sleep"] as const).map((how) => (
    <ToggleButton
      key={how}
      className="order"
      isSelected={aside === how}
      onChange={(isAside) => intents.setAside(isAside ? how : null, [unit.id])}
    >
      <Icon name={how} />
      {t(`aside.${how}`)}
    </ToggleButton>
  ));
}

/** Takes the last order back and gives it again, or says why that cannot be. */
function SecondThoughts() {
  const { t } = useLanguage();
  const intents = useIntents();
  const { canUndo, canRedo } = useGame();
  const why = canUndo.can ? null : t(`undo.${canUndo.why}`);
  // Who has ordered nothing in this part knows that there is nothing to take back.
  const isNews = !canUndo.can && canUndo.why !== "nothing-to-undo" && canUndo.why !== "turn-ended";
  return (
    <>
      <div className="second-thoughts">
        <Button
          className="order"
          isDisabled={!canUndo.can}
          {...(why === null ? {} : { "aria-describedby": "undo-why" })}
          onPress={() => intents.undo()}
        >
          <Icon name="undo" />
          {canUndo.can && canUndo.orders > 1
            ? t("orders.undoTogether", { count: canUndo.orders })
            : t("orders.undo")}
        </Button>
        <Button className="order" isDisabled={canRedo === 0} onPress={() => intents.redo()}>
          <Icon name="redo" />
          {t("orders.redo")}
        </Button>
      </div>
      {why === null ? null : (
        <p id="undo-why" className={isNews ? "small undo-why" : "visually-hidden"}>
          <Ruled text={why} />
        </p>
      )}
    </>
  );
}
