/** What people made: roads, railway, ferries, borders, villages and single signs. */
import { penOf, type SheetBrush, strokeLines } from "./sheetBrush.ts";
import { linesIn, type SheetLine } from "./sheetLines.ts";
import { FAR_BELOW, WEIGHTS, weightFor } from "./weights.ts";

/** Roads as two broken lines, tracks dashed, the railway black with light bars. */
export function paintWays(brush: SheetBrush): void {
  const { inks, sheet } = brush;
  const { roads, tracks, railways, ferries } = sheet.lines;
  strokeLines(brush, tracks, { ink: inks.road, weight: WEIGHTS.track, dashes: [6, 3] });
  // All casings first, then all beds, so that junctions stay open.
  strokeLines(brush, roads, { ink: inks.road, weight: WEIGHTS.road, dashes: [8.5, 2.5] });
  strokeLines(brush, roads, { ink: inks.roadBed, weight: WEIGHTS.roadBed });
  strokeLines(brush, railways, { ink: inks.ink, weight: WEIGHTS.railway });
  strokeLines(brush, railways, { ink: inks.paper, weight: WEIGHTS.railwayBars, dashes: [8.5, 8.5] });
  if (brush.hexWidth < FAR_BELOW) return;
  strokeLines(brush, ferries, { ink: inks.ink, weight: WEIGHTS.ferry, dashes: [3, 3] });
  for (const ferry of linesIn(ferries, brush.reach)) paintFerry(brush, ferry);
}

/** A boat in the middle of its way. */
function paintFerry(brush: SheetBrush, { points }: SheetLine): void {
  const { context, inks } = brush;
  const pen = penOf(brush, WEIGHTS.sign);
  const x = ((points[0] as number) + (points[points.length - 2] as number)) / 2;
  const y = ((points[1] as number) + (points[points.length - 1] as number)) / 2;
  context.beginPath();
  context.moveTo(x - 6 * pen, y - 2 * pen);
  context.lineTo(x + 6 * pen, y - 2 * pen);
  context.lineTo(x + 3 * pen, y + 2.4 * pen);
  context.lineTo(x - 3 * pen, y + 2.4 * pen);
  context.closePath();
  context.fillStyle = inks.paper;
  context.fill();
  context.lineWidth = pen;
  context.strokeStyle = inks.ink;
  context.stroke();
}

/** The mid-river line and the claimed borders: dash-dot and crosses on ribbons, told apart without colour. */
export function paintBorders(brush: SheetBrush): void {
  const { sheet, inks } = brush;
  strokeLines(brush, sheet.lines.midlines, {
    ink: inks.inkSecond,
    weight: WEIGHTS.midline,
    dashes: [6.6, 2.8, 1.1, 2.8],
    opacity: 0.75,
  });
  for (const { pattern, line } of sheet.borders) {
    const isClaim = pattern === "crosses";
    const ribbon = isClaim ? WEIGHTS.claimRibbon : WEIGHTS.ribbon;
    strokeLines(brush, [line], { ink: inks.ribbons[isClaim ? 1 : 0], weight: ribbon, opacity: 0.24 });
  }
  for (const { pattern, line } of sheet.borders)
    if (pattern === "crosses") paintCrosses(brush, line);
    else strokeLines(brush, [line], { ink: inks.ink, weight: WEIGHTS.border, dashes: [10, 3, 2, 3] });
}

/** Map pixels between two crosses: metres at the play zoom are those of look and feel, farther apart far out. */
const CROSS_STEP = { far: 35, play: 22, near: 16.5 };

function paintCrosses(brush: SheetBrush, { points }: SheetLine): void {
  const { context, hexWidth, inks } = brush;
  const step = weightFor([CROSS_STEP.far, CROSS_STEP.play, CROSS_STEP.near], hexWidth);
  const arm = penOf(brush, WEIGHTS.claimArm);
  context.beginPath();
  let ahead = step;
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [ax, ay, bx, by] = [0, 1, 2, 3].map((k) => points[i + k] as number) as [
      number,
      number,
      number,
      number,
    ];
    const length = Math.hypot(bx - ax, by - ay);
    const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
    for (; ahead < length; ahead += step) {
      const [x, y] = [ax + ux * ahead, ay + uy * ahead];
      context.moveTo(x - ux * arm, y - uy * arm);
      context.lineTo(x + ux * arm, y + uy * arm);
      context.moveTo(x + uy * arm, y - ux * arm);
      context.lineTo(x - uy * arm, y + ux * arm);
    }
    ahead -= length;
  }
  context.lineWidth = penOf(brush, WEIGHTS.claim);
  context.strokeStyle = inks.claims[1];
  context.stroke();
}

