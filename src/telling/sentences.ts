/** Sentences one after the other, each with its stop. */
export function sentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .map((part) => (/[.!?…:](?: \([^()]*\))?$/.test(part) ? part : `${part}.`))
    .join(" ");
}

/** With a capital, as a sentence begins. */
export function upper(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
