/** The draughtsman's thread: draws parts of the sheet, so that the page need not wait for them. */
import { expose, transfer } from "comlink";
import type { SheetPart } from "./paintSheet.ts";
import { openStudio, type SheetAbout, type SheetSource, type Studio } from "./studio.ts";

let studio: Studio | null = null;

const thread = {
  async open(source: SheetSource): Promise<SheetAbout | null> {
    studio = await openStudio(source);
    return studio.about;
  },
  /** Draws a part, so many pixels large. */
  async print(part: SheetPart, width: number, height: number): Promise<ImageBitmap> {
    await studio?.prepare(part);
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext("2d", { alpha: false });
    if (!studio || !context) throw new Error("sheet.worker: no sheet is open, or there is no canvas");
    studio.paint(context, part);
    const picture = canvas.transferToImageBitmap();
    return transfer(picture, [picture]);
  },
};

export type SheetThread = typeof thread;

expose(thread);
