import type { Key } from "react";
import { Button, Checkbox, Menu, MenuItem, MenuTrigger } from "react-aria-components";
import { askedAbout, type GroupInHand, type GroupOrder, STANDING_ORDERS } from "../../app/index.ts";
import type { StandingOrder, UnitId } from "../../engine/index.ts";
import { tellGroupLine, tellGroupSum, tellGroupTitle, tellGroupUndo } from "../../telling/index.ts";
import { useApp, useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { Drop } from "../controls.tsx";
import { Icon, type IconName } from "../icons.tsx";
import { FiresGivenUp } from "./OrderState.tsx";

/** Several units chosen together: who they are, what they can be told, and what would come of it. */
export function GroupPanel() {
  const { t } = useLanguage();
  const intents = useIntents();
  const group = useApp((state) => state.group);
  const inHand = useApp((state) => state.groupInHand);
  const { view, side, busy } = useGame();
  const isOurTurn = view.activeSide === side && busy !== "thinking" && view.outcome === null;
  return (
    <div className="panel-part">
      <header>
        <h2>{t("group.title", { count: group.length })}</h2>
        <p className="small">{t("group.about")}</p>
      </header>
      {inHand ? <GroupPreview inHand={inHand} /> : null}
      {isOurTurn ? <GroupOrders /> : <p className="small">{t("orders.notOurTurn")}</p>}
      <Members />
      <Button className="button" onPress={() => intents.chooseGroup([])}>
        {t("group.none")}
      </Button>
    </div>
  );
}

const SIMPLE: readonly (readonly [GroupOrder, IconName])[] = [
  [{ order: "move", manner: "deployed", target: null }, "move"],
  [{ order: "move", manner: "march", target: null }, "march"],
  [{ order: "dig" }, "dig"],
  [{ order: "rest" }, "rest"],
];

function GroupOrders() {
  const { t } = useLanguage();
  const intents = useIntents();
  const group = useApp((state) => state.group);
  return (
    <section className="orders" aria-label={t("group.orders")}>
      {SIMPLE.map(([order, icon]) => (
        <Button key={icon} className="order" onPress={() => intents.takeGroupOrder(order)}>
          <Icon name={icon} />
          {t(`orders.${icon as "move" | "march" | "dig" | "rest"}`)}
        </Button>
      ))}
      <MenuTrigger>
        <Button className="order order-standing">
          <Icon name="standing" />
          {t("group.standing")}
        </Button>
        <Drop className="menu-popover">
          <Menu
            className="menu"
            aria-label={t("group.standing")}
            onAction={(key: Key) =>
              intents.takeGroupOrder({ order: "stand", standing: key as StandingOrder })
            }
          >
            {STANDING_ORDERS.map((order) => (
              <MenuItem key={order} id={order} textValue={t(`standing.${order}.name`)}>
                {t(`standing.${order}.name`)}
              </MenuItem>
            ))}
          </Menu>
        </Drop>
      </MenuTrigger>
      {(["hold", "sleep"] as const).map((how) => (
        <Button key={how} className="order" onPress={() => intents.setAside(how, group)}>
          <Icon name={how} />
          {t(`aside.${how}`)}
        </Button>
      ))}
    </section>
  );
}

/** Who would carry the order out, in which order; who cannot, and why; what it is likely to cost in all. */
function GroupPreview({ inHand }: { readonly inHand: GroupInHand }) {
  const { t } = useLanguage();
  const reader = useReader();
  const intents = useIntents();
  const { order, lines } = inHand;
  const able = lines.filter(({ command }) => command !== null);
  const { view } = useGame();
  const price = askedAbout(
    view,
    able.flatMap(({ command }) => command ?? []),
  );
  const unable = lines.filter(({ command }) => command === null);
  const isAimed = order.order !== "move" || order.target !== null;
  return (
    <section className="preview preview-aimed" aria-label={tellGroupTitle(reader, order)}>
      <h3>{tellGroupTitle(reader, order)}</h3>
      {isAimed ? (
        <>
          <p>
            <strong>{tellGroupSum(reader, inHand)}</strong>
          </p>
          <ol className="small">
            {able.map((line) => (
              <li key={line.unit}>{tellGroupLine(reader, line)}</li>
            ))}
          </ol>
          {unable.length > 0 ? (
            <ul className="small refusal">
              {unable.map((line) => (
                <li key={line.unit}>
                  <Ruled text={tellGroupLine(reader, line)} />
                </li>
              ))}
            </ul>
          ) : null}
          <FiresGivenUp closes={price?.closes ?? null} />
          <p className="small">
            <Ruled text={tellGroupUndo(reader, inHand)} />
          </p>
        </>
      ) : (
        <p className="small">{t("group.aim")}</p>
      )}
      <div className="row give">
        <Button
          className="button main"
          isDisabled={!isAimed || able.length === 0}
          onPress={() => intents.giveGroupOrder()}
        >
          {t("preview.give")}
        </Button>
        <Button className="button" onPress={() => intents.takeGroupOrder(null)}>
          {t("controls.cancel")}
        </Button>
      </div>
    </section>
  );
}

/** Own units on the map, those of the formations that are in the group first, each to be added or taken out. */
function Members() {
  const { t } = useLanguage();
  const reader = useReader();
  const intents = useIntents();
  const group = useApp((state) => state.group);
  const { view } = useGame();
  const formationOf = (unit: UnitId) => reader.theatre.formationOf.get(unit)?.id ?? "";
  const formations = new Set(group.map(formationOf));
  const here = view.own.filter((unit) => unit.at >= 0 && unit.men + unit.guns + unit.tanks > 0);
  const rank = (unit: UnitId) => (group.includes(unit) ? 0 : formations.has(formationOf(unit)) ? 1 : 2);
  return (
    <fieldset className="attackers">
      <legend className="small">{t("group.members")}</legend>
      {[...here]
        .sort((a, b) => rank(a.id) - rank(b.id))
        .map(({ id }) => (
          <Checkbox
            key={id}
            className="attacker"
            isSelected={group.includes(id)}
            onChange={() => intents.toggleInGroup(id)}
          >
            <span className="check" aria-hidden="true" />
            {reader.short(id)}
          </Checkbox>
        ))}
    </fieldset>
  );
}
