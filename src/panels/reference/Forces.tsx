import { type BattleSheet, countersOf } from "../../app/index.ts";
import type { Formation } from "../../scenario/index.ts";
import { useLanguage } from "../AppContext.tsx";
import {
  AppearsIn,
  BySide,
  CitedShort,
  EntryLink,
  Figures,
  HowKnown,
  OtherAccounts,
  Related,
  SideMark,
  Sources,
} from "./parts.tsx";
import { useShelfInHand } from "./ReferenceContext.tsx";
import { dateOf } from "./shelf.ts";
import { UnitHistory } from "./UnitHistory.tsx";

/** The order of battle as a tree, side by side. */
export function ForceTree() {
  const { t } = useLanguage();
  const { reference } = useShelfInHand();
  return (
    <>
      <p className="prose">{t("reference.forces.intro")}</p>
      <BySide>
        {(side) => <Branch units={reference.formations.filter((unit) => unit.side === side)} parent={null} />}
      </BySide>
    </>
  );
}

function Branch(props: { readonly units: readonly Formation[]; readonly parent: string | null }) {
  const { units, parent } = props;
  const own = units.filter((unit) => unit.parent === parent);
  if (own.length === 0) return null;
  return (
    <ul className="ref-tree">
      {own.map((unit) => (
        <li key={unit.id}>
          <EntryLink chapter="forces" id={unit.id} />
          <InShort unit={unit} />
          <Branch units={units} parent={unit.id} />
        </li>
      ))}
    </ul>
  );
}

/** Commander, and the strength of its counters in the game. */
function InShort({ unit }: { readonly unit: Formation }) {
  const { t, formatNumber } = useLanguage();
  const shelf = useShelfInHand();
  const counters = countersOf(unit.id, shelf.records);
  const sheets = shelf.scenario.units.filter(({ id }) => counters.includes(id));
  const men = sheets.reduce((sum, sheet) => sum + sheet.men, 0);
  const parts = [
    ...(unit.commander === undefined ? [] : [unit.commander]),
    ...(men === 0 ? [] : [t("reference.forces.menInGame", { men: formatNumber(men) })]),
  ];
  return parts.length === 0 ? null : <span className="small ref-under">{parts.join(" · ")}</span>;
}

/** One formation or unit: who led it, how strong it was by whom, where it was. */
export function ForcePage({ id }: { readonly id: string }) {
  const language = useLanguage();
  const { t } = language;
  const shelf = useShelfInHand();
  const unit = shelf.reference.formations.find((each) => each.id === id);
  if (!unit) return null;
  const under = shelf.reference.formations.filter(({ parent }) => parent === id).map((each) => each.id);
  const people = shelf.reference.people.filter(({ units }) => units.includes(id)).map((each) => each.id);
  const tables = shelf.reference.establishments
    .filter(({ units }) => units.includes(id))
    .map((each) => each.id);
  const claims = shelf.reference.claims.filter(({ units }) => units.includes(id)).map((each) => each.id);
  return (
    <>
      <p className="small">
        <SideMark side={unit.side} />{" "}
        {unit.otherNames.length === 0
          ? null
          : t("reference.alsoCalled", { names: unit.otherNames.join("; ") })}
      </p>
      {unit.commander === undefined ? null : (
        <p className="prose">{t("reference.forces.commander", { name: unit.commander })}</p>
      )}
      {unit.parent === null ? null : (
        <p>
          {t("reference.forces.under")} <EntryLink chapter="forces" id={unit.parent} />
        </p>
      )}
      {unit.notes === undefined ? null : <p className="prose">{unit.notes}</p>}
      <Related title={t("reference.chapters.claims")} chapter="claims" ids={claims} />
      <Counters unit={id} />
      <UnitHistory unit={id} />
      {unit.strength.length + unit.equipment.length === 0 ? null : (
        <section className="ref-part">
          <h3>{t("reference.forces.reported")}</h3>
          <Figures figures={unit.strength} />
          <Equipment unit={unit} />
        </section>
      )}
      <Found unit={unit} />
      <OtherAccounts accounts={unit.conflicts} />
      {unit.firstSeen === undefined ? null : (
        <p className="small">
          {t("reference.forces.firstSeen", {
            when: [dateOf(language, unit.firstSeen.date, null), unit.firstSeen.time ?? ""]
              .filter(Boolean)
              .join(", "),
          })}{" "}
          {unit.firstSeen.place === null ? null : <EntryLink chapter="places" id={unit.firstSeen.place} />}
        </p>
      )}
      <Related title={t("reference.forces.parts")} chapter="forces" ids={under} />
      <Related title={t("reference.chapters.people")} chapter="people" ids={people} />
      <Related title={t("reference.chapters.strengths")} chapter="strengths" ids={tables} />
      <AppearsIn kind="unit" id={id} />
      <Sources sources={unit.sources} />
    </>
  );
}