/** Houses along their street. */
export function paintVillages(brush: SheetBrush): void {
  const { context, sheet, inks } = brush;
  const pen = penOf(brush, WEIGHTS.sign);
  context.fillStyle = inks.ink;
  for (const { x, y, turn, blocks } of sheet.kept.villages) {
    context.save();
    context.translate(x, y);
    context.rotate((turn * Math.PI) / 180);
    context.scale(pen, pen);
    for (const [along = 0, aside = 0, width = 6, depth = 4, own = 0] of blocks) {
      context.save();
      context.translate(along, aside);
      context.rotate((own * Math.PI) / 180);
      context.fillRect(-width / 2, -depth / 2, width, depth);
      context.restore();
    }
    context.restore();
  }
}

/** The railway station, the post of the border guards, the boundary marker. */
export function paintSingleSigns(brush: SheetBrush): void {
  if (brush.hexWidth < FAR_BELOW) return;
  const { context, sheet, inks } = brush;
  const pen = penOf(brush, WEIGHTS.sign);
  for (const { kind, x, y, turn } of sheet.kept.single) {
    context.save();
    context.translate(x, y);
    context.rotate((turn * Math.PI) / 180);
    context.scale(pen, pen);
    context.lineWidth = 1.4;
    context.strokeStyle = inks.ink;
    context.fillStyle = kind === "flag" ? inks.ribbons[0] : inks.paper;
    context.beginPath();
    if (kind === "flag") {
      context.moveTo(10, 2);
      context.lineTo(10, -14);
      context.lineTo(20, -10);
      context.lineTo(10, -6);
    } else if (kind === "station") context.rect(-5, -8, 10, 16);
    else context.rect(-4, -4, 8, 8);
    context.fill();
    context.stroke();
    if (kind === "station") {
      context.fillStyle = inks.ink;
      context.fillRect(-5, -8, 5, 16);
    }
    context.restore();
  }
}

/** Triangles on the summits. */
export function paintSummits(brush: SheetBrush): void {
  const { context, sheet, inks } = brush;
  const pen = penOf(brush, WEIGHTS.sign);
  for (const [x, y] of sheet.kept.lettering.summits) {
    context.beginPath();
    context.moveTo(x - 4.2 * pen, y + 3.2 * pen);
    context.lineTo(x, y - 4.6 * pen);
    context.lineTo(x + 4.2 * pen, y + 3.2 * pen);
    context.closePath();
    context.fillStyle = inks.paper;
    context.fill();
    context.lineWidth = 1.3 * pen;
    context.strokeStyle = inks.ink;
    context.stroke();
    context.beginPath();
    context.arc(x, y + 0.4 * pen, pen, 0, Math.PI * 2);
    context.fillStyle = inks.ink;
    context.fill();
  }
}

/** Small crosses where whole kilometres meet. */
export function paintKilometreCrosses(brush: SheetBrush): void {
  if (brush.hexWidth < FAR_BELOW) return;
  const { context, sheet, inks, pixel } = brush;
  const arm = 4 * pixel;
  context.beginPath();
  for (const [, x] of sheet.kept.kilometres.east)
    for (const [, y] of sheet.kept.kilometres.north) {
      context.moveTo(x - arm, y);
      context.lineTo(x + arm, y);
      context.moveTo(x, y - arm);
      context.lineTo(x, y + arm);
    }
  context.globalAlpha = 0.4;
  context.lineWidth = penOf(brush, WEIGHTS.cross);
  context.strokeStyle = inks.ink;
  context.stroke();
  context.globalAlpha = 1;
}
