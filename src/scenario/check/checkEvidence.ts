/** Facts of history: each once, from sources that there are, and either for a rule or with a reason. */
import type { Findings } from "../finding.ts";
import { FILES, type Sheets } from "../sheets.ts";
import { sourcesOf } from "./checkForces.ts";
import { expectKnown, expectUnique } from "./known.ts";

/** Checks `evidence.json` against the sources, and its words for the reasons of facts without a rule. */
export function checkEvidence(sheets: Sheets, findings: Findings): void {
  const facts = sheets.evidence?.facts;
  if (!facts) return;
  expectUnique(
    facts.map(({ id }) => id),
    FILES.evidence,
    (index) => `facts[${index}].id`,
    findings,
  );
  const sources = sourcesOf(sheets);
  facts.forEach((fact, index) => {
    const path = `facts[${index}]`;
    expectUnique(fact.rules, FILES.evidence, (at) => `${path}.rules[${at}]`, findings);
    fact.sources.forEach(({ source }, at) => {
      expectKnown(sources, source, FILES.evidence, `${path}.sources[${at}].source`, findings);
    });
    for (const [language, words] of Object.entries(sheets.words ?? {})) {
      const word = words.facts?.[fact.id];
      if (word && fact.rules.length === 0 && word.told === undefined)
        findings.error(`words/${language}/`, `facts.${fact.id}.told`, "why no rule rests on it", "nothing");
    }
  });
}
