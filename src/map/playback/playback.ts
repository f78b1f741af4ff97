/** Shows what happened, as far as this side saw it, and ends with the map as it is now. */
import type Phaser from "phaser";
import { centreOf, type GameInPlay, type Reel, type ReelLine } from "../../app/index.ts";
import type { Appearance } from "../../drawing/appearance.ts";
import type { Point } from "../../drawing/hexes.ts";
import type { Grid, Hex, SeenEvent, UnitId } from "../../engine/index.ts";
import type { CounterLayer } from "../counters/counterLayer.ts";
import { easeInOut, easeOut, type Motion } from "./motion.ts";
import { groundOf } from "./signs.ts";
import {
  ASSAULT_TIME,
  linesOf,
  marchTime,
  placesOf,
  RING_SPACING,
  RING_TIME,
  ringsOf,
  type Show,
  type Step,
  showsOf,
  stepTime,
} from "./steps.ts";

/** A whole turn of the other side takes no longer than this to watch at a steady speed, milliseconds. */
const LONGEST_SHOW = 7000;

/** How things are shown. */
export interface Pace {
  /** Without motion the same things are shown one after another, by marks; where nobody looks all at once. */
  readonly motion: "full" | "reduced" | "none";
  /** Events that each have a moment of their own, to be read, with the number of their deed. */
  readonly told: ReadonlyMap<SeenEvent, number>;
  /** What is shown once more begins with the counters where they were then; one deed alone stays in the window. */
  readonly showing: GameInPlay["showing"];
}

/** What a playback needs of the map. */
export interface Stage {
  readonly scene: Phaser.Scene;
  readonly grid: Grid;
  readonly counters: CounterLayer;
  readonly motion: Motion;
  /** Texture of one ring of shell fire. */
  readonly ring: string;
  readonly ringDepth: number;
  /** Whether a hex is in the window. */
  isInView(hex: Hex): boolean;
  /** Moves the window, from farther off if it must, until the hexes stand clear in it, the first of them before all. */
  bringIntoView(hexes: readonly Hex[]): Promise<void>;
  /** Marks for reduced motion: paths and hexes that stay a moment, in place of movement. */
  markPaths(paths: readonly (readonly Hex[])[]): void;
  /** Moves the window back to where it was before it followed what was shown. */
  goBack(): Promise<void>;
  /** Says what is being shown, and marks it. */
  tell(line: Omit<ReelLine, "by">, step: Step): void;
  /** Brings the hexes clear of the line once more when the page has told it: before that, it may not lie over the map. */
  clearOfLine(hexes: readonly Hex[]): Promise<void>;
  /** Resolves when what is told has been read. */
  read(): Promise<void>;
  /** Which way whoever watches asked to go since it was last asked; 0 where he did not. */
  asked(): Reel["asked"];
}

/** The page lays its line over the map before anything is brought clear of it, milliseconds. */
const BEFORE_FIRST_LINE = 100;

/** Plays seen events after those played before; `looks` gives each unit as it is after them. */
export async function playEvents(
  stage: Stage,
  { before, events }: { readonly before: readonly SeenEvent[]; readonly events: readonly SeenEvent[] },
  looks: ReadonlyMap<UnitId, Appearance>,
  pace: Pace,
): Promise<void> {
  const shows = showsOf(events, pace.told);
  // Whoever reads on counts on.
  const lines = linesOf([...showsOf(before, pace.told), ...shows]).slice(-shows.length);
  const steps = shows.map(({ step }) => step);
  const isAgain = pace.showing !== "news";
  const [first] = isAgain ? steps.flatMap(placesOf) : [];
  const isTelling = shows.some(({ deed }) => deed !== null);
  if (pace.motion === "none" || (pace.motion === "reduced" && !isTelling)) {
    if (first !== undefined) await stage.bringIntoView([first]);
    stage.markPaths(steps.map((step) => placesOf(step)));
    return;
  }
  stage.motion.haste = isTelling ? 1 : hasteOf(stage, steps);
  if (isAgain) rewind(stage, steps, looks);
  if (isTelling) await stage.motion.run(BEFORE_FIRST_LINE, () => undefined);
  // What somebody asked to see once more is brought into the window.
  if (first !== undefined) await stage.bringIntoView([first]);
  await playShows(stage, { shows, lines }, looks, pace.motion);
  if (isTelling && pace.showing !== "one-again") await stage.goBack();
}

