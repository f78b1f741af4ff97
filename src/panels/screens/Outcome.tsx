import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { enemyOf, toldScenarios, verdictOf } from "../../app/index.ts";
import type { BattleSheet, Holder, Losses, Outcome, SideId } from "../../engine/index.ts";
import {
  endSaid,
  heldPlaces,
  seatSaid,
  sparingAtEnd,
  tellLastIn,
  tellLevel,
  tellMargin,
  tellSparing,
  tellVerdict,
} from "../../telling/index.ts";
import { useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { Page } from "./Page.tsx";
import { Entries } from "./Prologue.tsx";

const SIDES: readonly SideId[] = ["soviet", "japanese"];
const KINDS: readonly (keyof Losses)[] = ["killed", "wounded", "missing", "guns", "tanks"];

/** How the battle ended, beside what happened. */
export function OutcomeScreen() {
  const { t } = useLanguage();
  const intents = useIntents();
  const { setup, view, book, words } = useGame();
  const outcome = view.outcome;
  if (!outcome)
    return (
      <Page title={t("outcome.title")}>
        <p className="prose">{t("outcome.notYet")}</p>
      </Page>
    );
  return (
    <Page title={t("outcome.title")}>
      <Verdict outcome={outcome}>
        {toldScenarios().includes(setup.scenario) ? (
          <Button className="button" onPress={() => void intents.compare()}>
            {t("compare.open")}
          </Button>
        ) : null}
        <Button className="button main" onPress={() => intents.goTo("home")}>
          {t("outcome.home")}
        </Button>
      </Verdict>
      <div className="outcome-columns">
        <LossTable game={outcome.losses} aircraft={outcome.aircraft} sick={outcome.sick} />
        <Objectives outcome={outcome} />
      </div>
      {book.aftermath.length > 0 ? (
        <section>
          <h2>{t("outcome.aftermath")}</h2>
          <p className="prose">{t("outcome.aftermathIntro")}</p>
          <Entries entries={book.aftermath} stories={words.aftermath} book={book} />
        </section>
      ) : null}
    </Page>
  );
}

/** Who has won and why, what it means to either side, and the ways on. */
function Verdict({ outcome, children }: { readonly outcome: Outcome; readonly children: ReactNode }) {
  const language = useLanguage();
  const { t } = language;
  const reader = useReader();
  const battle = reader.battleSheet();
  const { seats } = useGame().setup;
  // Two persons at one screen, or nobody: then it is told from no seat.
  const isHis = seats[reader.side] === "person" && seats[enemyOf(reader.side)] !== "person";
  const [first, whose] = isHis ? tellVerdict(reader, outcome, reader.side) : [tellLevel(reader, outcome)];
  const margin = tellMargin(reader, outcome);
  const sparing = sparingAtEnd(reader, outcome);
  return (
    <section className="verdict">
      <div className="verdict-told">
        <p className="verdict-level">{first}</p>
        {whose === undefined ? null : <p className="verdict-whose">{whose}</p>}
        <p className="prose">{endSaid(reader, outcome)}</p>
        {outcome.blamed ? (
          <p className="prose">{t("outcome.blamed", { side: reader.sideName(outcome.blamed) })}</p>
        ) : null}
        {margin ? (
          <p className="prose">
            <Ruled text={margin} />
          </p>
        ) : null}
        {sparing ? (
          <p className="prose">
            <Ruled text={tellSparing(reader, sparing)} />
          </p>
        ) : null}
        <p className="small">
          {t("outcome.when", {
            date: reader.date(outcome.minute, "long"),
            time: language.formatTime(outcome.minute),
          })}
        </p>
        <div className="row">{children}</div>
      </div>
      {battle ? <Seats outcome={outcome} battle={battle} /> : null}
    </section>
  );
}

/** What the outcome means to either side. */
function Seats(props: { readonly outcome: Outcome; readonly battle: BattleSheet }) {
  const { t, formatSigned } = useLanguage();
  const reader = useReader();
  return (
    <div className="seats">
      <h2>{t("outcome.seats.title")}</h2>
      <ul>
        {SIDES.map((side) => {
          const { numbers } = reader.theatre;
          const { points, level, than } = verdictOf(numbers, props.battle, props.outcome, side);
          return (
            <li key={side}>
              <span className="seat-name">
                <span className={`side-square side-${side}`} aria-hidden="true" />
                <span className={`side-word side-${side}-word`}>{reader.sideName(side)}</span>
              </span>
              {/* An invented battle has no history to be better or worse than. */}
              {reader.book.invented ? null : (
                <span className="seat-level">{seatSaid(reader, { level, than })}</span>
              )}
              <strong className="number">
                {t("outcome.seats.points", { points: formatSigned(points) })}
              </strong>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** How the data says that the figures of a battle are nobody's published ones. */
const ESTIMATE = /estimate/i;

type LossesBySide = Readonly<Record<SideId, Losses>>;

function LossTable({
  game,
  aircraft,
  sick,
}: {
  readonly game: LossesBySide;
  readonly aircraft: Outcome["aircraft"];
  readonly sick: Outcome["sick"];
}) {
  const { t, formatNumber } = useLanguage();
  const reader = useReader();
  const historical = reader.battleSheet()?.historicalLosses;
  const source = reader.book.battles[reader.battle]?.lossesSource ?? null;
  const isPublished = source === null || !ESTIMATE.test(source);
  const then = reader.book.invented
    ? "outcome.expected"
    : isPublished
      ? "outcome.history"
      : "outcome.historyEstimated";
  return (
    <section>
      <h2>{t("outcome.losses")}</h2>
      <table className="loss-table">
        <thead>
          <tr>
            <td />
            {SIDES.map((side) => (
              <th key={side} colSpan={2} scope="colgroup" className={`side-word side-${side}-word`}>
                {reader.sideName(side)}
              </th>
            ))}
          </tr>
          <tr className="small">
            <td />
            {SIDES.flatMap((side) => [
              <th key={`${side}-game`} scope="col">
                {t("outcome.here")}
              </th>,
              <th key={`${side}-history`} scope="col">
                {t(then)}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          <MenInAll game={game} />
          {KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`losses.${kind}`)}</th>
              {SIDES.flatMap((side) => [
                <td key={`${side}-game`}>{formatNumber(game[side][kind])}</td>,
                <td key={`${side}-history`} className="quiet">
                  {historical ? formatNumber(historical[side][kind]) : "–"}
                </td>,
              ])}
            </tr>
          ))}
          <tr>
            <th scope="row">{t("losses.aircraft")}</th>
            {SIDES.flatMap((side) => [
              <td key={`${side}-game`}>{formatNumber(aircraft[side])}</td>,
              <td key={`${side}-history`} className="quiet">
                {t("outcome.notTold")}
              </td>,
            ])}
          </tr>
          <tr>
            <th scope="row">{t("losses.sick")}</th>
            {SIDES.flatMap((side) => [
              <td key={`${side}-game`}>{formatNumber(sick[side])}</td>,
              <td key={`${side}-history`} className="quiet">
                {t("outcome.notTold")}
              </td>,
            ])}
          </tr>
        </tbody>
      </table>
      <p className="small">{t("outcome.lossesNote")}</p>
      {source === null ? null : (
        <p className="small">
          {t(isPublished ? "outcome.lossesSource" : "outcome.lossesEstimate", { source })}
        </p>
      )}
    </section>
  );
}

/** Men lost in all. */
function MenInAll({ game }: { readonly game: LossesBySide }) {
  const { t, formatNumber } = useLanguage();
  const reader = useReader();
  const historical = reader.battleSheet()?.historicalLosses;
  return (
    <tr>
      <th scope="row">{t("losses.men")}</th>
      {SIDES.flatMap((side) => [
        <td key={`${side}-game`}>{formatNumber(menOf(game[side]))}</td>,
        <td key={`${side}-history`} className="quiet">
          {formatNumber(menOf(historical?.[side]))}
        </td>,
      ])}
    </tr>
  );
}

function menOf(losses: Losses | undefined): number {
  return losses ? losses.killed + losses.wounded + losses.missing : 0;
}

function Objectives({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useLanguage();
  const reader = useReader();
  const places = heldPlaces(reader, outcome);
  // History leaves a place to neither side only where both stood on it at the end.
  const name = (holder: Holder | null) => {
    if (holder === "contested" || holder === null) return t("outcome.contested");
    return holder === "none" ? t("outcome.nobody") : reader.sideName(holder);
  };
  return (
    <section>
      <h2>{t("outcome.objectives")}</h2>
      <table className="loss-table">
        <thead>
          <tr className="small">
            <th scope="col">{t("outcome.place")}</th>
            <th scope="col">{t("outcome.points")}</th>
            <th scope="col">{t("outcome.here")}</th>
            <th scope="col">{t(reader.book.invented ? "outcome.expected" : "outcome.history")}</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place.id}>
              <th scope="row">{reader.place(place.id)}</th>
              <td>{place.points}</td>
              <td className={`side-${place.holder}-word`}>
                {name(place.holder)}
                {place.lastIn ? (
                  <span className="small quiet outcome-late">
                    <Ruled text={tellLastIn(reader, place.lastIn) ?? ""} />
                  </span>
                ) : null}
              </td>
              <td className="quiet">{name(place.historical)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
