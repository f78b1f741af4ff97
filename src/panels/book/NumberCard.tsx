import type { Evidence } from "../../scenario/index.ts";
import { keyName, type NumberTable, tellNumber } from "../../telling/index.ts";
import { useApp, useGame, useLanguage, useReader } from "../AppContext.tsx";
import { Fact } from "../controls.tsx";

/** The chapter of numbers that belong to weapons and not to rules. */
const WEAPONS = "weapons";

/** A number of the rules as it is in the scenario being played, and what it rests on. */
export function NumberCard({ field }: { readonly field: string }) {
  const { t } = useLanguage();
  const hasGame = useApp((state) => state.game !== null);
  return hasGame ? <NumberInPlay field={field} /> : <p className="small">{t("book.noGame")}</p>;
}

function NumberInPlay({ field }: { readonly field: string }) {
  const language = useLanguage();
  const reader = useReader();
  const { book } = useGame();
  const [chapter = "", name = ""] = field.split(".");
  const weapons = chapter === WEAPONS ? book.weapons[name] : undefined;
  const numbers = reader.theatre.scenario.numbers as unknown as Readonly<Record<string, unknown>>;
  const value =
    weapons?.numbers ?? (numbers[chapter] as Readonly<Record<string, unknown>> | undefined)?.[name];
  if (value === undefined) return <p className="small">{language.t("book.noNumber")}</p>;
  const told = tellNumber(language, value, name);
  const evidence = book.evidence[chapter]?.[name];
  return (
    <section className="book-value">
      {typeof told === "string" ? (
        <dl className="facts">
          <Fact label={language.t("book.value")}>{told}</Fact>
        </dl>
      ) : (
        <Table table={told} name={field} />
      )}
      {evidence ? <NumberEvidence evidence={evidence} /> : null}
      {Object.entries(weapons?.evidence ?? {}).map(([weapon, each]) => (
        <details key={weapon} className="book-part">
          <summary>{language.t("book.restsOn", { weapon: keyName(language, weapon) })}</summary>
          <NumberEvidence evidence={each} />
        </details>
      ))}
    </section>
  );
}

function Table({ table, name }: { readonly table: NumberTable; readonly name: string }) {
  const { t } = useLanguage();
  return (
    // A wide table scrolls by itself; with the keyboard it can be reached and moved.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className="book-table" tabIndex={0} aria-label={t("book.tableOf", { field: name })}>
      <table>
        {table.columns.length === 0 ? null : (
          <thead>
            <tr>
              <td />
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell, index) => (
                <td key={table.columns[index] ?? "value"}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function NumberEvidence({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useLanguage();
  return (
    <dl className="book-evidence">
      <dt>{t("book.source")}</dt>
      <dd>{evidence.source}</dd>
      <dt>{t("book.confidence.title")}</dt>
      <dd>{t(`book.confidence.${evidence.confidence}`)}</dd>
      {evidence.reasoning === undefined ? null : (
        <>
          <dt>{t("book.reasoning")}</dt>
          <dd>{evidence.reasoning}</dd>
        </>
      )}
      {evidence.note === undefined ? null : (
        <>
          <dt>{t("book.note")}</dt>
          <dd>{evidence.note}</dd>
        </>
      )}
    </dl>
  );
}
