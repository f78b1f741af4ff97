import type { OpenScenario } from "./book.ts";
import { buildBook, buildWords } from "./build/buildBook.ts";
import { buildScenario } from "./build/buildScenario.ts";
import type { WholeSheets } from "./sheets.ts";

/** Makes of sheets that passed their check what the engine plays and what people read. */
export function openScenario(sheets: WholeSheets): OpenScenario {
  const words = new Map(
    Object.entries(sheets.words).map(([language, sections]) => [language, buildWords(language, sections)]),
  );
  const first = words.get(sheets.scenario.words[0] ?? "");
  if (!first) throw new Error("openScenario: a scenario was taken without words");
  return {
    scenario: buildScenario(sheets),
    book: buildBook(sheets),
    words: (language) => words.get(language) ?? first,
  };
}
