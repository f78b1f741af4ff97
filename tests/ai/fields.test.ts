import { describe, expect, it } from "vitest";
import { fieldAnew, fieldOver, type Ground } from "../../src/ai/fields.ts";
import { CLOSED, prepare } from "../../src/engine/index.ts";
import { ownScenario } from "../support/games.ts";

const theatre = prepare(ownScenario("skirmish"));
const size = theatre.scenario.battlefield.terrain.length;
const TARGET = Math.floor(size / 2) + 3;

function aGround(changes: Partial<Ground> = {}): Ground {
  return {
    theatre,
    mover: "foot",
    sky: { weather: "clear", light: "day", crossings: {} },
    tolls: new Uint8Array(size),
    atTarget: new Uint8Array(size),
    ...changes,
  };
}

function tolls(hexes: readonly number[]): Uint8Array {
  const marks = new Uint8Array(size);
  for (const hex of hexes) marks[hex] = CLOSED;
  return marks;
}

describe("fields that serve again", () => {
  it("one over the same ground is the one that was kept, though its tolls were written down anew", () => {
    const crossings = {};
    const sky = { weather: "clear", light: "day", crossings } as const;
    const first = fieldOver("same", aGround({ sky }), TARGET);
    expect(fieldOver("same", aGround({ sky: { ...sky } }), TARGET)).toBe(first);
  });

  it("whatever changes of the ground, the field is the one that would be worked out anew", () => {
    const grounds: readonly Ground[] = [
      aGround(),
      aGround({ tolls: tolls([TARGET + 1, TARGET + 2]) }),
      aGround({ tolls: tolls([TARGET + 1, TARGET + 5]) }),
      aGround({ tolls: tolls([TARGET + 1, TARGET + 5]), atTarget: tolls([TARGET + 1]) }),
      aGround({ sky: { weather: "rain", light: "day", crossings: {} } }),
      aGround({ sky: { weather: "rain", light: "dark", crossings: {} } }),
      aGround({ mover: "wheels" }),
      aGround(),
    ];
    for (const ground of [...grounds, ...grounds.toReversed()])
      for (const target of [TARGET, 0, size - 1])
        expect(fieldOver("one kind", ground, target)).toEqual(fieldAnew(ground, target));
  });

  it("tolls that are written over are seen when they come as another array", () => {
    const shut = tolls([TARGET + 1, TARGET - 1]);
    const open = fieldOver("other kind", aGround(), TARGET);
    expect(fieldOver("other kind", aGround({ tolls: shut, atTarget: shut }), TARGET)).not.toEqual(open);
  });
});
