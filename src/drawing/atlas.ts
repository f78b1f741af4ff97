/** The counter pictures that were drawn when the program was made. */
import dayMini from "../../assets/counters/day-mini.webp?url";
import dayPlay from "../../assets/counters/day-play.webp?url";
import nightMini from "../../assets/counters/night-mini.webp?url";
import nightPlay from "../../assets/counters/night-play.webp?url";
import play from "../../assets/counters/play.json";
import type { Theme } from "./palette.ts";

/** All marks, or symbol and one bar for the far zoom. */
export type CardSize = "play" | "mini";

const ADDRESSES: Readonly<Record<Theme, Readonly<Record<CardSize, string>>>> = {
  day: { play: dayPlay, mini: dayMini },
  night: { play: nightPlay, mini: nightMini },
};
interface Plan {
  readonly scale: number;
  readonly frames: object;
}
/** Where each picture lies; that of the far zoom comes with its pictures, when somebody looks from so far. */
const PLANS: Readonly<Record<CardSize, () => Promise<Plan>>> = {
  play: async () => play,
  mini: async () => (await import("../../assets/counters/mini.json")).default,
};

/** One atlas, ready to cut pictures from. */
export interface Atlas {
  /** Draws a picture around the origin; one unit is a sixtieth of a counter's side. */
  draw(
    context: CanvasRenderingContext2D,
    name: string,
    at?: { readonly x: number; readonly y: number; readonly scale?: number },
  ): void;
}

const loading = new Map<string, Promise<Atlas>>();

/** The atlas of a theme and size; loaded once. */
export function loadAtlas(theme: Theme, size: CardSize): Promise<Atlas> {
  const key = `${theme}-${size}`;
  const known = loading.get(key);
  if (known) return known;
  const made = fetchAtlas(theme, size);
  loading.set(key, made);
  return made;
}

async function fetchAtlas(theme: Theme, size: CardSize): Promise<Atlas> {
  const [plan, image] = await Promise.all([PLANS[size](), fetchBitmap(ADDRESSES[theme][size])]);
  const { scale } = plan;
  const frames = plan.frames as Readonly<Record<string, readonly [number, number, number, number]>>;
  return {
    draw(context, name, at = { x: 0, y: 0 }) {
      const frame = frames[name];
      if (!frame) throw new Error(`Atlas: no picture "${name}"`);
      const [x, y, w, h] = frame;
      const one = scale / (at.scale ?? 1);
      context.drawImage(image, x, y, w, h, at.x - w / one / 2, at.y - h / one / 2, w / one, h / one);
    },
  };
}

/** A bitmap keeps its pixels; of an image a browser may forget them, and unpack them anew while a tap waits. */
async function fetchBitmap(address: string): Promise<ImageBitmap> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`Atlas: ${answer.status} for ${address}`);
  return createImageBitmap(await answer.blob());
}
