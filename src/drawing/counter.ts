/** Puts a counter together: card from the atlas, then name, numbers and signs. */

import type { Appearance } from "./appearance.ts";
import type { Atlas, CardSize } from "./atlas.ts";
import type { Theme } from "./palette.ts";
import { drawCount, drawInferred, drawSigns } from "./signs.ts";

/** Half the side of a counter's picture, in sixtieths of the counter: room for ring, stack and trench. */
export const PICTURE_REACH = 42;

/** How a counter is to be drawn here and now. */
export interface Drawn {
  readonly size: CardSize;
  readonly theme: Theme;
  /** Counters in this hex, this one included. */
  readonly stack: number;
  readonly selected: boolean;
  /** With high contrast nothing is faded: a last known place has its broken edge and its mark of doubt. */
  readonly contrast?: "normal" | "high";
}

/** One string for everything a counter's picture depends on. */
export function pictureKey(shown: Appearance, drawn: Drawn): string {
  const words = drawn.size === "play" ? [shown.name, shown.strength] : [];
  const { dug, acted, ghost, inferred } = shown;
  const flags = [dug, acted, ghost, inferred, drawn.selected].map(Number).join("");
  return [
    drawn.theme,
    drawn.size,
    shown.card,
    ...words,
    shown.pips ?? "",
    shown.signs.join(" "),
    flags,
    drawn.stack,
    drawn.contrast ?? "",
  ].join("|");
}

const FACE = '"PT Sans Narrow", "Noto Sans Variable", sans-serif';
/** Inks of the words and pips that are written on a card. */
export const COUNTER_INKS: Readonly<
  Record<Theme, Readonly<Record<Appearance["side"], { ink: string; name: string }>>>
> = {
  day: { soviet: { ink: "#FFF6E6", name: "#FFF6E6" }, japanese: { ink: "#14264D", name: "#FFFFFF" } },
  night: { soviet: { ink: "#FFF3E2", name: "#FFF3E2" }, japanese: { ink: "#0F1E40", name: "#E8EDF5" } },
};
const GHOST_ALPHA: Readonly<Record<Theme, number>> = { day: 0.7, night: 0.82 };

/** Draws a counter around the origin; one unit is a sixtieth of its side. */
export function drawCounter(
  context: CanvasRenderingContext2D,
  atlas: Atlas,
  shown: Appearance,
  drawn: Drawn,
): void {
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = "high";
  const { side } = shown;
  if (drawn.selected) atlas.draw(context, `${side}/selected`);
  for (let under = Math.min(drawn.stack, 3) - 1; under > 0; under--)
    atlas.draw(context, `${side}/under`, { x: 3.2 * under, y: -1.8 * under });
  if (shown.ghost && drawn.contrast !== "high") context.globalAlpha = GHOST_ALPHA[drawn.theme];
  atlas.draw(context, `${side}/shadow`, { x: 1.6, y: 2.2 });
  atlas.draw(context, shown.card);
  if (drawn.size === "play") writeMarks(context, shown, drawn.theme);
  else drawBar(context, shown, drawn.theme);
  if (shown.acted) {
    atlas.draw(context, `${side}/acted`);
    atlas.draw(context, "tick", { x: side === "soviet" ? 21.5 : 17, y: -22.5 });
  }
  context.globalAlpha = 1;
  if (shown.ghost) atlas.draw(context, `${side}/last-known`);
  // On the lower edge, where the counters of the next row do not hide it.
  if (shown.dug) atlas.draw(context, "dug-in", { x: 0, y: 32.6 });
  drawSigns(context, atlas, shown, drawn);
  // At the end of the name, where it hides nothing of the counters above.
  if (shown.ghost)
    atlas.draw(
      context,
      "doubt",
      side === "soviet" ? { x: 21, y: -22, scale: 0.78 } : { x: 19, y: -20.5, scale: 0.78 },
    );
  if (shown.inferred) drawInferred(context, drawn.theme, drawn.size);
  if (drawn.stack > 1) drawCount(context, drawn);
}

/** Writes a word, narrowed where it would be wider than its place. */
function write(
  context: CanvasRenderingContext2D,
  text: string,
  place: { readonly x: number; readonly y: number; readonly size: number; readonly most: number },
): void {
  context.font = `700 ${place.size}px ${FACE}`;
  const width = context.measureText(text).width;
  context.save();
  context.translate(place.x, place.y);
  if (width > place.most) context.scale(place.most / width, 1);
  context.fillText(text, 0, 0);
  context.restore();
}

function writeMarks(context: CanvasRenderingContext2D, shown: Appearance, theme: Theme): void {
  const inks = COUNTER_INKS[theme][shown.side];
  const isSquare = shown.side === "soviet";
  context.textBaseline = "alphabetic";
  context.textAlign = "center";
  context.fillStyle = inks.name;
  // A tick or a mark of doubt has the end of the band to itself.
  const [middle, most] = shown.acted || shown.ghost ? [-4, isSquare ? 42 : 34] : [0, isSquare ? 52 : 43];
  // The band of the one side ends 13 below the upper edge: what hangs below the line stays in it.
  const line = isSquare ? { y: -19.4, size: 13.8 } : { y: -20.1, size: 13 };
  write(context, shown.name, { x: middle, ...line, most });
  context.textAlign = "left";
  context.fillStyle = inks.ink;
  const place = isSquare
    ? { x: -25.6, y: 26.6, size: 15.6, most: 28 }
    : { x: -21.4, y: 26.3, size: 14.4, most: 23.4 };
  write(context, shown.strength, place);
  if (shown.pips === null) return;
  const [left, step, width] = isSquare ? [4.4, 4.7, 3.1] : [3, 4.3, 2.7];
  const top = place.y - 10.2;
  context.strokeStyle = inks.ink;
  context.lineWidth = 0.8;
  for (let pip = 0; pip < 5; pip++) {
    const x = left + pip * step;
    if (pip < shown.pips) context.fillRect(x, top, width, 9.4);
    context.strokeRect(x, top, width, 9.4);
  }
}

/** Cohesion as one bar, for the far zoom. */
function drawBar(context: CanvasRenderingContext2D, shown: Appearance, theme: Theme): void {
  if (shown.pips === null) return;
  const { ink } = COUNTER_INKS[theme][shown.side];
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineWidth = 2;
  const width = shown.side === "soviet" ? 46 : 40;
  context.strokeRect(-width / 2, 18, width, 7);
  context.fillRect(-width / 2, 18, (width * shown.pips) / 5, 7);
}
