/** Where the line stands that tells of the hex under the pointer. */
import { describe, expect, test } from "vitest";
import { type LineRoom, placeOfLine, placesOfLine } from "../../src/map/dom/linePlace.ts";
import { overlaps, type Rect } from "../../src/map/names/boxes.ts";

const box = (left: number, top: number, width: number, height: number): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const MINI = box(12, 12, 184, 142);
const BUTTONS = box(912, 12, 40, 216);
/** A window at 1280 by 800; the line stands at its foot beside the key of the command line. */
const ROOM: LineRoom = {
  window: { width: 964, height: 652 },
  home: box(174, 590, 400, 50),
  foot: box(12, 590, 792, 50),
  from: "left",
  furniture: [MINI, BUTTONS, box(12, 600, 150, 40)],
  told: box(600, 300, 48, 48),
  inPlay: [],
};
const target = (left: number, top: number) => ({ box: box(left, top, 48, 48), weight: 6 });

describe("the line that tells of a hex", () => {
  test("stands at the foot of the map", () => {
    expect(placeOfLine(ROOM, 0)).toEqual({ at: 0, hides: 0 });
  });

  test("leaves the foot for the hex that it tells of, and stays where it went", () => {
    const { at } = placeOfLine({ ...ROOM, told: box(300, 600, 48, 48) }, 0);
    expect(at).not.toBe(0);
    expect(placeOfLine(ROOM, at).at).toBe(at);
  });

  test("goes where it hides no target: along the foot, or to the head beside what hangs there", () => {
    const placeIn = (room: LineRoom) => placesOfLine(room)[placeOfLine(room, 0).at];
    // The target ends at 228: of the places from 174 to 404, ten steps of 23, the nearest beyond it.
    expect(placeIn({ ...ROOM, inPlay: [target(180, 600)] })).toEqual(box(243, 590, 400, 50));
    // Wherever the line stands at the foot, it lies over what is at 460.
    const middle = { ...ROOM, inPlay: [target(460, 600)] };
    expect(placeIn(middle)).toEqual(box(208, 12, 400, 50));
    expect(middle.furniture.some((piece) => overlaps(piece, box(208, 12, 400, 50)))).toBe(false);
  });

  test("at the head it stands beside what hangs in the corner, and under what hangs in the middle", () => {
    const chip = box(440, 12, 220, 44);
    const places = placesOfLine({ ...ROOM, furniture: [...ROOM.furniture, chip] });
    expect(places.slice(1, 3)).toEqual([box(208, 62, 400, 50), box(500, 62, 400, 50)]);
  });

  test("hides of two evils the lesser, and says how much", () => {
    // Two targets that it hides at every place of the foot, one at every place of the head.
    const room = { ...ROOM, inPlay: [target(440, 600), target(480, 600), target(540, 20)] };
    expect(placeOfLine(room, 0)).toEqual({ at: 1, hides: 6 });
  });

  test("of places where it hides as little it takes the nearest", () => {
    const room = { ...ROOM, inPlay: [target(180, 600)] };
    const { at } = placeOfLine(room, 0);
    // Back again, where the middle of the foot is hidden no more than its beginning.
    const again = { ...ROOM, inPlay: [target(640, 600)] };
    const [here, there] = [at, placeOfLine(again, at).at].map(
      (place) => placesOfLine(again)[place]?.left ?? 0,
    );
    expect(here).toBe(243);
    expect(there).toBe(220);
  });

  test("does not jump for a thing that matters little", () => {
    expect(placeOfLine({ ...ROOM, inPlay: [{ box: box(300, 600, 48, 48), weight: 1 }] }, 0).at).toBe(0);
  });

  test("as wide as a phone it goes under the button at the head", () => {
    const phone: LineRoom = {
      ...ROOM,
      window: { width: 360, height: 300 },
      home: box(8, 240, 344, 52),
      foot: box(8, 240, 344, 52),
      furniture: [box(304, 12, 44, 44)],
      told: box(100, 250, 48, 48),
    };
    const place = placesOfLine(phone)[placeOfLine(phone, 0).at];
    expect(place).toEqual(box(8, 62, 344, 52));
  });

  test("is mirrored with what is written from the right", () => {
    const mirrored: LineRoom = {
      ...ROOM,
      home: box(390, 590, 400, 50),
      foot: box(160, 590, 792, 50),
      from: "right",
      furniture: [box(768, 12, 184, 142), box(12, 12, 40, 216)],
    };
    expect(placesOfLine(mirrored).slice(0, 4)).toEqual([
      box(390, 590, 400, 50),
      box(356, 12, 400, 50),
      box(64, 12, 400, 50),
      box(160, 590, 400, 50),
    ]);
  });
});
