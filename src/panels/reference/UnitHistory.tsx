import { countersOf, type Standing } from "../../app/index.ts";
import { recorded } from "../../language/index.ts";
import { useLanguage } from "../AppContext.tsx";
import { useShelfInHand } from "./ReferenceContext.tsx";

const MINUTES_A_DAY = 24 * 60;

/** Strength day by day, and what it did hour by hour, as the line of history tells it; nothing while there is none. */
export function UnitHistory({ unit }: { readonly unit: string }) {
  const language = useLanguage();
  const { t, formatDate, formatTime } = language;
  const { records, line, scenario, words } = useShelfInHand();
  if (line === null) return null;
  const counters = countersOf(unit, records);
  if (counters.length === 0) return null;
  const entries = line.entries.filter(({ units }) => units.some((id) => counters.includes(id)));
  return (
    <section className="ref-part">
      <h3>{t("reference.forces.history")}</h3>
      <Days counters={counters} />
      {entries.length === 0 ? <p className="small">{t("reference.forces.noHistory")}</p> : null}
      <ol className="ref-events">
        {entries.map((entry) => (
          <li key={entry.id}>
            <span className="small ref-date">
              {t("prologue.dateAndTime", {
                date: formatDate(scenario.calendar.startDate, entry.minute, "day-and-month"),
                time: formatTime(entry.minute),
              })}
            </span>
            <a className="ref-link" href={`#/replay/${encodeURIComponent(entry.id)}`}>
              {recorded(language, entry.tell)}
            </a>
            <span className="small">
              {entry.places.map((place) => words.places[place]?.name ?? place).join(", ")}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Men, guns, tanks and ground at the end of each day, all its units in the game together. */
function Days({ counters }: { readonly counters: readonly string[] }) {
  const { t, formatNumber, formatDate } = useLanguage();
  const { line, scenario, book, words } = useShelfInHand();
  const rows = daysOf(counters.map((id) => line?.standings[id] ?? []));
  const nameOf = (at: number): string => {
    const place = book.placeAt(at);
    return place === null ? t("ground.hex", { hex: book.nameOf(at) }) : (words.places[place]?.name ?? place);
  };
  return (
    // A wide table scrolls by itself; with the keyboard it can be reached and moved.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className="book-table" tabIndex={0} aria-label={t("reference.forces.days")}>
      <table className="ref-table">
        <caption className="small ref-caption">{t("reference.forces.days")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("reference.forces.day")}</th>
            <th scope="col">{t("losses.men")}</th>
            <th scope="col">{t("losses.guns")}</th>
            <th scope="col">{t("losses.tanks")}</th>
            <th scope="col">{t("reference.forces.where")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ day, men, guns, tanks, at }) => (
            <tr key={day}>
              <th scope="row">
                {formatDate(scenario.calendar.startDate, day * MINUTES_A_DAY, "day-and-month")}
              </th>
              <td>{formatNumber(men)}</td>
              <td>{formatNumber(guns)}</td>
              <td>{formatNumber(tanks)}</td>
              <td>
                {at.length === 0 ? t("reference.forces.offMap") : [...new Set(at.map(nameOf))].join(", ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface Day {
  readonly day: number;
  readonly men: number;
  readonly guns: number;
  readonly tanks: number;
  /** Hexes of those on the map. */
  readonly at: readonly number[];
}

/** The standings of several units added up, day by day; only those on the map are counted. */
function daysOf(all: readonly (readonly Standing[])[]): readonly Day[] {
  const days = [...new Set(all.flat().map(({ day }) => day))].sort((a, b) => a - b);
  return days.map((day) => {
    const there = all.flat().filter((standing) => standing.day === day && standing.at >= 0);
    const sum = (count: (standing: Standing) => number) =>
      there.reduce((total, each) => total + count(each), 0);
    return {
      day,
      men: sum(({ men }) => men),
      guns: sum(({ guns }) => guns),
      tanks: sum(({ tanks }) => tanks),
      at: there.map(({ at }) => at),
    };
  });
}