/** One show after another; whoever watches may go back to a line, before which everything then stands as it did. */
async function playShows(
  stage: Stage,
  { shows, lines }: { readonly shows: readonly Show[]; readonly lines: readonly Omit<ReelLine, "by">[] },
  looks: ReadonlyMap<UnitId, Appearance>,
  motion: Pace["motion"],
): Promise<void> {
  const before: ReadonlyMap<UnitId, Appearance>[] = [];
  const told = shows.flatMap(({ deed }, index) => (deed === null ? [] : [index]));
  for (let index = 0; index < shows.length; index++) {
    const show = shows[index] as Show;
    before[index] = new Map(stage.counters.shown);
    const line = lines[index] as Omit<ReelLine, "by">;
    if (show.deed === null) {
      if (isWatched(stage, show.step)) stage.tell(line, show.step);
      await playStep(stage, show.step, looks);
      continue;
    }
    await playTold(stage, show, looks, { motion, line });
    if (stage.asked() !== -1) continue;
    const back = told[Math.max(0, told.indexOf(index) - 1)] ?? index;
    stage.counters.show(before[back] as ReadonlyMap<UnitId, Appearance>);
    index = back - 1;
  }
}

/** Shows a deed of the other side where it happens, and leaves time to read what is told of it. */
async function playTold(
  stage: Stage,
  { step }: Show,
  looks: ReadonlyMap<UnitId, Appearance>,
  { motion, line }: { readonly motion: Pace["motion"]; readonly line: Omit<ReelLine, "by"> },
): Promise<void> {
  const ground = groundOf(step, stage.counters.shown);
  if (ground.length > 0) await stage.bringIntoView(ground);
  stage.tell(line, step);
  if (motion === "reduced") {
    stage.markPaths([placesOf(step)]);
    putDown(stage, step, looks);
    await Promise.all([stage.clearOfLine(ground), stage.read()]);
    return;
  }
  await Promise.all([playStep(stage, step, looks), stage.clearOfLine(ground), stage.read()]);
}

/** The end of a step, without the movement that leads to it. */
function putDown({ counters }: Stage, step: Step, looks: ReadonlyMap<UnitId, Appearance>): void {
  if (step.type === "leaves") counters.set(step.unit, null);
  if (step.type !== "march" && step.type !== "appears") return;
  const look = looks.get(step.unit) ?? counters.shown.get(step.unit);
  const hex = placesOf(step).at(-1);
  if (look && hex !== undefined) counters.set(step.unit, { ...look, hex });
}

/** Puts every unit that marches where its first march began. */
function rewind(stage: Stage, steps: readonly Step[], looks: ReadonlyMap<UnitId, Appearance>): void {
  const back = new Set<UnitId>();
  for (const step of steps) {
    if (step.type !== "march" || back.has(step.unit)) continue;
    back.add(step.unit);
    const look = looks.get(step.unit);
    const [from] = step.path;
    if (look && from !== undefined) stage.counters.set(step.unit, { ...look, hex: from });
  }
}

/** How much faster than its own pace a long show must run. */
function hasteOf(stage: Stage, steps: readonly Step[]): number {
  const whole = steps.reduce((sum, step) => sum + (isWatched(stage, step) ? stepTime(step) : 0), 0);
  return Math.max(1, whole / LONGEST_SHOW);
}

/** Whether a step is played in the window: assaults are brought into it, the rest only where it is. */
function isWatched(stage: Stage, step: Step): boolean {
  return step.type === "assault" || placesOf(step).some((hex) => stage.isInView(hex));
}