function Equipment({ unit }: { readonly unit: Formation }) {
  const { t, formatNumber } = useLanguage();
  if (unit.equipment.length === 0) return null;
  return (
    <ul className="ref-list">
      {unit.equipment.map(({ item, count, note }) => (
        <li key={item}>
          {count === null ? item : t("reference.forces.item", { count: formatNumber(count), item })}
          {note === undefined ? null : <span className="small ref-under">{note}</span>}
        </li>
      ))}
    </ul>
  );
}

function Found({ unit }: { readonly unit: Formation }) {
  const { t } = useLanguage();
  if (unit.facts.length === 0) return null;
  return (
    <section className="ref-part">
      <h3>{t("reference.forces.found")}</h3>
      <ul className="ref-accounts">
        {unit.facts.map(({ text, confidence, sources }) => (
          <li key={text}>
            <p className="prose">{text}</p>
            <p className="small">
              <HowKnown confidence={confidence} /> <CitedShort sources={sources} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The units of the game that stand for it, as they are at the start or when they come. */
function Counters({ unit }: { readonly unit: string }) {
  const { t, formatNumber } = useLanguage();
  const { scenario, book, words, records } = useShelfInHand();
  const ids = countersOf(unit, records);
  if (ids.length === 0) return null;
  const longest = longestOf(scenario.battles);
  return (
    <section className="ref-part">
      <h3>{t("reference.forces.inGame")}</h3>
      {/* A wide table scrolls by itself; with the keyboard it can be reached and moved. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section className="book-table" tabIndex={0} aria-label={t("reference.forces.inGame")}>
        <table className="ref-table ref-wide">
          <thead>
            <tr>
              <th scope="col">{t("reference.forces.unit")}</th>
              <th scope="col">{t("losses.men")}</th>
              <th scope="col">{t("losses.guns")}</th>
              <th scope="col">{t("losses.tanks")}</th>
              <th scope="col">{t("reference.forces.from")}</th>
              <th scope="col">{t("reference.howKnown")}</th>
            </tr>
          </thead>
          <tbody>
            {ids.map((id) => {
              const sheet = scenario.units.find((each) => each.id === id);
              const page = book.units[id];
              return (
                <tr key={id}>
                  <th scope="row">{words.units[id]?.name ?? id}</th>
                  <td>{formatNumber(sheet?.men ?? 0)}</td>
                  <td>{formatNumber(sheet?.guns ?? 0)}</td>
                  <td>{formatNumber(sheet?.tanks ?? 0)}</td>
                  <td>
                    <WhenIn battle={longest} unit={id} />
                  </td>
                  <td>
                    {page === undefined ? null : t(`reference.sure.${page.confidence}`)}
                    {page?.note == null && page?.reasoning == null ? null : (
                      <span className="small ref-under">
                        {[page.note, page.reasoning].filter(Boolean).join(" ")}
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function longestOf(battles: readonly BattleSheet[]): BattleSheet | undefined {
  return [...battles].sort((a, b) => b.endMinute - b.firstTurn - (a.endMinute - a.firstTurn))[0];
}

/** On the map from the start, or the hour at which it comes and from where. */
function WhenIn(props: { readonly battle: BattleSheet | undefined; readonly unit: string }) {
  const { t, formatDate, formatTime } = useLanguage();
  const { scenario, book, words } = useShelfInHand();
  const page = props.battle && book.battles[props.battle.id];
  const arrival = page?.arrivals.find(({ unit }) => unit === props.unit);
  if (!arrival) return t("reference.forces.fromStart");
  const day = formatDate(scenario.calendar.startDate, arrival.minute, "day-and-month");
  return t("reference.forces.arrives", {
    when: t("prologue.dateAndTime", { date: day, time: formatTime(arrival.minute) }),
    box: words.boxes[arrival.box] ?? arrival.box,
  });
}
