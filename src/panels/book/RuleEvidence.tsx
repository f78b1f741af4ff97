import type { BookRule } from "../../language/index.ts";
import { useApp, useGame, useLanguage, useReader } from "../AppContext.tsx";

/** The facts of history that a rule rests on, each with who tells it and what he is worth. */
export function RuleEvidence({ rule }: { readonly rule: BookRule }) {
  const hasGame = useApp((state) => state.game !== null);
  return hasGame ? <EvidenceInPlay rule={rule} /> : null;
}

function EvidenceInPlay({ rule }: { readonly rule: BookRule }) {
  const { t } = useLanguage();
  const { book } = useGame();
  const facts = book.facts.filter(({ rules }) => rules.includes(rule.id));
  const ground = rule.numbers.length === 0 ? "form" : book.invented ? "invented" : "numbers";
  return (
    <>
      <h3>{t("book.evidence")}</h3>
      {facts.length === 0 ? <p className="small">{t(`book.noFact.${ground}`)}</p> : null}
      {facts.map(({ id }) => (
        <Fact key={id} id={id} />
      ))}
    </>
  );
}

function Fact({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { book, words } = useGame();
  const fact = book.facts.find((each) => each.id === id);
  const told = words.facts[id];
  return (
    <section className="book-fact">
      <p className="prose">{told?.fact}</p>
      {told?.disputed === undefined ? null : (
        <p className="small">{t("book.disputed", { how: told.disputed })}</p>
      )}
      <ul className="source-list">
        {fact?.sources.map(({ source, part }, at, all) => (
          <li key={`${source}-${part ?? ""}`}>
            <p className="small">{reader.cite(source, part)}</p>
            {all.findIndex((cited) => cited.source === source) === at ? (
              <p className="small">{book.sources[source]?.worth}</p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
