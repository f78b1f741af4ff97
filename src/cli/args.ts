/** Arguments of a verb: read strictly, refused with a sentence that says what would be right. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { didYouMean } from "../scenario/index.ts";
import { listed, say, type WordKey } from "./words.ts";

/** Options of a verb, as Node reads them. */
export type VerbOptions = NonNullable<ParseArgsConfig["options"]>;

/** Wrong arguments: the sentence to show; the program ends with code 2. */
export class BadArguments extends Error {}

/** What was asked of a verb. */
export interface Asked {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/**
 * Reads a verb's arguments.
 * @throws BadArguments for an option it does not have, one without its value, or more arguments than it takes.
 */
export function readArguments(
  verb: string,
  args: readonly string[],
  options: VerbOptions,
  mostPositionals: number,
): Asked {
  const known: VerbOptions = { ...options, help: { type: "boolean" } };
  const { tokens } = parseArgs({
    args: [...args],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Record<string, string | boolean> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    else if (token.kind === "option") {
      if (Object.hasOwn(values, token.name))
        throw new BadArguments(say("error.doubled", { verb, option: token.rawName }));
      values[token.name] = givenValue(verb, token, known);
    }
  }
  const extra = positionals[mostPositionals];
  if (extra !== undefined) throw new BadArguments(say("error.tooMany", { verb, extra }));
  return { values, positionals };
}

function givenValue(
  verb: string,
  token: { readonly name: string; readonly rawName: string; readonly value: string | undefined },
  known: VerbOptions,
): string | boolean {
  const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
  if (!option) {
    const names = Object.keys(known).map((name) => `--${name}`);
    const hint = suggestion(token.rawName, names, "error.options", { options: listed(names) });
    throw new BadArguments(say("error.unknownOption", { verb, option: token.rawName, hint }));
  }
  if (option.type === "boolean") {
    if (token.value === undefined) return true;
    throw new BadArguments(say("error.takesNoValue", { verb, option: token.rawName }));
  }
  if (token.value !== undefined && token.value.trim() !== "" && !token.value.startsWith("--"))
    return token.value;
  throw new BadArguments(say("error.needsValue", { verb, option: token.rawName }));
}

/** The nearest known word as a question, or all of them. */
export function suggestion(
  word: string,
  known: readonly string[],
  otherwise: WordKey,
  facts: Readonly<Record<string, string>>,
): string {
  return didYouMean(word, known) ?? say(otherwise, facts);
}

/** The text of an option, or what holds without it. */
export function textOf(asked: Asked, option: string, otherwise: string): string {
  const value = asked.values[option];
  return typeof value === "string" ? value : otherwise;
}

/**
 * One of several words.
 * @throws BadArguments for any other
 */
export function choiceOf<T extends string>(
  asked: Asked,
  option: string,
  choices: readonly T[],
  otherwise: T,
): T {
  const value = textOf(asked, option, otherwise);
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  const hint = suggestion(value, choices, "error.choices", { choices: listed(choices) });
  throw new BadArguments(say("error.unknownChoice", { option, value, hint }));
}
