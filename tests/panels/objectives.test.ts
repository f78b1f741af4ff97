import { describe, expect, test } from "vitest";
import { begin, prepare, type SideView, view } from "../../src/engine/index.ts";
import { createLanguage } from "../../src/language/index.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";
import {
  type ChronicleLine,
  groundTasks,
  makeReader,
  tellHexBriefly,
  tellHexFully,
  tellObjectiveAt,
} from "../../src/telling/index.ts";

/** The skirmish, whose Mill Hill counts 20 points; `by` is who was last in all of its hexes. */
function millHill(by: number, more: Partial<SideView> = {}) {
  const reading = readScenario(readFolder("scenarios", "skirmish"));
  if (!reading.ok) throw new Error("the skirmish does not pass its check");
  const { scenario, book } = reading;
  const theatre = prepare(scenario);
  const battle = scenario.battles[0]?.id ?? "";
  const language = createLanguage("en");
  const side = "soviet" as const;
  const reader = makeReader({ language, words: reading.words("en"), book, theatre, side, battle });
  const seen = view(begin(scenario, { battle, seed: "1" }).state, side);
  const hexes = theatre.places.get("mill-hill")?.hexes ?? [];
  const control = [...seen.control];
  for (const hex of hexes) control[hex] = by;
  return { reader, seen: { ...seen, control, ...more } satisfies SideView, hex: hexes[0] ?? -1 };
}

const ASKED = { isSeen: true, reach: null, order: null, inHand: null } as const;

describe("what ground counts, in words", () => {
  test("[R14.1] a hex of an objective says its points and who holds it", () => {
    const { reader, seen, hex } = millHill(2);
    const told = tellObjectiveAt(reader, seen, hex);
    expect(told).toMatch(/^objective.*: 20 points, held by /);
    expect(told).toContain(reader.sideName("japanese"));
    expect(tellObjectiveAt(reader, millHill(0).seen, hex)).toMatch(/20 points, held by nobody$/);
  });

  test("[R14.9] ground that was counted says for whom", () => {
    const { reader, seen, hex } = millHill(1, { settled: { "mill-hill": "japanese" } });
    expect(tellObjectiveAt(reader, seen, hex)).toContain(
      `held by ${reader.sideName("soviet")}; counted for ${reader.sideName("japanese")} (R14.9)`,
    );
  });

  test("other ground says nothing of it", () => {
    const { reader, seen } = millHill(2);
    const own = seen.own.find(({ at }) => at >= 0 && tellObjectiveAt(reader, seen, at) === null);
    expect(own).toBeDefined();
    expect(tellHexFully(reader, seen, { ...ASKED, hex: own?.at ?? -1 })).not.toContain("bjective");
  });

  test("a listener hears it, briefly and in full", () => {
    const { reader, seen, hex } = millHill(2);
    for (const tell of [tellHexBriefly, tellHexFully])
      expect(tell(reader, seen, { ...ASKED, hex })).toMatch(/Objective.*: 20 points, held by /);
  });
});

describe("what is to be done about the ground", () => {
  /** The task of Mill Hill, which East holds when the skirmish begins. */
  const taskOf = ({ reader, seen }: ReturnType<typeof millHill>, chronicle: readonly ChronicleLine[] = []) =>
    groundTasks(reader, seen, chronicle).find(({ objectives }) =>
      objectives.some(({ place }) => place === "mill-hill"),
    )?.task;

  test("[R14.1] ours is to be held; lost, it is to be regained", () => {
    expect(taskOf(millHill(1))).toBe("hold");
    expect(taskOf(millHill(2))).toBe("regain");
  });

  test("[R14.1] theirs is to be taken, and regained once we have been in it", () => {
    const { reader, seen } = millHill(1);
    const [larch = -1] = reader.theatre.places.get("larch-hill")?.hexes ?? [];
    const tasks = (chronicle: readonly ChronicleLine[]) =>
      groundTasks(reader, seen, chronicle).map(({ task, objectives }) => [task, objectives[0]?.place]);
    const hold = ["hold", "mill-hill"];
    expect(tasks([])).toEqual([["take", "larch-hill"], hold]);
    const event = { type: "hex-captured", hex: larch, side: "soviet", noticedBy: ["soviet"] } as const;
    expect(tasks([{ key: 1, turn: 0, seen: { type: "event", event } }])).toEqual([
      ["regain", "larch-hill"],
      hold,
    ]);
  });

  test("[R14.1] a battle out of the middle knows what was ours when it began", () => {
    const reading = readScenario(readFolder("scenarios", "khasan-1938"));
    if (!reading.ok) throw new Error("the scenario does not pass its check");
    const { scenario, book } = reading;
    const theatre = prepare(scenario);
    const battle = "night-assault";
    const language = createLanguage("en");
    const side = "soviet" as const;
    const reader = makeReader({ language, words: reading.words("en"), book, theatre, side, battle });
    const seen = view(begin(scenario, { battle, seed: "1" }).state, side);
    expect(groundTasks(reader, seen, []).map(({ task }) => task)).not.toContain("regain");
    const lost = { ...seen, control: seen.control.map(() => 2) };
    const regain = groundTasks(reader, lost, []).find(({ task }) => task === "regain");
    expect(regain?.objectives.map(({ place }) => place)).toContain("machine-gun-hill");
  });

  test("[R12.1] nobody is told to take what his capital lets him not go to", () => {
    const { reader, seen } = millHill(1);
    const claimed = { ...reader.theatre.claimed, soviet: reader.theatre.claimed.soviet.map(() => 0) };
    const abroad = { ...reader, theatre: { ...reader.theatre, claimed } };
    const tasksAt = (price: number) => {
      const soviet = { ...seen.restraints.soviet, "cross-border": price, "cross-in-force": 0 };
      const leashed = { ...seen, restraints: { ...seen.restraints, soviet } };
      return groundTasks(abroad, leashed, []).map(({ task }) => task);
    };
    expect(tasksAt(2)).toEqual(["spare", "hold"]);
    expect(tasksAt(0)).toEqual(["take", "hold"]);
  });

  test("[R14.9] once the ground is counted nothing can be done about it", () => {
    const counted = millHill(1, { settled: { "mill-hill": "japanese" } });
    expect(groundTasks(counted.reader, counted.seen, []).map(({ task }) => task)).toEqual([null]);
  });
});
