/** Prints parts of a sheet: by a thread of its own where the browser has canvases for threads, else in the page. */
import { type Remote, wrap } from "comlink";
import type { SheetPart } from "./paintSheet.ts";
import type { SheetThread } from "./sheet.worker.ts";
import type { SheetAbout, SheetSource } from "./studio.ts";

/** An open press. */
export interface Press {
  readonly about: SheetAbout | null;
  /** A picture of a part, so many pixels large. */
  print(part: SheetPart, width: number, height: number): Promise<CanvasImageSource>;
  close(): void;
}

/** Whether threads of this browser can draw. */
function threadsDraw(): boolean {
  if (typeof OffscreenCanvas === "undefined" || typeof Worker === "undefined") return false;
  try {
    return new OffscreenCanvas(1, 1).getContext("2d") !== null;
  } catch {
    return false;
  }
}

/** Opens a sheet for printing. */
export async function openPress(source: SheetSource): Promise<Press> {
  if (threadsDraw())
    try {
      return await pressInThread(source);
    } catch (error) {
      console.warn("The sheet is drawn in the page:", error);
    }
  return pressInPage(source);
}

async function pressInThread(source: SheetSource): Promise<Press> {
  const worker = new Worker(new URL("./sheet.worker.ts", import.meta.url), { type: "module" });
  try {
    const thread: Remote<SheetThread> = wrap<SheetThread>(worker);
    const failed = new Promise<never>((_, reject) => {
      worker.addEventListener("error", () => reject(new Error("the thread did not start")), { once: true });
    });
    const about = await Promise.race([thread.open(source), failed]);
    return {
      about,
      print: (part, width, height) => thread.print(part, width, height),
      close: () => worker.terminate(),
    };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

async function pressInPage(source: SheetSource): Promise<Press> {
  // Few browsers need it here: it comes by itself.
  const { openStudio } = await import("./studio.ts");
  const studio = await openStudio(source);
  return {
    about: studio.about,
    async print(part, width, height) {
      await studio.prepare(part);
      // Between two parts the page has its turn.
      await new Promise((resolve) => setTimeout(resolve));
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      const context = canvas.getContext("2d", { alpha: false });
      if (!context) throw new Error("openPress: this browser gives no 2D canvas");
      studio.paint(context, part);
      return canvas;
    },
    close: () => undefined,
  };
}
