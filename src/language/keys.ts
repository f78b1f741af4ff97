import type en from "./en.json";

type Catalogue = typeof en;
type PluralEnding = "_zero" | "_one" | "_two" | "_few" | "_many" | "_other";
type WithoutPlural<Key extends string> = Key extends `${infer Stem}${PluralEnding}` ? Stem : Key;
type Paths<Part, Prefix extends string = ""> = {
  [Key in keyof Part & string]: Part[Key] extends string
    ? `${Prefix}${WithoutPlural<Key>}`
    : Paths<Part[Key], `${Prefix}${Key}.`>;
}[keyof Part & string];

/** Path of a message in the catalogue, without its plural ending: `orders.assault`. */
export type MessageKey = Paths<Catalogue>;

/**
 * Facts that a message names as `{{fact}}`; `count` chooses the plural form, and `number`, where it is "plural", the
 * second of two forms that agree with a name: `{goes|go}`.
 */
export type Facts = Readonly<Record<string, string | number>>;
