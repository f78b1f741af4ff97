/** Words of the terminal: messages of its catalogue with their facts put in. */
import catalogue from "../language/cli.en.json" with { type: "json" };

/** Key of a message of the terminal. */
export type WordKey = keyof typeof catalogue;

/** What is put into a message. */
export type Facts = Readonly<Record<string, string | number>>;

/** A message with its facts; a fact that is not given stays as its name in braces, so that it is noticed. */
export function say(key: WordKey, facts: Facts = {}): string {
  return catalogue[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}

/** A message whose key is made from data. */
export function sayOf(section: string, key: string, facts: Facts = {}): string {
  const whole = `${section}.${key}`;
  return whole in catalogue ? say(whole as WordKey, facts) : key;
}

/** A number of things: 1 tank, 2 tanks. */
export function count(
  noun: "error" | "gun" | "order" | "point" | "tank" | "turn" | "warning",
  number: number,
): string {
  return say(number === 1 ? `count.${noun}.one` : `count.${noun}.other`, { number });
}

/** Words in a row for a sentence. */
export function listed(words: Iterable<string>): string {
  return [...words].join(", ");
}
