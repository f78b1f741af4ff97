import { describe, expect, test } from "vitest";
import type { Appearance } from "../../src/drawing/appearance.ts";
import type { SeenEvent } from "../../src/engine/index.ts";
import { Motion } from "../../src/map/playback/motion.ts";
import { type Pace, playEvents, type Stage } from "../../src/map/playback/playback.ts";
import { groundOf, signsOf } from "../../src/map/playback/signs.ts";
import { stepsOf } from "../../src/map/playback/steps.ts";

const look = (unit: string, hex: number, side: "soviet" | "japanese"): Appearance =>
  ({ unit, hex, side, ghost: false }) as Appearance;

const storm = {
  type: "event",
  event: { type: "assault-resolved", units: ["kanda"], target: 8 },
} as unknown as SeenEvent;
const moved: SeenEvent = { type: "enemy-moved", level: "contact", unit: "kanda", from: 9, to: 8 };
const shells: SeenEvent = { type: "enemy-fired", target: 5, from: null, loss: 1, how: "shells" };

/** A stage without a picture, which notes what is done on it; `steps` are the ways somebody asks to go, line by line. */
function stageWith(steps: readonly (1 | 0 | -1)[] = []) {
  const done: string[] = [];
  const cleared: string[] = [];
  const shown = new Map([
    ["kanda", look("kanda", 9, "japanese")],
    ["makhal", look("makhal", 8, "soviet")],
  ]);
  const ask = [...steps];
  const motion = new Motion();
  motion.skip();
  const image = { setPosition: () => image, setDepth: () => image, setVisible: () => image, destroy() {} };
  const stage = {
    scene: { add: { image: () => ({ ...image, setDepth: () => image }) } },
    grid: { columns: 20, rows: 20 },
    counters: {
      shown,
      lift(unit: string, _look: Appearance, [from, to]: readonly [number, number]) {
        done.push(`lift ${unit} from ${from} to ${to}`);
        shown.delete(unit);
        return image;
      },
      putDown: (unit: string, at: Appearance) => shown.set(unit, at),
      set: (unit: string, at: Appearance) => shown.set(unit, at),
      show(all: ReadonlyMap<string, Appearance>) {
        done.push(`again from ${all.get("kanda")?.hex}`);
        shown.clear();
        for (const [unit, at] of all) shown.set(unit, at);
      },
    },
    motion,
    ring: "ring",
    ringDepth: 0,
    isInView: () => true,
    bringIntoView: async (hexes: readonly number[]) => void done.push(`look ${hexes.join()}`),
    markPaths: (paths: readonly (readonly number[])[]) => done.push(`mark ${paths.join()}`),
    goBack: async () => void done.push("back"),
    tell: ({ at, of }: { at: number; of: number }) => done.push(`tell ${at} of ${of}`),
    clearOfLine: async (hexes: readonly number[]) => void cleared.push(hexes.join()),
    read: async () => undefined,
    asked: () => ask.shift() ?? 0,
  } as unknown as Stage;
  return { stage, done, shown, cleared };
}

const pace = (how: Partial<Pace> = {}): Pace => ({
  motion: "full",
  told: new Map([
    [storm, 1],
    [moved, 2],
    [shells, 3],
  ]),
  showing: "news",
  ...how,
});

describe("the playback of the other side's part", () => {
  test("each line is told where the map already lies, the storm shown while it is told, and the map goes back", async () => {
    const { stage, done } = stageWith();
    await playEvents(stage, { before: [], events: [storm, moved, shells] }, new Map(), pace());
    expect(done).toEqual([
      ...["look 8,9", "tell 1 of 3", "look 8", "lift kanda from 9 to 9"],
      ...["look 8,9", "tell 2 of 3", "lift kanda from 9 to 8"],
      ...["look 5", "tell 3 of 3"],
      "back",
    ]);
  });

  test("one back: the line before is told once more from where everything stood before it", async () => {
    const { stage, done, shown } = stageWith([0, -1]);
    await playEvents(stage, { before: [], events: [storm, moved, shells] }, new Map(), pace());
    expect(done.filter((what) => /tell|again/.test(what))).toEqual([
      ...["tell 1 of 3", "tell 2 of 3", "again from 9"],
      ...["tell 1 of 3", "tell 2 of 3", "tell 3 of 3"],
    ]);
    expect(shown.get("kanda")?.hex).toBe(8);
  });

  test("before the first line there is none: it is told once more", async () => {
    const { stage, done } = stageWith([-1]);
    await playEvents(stage, { before: [], events: [storm, moved] }, new Map(), pace());
    expect(done.filter((what) => /tell/.test(what))).toEqual(["tell 1 of 2", "tell 1 of 2", "tell 2 of 2"]);
  });

  test("with less motion the same lines come in the same order, by marks", async () => {
    const { stage, done } = stageWith();
    await playEvents(
      stage,
      { before: [], events: [storm, moved, shells] },
      new Map(),
      pace({ motion: "reduced" }),
    );
    expect(done).toEqual([
      ...["look 8,9", "tell 1 of 3", "mark 8"],
      ...["look 8,9", "tell 2 of 3", "mark 9,8"],
      ...["look 5", "tell 3 of 3", "mark 5", "back"],
    ]);
  });

  test.each(["full", "reduced"] as const)(
    "what is told is brought clear of the line itself, which may come later: motion %s",
    async (motion) => {
      const { stage, cleared } = stageWith();
      await playEvents(stage, { before: [], events: [storm, moved, shells] }, new Map(), pace({ motion }));
      expect(cleared).toEqual(["8,9", "8,9", "5"]);
    },
  );

  test("what comes while the rest is told is counted on", async () => {
    const { stage, done } = stageWith();
    await playEvents(stage, { before: [storm, moved], events: [shells] }, new Map(), pace());
    expect(done.filter((what) => /tell/.test(what))).toEqual(["tell 3 of 3"]);
  });

  test("one deed that was asked for stays in the window", async () => {
    const { stage, done } = stageWith();
    await playEvents(stage, { before: [], events: [shells] }, new Map(), pace({ showing: "one-again" }));
    expect(done).not.toContain("back");
  });

  test("who acts and on whom is drawn: the arrow of a storm, its target, both brought into the window", () => {
    const [step] = stepsOf([storm]);
    if (!step) throw new Error("no step");
    const standing = new Map([["kanda", { hex: 9, side: "japanese" as const }]]);
    expect(groundOf(step, standing)).toEqual([8, 9]);
    expect(signsOf(step, standing)).toEqual({
      certainty: "theirs",
      hexes: [8],
      marches: [],
      storms: [{ side: "japanese", path: [9, 8] }],
      shots: [],
    });
  });
});
