import { Button } from "react-aria-components";
import { enemyOf, openChoices, waitingUnits } from "../../app/index.ts";
import {
  tellBecause,
  tellNextLevel,
  tellSparing,
  tellSupplyInFew,
  tellVerdictNow,
  tellWithout,
} from "../../telling/index.ts";
import { useApp, useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Points } from "../bar/Leash.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { Fact, PopoverButton } from "../controls.tsx";
import { Icon } from "../icons.tsx";
import { useTelling } from "../unit/useTelling.ts";
import { Objectives } from "./Objectives.tsx";
import { Part } from "./Part.tsx";
import { useHours } from "./useHours.ts";
import { useSituation } from "./useSituation.ts";

/** The ground that each side holds, with the whole situation behind it. */
export function OverviewButton() {
  const { t } = useLanguage();
  const { side } = useGame();
  const { held } = useSituation();
  const points = { ours: held[side], theirs: held[enemyOf(side)] };
  return (
    <PopoverButton
      className="bar-item bar-leash bar-overview"
      name={t("overview.button", points)}
      title={t("overview.title")}
      label={
        <>
          <Icon name="flag" />
          <span className="bar-overview-word">{t("overview.word")}</span>{" "}
          <strong dir="ltr">{t("overview.score", points)}</strong>
        </>
      }
    >
      <div className="overview">
        <Now />
        <Overview />
      </div>
    </PopoverButton>
  );
}

/** Hour, sky, whose part it is and what waits for an order: what a narrow bar leaves out. */
function Now() {
  const { t, formatNumber } = useLanguage();
  const reader = useReader();
  const { view, notes } = useGame();
  const { date, from, to, turn, turns, km } = useHours();
  const onMap = view.own.filter((unit) => unit.at >= 0 && unit.men + unit.guns + unit.tanks > 0);
  return (
    <section className="overview-now">
      <p>
        <strong>{t("overview.now", { date, from, to })}</strong>
      </p>
      <p>
        {t("overview.sky", {
          weather: t(`weather.${view.weather}`),
          light: t(`light.${view.light}`),
          km: formatNumber(km),
        })}
      </p>
      <p>{t("overview.turnOf", { turn, turns, side: reader.sideName(view.activeSide) })}</p>
      <p>{t("overview.toOrder", { count: waitingUnits(view, notes).length, all: onMap.length })}</p>
    </section>
  );
}

/** How the battle stands: the ground, what it would count now, losses, supply, the leash, dispatches. */
export function Overview() {
  return (
    <>
      <Objectives />
      <IfItEndedNow />
      <LossesSoFar />
      <SupplyNow />
      <LeashNow />
      <DispatchesNow />
    </>
  );
}

function IfItEndedNow() {
  const { t, formatSigned } = useLanguage();
  const reader = useReader();
  const { standing, begun } = useSituation();
  const isInvented = reader.book.invented;
  if (begun === "not-yet") return <HowItCounts />;
  const spared = standing.sum - standing.history - standing.beside;
  return (
    <Part title={t("overview.ifNow")}>
      <dl className="facts">
        <Fact label={t("overview.ground")}>{formatSigned(standing.ground)}</Fact>
        <Fact label={t("overview.lossPoints")}>{formatSigned(standing.losses)}</Fact>
        <Fact label={t("overview.ledger")}>{formatSigned(standing.ledger)}</Fact>
        <div className="fact overview-sum">
          <dt>{t("overview.sum")}</dt>
          <dd>{formatSigned(standing.sum)}</dd>
        </div>
        <Fact label={t(isInvented ? "overview.expected" : "overview.history")}>
          {formatSigned(standing.history)}
        </Fact>
        {spared === 0 ? null : <Fact label={t("overview.spared")}>{formatSigned(-spared)}</Fact>}
        <div className="fact overview-sum">
          <dt>{t(isInvented ? "overview.besideExpected" : "overview.beside")}</dt>
          <dd>{formatSigned(standing.beside)}</dd>
        </div>
      </dl>
      <StandingLine />
      {standing.sparing ? (
        <p className="small">
          <Ruled text={tellSparing(reader, standing.sparing)} />
        </p>
      ) : null}
      {isInvented ? null : (
        <p className="small">
          <Ruled text={t("overview.rules")} />
        </p>
      )}
    </Part>
  );
}

