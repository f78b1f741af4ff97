import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { Desk } from "../../src/app/desk.ts";
import { momentNamed, readReplayAddress, replayAddress } from "../../src/app/replay/address.ts";
import { isAbout } from "../../src/app/replay/focus.ts";
import { follow, followAt } from "../../src/app/replay/following.ts";
import { goTo } from "../../src/app/replay/replayIntents.ts";
import { change, closeRoom, lookAs, show, stepBy } from "../../src/app/replay/room.ts";
import { outlookOf } from "../../src/app/replay/sightings.ts";
import { signsOf } from "../../src/app/replay/signs.ts";
import type { ReplayLine } from "../../src/app/replay/story.ts";
import type { Moment } from "../../src/app/replay/types.ts";
import { deskWith, tinyReplay } from "./aReplay.ts";

let line: ReplayLine;
let desk: Desk | null = null;

beforeAll(() => {
  line = tinyReplay();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  if (desk) closeRoom(desk);
  desk = null;
});

function opened(viewpoint: Parameters<typeof deskWith>[1] = "all"): Desk {
  desk = deskWith(line, viewpoint);
  return desk;
}

const nameOf = (moment: Moment | undefined): string => {
  if (moment?.what === "entry") return moment.entry.id.slice("1938-05-14-".length);
  if (moment?.what === "dispatch") return moment.dispatch;
  return moment?.what ?? "none";
};
const namesOf = (indices: readonly number[]): readonly string[] =>
  indices.map((index) => nameOf(line.story.moments[index]));
const indexOf = (name: string): number => line.story.moments.findIndex((moment) => nameOf(moment) === name);
const position = (of: Desk): number => of.store.getState().replay?.position ?? -1;
const where = (of: Desk, unit: string): number => {
  const view = of.store.getState().game?.view;
  const own = view?.own.find(({ id }) => id === unit)?.at;
  return own ?? view?.enemies.find(({ id }) => id === unit)?.where ?? -1;
};
/** Hexes of the skirmish, six a row. */
const hex = (name: string): number => Number(name.slice(2)) * 6 + Number(name.slice(0, 2));

