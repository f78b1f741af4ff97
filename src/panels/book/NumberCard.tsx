import { useApp, useGame, useLanguage, useReader } from "../AppContext.tsx";
import { Fact } from "../controls.tsx";
import { type NumberTable, tellNumber } from "../telling/numbers.ts";

/** A number of the rules as it is in the scenario being played, and what it rests on. */
export function NumberCard({ field }: { readonly field: string }) {
  const { t } = useLanguage();
  const hasGame = useApp((state) => state.game !== null);
  return hasGame ? <NumberInPlay field={field} /> : <p className="small">{t("book.noGame")}</p>;
}

function NumberInPlay({ field }: { readonly field: string }) {
  const language = useLanguage();
  const reader = useReader();
  const [chapter = "", name = ""] = field.split(".");
  const numbers = reader.theatre.scenario.numbers as unknown as Readonly<Record<string, unknown>>;
  const value = (numbers[chapter] as Readonly<Record<string, unknown>> | undefined)?.[name];
  if (value === undefined) return <p className="small">{language.t("book.noNumber")}</p>;
  const told = tellNumber(language, value);
  return (
    <section className="book-value">
      {typeof told === "string" ? (
        <dl className="facts">
          <Fact label={language.t("book.value")}>{told}</Fact>
        </dl>
      ) : (
        <Table table={told} name={field} />
      )}
      <NumberEvidence chapter={chapter} name={name} />
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

function NumberEvidence({ chapter, name }: { readonly chapter: string; readonly name: string }) {
  const { t } = useLanguage();
  const { book } = useGame();
  const evidence = book.evidence[chapter]?.[name];
  if (!evidence) return null;
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
