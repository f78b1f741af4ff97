/** Rules that stand in brackets, kept together with them. */
import type { BookPiece } from "../../language/index.ts";

/** One or more rules between brackets: they keep their order and their brackets in a text that runs from the right. */
interface Brackets {
  readonly type: "brackets";
  readonly within: readonly BookPiece[];
  /** Letters, with the brackets. */
  readonly length: number;
}

/** Nothing but a sign stands between two rules of one pair of brackets. */
const BETWEEN = /^[,;]? $/;
/** A bracket about to hold rules, and the one behind them; from right to left each fact has marks of its own about it. */
const [OPEN, CLOSE] = [/\(\u2068?$/, /^\u2069?\)/];

/** The pieces of a text, those in brackets taken together where nothing but rules stands in them. */
export function bracketed(pieces: readonly BookPiece[]): readonly (BookPiece | Brackets)[] {
  const parts: (BookPiece | Brackets)[] = [];
  let rest = [...pieces];
  for (let piece = rest.shift(); piece; piece = rest.shift()) {
    const end = piece.type === "words" && OPEN.test(piece.text) ? rulesAtStart(rest) : 0;
    const close = rest[end];
    if (end === 0 || close?.type !== "words" || !CLOSE.test(close.text)) {
      parts.push(piece);
      continue;
    }
    const within = rest.slice(0, end);
    const before = piece.text.replace(OPEN, "");
    if (before !== "") parts.push({ ...piece, text: before });
    parts.push({
      type: "brackets",
      within,
      length: within.reduce((sum, { text }) => sum + text.length, 2),
    });
    const after = close.text.replace(CLOSE, "");
    rest = [...(after === "" ? [] : [{ ...close, text: after }]), ...rest.slice(end + 1)];
  }
  return parts;
}

/** How many pieces at the start are rules and the signs between them. */
function rulesAtStart(pieces: readonly BookPiece[]): number {
  let end = 0;
  while (pieces[end]?.type === "rule") {
    const sign = pieces[end + 1];
    if (sign?.type !== "words" || !BETWEEN.test(sign.text) || pieces[end + 2]?.type !== "rule")
      return end + 1;
    end += 2;
  }
  return 0;
}
