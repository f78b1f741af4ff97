/** Words that agree with the number of a name: "{{unit}} {goes|go} to {{where}}". */

/** Which of two forms of a word a name takes that stands in the sentence. */
export type NameNumber = "singular" | "plural";

const TWO_FORMS = /\{([^{}|]*)\|([^{}|]*)\}/g;

/** A message with the forms that agree: the first beside a name in the singular, the second beside one in the plural. */
export function agreeing(message: string, number: NameNumber): string {
  if (!message.includes("|")) return message;
  return message.replace(TWO_FORMS, (_, one: string, many: string) => (number === "plural" ? many : one));
}
