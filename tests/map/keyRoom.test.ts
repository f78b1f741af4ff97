import { describe, expect, test } from "vitest";
import { keyBeside, LEAST_KEY, withKey } from "../../src/map/keyRoom.ts";
import { overlaps, type Rect } from "../../src/map/names/boxes.ts";
import { NO_SIDES } from "../../src/map/sides.ts";

const WINDOW = { width: 960, height: 650 };
const MAP = { width: 1400, height: 1000 };
const box = (left: number, top: number, width: number, height: number): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
/** Keys in the corners, and a column of buttons at the right. */
const FURNITURE = [box(12, 12, 42, 42), box(12, 600, 150, 40), box(910, 12, 40, 216), box(800, 600, 150, 40)];
const sized = ({ width, height }: { width: number; height: number }) => Math.min(width / 14, height / 10);
const standing = (left: number, scale: number) => ({
  frame: WINDOW,
  windowPoint: ({ x, y }: { x: number; y: number }) => ({ x: left + x * scale, y: 40 + y * scale }),
});

describe("a key beside the whole sheet", () => {
  test("takes the side on which it has most room, where the sheet stays as large as it is", () => {
    const low = ({ width, height }: { width: number; height: number }) => Math.min(width / 7, height / 10);
    expect(withKey(WINDOW, FURNITURE, NO_SIDES, low)).toEqual({ ...NO_SIDES, left: LEAST_KEY.width + 12 });
    const other = FURNITURE.map(({ left, right, ...rest }) => ({
      ...rest,
      left: 960 - right,
      right: 960 - left,
    }));
    expect(withKey(WINDOW, other, NO_SIDES, low)).toEqual({ ...NO_SIDES, right: LEAST_KEY.width + 12 });
  });

  test("makes no sheet smaller", () => {
    expect(withKey(WINDOW, FURNITURE, NO_SIDES, sized)).toEqual(NO_SIDES);
  });

  test("stands beside the frame and under no furniture, or not at all", () => {
    const found = keyBeside(standing(230, 0.45), MAP, FURNITURE);
    expect(found?.nearest).toBe("right");
    expect(found?.room.right).toBeLessThan(230);
    for (const piece of FURNITURE) expect(found && overlaps(found.room, piece)).toBe(false);
    expect(keyBeside(standing(150, 0.45), MAP, FURNITURE)).toBeNull();
  });
});
