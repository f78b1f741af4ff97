/** Signs that stand at a term, kept in one line with it: a browser would end a line between a button and a bracket. */
import type { BookPiece } from "../../language/index.ts";

/** A piece of a text, a term with the signs that no line end parts from it. */
export type Tied = BookPiece & { readonly before: string; readonly after: string };

/** Brackets and quotation marks that open before a term, those that close behind it, and marks of direction. */
const [OPENING, CLOSING] = [/[(“‘\u2066-\u2068]+$/, /^[)”’\u2069.,;:!?]+/];

/** The pieces of a text, in which each term has the signs at it. */
export function tied(pieces: readonly BookPiece[]): readonly Tied[] {
  const isTerm = (at: number): boolean => pieces[at]?.type === "term";
  const signs = (at: number, which: RegExp): string =>
    pieces[at]?.type === "words" ? (which.exec(pieces[at].text)?.[0] ?? "") : "";
  return pieces
    .map((piece, at) => {
      if (piece.type === "term")
        return { ...piece, before: signs(at - 1, OPENING), after: signs(at + 1, CLOSING) };
      const from = isTerm(at - 1) ? signs(at, CLOSING).length : 0;
      const to = piece.text.length - (isTerm(at + 1) ? signs(at, OPENING).length : 0);
      return { ...piece, text: piece.text.slice(from, Math.max(from, to)), before: "", after: "" };
    })
    .filter(({ text }) => text !== "");
}
