/** Letters with their halo on small canvases: blocks of lines, words along a curve, turned figures. */
import type { Lettered } from "./faces.ts";
import { type LetterSpot, SHORT_OF } from "./wishes.ts";

/** A line of a block, ready to be set. */
export interface SetLine {
  readonly text: string;
  readonly set: Lettered;
  readonly ink: string;
  readonly halo: string;
}

/** A picture of letters and where its upper left corner lies from the point that they were set at, CSS pixels. */
export interface LetterPicture {
  readonly canvas: HTMLCanvasElement;
  readonly left: number;
  readonly top: number;
}

/** Letters stand as far apart as their face has it, not on whole pixels of a hinted one. */
function exact<Context extends CanvasRenderingContext2D | null>(context: Context): Context {
  if (context && "textRendering" in context) context.textRendering = "geometricPrecision";
  return context;
}

const measuring = exact(document.createElement("canvas").getContext("2d"));
const widths = new Map<string, number>();

/** Width of a text as it is set, with the spaces after its letters. */
export function widthOf(text: string, { font, spacing }: Lettered): number {
  const key = `${font}|${text}`;
  let width = widths.get(key);
  if (width === undefined && measuring) {
    measuring.font = font;
    width = measuring.measureText(text).width;
    widths.set(key, width);
  }
  return (width ?? 0) + spacing * [...text].length;
}

/** Forgets all widths: a face has come that was not there. */
export function forgetWidths(): void {
  widths.clear();
}

/** Height of a line of letters with the room to the next. */
export function heightOf({ size }: Lettered): number {
  return size * 1.2;
}

/** A canvas whose zero is where the letters are set from. */
function canvasFor(
  box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  density: number,
): { picture: LetterPicture; context: CanvasRenderingContext2D } {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.ceil(box.width * density));
  canvas.height = Math.max(1, Math.ceil(box.height * density));
  const context = exact(canvas.getContext("2d"));
  if (!context) throw new Error("letters: this browser gives no 2D canvas");
  context.setTransform(density, 0, 0, density, -box.left * density, -box.top * density);
  context.lineJoin = "round";
  return { picture: { canvas, left: box.left, top: box.top }, context };
}

/** One line, its foot at (x, y): the halo below the letters. */
function letterLine(context: CanvasRenderingContext2D, line: SetLine, x: number, y: number): void {
  const { set, text } = line;
  context.font = set.font;
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  if ("letterSpacing" in context) context.letterSpacing = `${set.spacing}px`;
  if (set.haloWidth > 0) {
    context.lineWidth = set.haloWidth;
    context.strokeStyle = line.halo;
    context.globalAlpha = 0.92;
    context.strokeText(text, x, y);
    context.globalAlpha = 1;
  }
  context.fillStyle = line.ink;
  context.fillText(text, x, y);
  if ("letterSpacing" in context) context.letterSpacing = "0px";
}

/** A thin line from words to what they name, in a halo. */
function leadFrom(
  context: CanvasRenderingContext2D,
  { ink, halo }: SetLine,
  from: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
  [x, y]: readonly [number, number],
): void {
  const start = {
    x: Math.min(Math.max(x, from.left), from.right),
    y: Math.min(Math.max(y, from.top), from.bottom),
  };
  const whole = Math.hypot(x - start.x, y - start.y);
  const share = Math.max(0, whole - SHORT_OF) / (whole || 1);
  context.beginPath();
  context.moveTo(start.x, start.y);
  context.lineTo(start.x + (x - start.x) * share, start.y + (y - start.y) * share);
  for (const [width, colour] of [
    [3.4, halo],
    [1.1, ink],
  ] as const) {
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  }
}

/**
 * Lines below each other; the point they are set at is the foot of the first line, at its anchor. Where they stand
 * away from what they name, a line leads there.
 */
export function pictureOfBlock(
  lines: readonly SetLine[],
  { anchor, led }: { readonly anchor: "start" | "middle" | "end"; readonly led?: readonly [number, number] },
  density: number,
): LetterPicture {
  const measured = lines.map((line) => ({ line, width: widthOf(line.text, line.set) }));
  const widest = Math.max(...measured.map(({ width }) => width));
  const height = lines.reduce((sum, { set }) => sum + heightOf(set), 0);
  const [first] = lines as [SetLine];
  const room = 5;
  const share = anchor === "start" ? 0 : anchor === "end" ? 1 : 0.5;
  const words = {
    left: Math.floor(-widest * share - room),
    top: Math.floor(-heightOf(first.set) - room),
    right: Math.ceil(widest * (1 - share) + room + 1),
    bottom: Math.ceil(height - heightOf(first.set) + room + 4),
  };
  const [x, y] = led ?? [0, 0];
  const [left, top] = [Math.min(words.left, Math.floor(x)), Math.min(words.top, Math.floor(y))];
  const [right, bottom] = [Math.max(words.right, Math.ceil(x)), Math.max(words.bottom, Math.ceil(y))];
  const { picture, context } = canvasFor({ left, top, width: right - left, height: bottom - top }, density);
  if (led) {
    const edge = { left: -widest * share - 2, right: widest * (1 - share) + 2 };
    leadFrom(context, first, { ...edge, top: -0.75 * first.set.size, bottom: 0.2 * first.set.size }, led);
  }
  let foot = 0;
  measured.forEach(({ line, width }, i) => {
    if (i > 0) foot += heightOf(line.set);
    letterLine(context, line, -width * share, foot);
  });
  return picture;
}

/** Letters along a curve, at spots that are counted from the point they are set at. */
export function pictureOfCourse(line: SetLine, spots: readonly LetterSpot[], density: number): LetterPicture {
  const xs = spots.map(({ x }) => x);
  const ys = spots.map(({ y }) => y);
  const room = line.set.size + 6;
  const [left, top] = [Math.floor(Math.min(...xs) - room), Math.floor(Math.min(...ys) - room)];
  const { picture, context } = canvasFor(
    { left, top, width: Math.max(...xs) + room - left, height: Math.max(...ys) + room - top },
    density,
  );
  const letters = [...line.text];
  const single = { ...line, set: { ...line.set, spacing: 0 } };
  context.font = line.set.font;
  context.textAlign = "center";
  const each = (draw: (letter: string) => void): void => {
    letters.forEach((letter, i) => {
      const spot = spots[i];
      if (!spot || letter === " ") return;
      context.save();
      context.translate(spot.x, spot.y);
      context.rotate(spot.turn);
      draw(letter);
      context.restore();
    });
  };
  if (single.set.haloWidth > 0) {
    context.lineWidth = single.set.haloWidth;
    context.strokeStyle = single.halo;
    context.globalAlpha = 0.8;
    each((letter) => context.strokeText(letter, 0, 0));
    context.globalAlpha = 1;
  }
  context.fillStyle = single.ink;
  each((letter) => context.fillText(letter, 0, 0));
  return picture;
}

/** A figure turned about its middle. */
export function pictureOfFigure(line: SetLine, turn: number, density: number): LetterPicture {
  const reach = widthOf(line.text, line.set) / 2 + line.set.size;
  const { picture, context } = canvasFor(
    { left: -reach, top: -reach, width: 2 * reach, height: 2 * reach },
    density,
  );
  context.rotate(turn);
  letterLine(context, line, -widthOf(line.text, line.set) / 2, line.set.size * 0.34);
  return picture;
}