describe("the moments of a line", () => {
  test("entries, dispatches and arrivals in the order of their hours, with a turn before all that is in it", () => {
    expect(line.story.moments.slice(0, 9).map(nameOf)).toEqual([
      "turn",
      "arrival",
      "watch",
      "night-attack-on-the-mill",
      "turn",
      "shells",
      "guns-move",
      "dig",
      "fog-lifts",
    ]);
    expect(nameOf(line.story.moments.at(-1))).toBe("end");
    const minutes = line.story.moments.map(({ minute }) => minute);
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
    expect(line.story.moments.filter(({ what }) => what === "turn")).toHaveLength(8);
  });

  test("going on never takes the battle back", () => {
    const steps = line.story.moments.map(({ step }) => step);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  test("losses count from the entry that tells them", () => {
    expect(line.story.losses[indexOf("shells") - 1]).toEqual({ soviet: 0, japanese: 0 });
    expect(line.story.losses[indexOf("shells")]).toEqual({ soviet: 10, japanese: 0 });
    expect(line.story.losses.at(-1)).toEqual({ soviet: 10, japanese: 0 });
  });

  test("a unit stands by inference from the entry that moves it so to the one that is told", () => {
    const isInferred = (index: number): boolean =>
      line.inferred[line.story.moments[index]?.step ?? 0]?.has("west-battery") ?? false;
    expect(isInferred(indexOf("shells"))).toBe(false);
    expect(isInferred(indexOf("guns-move"))).toBe(true);
    expect(isInferred(indexOf("village"))).toBe(true);
    expect(isInferred(indexOf("guns-back"))).toBe(false);
    expect(signsOf(line, indexOf("guns-move"), "all")).toMatchObject({
      certainty: "inferred",
      marches: [{ side: "japanese", path: [hex("0002"), hex("0001")] }],
    });
    expect(signsOf(line, indexOf("village"), "all").certainty).toBe("known");
  });
});

describe("a link", () => {
  test("names the eyes in any letters", () => {
    expect(readReplayAddress("#/replay/skirmish/1938-05-14T07:00/Soviet", ["skirmish"])).toEqual({
      scenario: "skirmish",
      moment: "1938-05-14T07:00",
      viewpoint: "soviet",
    });
  });

  test("with eyes that nobody has still opens its hour, and says what it could not read", () => {
    const room = opened();
    goTo(room, "1938-05-14T07:00/chinese");
    expect(position(room)).toBe(indexOf("shells"));
    expect(room.store.getState().trouble?.key).toBe("trouble.partOfLink");
    goTo(room, "elsewhere/1938-05-14T07:00");
    expect(position(room)).toBe(0);
    expect(room.store.getState().trouble?.key).toBe("trouble.noMoment");
  });
});

describe("through whose eyes", () => {
  test("a side is told what it did, was sent or saw, and not what the other did out of its sight", () => {
    const soviet = namesOf(outlookOf(line, "soviet").told);
    const japanese = namesOf(outlookOf(line, "japanese").told);
    expect(soviet).toEqual(expect.arrayContaining(["watch", "shells", "dig", "village", "shells-come-up"]));
    expect(soviet).not.toContain("guns-move");
    expect(japanese).toEqual(expect.arrayContaining(["guns-move", "fog-lifts"]));
    expect(japanese).not.toContain("watch");
    expect(japanese).not.toContain("shells-come-up");
    expect(outlookOf(line, "all").told).toHaveLength(line.story.moments.length);
  });

  test("of what the enemy did a side has only what it saw of it, and follows only what it saw", () => {
    const { told, sightings } = outlookOf(line, "japanese");
    const village = indexOf("village");
    expect(told).toContain(village);
    // The post came down the slope; it was seen where it stopped, and that the ground was taken.
    expect(sightings.get(village)?.events.map((seen) => seen.type === "event" && seen.event.type)).toEqual([
      "hex-captured",
      "sighted",
    ]);
    expect(sightings.get(village)?.hexes).toEqual([hex("0204")]);
    expect(sightings.has(indexOf("guns-move"))).toBe(false);
    expect(outlookOf(line, "all").sightings.size).toBe(0);
    const pages = line.reading.book;
    const dig = line.story.moments[indexOf("dig")] as Moment;
    const seen = sightings.get(indexOf("dig"));
    expect(isAbout(dig, { what: "unit", unit: "east-battalion" }, pages, seen)).toBe(true);
    // The entry names the hex that was dug, the side saw who stood in it.
    expect(isAbout(dig, { what: "hex", hex: hex("0500") }, pages, seen)).toBe(false);
  });

  test("the map shows a side its own view, and all of both to who knows all", () => {
    const room = opened("soviet");
    expect(where(room, "west-battery")).toBe(-1);
    lookAs(room, "all");
    expect(where(room, "west-battery")).toBe(hex("0002"));
    expect(room.store.getState().seen.size).toBe(36);
    lookAs(room, "japanese");
    expect(room.store.getState().game?.side).toBe("japanese");
    expect(room.store.getState().seen.size).toBeLessThan(36);
  });
});

describe("stepping", () => {
  test("by event, turn and day, there and back; at the ends nothing more", () => {
    const room = opened();
    stepBy(room, "event", 1);
    stepBy(room, "event", 1);
    expect(nameOf(line.story.moments[position(room)])).toBe("watch");
    stepBy(room, "turn", 1);
    expect(line.story.moments[position(room)]).toMatchObject({ what: "turn", turn: 1 });
    stepBy(room, "event", -1);
    expect(nameOf(line.story.moments[position(room)])).toBe("night-attack-on-the-mill");
    stepBy(room, "day", 1);
    expect(line.story.moments[position(room)]).toMatchObject({ what: "turn", turn: 4 });
    stepBy(room, "turn", -1);
    expect(line.story.moments[position(room)]).toMatchObject({ what: "turn", turn: 3 });
    stepBy(room, "day", -1);
    expect(position(room)).toBe(0);
    expect(stepBy(room, "event", -1)).toBe("at-the-end");
  });

  test("the battle stands as it was told, and scrubbed back it stands as before", () => {
    const room = opened();
    show(room, indexOf("guns-move"));
    expect(where(room, "west-battery")).toBe(hex("0001"));
    show(room, indexOf("shells"));
    expect(where(room, "west-battery")).toBe(hex("0002"));
    show(room, 9999);
    expect(nameOf(line.story.moments[position(room)])).toBe("end");
    expect(room.store.getState().game?.view.outcome).not.toBeNull();
  });

  test("one event on is played back on the map; what is jumped over is not", () => {
    const room = opened();
    show(room, indexOf("shells"));
    stepBy(room, "event", 1);
    expect(room.store.getState().game?.playback).toMatchObject([
      { type: "event", event: { type: "unit-moved", unit: "west-battery" } },
    ]);
    stepBy(room, "turn", 1);
    expect(room.store.getState().game?.playback).toEqual([]);
  });

  test("it plays by itself to the end and stops there, and no longer than it is wanted", () => {
    vi.useFakeTimers();
    vi.stubGlobal("history", { replaceState: () => undefined });
    const room = opened();
    change(room, { playing: "playing", speed: "fast-turns" });
    vi.advanceTimersByTime(1000);
    expect(line.story.moments[position(room)]).toMatchObject({ what: "turn", turn: 3 });
    change(room, { playing: "paused" });
    vi.advanceTimersByTime(5000);
    expect(line.story.moments[position(room)]).toMatchObject({ what: "turn", turn: 3 });
    change(room, { playing: "playing" });
    vi.advanceTimersByTime(5000);
    expect(nameOf(line.story.moments[position(room)])).toBe("end");
    expect(room.store.getState().replay?.playing).toBe("paused");
  });
});

describe("following", () => {
  test("a unit, a place or a hex finds the moments about it", () => {
    const about = (focus: Parameters<typeof isAbout>[1]): readonly string[] =>
      line.story.moments.filter((moment) => isAbout(moment, focus, line.reading.book)).map(nameOf);
    expect(about({ what: "unit", unit: "west-battery" })).toEqual(["guns-move", "guns-back"]);
    expect(about({ what: "unit", unit: "east-battalion" })).toEqual(["shells", "dig"]);
    expect(about({ what: "place", place: "mill-hill" })).toContain("night-attack-on-the-mill");
    expect(about({ what: "hex", hex: hex("0001") })).toEqual(["guns-move"]);
  });

  test("a click on the map follows who stands there, then the ground under him; no order comes of it", () => {
    const room = opened();
    followAt(room, hex("0304"));
    expect(room.store.getState().replay?.focus).toEqual({ what: "unit", unit: "east-post" });
    expect(room.store.getState().selected.unit).toBe("east-post");
    followAt(room, hex("0304"));
    expect(room.store.getState().replay?.focus).toEqual({ what: "place", place: "mill-hill" });
    followAt(room, hex("0000"));
    expect(room.store.getState().replay?.focus).toEqual({ what: "hex", hex: hex("0000") });
    follow(room, null);
    expect(room.store.getState().replay?.focus).toBeNull();
  });
});

describe("links", () => {
  const read = (fragment: string) => readReplayAddress(fragment, ["skirmish"]);

  test("an address names scenario, moment and viewpoint; the first and the last may be left out", () => {
    const whole = { scenario: "skirmish", moment: "1938-05-14T08:00", viewpoint: "japanese" };
    expect(read("#/replay/skirmish/1938-05-14T08:00/japanese")).toEqual(whole);
    expect(read("#/replay/1938-05-14T08:00/japanese")).toEqual(whole);
    expect(read("#/replay/1938-05-14T08%3A00")).toEqual({ ...whole, viewpoint: "all" });
    expect(read("#/replay")).toEqual({ ...whole, moment: null, viewpoint: "all" });
    expect(read("#game=abc")).toBeNull();
    expect(read("#/reference/claims")).toBeNull();
  });

  test("every moment has an address of its own that leads back to it", () => {
    const { story } = line;
    const addresses = story.moments.map((_, index) => replayAddress(story, index, "all"));
    expect(new Set(addresses).size).toBe(addresses.length);
    const back = addresses.map((address) => momentNamed(story, read(address)?.moment ?? ""));
    expect(back).toEqual(story.moments.map((_, index) => index));
  });

  test("an hour means all that is told up to it, a number the beginning of a turn, a name the entry", () => {
    const { story } = line;
    expect(nameOf(story.moments[momentNamed(story, "1938-05-14T08:00") ?? 0])).toBe("dig");
    expect(nameOf(story.moments[momentNamed(story, "1938-05-14T08:00.1") ?? 0])).toBe("guns-move");
    expect(nameOf(story.moments[momentNamed(story, "1938-05-14T09:59") ?? 0])).toBe("dig");
    expect(story.moments[momentNamed(story, "4") ?? 0]).toMatchObject({ what: "turn", turn: 4 });
    expect(momentNamed(story, "1938-05-14-village")).toBe(indexOf("village"));
    expect(momentNamed(story, "fog-lifts")).toBe(indexOf("fog-lifts"));
  });

  test("what the battle does not have is no moment", () => {
    const { story } = line;
    for (const moment of [
      "1938-05-13T08:00",
      "1938-06-14",
      "1938-05-14T08:00.3",
      "8",
      "nonsense",
      "1938-13-40",
    ])
      expect(momentNamed(story, moment), moment).toBeNull();
  });
});
