import { Button } from "react-aria-components";
import type { Losses, SideId } from "../../engine/index.ts";
import { useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { lossLines } from "../telling/losses.ts";
import { heldPlaces, lossesOf } from "../telling/outcome.ts";
import { Page } from "./Page.tsx";
import { Entries } from "./Prologue.tsx";

const SIDES: readonly SideId[] = ["soviet", "japanese"];
const KINDS: readonly (keyof Losses)[] = ["killed", "wounded", "missing", "guns", "tanks"];

/** How the battle ended, beside what happened. */
export function OutcomeScreen() {
  const { t } = useLanguage();
  const intents = useIntents();
  const { view, book, words } = useGame();
  const outcome = view.outcome;
  if (!outcome)
    return (
      <Page title={t("outcome.title")}>
        <p className="prose">{t("outcome.notYet")}</p>
      </Page>
    );
  return (
    <Page title={t("outcome.title")}>
      <Verdict />
      <div className="outcome-columns">
        <LossTable />
        <Objectives />
      </div>
      {book.aftermath.length > 0 ? (
        <section>
          <h2>{t("outcome.aftermath")}</h2>
          <p className="prose">{t("outcome.aftermathIntro")}</p>
          <Entries entries={book.aftermath} stories={words.aftermath} book={book} />
        </section>
      ) : null}
      <Button className="button main" onPress={() => intents.goTo("home")}>
        {t("outcome.home")}
      </Button>
    </Page>
  );
}

function Verdict() {
  const language = useLanguage();
  const { t } = language;
  const reader = useReader();
  const { view } = useGame();
  const outcome = view.outcome;
  if (!outcome) return null;
  const level = language.say(`outcome.levels.${outcome.level}`, "outcome.levels.unknown", {
    level: outcome.level,
  });
  const difference = outcome.margin - (reader.battleSheet()?.historicalMargin ?? 0);
  const better = difference >= 0 ? "soviet" : "japanese";
  return (
    <section className="verdict">
      <p className="verdict-level">
        {outcome.winner === null
          ? level
          : t("outcome.levelFor", { level, side: reader.sideName(outcome.winner) })}
      </p>
      <p className="prose">{t(`outcome.reasons.${outcome.reason}`)}</p>
      {outcome.reason === "ceasefire" || outcome.reason === "annihilated" ? (
        <p className="prose">
          {difference === 0
            ? t("outcome.marginNone")
            : t("outcome.margin", { side: reader.sideName(better), count: Math.abs(difference) })}
        </p>
      ) : null}
      <p className="small">
        {t("outcome.when", {
          date: reader.date(outcome.minute, "long"),
          time: language.formatTime(outcome.minute),
        })}
      </p>
    </section>
  );
}

function LossTable() {
  const { t, formatNumber } = useLanguage();
  const reader = useReader();
  const { view, chronicle } = useGame();
  const historical = reader.battleSheet()?.historicalLosses;
  const game = lossesOf(reader, view, chronicle);
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
                {t("outcome.history")}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          <MenInAll />
          {KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`losses.${kind}`)}</th>
              {SIDES.flatMap((side) => [
                <td key={`${side}-game`}>{count(game[side]?.[kind], formatNumber)}</td>,
                <td key={`${side}-history`} className="quiet">
                  {count(historical?.[side][kind], formatNumber)}
                </td>,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">{t("outcome.lossesNote")}</p>
    </section>
  );
}

/** Men lost in all; the other side's as they were counted from our lines. */
function MenInAll() {
  const { t, formatNumber } = useLanguage();
  const reader = useReader();
  const { view, chronicle } = useGame();
  const historical = reader.battleSheet()?.historicalLosses;
  const lines = lossLines(reader, chronicle, { first: 0, last: view.turn });
  const own = menOf(lossesOf(reader, view, chronicle)[reader.side]);
  return (
    <tr>
      <th scope="row">{t("losses.men")}</th>
      {SIDES.flatMap((side) => [
        <td key={`${side}-game`}>
          {side === reader.side
            ? formatNumber(own)
            : t("losses.about", { count: formatNumber(lines.enemy.at(-1) ?? 0) })}
        </td>,
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

function count(value: number | undefined, format: (value: number) => string): string {
  return value === undefined ? "–" : format(value);
}

function Objectives() {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const places = heldPlaces(reader, view);
  const name = (holder: SideId | "contested" | null) =>
    holder === "contested"
      ? t("outcome.contested")
      : holder === null
        ? t("outcome.nobody")
        : reader.sideName(holder);
  return (
    <section>
      <h2>{t("outcome.objectives")}</h2>
      <table className="loss-table">
        <thead>
          <tr className="small">
            <th scope="col">{t("outcome.place")}</th>
            <th scope="col">{t("outcome.points")}</th>
            <th scope="col">{t("outcome.here")}</th>
            <th scope="col">{t("outcome.history")}</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place.id}>
              <th scope="row">{reader.place(place.id)}</th>
              <td>{place.points}</td>
              <td className={`side-${place.holder ?? "nobody"}-word`}>{name(place.holder)}</td>
              <td className="quiet">{name(place.historical)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
