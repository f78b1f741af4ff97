/** Data with each text of more than one word in it, at any depth, as `change` has it; codes stay as they are. */
export function withSentences<Data>(data: Data, change: (text: string) => string): Data {
  return withTexts(data, (text) => (/\s/.test(text) ? change(text) : text));
}

/** Data with each text in it, at any depth, as `change` has it; keys, figures and the order of lists stay. */
export function withTexts<Data>(data: Data, change: (text: string) => string): Data {
  const within = (part: unknown): unknown => {
    if (typeof part === "string") return change(part);
    if (Array.isArray(part)) return part.map(within);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, within(value)]));
  };
  return within(data) as Data;
}
