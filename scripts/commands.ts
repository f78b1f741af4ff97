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

Ask and order as you would a staff officer: these are the plain forms, and the last column shows some of the many others
that are understood. Capitals, accents and punctuation do not matter, numbers may be said in words. A question with a slip
of spelling is answered, and the answer says as what it was taken; an order with one is asked about. A name that fits
several is asked about too; "yes", a number or a name answers. An order that the rules forbid is refused with the rule,
and "why" then tells it. A long answer stops; "more" reads on.

An order that can be taken back is carried out at once. One that cannot, because a die falls or something is learnt by
it, is first answered with what it is likely to bring: cost, odds, losses, every cause, what it shows. "yes" gives it, "no"
leaves it; questions may be asked in between. So are orders to the staff and the end of the turn asked about. With \`now\` at
its end an order is given without the question: \`assault 62.1 now\`, \`staff all now\`, \`end turn now\`. Giving the battle
up is asked about in any case.

- **UNIT** is a short name (\`3/118\`), a full name (\`third battalion of the 118th\`), or some words of it
  (\`sappers 40\`). **UNITS** are several of them joined by "and" or commas, \`all\`, all of a regiment (\`all 118\`);
  an assault, a bombardment and the staff also take a regiment's number alone.
- **PLACE** is the number of a hex (\`1312\`), a place by its Russian, Japanese, Chinese or Korean name, in their script or
  in Latin letters, a height (\`62.1\`, \`62,1\`), a unit, for the hex where it is, or so many hexes in a direction
  (\`move 1/95 two hexes north-west\`).
- \`it\` is the unit that was spoken of last, \`here\` and \`there\` the hex. \`same again\` gives the last order or
  question once more, \`2/95 too\` or \`same for 2/95\` to another unit.
- **DIRECTION** is a point of the compass, whole or short: \`north-east\`, \`ne\`.
- Several things may be said in a line: \`dig 1/95; rest 2/95, then end turn\`. What follows is left undone when something
  comes in between.

A unit's name alone tells about it; a place's name alone looks at it.
`;

/** Other ways to say a thing that are listed; the grammar knows more. */
const MOST_WORDS = 8;

/** A cell of a table: a bar in it would end it. */
const cell = (text: string): string => text.replaceAll("|", "\\|");

function table(title: string, verbs: readonly Verb[]): string {
  const rows = verbs.map((verb) => {
    const usage = t(`console.usage.${verb}`)
      .split(";")
      .map((each) => `\`${each.trim()}\``)
      .join("<br>");
    const others = t(`console.verbs.${verb}`).split(", ").slice(0, MOST_WORDS).join(", ");
    return `| ${usage} | ${cell(t(`console.about.${verb}`))} | ${cell(others)} |`;
  });
  return [
    `## ${title}`,
    "",
    "| Say | What it does or tells | Also said as |",
    "| --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

/** The whole page. */
export function commandsPage(): string {
  return [HEAD, table("To ask", QUESTIONS), table("To order", ORDERS), table("Besides", DESK)].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(fileURLToPath(new URL("../docs/COMMANDS.md", import.meta.url)), commandsPage());
