import { describe, expect, test } from "vitest";
import { type Card, centreOf, type GameInPlay, hexesOfCard } from "../../src/app/index.ts";
import { lookClear } from "../../src/map/cardsInSight.ts";
import type { MapWindow } from "../../src/map/mapWindow.ts";
import type { Rect } from "../../src/map/names/boxes.ts";

const GRID = { columns: 20, rows: 20 };
const HEX = 10 * 20 + 10;
const SCALE = 0.5;
/** A card over the left of the window. */
const CARD: Rect = { left: 0, top: 0, right: 350, bottom: 600 };

/** How far the map moves in a window of 900 by 600 in which the hex stands at a place; null where it stays. */
function movedBy(at: { x: number; y: number }, covers: readonly Rect[], hexes: readonly number[] = [HEX]) {
  const centre = centreOf(GRID, HEX);
  const frame = { width: 900, height: 600, density: 1 };
  const outlook = {
    scale: SCALE,
    x: centre.x + (frame.width / 2 - at.x) / SCALE,
    y: centre.y + (frame.height / 2 - at.y) / SCALE,
  };
  const windowPoint = ({ x, y }: { x: number; y: number }) => ({
    x: (x - outlook.x) * SCALE + frame.width / 2,
    y: (y - outlook.y) * SCALE + frame.height / 2,
  });
  const window = { frame, covers, outlook, windowPoint } as unknown as MapWindow;
  const to = lookClear(window, GRID, hexes);
  return to && { right: (outlook.x - to.x) * SCALE, down: (outlook.y - to.y) * SCALE };
}

describe("the ground that a card speaks of", () => {
  test("stays where it is beside the card", () => {
    expect(movedBy({ x: 600, y: 300 }, [CARD])).toBeNull();
  });

  test("comes out from under the card, no farther than it must", () => {
    // To the card's edge at 350 and 90 map units of room beside it, drawn at a half.
    expect(movedBy({ x: 200, y: 300 }, [CARD])).toEqual({ right: 350 + 45 - 200, down: 0 });
  });

  test("two places come out together", () => {
    // The second hex lies two columns to the left of the first: 2 · 104 map units, 104 pixels.
    expect(movedBy({ x: 400, y: 300 }, [CARD], [HEX, HEX - 2])).toEqual({ right: 350 + 45 - 296, down: 0 });
  });

  test("of two that have no room together the first does", () => {
    // Eight columns are 416 pixels; beside the card are 900 - 430 - 2 · 45 = 380. The first stands clear already.
    const wide = { ...CARD, right: 430 };
    expect(movedBy({ x: 480, y: 300 }, [wide], [HEX, HEX - 8])).toBeNull();
  });
});

const PLACES = { places: new Map() };
const NOBODY = { own: [], enemies: [] };

function hexesOf(card: unknown, view: unknown = NOBODY): readonly number[] {
  return hexesOfCard(card as Card, PLACES, { book: {}, view } as unknown as Pick<
    GameInPlay,
    "book" | "view"
  >);
}

test("a card speaks of the hex that was fought for first, then of who fired, then of where else something came of it", () => {
  const event = { type: "bombardment-resolved", target: 7, from: 40 };
  const after = [
    { type: "event", event },
    { type: "enemy-fired", target: 12, from: 3 },
    { type: "event", event: { type: "sighted", known: { where: 3 } } },
    { type: "enemy-fired", target: 12, from: null },
    { type: "event", event: { type: "cohesion-changed" } },
  ];
  expect(hexesOf({ type: "result", event, after })).toEqual([7, 40, 12, 3]);
});

test("of a storm a card speaks of those who attacked, as far as it is seen where they stand now", () => {
  const event = { type: "assault-resolved", target: 7, units: ["stays", "goes in", "unseen", "off the map"] };
  const view = {
    own: [
      { id: "stays", at: 6 },
      { id: "goes in", at: 7 },
      { id: "off the map", at: -1 },
    ],
    enemies: [{ id: "unseen", where: 9, now: 0 }],
  };
  expect(hexesOf({ type: "result", event }, view)).toEqual([7, 6]);
});
