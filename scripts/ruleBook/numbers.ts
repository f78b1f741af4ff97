/** The data that the pages of the rule book are written from. */
import { readFileSync } from "node:fs";
import { readScenario } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";

/** A chapter of numbers as the data has it. */
export type Table = Readonly<Record<string, unknown>>;

/** What a number rests on. */
export interface Ground {
  readonly source: string;
  readonly confidence: string;
  readonly reasoning?: string;
}

const dataOf = (name: string): Table =>
  JSON.parse(readFileSync(new URL(`../../scenarios/common/${name}`, import.meta.url), "utf8")) as Table;

/** The numbers of the rules by chapter; those of the weapons are a chapter of their own. */
export const NUMBERS: Table = { ...dataOf("rules.json"), weapons: dataOf("weapons.json") };

/** What a number rests on; of weapons each by its name. */
export function groundsOf(chapter: string, name: string): Readonly<Record<string, Ground>> {
  const { evidence } = NUMBERS[chapter] as { readonly evidence: Readonly<Record<string, unknown>> };
  const told = evidence[name];
  if (!told) return {};
  return chapter === "weapons" ? (told as Readonly<Record<string, Ground>>) : { "": told as Ground };
}

/** The scenario whose facts the rules rest on. @throws when it cannot be read */
export function readHistory() {
  const root = new URL("../../scenarios", import.meta.url).pathname;
  const read = readScenario(readFolder(root, "khasan-1938"));
  if (!read.ok) throw new Error("readHistory: the scenario has errors");
  return { facts: read.book.facts, sources: read.book.sources, words: read.words("en") };
}
