/** Writes docs/COMMANDS.md from the grammar's own words: `npm run commands`. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DESK, ORDERS, QUESTIONS, type Verb } from "../src/console/index.ts";
import { createLanguage } from "../src/language/index.ts";

const { t } = createLanguage("en");

const HEAD = `# What can be said

The whole game can be played in plain words: in a terminal (\`npm run khasan -- play khasan-1938 --battle night-assault\`),
or in the browser's command line, which the key / opens. This page is written by \`npm run commands\` from the
message catalogue, and a test compares the two.

Capitals, accents and punctuation do not matter. A misspelling is answered with a suggestion, a name that fits several
with a question; "yes", a number or a name answers it. An order that the rules forbid is refused with the rule, and
"why" then tells it. What ends the turn or the battle is asked about once.

- **UNIT** is a short name (\`3/118\`), a full name, or some words of it (\`sappers 40\`). Roman figures may be said in
  others. **UNITS** are several of them joined by "and" or commas, \`all\`, all of a regiment (\`all 118\`); an assault, a
  bombardment and the staff also take a regiment's number alone.
- **PLACE** is the number of a hex (\`1312\`), a place by its Russian, Japanese, Chinese or Korean name, in their script or
  in Latin letters, a height (\`62.1\`, \`62,1\`), or a unit, for the hex where it is.
- \`it\` is the unit that was spoken of last, \`here\` the hex.
- DIRECTION is a point of the compass, whole or short: \`north-east\`, \`ne\`.

A unit's name alone tells about it; a place's name alone looks at it.
`;

/** A cell of a table: a bar in it would end it. */
const cell = (text: string): string => text.replaceAll("|", "\\|");

function table(title: string, verbs: readonly Verb[]): string {
  const rows = verbs.map((verb) => {
    const usage = t(`console.usage.${verb}`)
      .split(";")
      .map((each) => `\`${each.trim()}\``)
      .join("<br>");
    return `| ${usage} | ${cell(t(`console.about.${verb}`))} | ${cell(t(`console.verbs.${verb}`))} |`;
  });
  return [`## ${title}`, "", "| Say | It | Also said as |", "| --- | --- | --- |", ...rows, ""].join("\n");
}

/** The whole page. */
export function commandsPage(): string {
  return [HEAD, table("To ask", QUESTIONS), table("To order", ORDERS), table("Besides", DESK)].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(fileURLToPath(new URL("../docs/COMMANDS.md", import.meta.url)), commandsPage());
