/**
 * Figures, codes and names in a sentence from right to left: each keeps its own direction ("152 How", "22 : 78"), and
 * nothing beside it is turned about by it.
 */

import { withSentences, withTexts } from "./texts.ts";

/** Which way a language runs. */
export type Direction = "ltr" | "rtl";

/** U+2068 begins a piece with a direction of its own, found from its letters; U+2066 one from left to right; U+2069 ends either. */
const [OWN, LEFT_TO_RIGHT, END] = ["\u2068", "\u2066", "\u2069"];
/** Facts with nothing but a sign between them: a ratio, a range, a count of so many; "name: what of it" is none of these. */
const RATIO = /\{\{\w+\}\}(?:(?:\s?[/×–]\s?|:| : )\{\{\w+\}\})+/g;

/** A text that is put among others; where the language runs from left to right it needs nothing. */
export function isolated(direction: Direction, text: string): string {
  return direction === "rtl" && text !== "" ? `${OWN}${text}${END}` : text;
}

/** Data with every text of more than one word in it isolated, so that its stops stay where it ends; codes stay as they are. */
export function isolatedTexts<Data>(direction: Direction, data: Data): Data {
  if (direction === "ltr") return data;
  return withSentences(data, (text) => isolated(direction, text));
}

/** A catalogue whose ratios and ranges run from left to right as a whole. */
export function isolatedRatios(catalogue: object): object {
  return withTexts(catalogue, (text) => text.replace(RATIO, (ratio) => `${LEFT_TO_RIGHT}${ratio}${END}`));
}
