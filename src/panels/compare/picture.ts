/** Both maps as a picture to keep: with title, date and legend. */

import type { MomentCompared } from "../../analysis/index.ts";
import { mapSize, type Point } from "../../app/index.ts";
import { type Atlas, loadAtlas } from "../../drawing/atlas.ts";
import { FRONT_DASHES } from "../../drawing/front.ts";
import { PALETTES, type Theme } from "../../drawing/palette.ts";
import type { Reader } from "../../telling/index.ts";
import { apartIn } from "./apart.ts";
import { faceAt, LETTERS, paintMap } from "./paintMap.ts";
import { namesToPaint } from "./placeNames.ts";
import { sheetOf } from "./sheets.ts";
import { momentSaid } from "./words.ts";

const WIDTH = 1200;
const MARGIN = 40;
const HEAD = 150;
const FOOT = 90;

/** Paints both maps at a moment. @throws when the browser gives no canvas */
export async function pictureOf(
  reader: Reader,
  moment: MomentCompared,
  theme: Theme,
): Promise<HTMLCanvasElement> {
  const { scenario } = reader.theatre;
  const { t } = reader.language;
  const size = mapSize(scenario.battlefield);
  const scale = WIDTH / size.width;
  const canvas = document.createElement("canvas");
  canvas.width = 2 * WIDTH + 3 * MARGIN;
  canvas.height = Math.round(size.height * scale) + HEAD + FOOT;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("pictureOf: this browser gives no 2D canvas");
  const inks = PALETTES[theme];
  const face = faceAt(scale);
  const [sheet, atlas] = await Promise.all([
    sheetOf(scenario.id, theme, "play"),
    loadAtlas(theme, face === "whole" ? "play" : "mini"),
  ]);
  context.fillStyle = inks.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = inks.ink;
  context.font = '400 42px "Old Standard TT", Georgia, serif';
  context.fillText(`${reader.words.scenario.title}: ${t("compare.title")}`, MARGIN, 58);
  context.font = '400 26px "PT Serif", Georgia, serif';
  context.fillText(momentSaid(reader, moment), MARGIN, 96);
  const ringed = apartIn(moment);
  const names = namesToPaint(reader);
  (["here", "history"] as const).forEach((which, index) => {
    const x = MARGIN + index * (WIDTH + MARGIN);
    context.fillStyle = inks.ink;
    context.textAlign = "left";
    context.font = '700 24px "PT Serif", Georgia, serif';
    context.fillText(t(`compare.${which}`), x, 138);
    paintMap(context, {
      scenario,
      sheet,
      picture: moment[which],
      names,
      letters: LETTERS,
      ringed,
      designation: reader.designation,
      theme,
      atlas,
      face,
      drawn: scale,
      scale,
      x,
      y: HEAD,
    });
  });
  paintLegend(context, reader, { theme, atlas }, canvas.height - FOOT / 2);
  return canvas;
}

function paintLegend(
  context: CanvasRenderingContext2D,
  reader: Reader,
  { theme, atlas }: { readonly theme: Theme; readonly atlas: Atlas },
  y: number,
): void {
  const inks = PALETTES[theme];
  const { t } = reader.language;
  const { units } = reader.theatre.scenario;
  let x = MARGIN + 24;
  const said = (text: string) => {
    context.fillStyle = inks.ink;
    context.textAlign = "left";
    context.font = '400 22px "PT Serif", Georgia, serif';
    context.fillText(text, x + 34, y + 8);
    x += context.measureText(text).width + 110;
  };
  for (const side of ["soviet", "japanese"] as const) {
    const sheet = units.find((unit) => unit.side === side && unit.arm === "infantry");
    if (sheet) paintSample(context, atlas, `${side}/infantry/${sheet.echelon}`, { x, y });
    said(reader.sideName(side));
  }
  context.save();
  context.translate(x, y);
  context.beginPath();
  context.arc(0, 0, 20, 0, Math.PI * 2);
  context.setLineDash([8, 5]);
  context.strokeStyle = inks.ink;
  context.lineWidth = 4;
  context.stroke();
  context.restore();
  said(t("compare.legend.apart"));
  paintFrontSample(context, theme, { x, y });
  said(t("compare.legend.front"));
}

function paintSample(context: CanvasRenderingContext2D, atlas: Atlas, card: string, { x, y }: Point): void {
  context.save();
  context.translate(x, y);
  context.scale(0.75, 0.75);
  atlas.draw(context, card);
  context.restore();
}

/** Both sides' lines, one over the other. */
function paintFrontSample(context: CanvasRenderingContext2D, theme: Theme, { x, y }: Point): void {
  const { frontSoviet, frontJapanese } = PALETTES[theme];
  context.save();
  context.lineWidth = 4;
  for (const [side, ink, rise] of [
    ["soviet", frontSoviet, -4],
    ["japanese", frontJapanese, 4],
  ] as const) {
    context.beginPath();
    context.setLineDash([...FRONT_DASHES[side]]);
    context.strokeStyle = ink;
    context.moveTo(x - 24, y + rise);
    context.lineTo(x + 24, y + rise);
    context.stroke();
  }
  context.restore();
}
