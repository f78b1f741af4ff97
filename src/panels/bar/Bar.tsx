import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { waitingUnits } from "../../app/index.ts";
import { useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Icon, type IconName } from "../icons.tsx";
import { OverviewButton } from "../overview/Overview.tsx";
import { useHours } from "../overview/useHours.ts";
import { useSituation } from "../overview/useSituation.ts";
import { Term } from "../terms/Term.tsx";
import { useTelling } from "../unit/useTelling.ts";
import { SignWord } from "./BarMenu.tsx";
import { ChoicesButton } from "./Choices.tsx";
import { CommandButton } from "./Command.tsx";
import { useNextPart } from "./EndTurnKey.tsx";
import { LeashButton } from "./Leash.tsx";
import { GameMenu } from "./Menu.tsx";
import { useOneRow } from "./oneRow.ts";

/** Whether the time line lies open where the screen has no room for it; where it has, the line always stands. */
export type Folding = "folded" | "open";

/** The bar over the map: when it is, what can be seen, whose turn it is, how it stands, what is still to be ordered. */
export function Bar(props: { readonly line: Folding; readonly setLine: (line: Folding) => void }) {
  const { t } = useLanguage();
  const isOurs = useOurPart();
  const bar = useOneRow();
  return (
    <section
      ref={bar}
      className="desk-bar"
      aria-label={t("bar.title")}
      data-part={isOurs ? "ours" : "theirs"}
    >
      <GameMenu />
      <p className="bar-name">{t("app.name")}</p>
      <DateAndTurn />
      <div className="bar-items">
        <SkyAndSight />
        <SideAndOrders />
        <CommandButton />
        <OverviewButton />
        <LossesAndSupply />
        <LeashButton />
        <ChoicesButton />
        <LineButton {...props} />
      </div>
      <EndTurn />
    </section>
  );
}

/** Whether it is our part, and the map no longer tells what the other side did before it. */
function useOurPart(): boolean {
  const { view, side } = useGame();
  return useTelling() !== "part" && view.activeSide === side;
}

/** One thing in the bar: its sign and its words. */
export function Item({
  icon,
  name,
  tip,
  children,
}: {
  readonly icon: IconName;
  readonly name: string;
  readonly tip?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={`bar-item bar-${name}`} title={tip}>
      <Icon name={icon} />
      {children}
    </div>
  );
}

function DateAndTurn() {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const { minute, part, from, to, turn, turns } = useHours();
  return (
    <div className="bar-when">
      <div className="bar-item bar-date">
        <strong className="long">{reader.date(minute, "long")}</strong>
        <strong className="short">{reader.date(minute, "medium")}</strong>
        <strong className="least">{reader.date(minute, "day-and-month")}</strong>
      </div>
      <Item icon={view.light} name="part">
        <span className="bar-hours">{t("bar.part", { part: t(`parts.${part}`), from, to })}</span>
        <span className="quiet">{t("bar.turn", { turn, turns })}</span>
      </Item>
    </div>
  );
}

function SkyAndSight() {
  const { t, formatNumber } = useLanguage();
  const { view } = useGame();
  const { km } = useHours();
  return (
    <>
      <Item icon={view.weather} name="weather" tip={t(`weather.${view.weather}`)}>
        <span>{t(`weather.${view.weather}`)}</span>
      </Item>
      <Item icon="eye" name="sight" tip={t("bar.sightTip")}>
        <span className="wide-only">
          <Term term={t("terms.lineOfSight")}>{t("bar.sightWord")}</Term>
        </span>
        <span>{t("bar.sight", { km: formatNumber(km) })}</span>
      </Item>
    </>
  );
}

function SideAndOrders() {
  const { t } = useLanguage();
  const reader = useReader();
  const { view, side, setup, notes } = useGame();
  const onMap = view.own.filter((unit) => unit.at >= 0 && unit.men + unit.guns + unit.tanks > 0);
  const waiting = useOurPart() ? waitingUnits(view, notes).length : 0;
  const rival = side === "soviet" ? "japanese" : "soviet";
  const tip = t(setup.seats[rival] === "person" ? "bar.againstPerson" : "bar.againstComputer");
  return (
    <>
      <div className="bar-item bar-side" title={tip}>
        <span className={`side-square side-${view.activeSide}`} aria-hidden="true" />
        <span>{reader.sideName(view.activeSide)}</span>
      </div>
      <Item icon="pencil" name="orders" tip={t("bar.toOrderTip")}>
        <span className="wide-only" aria-hidden="true">
          {t("bar.toOrder")}
        </span>
        <span className="visually-hidden">{t("bar.toOrderTip")}</span>
        <strong>{t("bar.toOrderCount", { waiting, all: onMap.length })}</strong>
      </Item>
    </>
  );
}

/** Men lost on both sides as far as they are known, and what came of the supply: where the bar has room for more. */
function LossesAndSupply() {
  const { t, formatNumber, formatPercent } = useLanguage();
  const { ownLosses, enemyMen, supplyShare } = useSituation();
  const { killed, wounded, missing } = ownLosses;
  const lost = { ours: formatNumber(killed + wounded + missing), theirs: formatNumber(enemyMen) };
  return (
    <>
      <div className="bar-item bar-beside" title={t("bar.lossesTip")}>
        <span>{t("overview.losses")}</span>
        <strong dir="ltr">{t("overview.score", lost)}</strong>
      </div>
      {supplyShare === null ? null : (
        <div className="bar-item bar-beside" title={t("overview.share")}>
          <span>{t("overview.supply")}</span>
          <strong>{formatPercent(supplyShare)}</strong>
        </div>
      )}
    </>
  );
}

/** Opens the time line on a screen that is too low for it. */
function LineButton({ line, setLine }: Parameters<typeof Bar>[0]) {
  const { t } = useLanguage();
  const isOpen = line === "open";
  return (
    <Button
      className="bar-item bar-leash bar-calendar"
      aria-label={t("timeline.title")}
      aria-expanded={isOpen}
      onPress={() => setLine(isOpen ? "folded" : "open")}
    >
      <Icon name="calendar" />
      <SignWord>{t("timeline.word")}</SignWord>
    </Button>
  );
}

/** Who moves after this part, in a line under the button; two parts in a row are said. */
function NextPart() {
  const { t } = useLanguage();
  const { next, side } = useNextPart();
  return (
    <span className="end-turn-next" title={t(`bar.nextTip.${next}`, { side })}>
      {t(`bar.next.${next}`, { side })}
    </span>
  );
}

function EndTurn() {
  const { t } = useLanguage();
  const intents = useIntents();
  const { busy, view } = useGame();
  const isOurs = useOurPart() && busy !== "thinking" && view.outcome === null;
  return (
    <Button className="button end-turn" isDisabled={!isOurs} onPress={() => intents.wishEndTurn()}>
      {busy === "thinking" ? t("bar.thinking") : t("bar.endTurn")}
      {isOurs ? <NextPart /> : null}
    </Button>
  );
}
