/** The Phaser game under the map: one scene that draws only while something moves or has changed. */
import Phaser from "phaser";
import type { MapWindow } from "./mapWindow.ts";

/** A frame goes on being drawn so long after the last change, milliseconds: for changes that come one upon another. */
const LINGER = 50;

/** So often the clock is looked at while it runs and nothing moves, milliseconds. */
const TICK = 50;

/** Longest time between two frames that movements take at its length, milliseconds. */
const LONGEST_STEP = 500;

/** The scene and its pace. */
export interface Stage {
  readonly scene: Phaser.Scene;
  /** Largest side of a texture. */
  readonly longest: number;
  /** Draws for a moment: something has changed. */
  wake(): void;
  /** Colour beyond the edge of the map. */
  paper(ink: string): void;
  /** Moves the camera to the window's outlook. */
  follow(window: MapWindow): void;
  resize(window: MapWindow): void;
  readonly frames: () => { readonly count: number; readonly milliseconds: number };
  close(): void;
}

/** What a frame leaves to be done: movements, nothing but a clock that runs on, or nothing. */
export type Business = "busy" | "clock" | "idle";

/** How the map is drawn: by the graphics card where there is one, or without it. */
export type Renderer = "any" | "canvas";

/** Which renderer to ask for: `?renderer=canvas` in the page's address is for machines without WebGL, and tests. */
function rendererAsked(wanted: Renderer): number {
  const asked = new URLSearchParams(window.location.search).get("renderer");
  return wanted === "canvas" || asked === "canvas" ? Phaser.CANVAS : Phaser.AUTO;
}

/** When the stage draws, and what it has cost: it sleeps unless something moves or was changed a moment ago. */
interface Pace {
  /** Until when frames are drawn, milliseconds on the clock of `performance.now`. */
  awakeUntil: number;
  /** What was still to come after the last frame. */
  business: Business;
  /** When the last frame began, or the stage woke, on the same clock. */
  lastFrame: number;
  /** Looks at the clock while no frame is drawn. */
  ticker: ReturnType<typeof setTimeout> | undefined;
  /** Frames drawn so far, and the milliseconds that they took together. */
  count: number;
  milliseconds: number;
}

/** Opens a scene in its place; `onFrame` is told the milliseconds since the last frame and says what is left to do. */
export function openStage(
  place: { readonly stage: HTMLElement; readonly renderer?: Renderer },
  window: MapWindow,
  onFrame: (delta: number) => Business,
): Promise<Stage> {
  // Even the graphics card's drawing is prepared on plain canvases; Phaser would fail without a word.
  if (!document.createElement("canvas").getContext("2d"))
    return Promise.reject(new Error("openStage: this browser gives no canvas to draw on"));
  const pace: Pace = {
    awakeUntil: 0,
    business: "idle",
    lastFrame: 0,
    ticker: undefined,
    count: 0,
    milliseconds: 0,
  };
  /** Not Phaser's own count: it takes each frame over 200 ms for a hitch and counts a fraction of it. */
  const goOn = (): void => {
    const now = performance.now();
    pace.business = onFrame(Math.min(now - pace.lastFrame, LONGEST_STEP));
    pace.lastFrame = now;
    if (pace.business === "busy") linger(pace);
  };
  return new Promise((resolve) => {
    const game: Phaser.Game = new Phaser.Game({
      ...screenOf(place.stage, window, place.renderer ?? "any"),
      scene: {
        key: "battlefield",
        create(this: Phaser.Scene) {
          resolve(makeStage(game, this, pace));
        },
        update: goOn,
      },
    });
    paceFrames(game, pace, goOn);
  });
}

/** The canvas and its renderer; keys and pointers are the page's own affair. */
function screenOf(
  parent: HTMLElement,
  { frame }: MapWindow,
  renderer: Renderer,
): Phaser.Types.Core.GameConfig {
  const { width, height, density } = frame;
  return {
    type: rendererAsked(renderer),
    parent,
    backgroundColor: "#f3ead2",
    banner: false,
    // Every picture is upright and one at a time: several textures in a batch, or smoothed edges, cost a
    // software renderer many times the frame and show nothing.
    render: { maxTextures: 1, antialiasGL: false },
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    scale: {
      mode: Phaser.Scale.NONE,
      width: Math.round(width * density),
      height: Math.round(height * density),
      zoom: 1 / density,
    },
  };
}

/** Counts frames, and stops drawing them when nothing has moved for a while; a clock that runs is looked at all the same. */
function paceFrames(game: Phaser.Game, pace: Pace, goOn: () => void): void {
  let started = 0;
  const tick = (): void => {
    if (game.loop.running) return;
    // Nobody reads a hidden page.
    if (document.hidden) pace.lastFrame = performance.now();
    else goOn();
    if (pace.business === "busy") game.loop.wake(true);
    else if (pace.business === "clock") pace.ticker = setTimeout(tick, TICK);
  };
  game.events.on(Phaser.Core.Events.PRE_STEP, () => {
    started = performance.now();
  });
  game.events.on(Phaser.Core.Events.POST_RENDER, () => {
    pace.count++;
    pace.milliseconds += performance.now() - started;
    // A slow machine may take longer than the linger for one frame: while anything is to come it never sleeps.
    if (pace.business === "busy" || performance.now() <= pace.awakeUntil) return;
    game.loop.sleep();
    clearTimeout(pace.ticker);
    if (pace.business === "clock") pace.ticker = setTimeout(tick, TICK);
  });
}

function linger(pace: Pace): void {
  pace.awakeUntil = performance.now() + LINGER;
}

function makeStage(game: Phaser.Game, scene: Phaser.Scene, pace: Pace): Stage {
  const { renderer } = game;
  const longest = "getMaxTextureSize" in renderer ? renderer.getMaxTextureSize() : 8192;
  // Phaser gives out canvases that were used before, with the size on the page that they had then.
  game.scale.setZoom(game.scale.zoom);
  let isWaking = false;
  let isClosed = false;
  const rise = (): void => {
    isWaking = false;
    if (game.loop.running || isClosed) return;
    clearTimeout(pace.ticker);
    if (pace.business !== "clock") pace.lastFrame = performance.now();
    game.loop.wake(true);
  };
  const wake = (): void => {
    linger(pace);
    if (game.loop.running || isWaking) return;
    // Phaser draws as it wakes: with the next picture, not while a tap waits for its answer. A hidden page has none.
    isWaking = true;
    if (document.hidden) rise();
    else requestAnimationFrame(rise);
  };
  return {
    scene,
    longest,
    wake,
    paper(ink) {
      scene.cameras.main.setBackgroundColor(ink);
      wake();
    },
    frames: () => ({ count: pace.count, milliseconds: pace.milliseconds }),
    follow({ snapped, outlook, frame }) {
      const camera = scene.cameras.main;
      camera.setZoom(outlook.scale * frame.density);
      camera.centerOn(snapped.x, snapped.y);
      wake();
    },
    resize(window) {
      const { width, height, density } = window.frame;
      // Only the zoom sets the size of the canvas on the page, and from the size that it finds: it comes last.
      game.scale.resize(Math.round(width * density), Math.round(height * density));
      game.scale.setZoom(1 / density);
      this.follow(window);
    },
    close() {
      isClosed = true;
      clearTimeout(pace.ticker);
      if (!game.loop.running) game.loop.wake(true);
      game.destroy(true);
    },
  };
}
