import { describe, expect, test } from "vitest";
import { deedsBefore, seenInOrder, shownOf } from "../../src/app/enemyPart.ts";
import { toldOf } from "../../src/app/reel.ts";
import { give, openSession } from "../../src/app/session.ts";
import { type Command, type SeenEvent, standingOf } from "../../src/engine/index.ts";
import type { ChronicleLine } from "../../src/telling/index.ts";
import { tellDeeds, tellShown } from "../../src/telling/index.ts";
import { aScene } from "../console/aScene.ts";
import { aUnit } from "../support/drawMap.ts";
import { aFounding } from "./aSession.ts";

describe("deeds before the first part of a side", () => {
  const rows = [".........", "........."];
  const units = [aUnit({ id: "ours", at: "0000" }), aUnit({ id: "foe", side: "japanese", at: "0300" })];
  const march: Command = { type: "move", unit: "ours", path: [1], manner: "deployed" };

  test("of a battle that is taken over are told: nothing says that the other side's part began", () => {
    const founding = aFounding(rows, { units });
    const begun = openSession(founding).state;
    const from = { what: "game", turn: begun.turn, standing: standingOf(begun) } as const;
    const session = openSession(founding, from);
    expect(give(session, march).ok).toBe(true);
    expect(deedsBefore(session.chronicle.japanese, "japanese")).toEqual([]);
    give(session, { type: "end-turn" });
    const deeds = deedsBefore(session.chronicle.japanese, "japanese");
    expect(deeds.map(({ lines }) => lines[0]?.seen.type)).toEqual(["enemy-moved"]);
    // Who had the first part of the battle has seen nothing before it.
    expect(deedsBefore(session.chronicle.soviet, "soviet")).toEqual([]);
  });
});

describe("deeds that are not seen on the map", () => {
  test("his breaches of the border are his deeds, ours are none", () => {
    const line = (key: number, event: object): ChronicleLine => ({
      key,
      turn: 1,
      seen: { type: "event", event } as never,
    });
    const breach = (key: number, side: string) =>
      line(key, { type: "border-breached", side, act: "cross", hex: 3, by: null, points: 2, rule: "R12.2" });
    const chronicle = [
      line(0, { type: "side-began", side: "japanese", half: 0 }),
      breach(1, "japanese"),
      breach(2, "soviet"),
      line(3, { type: "side-began", side: "soviet", half: 1 }),
    ];
    expect(deedsBefore(chronicle, "soviet").map(({ key }) => key)).toEqual([1]);
  });
});

describe("what is shown first, and shown again", () => {
  const event = (what: object): SeenEvent => ({ type: "event", event: what }) as never;
  const sighted = (level: string) =>
    event({ type: "sighted", unit: "foe", known: { level, where: 4 }, why: "seen" });
  const first = sighted("contact");
  const fired = { type: "enemy-fired", target: 5, from: null, loss: 1, how: "shells" } as SeenEvent;
  const madeOut = sighted("identified");
  const breach = event({ type: "border-breached", side: "japanese", act: "cross", hex: 3, by: null });
  const begun = (side: string) => event({ type: "side-began", side, half: 0 });
  const arrived = event({ type: "unit-arrived", unit: "ours", at: 1 });
  const part = [begun("japanese"), fired, sighted("contact"), madeOut, breach, begun("soviet")];
  const chronicle = [begun("soviet"), first, ...part].map(
    (seen, key): ChronicleLine => ({
      key,
      turn: 1,
      seen,
      ...(seen === part[0] ? { came: "first-after-our-part" } : {}),
    }),
  );

  test("are the same deeds, whatever the desk knew of him; who is made out is one, who stays as known is none", () => {
    const deeds = deedsBefore(chronicle, "soviet");
    expect(deeds.map(({ lines }) => lines.map(({ seen }) => seen))).toEqual([[fired], [madeOut], [breach]]);
    expect(shownOf([...part, arrived], null, deeds)).toEqual([...seenInOrder(deeds), arrived]);
    expect([...toldOf({ deeds }).entries()]).toEqual([
      [fired, 1],
      [madeOut, 2],
      [breach, 3],
    ]);
  });
});

describe("our own troops in his part", () => {
  const line = (key: number, event: object): ChronicleLine => ({
    key,
    turn: 1,
    seen: { type: "event", event } as never,
  });
  const back = (key: number, from: number, to: number) =>
    line(key, { type: "unit-retreated", unit: "ours", from, to });

  test("[R10.3] a flight is one deed, and [R4.9] a counter-attack that stayed is one", () => {
    const chronicle = [
      line(0, { type: "side-began", side: "japanese", half: 0 }),
      back(1, 5, 6),
      back(2, 6, 7),
      line(3, { type: "counter-attack-withheld", units: ["near"], target: 5, chance: 4, least: 10 }),
      line(4, { type: "side-began", side: "soviet", half: 1 }),
    ];
    expect(deedsBefore(chronicle, "soviet").map(({ lines }) => lines.map(({ key }) => key))).toEqual([
      [1, 2],
      [3],
    ]);
  });
});

