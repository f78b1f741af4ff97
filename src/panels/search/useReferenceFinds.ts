import { useEffect, useState } from "react";
import { referenceOf } from "../../app/index.ts";
import { scenarioOf } from "../../app/library.ts";
import { useLanguage } from "../AppContext.tsx";
import { useRuleBook } from "../book/RuleBookContext.tsx";
import { useReferenceId } from "../reference/ReferenceContext.tsx";
import { makeShelf, pageOf } from "../reference/shelf.ts";
import { type Find, folded } from "./finds.ts";

/** Entries of the reference, which is read when the search is first opened; none until then. */
export function useReferenceFinds(): readonly Find[] {
  const language = useLanguage();
  const { book: rules } = useRuleBook();
  const id = useReferenceId();
  const [finds, setFinds] = useState<readonly Find[]>([]);
  useEffect(() => {
    let isWanted = true;
    if (id === null) return;
    Promise.all([scenarioOf(id), referenceOf(id)]).then(
      ([{ scenario, book, words }, reference]) => {
        if (!isWanted || !reference) return;
        const parts = { language, reference, scenario, book, words: words(language.tag), rules, line: null };
        setFinds(
          makeShelf(parts).entries.map(({ chapter, id: entry, title, hint }) => ({
            id: `reference-${chapter}-${entry}`,
            kind: "reference",
            title,
            hint: [language.t(`reference.chapters.${chapter}`), hint].filter(Boolean).join(" · "),
            names: [folded(title)],
            goal: { to: "page", address: pageOf(chapter, entry) },
          })),
        );
      },
      // The reference could not be read: the rest is found all the same.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [id, language, rules]);
  return finds;
}