async function playStep(stage: Stage, step: Step, looks: ReadonlyMap<UnitId, Appearance>): Promise<void> {
  const { counters } = stage;
  switch (step.type) {
    case "march":
      return playMarch(stage, step, looks);
    case "assault":
      await stage.bringIntoView([step.target]);
      return playAssault(stage, step);
    case "shells":
      return stage.isInView(step.target) ? playShells(stage, step) : undefined;
    case "appears": {
      const look = looks.get(step.unit) ?? counters.shown.get(step.unit);
      if (look) counters.set(step.unit, { ...look, hex: step.at });
      return;
    }
    case "leaves":
      counters.set(step.unit, null);
      return;
    case "stays":
      stage.markPaths([placesOf(step)]);
      return;
  }
}

async function playMarch(
  stage: Stage,
  { unit, path }: Extract<Step, { type: "march" }>,
  looks: ReadonlyMap<UnitId, Appearance>,
): Promise<void> {
  const look = stage.counters.shown.get(unit) ?? looks.get(unit);
  const from = path[0];
  const to = path.at(-1);
  if (!look || from === undefined || to === undefined) return;
  if (path.some((hex) => stage.isInView(hex))) {
    const image = stage.counters.lift(unit, { ...look, ghost: false }, [from, to]);
    const points = path.map((hex) => centreOf(stage.grid, hex));
    await stage.motion.run(marchTime(path), (share) => {
      const { x, y } = pointAlong(points, easeInOut(share));
      image.setPosition(x, y);
    });
  }
  stage.counters.putDown(unit, { ...(looks.get(unit) ?? look), hex: to });
}

function pointAlong(points: readonly Point[], share: number): Point {
  const at = share * (points.length - 1);
  const index = Math.min(points.length - 2, Math.floor(at));
  const a = points[index] ?? (points[0] as Point);
  const b = points[index + 1] ?? a;
  const rest = at - index;
  return { x: a.x + (b.x - a.x) * rest, y: a.y + (b.y - a.y) * rest };
}

/** Two nudges towards the target. */
async function playAssault(
  stage: Stage,
  { units, target }: Extract<Step, { type: "assault" }>,
): Promise<void> {
  const goal = centreOf(stage.grid, target);
  const lifted = units.flatMap((unit) => {
    const look = stage.counters.shown.get(unit);
    if (!look) return [];
    const start = centreOf(stage.grid, look.hex);
    const length = Math.hypot(goal.x - start.x, goal.y - start.y) || 1;
    const step = { x: ((goal.x - start.x) / length) * 14, y: ((goal.y - start.y) / length) * 14 };
    return [{ unit, look, start, step, image: stage.counters.lift(unit, look, [look.hex, look.hex]) }];
  });
  await stage.motion.run(ASSAULT_TIME, (share) => {
    const push = Math.abs(Math.sin(share * Math.PI * 2));
    for (const { image, start, step } of lifted)
      image.setPosition(start.x + step.x * push, start.y + step.y * push);
  });
  for (const { unit, look } of lifted) stage.counters.putDown(unit, look);
}

/** Rings where shells fall, one after another. */
async function playShells(stage: Stage, step: Extract<Step, { type: "shells" }>): Promise<void> {
  const centre = centreOf(stage.grid, step.target);
  const images = Array.from({ length: ringsOf(step) }, (_, index) => {
    // Fixed places around the middle: nothing here is left to chance.
    const angle = index * 2.4;
    const distance = index === 0 ? 0 : 30;
    return stage.scene.add
      .image(centre.x + Math.cos(angle) * distance, centre.y + Math.sin(angle) * distance, stage.ring)
      .setDepth(stage.ringDepth)
      .setVisible(false);
  });
  const whole = stepTime(step) / RING_TIME;
  await stage.motion.run(stepTime(step), (share) => {
    images.forEach((image, index) => {
      const own = share * whole - index * RING_SPACING;
      image.setVisible(own > 0 && own < 1);
      if (own > 0 && own < 1) image.setScale(0.15 + 0.5 * easeOut(own)).setAlpha(1 - own * own);
    });
  });
  for (const image of images) image.destroy();
}
