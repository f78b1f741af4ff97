/** Writes the numbers and facts of the rules into docs/RULES.md, and docs/RULES-NUMBERS.md: `npm run rules`. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readRuleBook } from "../src/language/index.ts";
import { folded } from "./ruleBook/fold.ts";
import { bookText, withValues } from "./ruleBook/inText.ts";
import { numbersPage } from "./ruleBook/page.ts";
import { withGrounds } from "./ruleBook/restsOn.ts";

/** Both pages as they should be now, from the sentences of the book and the data. */
export function rulePages(): { readonly rules: string; readonly numbers: string } {
  const text = folded(withValues(bookText()));
  const book = readRuleBook(text);
  return { rules: withGrounds(text, book), numbers: numbersPage(book) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { rules, numbers } = rulePages();
  writeFileSync(fileURLToPath(new URL("../docs/RULES.md", import.meta.url)), rules);
  writeFileSync(fileURLToPath(new URL("../docs/RULES-NUMBERS.md", import.meta.url)), numbers);
}