/** Before anything has happened: what will be counted, and how it stood in the end. */
function HowItCounts() {
  const { t, formatSigned } = useLanguage();
  const reader = useReader();
  const { side } = useGame();
  const { standing } = useSituation();
  return (
    <Part title={t("overview.counts")}>
      <p>{t("overview.notBegun")}</p>
      {reader.book.invented ? null : (
        <>
          <p>
            {t("overview.countsThen", {
              history: formatSigned(standing.history),
              side: reader.sideName(side),
            })}
          </p>
          <p className="small">
            <Ruled text={t("overview.rules")} />
          </p>
        </>
      )}
    </Part>
  );
}

/** What the battle would be called if it ended now, why, and what is needed for better; of what we only found no name. */
export function StandingLine() {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const { standing, begun } = useSituation();
  const isTold = useTelling() === "part";
  if (begun === "before-us") return <p>{t(isTold ? "overview.whileTold" : "overview.beforeUs")}</p>;
  const because = tellBecause(reader, view.turn, standing);
  const next = tellNextLevel(reader, standing);
  return (
    <div className="overview-verdict">
      <p>
        <strong>{tellVerdictNow(reader, standing)}</strong>
      </p>
      {because === null ? null : <p className="small">{because}</p>}
      {next === null ? null : <p className="small">{next}</p>}
    </div>
  );
}

/** Losses of the other side as far as they are known. */
function theirsSaid(t: ReturnType<typeof useLanguage>["t"], theirs: number | null): string {
  if (theirs === null) return t("overview.unknown");
  return theirs === 0 ? t("overview.noneSeen") : t("losses.about", { count: theirs });
}

/** Losses, supply and leash in a line: what the bar of a phone has no room for. */
export function AtAGlance() {
  const { t, formatNumber } = useLanguage();
  const reader = useReader();
  const { view, side } = useGame();
  const situation = useSituation();
  const { killed, wounded, missing } = situation.ownLosses;
  return (
    <p className="small sheet-glance">
      {t("sheet.glance", {
        ours: formatNumber(killed + wounded + missing),
        theirs: theirsSaid(t, situation.enemyMen),
        supply: tellSupplyInFew(reader, situation),
        points: view.escalation[side],
        war: reader.theatre.numbers.border.war,
      })}
    </p>
  );
}

function LossesSoFar() {
  const { t, formatNumber } = useLanguage();
  const { ownLosses, enemyMen } = useSituation();
  const { killed, wounded, missing, guns, tanks, aircraft } = ownLosses;
  const rows = [
    ["men", killed + wounded + missing, enemyMen],
    ["guns", guns, null],
    ["tanks", tanks, null],
    ["aircraft", aircraft, null],
  ] as const;
  return (
    <Part title={t("overview.losses")}>
      <table className="overview-losses">
        <thead className="small">
          <tr>
            <td />
            <th scope="col">{t("overview.ours")}</th>
            <th scope="col">{t("overview.theirs")}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(([kind, ours]) => kind === "men" || ours > 0)
            .map(([kind, ours, theirs]) => (
              <tr key={kind}>
                <th scope="row">{t(`losses.${kind}`)}</th>
                <td>{formatNumber(ours)}</td>
                <td>{theirsSaid(t, theirs)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Part>
  );
}

function SupplyNow() {
  const { t, formatPercent } = useLanguage();
  const reader = useReader();
  const intents = useIntents();
  const situation = useSituation();
  const { supplyShare, withoutSupply } = situation;
  return (
    <Part title={t("overview.supply")}>
      <dl className="facts">
        <Fact label={t("overview.share")}>
          {supplyShare === null ? t("overview.shareUnknown") : formatPercent(supplyShare)}
        </Fact>
      </dl>
      <p>{tellWithout(reader, situation)}</p>
      {withoutSupply.length === 0 ? null : (
        <p className="row overview-units">
          {withoutSupply.map((unit) => (
            <Button key={unit} className="link" slot="close" onPress={() => intents.selectUnit(unit)}>
              {reader.short(unit)}
            </Button>
          ))}
        </p>
      )}
    </Part>
  );
}

function LeashNow() {
  const { t } = useLanguage();
  const { side } = useGame();
  return (
    <Part title={t("leash.title")}>
      <Points side={side} level={4} />
      <Points side={enemyOf(side)} level={4} />
    </Part>
  );
}

function DispatchesNow() {
  const { t } = useLanguage();
  const { view } = useGame();
  const unread = useApp((state) => state.cards.filter(({ type }) => type === "dispatch").length);
  const open = view.activeSide === view.side ? openChoices(view).length : 0;
  return (
    <Part title={t("overview.dispatches")}>
      <p>{unread === 0 ? t("overview.noneUnread") : t("overview.unread", { count: unread })}</p>
      {open === 0 ? null : <p>{t("overview.awaits", { count: open })}</p>}
    </Part>
  );
}
