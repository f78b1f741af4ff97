import { filesUnder, readSource, type SourceFile } from "./sources.ts";

/** A word that belongs to the battle and so to its scenario, never to the program. */
export interface Term {
  readonly text: string;
  readonly ignoreCase: boolean;
}

/** What every account of the battle says; looked for even where the scenario's files are not read. */
const WELL_KNOWN: readonly string[] = [
  "Khasan",
  "Hasan",
  "Changkufeng",
  "Zhanggufeng",
  "Chang-ku-feng",
  "Zaozernaya",
  "Zaozyornaya",
  "Bezymyannaya",
  "Bezymyannaia",
  "Shachaofeng",
  "Machine Gun Hill",
  "Novoselka",
  "Zarechye",
  "Podgornaya",
  "Bogomolnaya",
  "Tumen",
  "Tumangang",
  "Kraskino",
  "Posyet",
  "Kyonghung",
  "Blyukher",
  "Blücher",
  "Shtern",
  "Mekhlis",
  "Suetaka",
  "1938",
];

/** Files of a scenario whose entries are places, units or dispatches: the words that are the battle's own. */
const NAMING_FILES = /(place|gazetteer|order-of-battle|unit|force|formation|dispatch|event)[^/]*\.json$/i;

/** Words of the trade: a name made of nothing else is a description ("border line") that any battle has. */
const ORDINARY = new Set(
  (
    "a an and at of the to in on by for from with north south east west northern southern eastern western upper " +
    "lower left right first second third single gap between ground height heights hill hills slope shore stream " +
    "river lake marsh island islands mouth coast valley village villages road roads dirt track railway bridge ford " +
    "crossing border line state sector district area command post headquarters hq outpost airfield railhead depot " +
    "box map edge off side main reserve strike group detachment contingent garrison division corps army front " +
    "brigade regiment battalion battalions company platoon squad battery batteries team section unit units " +
    "infantry rifle cavalry tank tanks armour armoured train trains artillery heavy light medium field anti " +
    "aircraft air machine gun guns mortar mortars engineer engineers sapper sappers recon reconnaissance guard " +
    "guards transport medical service services supply column naval boats squadron positions weather fog rain " +
    "orders order ceasefire attack assault arrives arrival begins start end evening morning afternoon night"
  ).split(" "),
);

function isTheBattlesOwn(text: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return text.length >= 4 && words.some((word) => word !== "" && !ORDINARY.has(word));
}

/** Ids and names, in every language, of whatever a scenario's file lists. */
function namesIn(value: unknown, key = ""): string[] {
  if (typeof value === "string") return /^(id|name|nativeName|shortName)$/.test(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((member) => namesIn(member, key));
  if (typeof value !== "object" || value === null) return [];
  const inNames = /^(names|otherNames|name)$/.test(key);
  // Answers to a dispatch are named by plain verbs: "attack", "wait".
  if (key === "options") return [];
  return Object.entries(value).flatMap(([inner, member]) => namesIn(member, inNames ? "name" : inner));
}

/** All that must not stand under `src/`: the well-known words, and what the scenario's own files name. */
export function battleTerms(): readonly Term[] {
  const files = filesUnder("scenarios/khasan-1938", (file) => NAMING_FILES.test(file));
  const named = new Set(files.flatMap((file) => namesIn(JSON.parse(readSource(file).text))));
  return [
    ...WELL_KNOWN.map((text) => ({ text, ignoreCase: true })),
    ...[...named].filter(isTheBattlesOwn).map((text) => ({ text, ignoreCase: false })),
  ];
}

/** The program's own name, which is the battle's too: in the catalogue, and as the terminal's command. */
function withoutOwnName({ path, text }: SourceFile): string {
  if (path.startsWith("src/language/")) return text.replace(/(?<!\p{L}\s)\p{Lu}\p{L}+[\s\u00a0]1938/gu, "");
  if (path.startsWith("src/cli/")) return text.replace(/\bnpm run khasan\b|\bkhasan(?= [a-zA-Z])/g, "");
  return text;
}

/** Where a module says a word of the battle, as `file:line: word`. */
export function findTerms(module: SourceFile, terms: readonly Term[]): readonly string[] {
  const text = withoutOwnName(module);
  const lower = text.toLowerCase();
  return terms.flatMap((term) => {
    const isThere = term.ignoreCase ? lower.includes(term.text.toLowerCase()) : text.includes(term.text);
    if (!isThere) return [];
    const escaped = term.text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const word = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, term.ignoreCase ? "iu" : "u");
    return text
      .split("\n")
      .flatMap((line, index) => (word.test(line) ? [`${module.path}:${index + 1}: ${term.text}`] : []));
  });
}
