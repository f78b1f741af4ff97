/** Most characters of a line of the book. */
const WIDTH = 120;

/** The text with each paragraph folded anew that has a line too long; what is quoted stays on its one line. */
export function folded(text: string): string {
  return text
    .split("\n\n")
    .map((block) =>
      block.startsWith(">") || block.split("\n").every((line) => line.length <= WIDTH) ? block : fold(block),
    )
    .join("\n\n");
}

function fold(block: string): string {
  const lines = [""];
  for (const word of block.split(/\s+/)) {
    const line = lines.at(-1) ?? "";
    if (line === "") lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}
