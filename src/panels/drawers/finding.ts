/** Finding in the chronicle: lines by their kind, and every place where a word stands. */
import type { LineKind, ToldLine } from "../../telling/index.ts";

/** A piece of a line: as it is, or a find with its number among all finds. */
export interface LinePiece {
  readonly text: string;
  /** Its number from 0, null for what was not asked for. */
  readonly find: number | null;
}

/** A line with its finds. */
export interface FoundLine {
  readonly line: ToldLine;
  readonly pieces: readonly LinePiece[];
}

/** Lines of a kind; a turn's heading stays where one of its lines does. */
export function linesOfKind(lines: readonly ToldLine[], kind: LineKind | "all"): readonly ToldLine[] {
  if (kind === "all") return lines;
  const turns = new Set(lines.filter((line) => line.kind === kind).map(({ turn }) => turn));
  return lines.filter((line) => line.kind === kind || (line.heading === 1 && turns.has(line.turn)));
}

/** The lines parted at their finds, whatever the case of the letters, and how many finds there are. */
export function findIn(
  lines: readonly ToldLine[],
  asked: string,
): { readonly lines: readonly FoundLine[]; readonly count: number } {
  const wanted = asked.trim().toLowerCase();
  let count = 0;
  const found = lines.map((line): FoundLine => {
    if (wanted === "") return { line, pieces: [{ text: line.text, find: null }] };
    const pieces: LinePiece[] = [];
    const low = line.text.toLowerCase();
    let end = 0;
    for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, end)) {
      if (at > end) pieces.push({ text: line.text.slice(end, at), find: null });
      end = at + wanted.length;
      pieces.push({ text: line.text.slice(at, end), find: count });
      count += 1;
    }
    if (end < line.text.length) pieces.push({ text: line.text.slice(end), find: null });
    return { line, pieces };
  });
  return { lines: found, count };
}
