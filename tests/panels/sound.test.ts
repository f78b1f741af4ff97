import { describe, expect, test } from "vitest";
import type { Card, GameInPlay } from "../../src/app/types.ts";
import type { BattleEvent, SeenEvent, SideId } from "../../src/engine/index.ts";
import { type Heard, type Sound, soundOf } from "../../src/panels/sound/whatSounds.ts";

const SETUP = {} as GameInPlay["setup"];

/** What can be heard of a game: its cards, what the map has to show, whose part it is. */
function heard(cards: readonly Card[], playback: readonly SeenEvent[] = [], side: SideId = "soviet"): Heard {
  const game = { setup: SETUP, playback, view: { activeSide: side } } as unknown as GameInPlay;
  return { cards, game, replay: null };
}

const event = (type: string) => ({ type }) as unknown as BattleEvent;
const DISPATCH: Card = { type: "dispatch", id: "telegram", status: "fired", reason: null };
const ASSAULT: Card = { type: "result", event: event("assault-resolved") };
const SHELLS: Card = { type: "result", event: event("bombardment-resolved") };
const ENEMY_SHELLS = { type: "enemy-fired", target: 3, from: null, loss: 2, how: "shells" } as const;
const ENEMY_RIFLES = { ...ENEMY_SHELLS, how: "fire" } as const;

const CASES: readonly (readonly [what: string, before: Heard, now: Heard, sound: Sound | null])[] = [
  ["a dispatch clicks like a telegraph", heard([]), heard([DISPATCH]), "dispatch"],
  ["our own bombardment thuds", heard([]), heard([SHELLS]), "guns"],
  ["shells of the enemy that are seen thud", heard([]), heard([], [ENEMY_SHELLS]), "guns"],
  ["rifle fire is silent", heard([]), heard([], [ENEMY_RIFLES]), null],
  ["the card of an assault is a page laid down", heard([]), heard([ASSAULT]), "card"],
  ["the end of a part", heard([], [], "soviet"), heard([], [], "japanese"), "end-of-turn"],
  [
    "a dispatch at the end of a part is heard, not the end",
    heard([]),
    heard([DISPATCH], [], "japanese"),
    "dispatch",
  ],
  ["a dispatch beside shells does not click over them", heard([]), heard([DISPATCH, SHELLS]), "guns"],
  ["a card that is shut is silent", heard([DISPATCH, ASSAULT]), heard([ASSAULT]), null],
  [
    "what was already to be shown is not heard twice",
    heard([], [ENEMY_SHELLS]),
    heard([], [ENEMY_SHELLS]),
    null,
  ],
  ["another game that is opened is silent", { ...heard([]), game: null }, heard([DISPATCH]), null],
];

describe("what sounds", () => {
  test.each(CASES)("%s", (_, before, now, sound) => {
    expect(soundOf(before, now)).toBe(sound);
  });

  test("the replay is silent", () => {
    const replay = {} as NonNullable<Heard["replay"]>;
    expect(soundOf(heard([]), { ...heard([DISPATCH]), replay })).toBeNull();
  });
});
