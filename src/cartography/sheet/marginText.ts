import { FAMILY, lettered } from "./lettering.ts";
import { n, type SheetView } from "./sheetView.ts";

/** How a line of the margin is set. */
export interface MarginText {
  readonly size: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly hand?: "upright" | "italic" | "title" | "figure";
  readonly spacing?: number;
}

/** A line of text in the margin. */
export function marginText(view: SheetView, x: number, y: number, text: string, set: MarginText): string {
  const hand = set.hand ?? "upright";
  const family = hand === "title" || hand === "figure" ? FAMILY.map : FAMILY.serif;
  return (
    `<text x="${n(x)}" y="${n(y)}" font-family="${family}" font-size="${set.size}" fill="${view.palette.ink}"` +
    ` text-anchor="${set.anchor ?? "start"}"` +
    (hand === "italic" ? ' font-style="italic"' : "") +
    (hand === "figure" ? ' font-weight="700"' : "") +
    (set.spacing ? ` letter-spacing="${set.spacing}"` : "") +
    `>${lettered(text, family)}</text>`
  );
}
