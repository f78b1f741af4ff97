/** The ground of the sheet: relief, rock, scrub, marsh, water. */
import { eachSign, fillLines, penOf, type SheetBrush, strokeLines } from "./sheetBrush.ts";
import { FAR_BELOW, NEAR_FROM, SIGNS_FROM, WEIGHTS } from "./weights.ts";

/** Tint under scrub. */
export function paintScrubTint(brush: SheetBrush): void {
  fillLines(brush, brush.sheet.lines.scrub, brush.inks.scrub, 0.62);
}

/** Soft shading from the picture of light. */
export function paintLight(brush: SheetBrush, light: CanvasImageSource | null): void {
  if (!light) return;
  const { context, sheet } = brush;
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = "high";
  context.globalAlpha = 0.9;
  context.drawImage(light, ...sheet.kept.light);
  context.globalAlpha = 1;
}

const HEAVY_STEP = 50;

/** Contours: every 20 m far out, every 10 m, every 5 m on the flattest ground near by; heavy every 50 m. */
export function paintContours(brush: SheetBrush): void {
  const { sheet, inks, hexWidth } = brush;
  const [isFar, isNear] = [hexWidth < FAR_BELOW, hexWidth >= NEAR_FROM];
  if (isNear)
    for (const { lines } of sheet.near)
      strokeLines(brush, lines, { ink: inks.contour, weight: WEIGHTS.half, dashes: [5, 3], opacity: 0.9 });
  for (const { metres, lines } of sheet.contours)
    if (metres % HEAVY_STEP === 0) strokeLines(brush, lines, { ink: inks.index, weight: WEIGHTS.index });
    else if (!isFar || metres % 20 === 0)
      strokeLines(brush, lines, { ink: inks.contour, weight: WEIGHTS.contour, opacity: 0.92 });
}

/** Wedges that point down the steepest slopes. */
export function paintRock(brush: SheetBrush): void {
  if (brush.hexWidth < SIGNS_FROM) return;
  const { context, sheet, inks } = brush;
  const { wedges } = sheet.signs;
  const half = 0.62 * brush.pixel * Math.min(1.6, Math.max(0.8, brush.hexWidth / 60));
  context.beginPath();
  eachSign(brush, wedges, 4, (x, y, i) => {
    const [dx, dy] = [wedges[i + 2] as number, wedges[i + 3] as number];
    const length = Math.hypot(dx, dy) || 1;
    const [ax, ay] = [(-dy / length) * half, (dx / length) * half];
    context.moveTo(x + ax, y + ay);
    context.lineTo(x + dx, y + dy);
    context.lineTo(x - ax, y - ay);
    context.closePath();
  });
  context.globalAlpha = 0.82;
  context.fillStyle = inks.rock;
  context.fill();
  context.globalAlpha = 1;
}

/** Rings of scrub, dashes and tufts of marsh, dots of dunes. */
export function paintSmallSigns(brush: SheetBrush): void {
  if (brush.hexWidth < SIGNS_FROM) return;
  const { context, sheet, inks } = brush;
  const isNear = brush.hexWidth >= NEAR_FROM;
  const ring = 2.3 * Math.max(isNear ? 1.25 : 1, brush.pixel * 0.7);
  const { scrub, dashes, tufts, dunes } = sheet.signs;
  context.lineCap = "round";
  context.beginPath();
  eachSign(brush, scrub, 2, (x, y, i) => {
    const radius = ring * (1 + ((i * 7) % 5) / 9);
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, Math.PI * 2);
    if (i % 4 === 0) {
      context.moveTo(x + 2.6 * radius, y + radius);
      context.lineTo(x + 2.6 * radius + 0.2, y + radius);
    }
  });
  finish(brush, inks.scrubSign, penOf(brush, WEIGHTS.scrub), 1);
  context.lineCap = "butt";
  context.beginPath();
  eachSign(brush, dashes, 3, (x, y, i) => {
    context.moveTo(x, y);
    const length = dashes[i + 2] as number;
    context.lineTo(x + length, y);
    // Near by there is room for a row between the rows.
    if (!isNear || i % 7 < 2) return;
    context.moveTo(x + length * 0.3, y + MARSH_BETWEEN);
    context.lineTo(x + length * (0.75 + (i % 5) / 10), y + MARSH_BETWEEN);
  });
  finish(brush, inks.marsh, penOf(brush, WEIGHTS.marsh), 0.9);
  context.lineCap = "round";
  context.beginPath();
  eachSign(brush, tufts, 2, (x, y) => {
    for (const [dx, dy] of [
      [0, -9.5],
      [-4.5, -7.3],
      [4.5, -7.3],
    ] as const) {
      context.moveTo(x, y);
      context.lineTo(x + dx, y + dy);
    }
  });
  finish(brush, inks.tuft, penOf(brush, WEIGHTS.tuft), 1);
  paintDots(brush, dunes, 0.75);
}

/** From a row of marsh to the row between it and the next, map pixels. */
const MARSH_BETWEEN = 5.5;

/** Dots of sand. */
function paintDots(brush: SheetBrush, dots: Float32Array, opacity: number): void {
  const { context, inks } = brush;
  context.lineCap = "round";
  context.beginPath();
  eachSign(brush, dots, 2, (x, y) => {
    context.moveTo(x, y);
    context.lineTo(x + 0.1, y);
  });
  finish(brush, inks.sandDot, penOf(brush, WEIGHTS.dot), opacity);
}

function finish({ context }: SheetBrush, ink: string, width: number, opacity: number): void {
  context.globalAlpha = opacity;
  context.strokeStyle = ink;
  context.lineWidth = width;
  context.stroke();
  context.globalAlpha = 1;
  context.lineCap = "butt";
}

/** Streams, then open water with its lining and shores, then the islands in it. */
export function paintWater(brush: SheetBrush): void {
  const { sheet, inks, hexWidth } = brush;
  const { streams, lakes, rivers, islands } = sheet.lines;
  brush.context.lineCap = "round";
  strokeLines(brush, streams, { ink: inks.shore, weight: WEIGHTS.stream });
  brush.context.lineCap = "butt";
  fillLines(brush, [...rivers, ...lakes], inks.water);
  const isFar = hexWidth < FAR_BELOW;
  const last = sheet.lining.length - 1;
  sheet.lining.forEach((lines, i) => {
    // Far out two lines are enough: the second and the fourth.
    if (isFar && i !== 1 && i !== 3) return;
    const share = i / last;
    const weight = WEIGHTS.lining.map((near, zoom) => {
      const farthest = WEIGHTS.liningFarthest[zoom] as number;
      return near + (farthest - near) * share;
    }) as unknown as typeof WEIGHTS.lining;
    strokeLines(brush, lines, { ink: inks.lining, weight, opacity: 0.85 - 0.6 * share });
  });
  strokeLines(brush, rivers, { ink: inks.shore, weight: WEIGHTS.riverShore });
  strokeLines(brush, lakes, { ink: inks.shore, weight: WEIGHTS.lakeShore });
  fillLines(brush, islands, inks.sand);
  strokeLines(brush, islands, { ink: inks.shore, weight: WEIGHTS.island, dashes: [1.8, 2.2] });
  if (hexWidth >= SIGNS_FROM) paintDots(brush, sheet.signs.sand, 0.9);
}