describe("words of a deed", () => {
  const { reader, view } = aScene("khasan-1938", "storm", "soviet").scene;
  const line = (key: number, seen: object): ChronicleLine => ({ key, turn: 1, seen: seen as never });
  const [foe] = view.enemies.filter(({ level }) => level === "identified");
  const [own] = view.own;
  const deeds = (...seen: object[]) =>
    tellDeeds(
      reader,
      seen.map((each, key) => [line(key, each)]),
    );

  test("he is named who has been made out, with the way that was seen", () => {
    const step = { type: "enemy-moved", unit: foe?.id, from: 5, to: 6 };
    expect(
      deeds({ ...step, level: "identified" }, { ...step, level: "contact" }).map((text) =>
        text.replace(reader.short(foe?.id ?? ""), "HE"),
      ),
    ).toEqual([
      `HE was seen going from ${reader.where(5)} to ${reader.where(6)}.`,
      `Enemy seen moving from ${reader.where(5)} to ${reader.where(6)}.`,
    ]);
  });

  test("what our own came to is said to be ours, in the list and in the line over the map", () => {
    const back = { type: "event", event: { type: "unit-retreated", unit: own?.id, from: 5, to: 6 } };
    const told = `Ours: ${reader.short(own?.id ?? "")} falls back to ${reader.where(6)}.`;
    expect(deeds(back)).toEqual([told]);
    expect(tellShown(reader, { seen: back as never, continues: null })).toBe(told);
    // A line that goes on with what was begun before says with which.
    expect(tellShown(reader, { seen: back as never, continues: 3 })).toBe(`Continues 3: ${told}`);
    const theirs = { type: "event", event: { type: "unit-destroyed", unit: foe?.id, at: 5 } };
    expect(deeds(theirs)[0]).not.toContain("Ours");
  });

  test("a dispatch whose title is a question has no stop after it", () => {
    const [[id = "", words] = []] = Object.entries(reader.words.dispatches).filter(([, { title }]) =>
      title.endsWith("?"),
    );
    const come = { type: "event", event: { type: "dispatch-received", id, to: ["soviet"], status: "fired" } };
    expect(deeds(come)).toEqual([`Dispatch: ${words?.title}`]);
  });
});

describe("fire on one hex", () => {
  const { reader } = aScene("khasan-1938", "storm", "soviet").scene;
  const fired = (key: number, target: number, loss: number, how = "shells"): ChronicleLine => ({
    key,
    turn: 1,
    seen: { type: "enemy-fired", target, from: null, loss, how } as never,
  });
  const begun = (key: number, side: string): ChronicleLine => ({
    key,
    turn: 1,
    seen: { type: "event", event: { type: "side-began", side, half: 0 } } as never,
  });

  test("is one deed with its sum, however often it fell and whatever fell between; bombs are another", () => {
    const deeds = deedsBefore(
      [
        begun(0, "japanese"),
        fired(1, 5, 3),
        fired(2, 6, 1),
        fired(3, 5, 4),
        fired(4, 5, 2, "bombs"),
        fired(5, 5, 1),
        begun(6, "soviet"),
      ],
      "soviet",
    );
    expect(deeds.map(({ lines }) => lines.map(({ key }) => key))).toEqual([[1, 3, 5], [2], [4]]);
    const told = tellDeeds(
      reader,
      deeds.map(({ lines }) => lines),
    );
    expect(told[0]).toMatch(/^Shells on .*, 3 times: 8 men lost\.$/);
    expect(told[1]).toMatch(/^Shells on .*: 1 man lost\.$/);
    expect(told[2]).toMatch(/^Bombs on .*: 2 men lost\.$/);
    // Played again it falls in the order in which it fell.
    expect(seenInOrder(deeds).map((seen) => (seen.type === "enemy-fired" ? seen.loss : 0))).toEqual([
      3, 1, 4, 2, 1,
    ]);
  });
});

describe("deeds of the other side in a list", () => {
  const { reader } = aScene("khasan-1938", "storm", "soviet").scene;
  const shells = (key: number, loss: number): readonly ChronicleLine[] => [
    { key, turn: 1, seen: { type: "enemy-fired", target: 5, from: null, loss, how: "shells" } },
  ];

  test("that would be told in the same words are counted; the others are told as they are", () => {
    const told = tellDeeds(reader, [shells(1, 3), shells(2, 7), shells(3, 3)]);
    expect(told[0]).toMatch(/3 men lost\. \(1 of 2 such\)$/);
    expect(told[1]).toMatch(/7 men lost\.$/);
    expect(told[2]).toMatch(/3 men lost\. \(2 of 2 such\)$/);
  });
});
