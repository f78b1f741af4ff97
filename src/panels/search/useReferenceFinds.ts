import { useEffect, useState } from "react";
import { referenceOf } from "../../app/index.ts";
import { scenarioOf } from "../../app/library.ts";
import { isolatedTexts, type Language } from "../../language/index.ts";
import { useLanguage } from "../AppContext.tsx";
import { whenIdle } from "../afterPaint.ts";
import { useRuleBook } from "../book/RuleBookContext.tsx";
import { useReferenceId } from "../reference/ReferenceContext.tsx";
import { makeShelf, pageOf } from "../reference/shelf.ts";
import { type Find, folded } from "./finds.ts";

type Entry = ReturnType<typeof makeShelf>["entries"][number];

function findOf(language: Language, { chapter, id, title, hint }: Entry): Find {
  return {
    id: `reference-${chapter}-${id}`,
    kind: "reference",
    title,
    hint: [language.t(`reference.chapters.${chapter}`), hint].filter(Boolean).join(" · "),
    names: [folded(title)],
    goal: { to: "page", address: pageOf(chapter, id) },
  };
}

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
        if (!reference) return;
        const parts = {
          language,
          reference: isolatedTexts(language.direction, reference),
          scenario,
          book,
          words: words(language.tag),
          rules,
          line: null,
        };
        // Many pages are read through: while nobody types.
        whenIdle(() => {
          if (isWanted) setFinds(makeShelf(parts).entries.map((entry) => findOf(language, entry)));
        });
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
