import { describe, expect, test } from "vitest";
import { begin, type Hex, prepare, type SideId, type SideView, view } from "../../src/engine/index.ts";
import { createLanguage } from "../../src/language/index.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";
import {
  type ChronicleLine,
  makeReader,
  situationOf,
  tellBecause,
  tellSupplyInFew,
  tellVerdictNow,
} from "../../src/telling/index.ts";

/** The skirmish at its beginning, its two hills (20 points each) shared out by hand. */
function aSide(side: SideId, marks: { readonly larch: number; readonly mill: number }) {
  const reading = readScenario(readFolder("scenarios", "skirmish"));
  if (!reading.ok) throw new Error("the skirmish does not pass its check");
  const { scenario, book } = reading;
  const theatre = prepare(scenario);
  const battle = scenario.battles[0]?.id ?? "";
  const language = createLanguage("en");
  const reader = makeReader({ language, words: reading.words("en"), book, theatre, side, battle });
  const seen = view(begin(scenario, { battle, seed: "1" }).state, side);
  const control = seen.control.map(() => 0);
  const mark = (place: string, by: number) => {
    for (const hex of theatre.places.get(place)?.hexes ?? []) control[hex] = by;
  };
  mark("larch-hill", marks.larch);
  mark("mill-hill", marks.mill);
  return { reader, seen: { ...seen, control } satisfies SideView };
}

const NOTHING_TOLD = { chronicle: [], from: 0 };

describe("how the battle stands", () => {
  test("[R14.1] ground counts for the side that holds it, and for nobody where nobody has been", () => {
    const { reader, seen } = aSide("soviet", { larch: 1, mill: 0 });
    const { objectives, held, standing } = situationOf(reader, seen, NOTHING_TOLD);
    expect(objectives.map(({ place, holder }) => [place, holder]).sort()).toEqual([
      ["larch-hill", "soviet"],
      ["mill-hill", "none"],
    ]);
    expect(held).toEqual({ soviet: 20, japanese: 0 });
    expect(standing.ground).toBe(20);
  });

  test("[R14.5] what is good for one side is as bad for the other", () => {
    const { reader, seen } = aSide("japanese", { larch: 1, mill: 1 });
    expect(situationOf(reader, seen, NOTHING_TOLD).standing.ground).toBe(-40);
  });

  test("[R9.3] before supplies have come up, the supply in a few words is who is out of it", () => {
    const { reader, seen } = aSide("soviet", { larch: 1, mill: 0 });
    const told = (view: SideView) => tellSupplyInFew(reader, situationOf(reader, view, NOTHING_TOLD));
    expect(seen.supplies).toBeNull();
    expect(told(seen)).toBe("No unit is out of supply");
    const [first, ...rest] = seen.own;
    if (!first) throw new Error("the side has no unit");
    const without = { ...first, supply: { ...first.supply, turns: 1 } };
    expect(told({ ...seen, own: [without, ...rest] })).toBe("1 unit out of supply");
  });

  test("[R14.2] own losses and the ledgers cost points: 2 for each hundred men, 1 for each point", () => {
    const { reader, seen } = aSide("soviet", { larch: 1, mill: 0 });
    const [first, ...rest] = seen.own;
    if (!first) throw new Error("the side has no unit");
    const fallen = { ...first, lost: { ...first.lost, killed: 90, wounded: 120, missing: 40, guns: 2 } };
    const worn: SideView = { ...seen, own: [fallen, ...rest], escalation: { soviet: 3, japanese: 1 } };
    const { standing, ownLosses } = situationOf(reader, worn, NOTHING_TOLD);
    expect(ownLosses).toMatchObject({ killed: 90, wounded: 120, missing: 40, guns: 2, tanks: 0 });
    expect(standing).toMatchObject({ ground: 20, losses: -5, ledger: -2, sum: 13 });
  });

  test("[R14.3] the standing is held against history and says how much the next level needs", () => {
    const { reader, seen } = aSide("soviet", { larch: 1, mill: 1 });
    const { standing } = situationOf(reader, seen, NOTHING_TOLD);
    const { levels } = reader.theatre.numbers.victory;
    const difference = 40 - standing.history;
    const reached = levels.filter(({ margin }) => Math.abs(difference) >= margin);
    expect(standing.level).toBe(reached.sort((a, b) => b.margin - a.margin)[0]?.id);
    const next = standing.toNext;
    if (next) expect(levels).toContainEqual({ id: next.level, margin: difference + next.points });
  });

  test("[R14.7] what an attacker spares beyond the limit is not counted beside history", () => {
    const { reader, seen } = aSide("soviet", { larch: 0, mill: 2 });
    const sheet = reader.battleSheet();
    const { savedMost } = reader.theatre.numbers.victory;
    if (!sheet) throw new Error("the battle has no sheet");
    // No man is lost yet: against a history of a hundred points more lost for the same ground, only the limit counts.
    const attacked = { ...sheet, attacker: "soviet", historicalGround: -20, historicalMargin: -120 } as const;
    const { standing } = situationOf({ ...reader, battleSheet: () => attacked }, seen, NOTHING_TOLD);
    expect(standing).toMatchObject({ sum: -20, history: -120, beside: savedMost });
  });

  test("units out of supply are named", () => {
    const { reader, seen } = aSide("soviet", { larch: 1, mill: 1 });
    const own = seen.own.map((unit, at) =>
      at === 0 ? { ...unit, at: 5, supply: { turns: 2, why: "enemy" as const } } : unit,
    );
    expect(situationOf(reader, { ...seen, own }, NOTHING_TOLD).withoutSupply).toEqual([own[0]?.id]);
  });

  test("nothing is measured before anything has come to pass: a loss, ground taken, a turn over", () => {
    const { reader, seen } = aSide("soviet", { larch: 1, mill: 0 });
    const told = { chronicle: [], from: seen.turn };
    expect(situationOf(reader, seen, told).begun).toBe("not-yet");
    expect(situationOf(reader, { ...seen, turn: seen.turn + 1 }, told).begun).toBe("begun");
    const [first, ...rest] = seen.own;
    if (!first) throw new Error("the side has no unit");
    const worn: SideView = { ...seen, own: [{ ...first, lost: { ...first.lost, wounded: 1 } }, ...rest] };
    expect(situationOf(reader, worn, told).begun).toBe("before-us");
    const taken = (hex: Hex, turn: number): ChronicleLine => {
      const event = { type: "hex-captured", hex, side: "soviet", noticedBy: ["soviet"] } as const;
      return { key: 1, turn, seen: { type: "event", event } };
    };
    const begunAfter = (line: ChronicleLine) =>
      situationOf(reader, seen, { ...told, chronicle: [line] }).begun;
    const hill = reader.theatre.places.get("larch-hill")?.hexes[0] as Hex;
    expect(begunAfter(taken(hill, seen.turn))).toBe("before-us");
    expect(begunAfter({ ...taken(hill, seen.turn), came: "by-our-order" })).toBe("begun");
    // A step over empty ground decides nothing, and what was taken before one took command is history.
    expect(begunAfter(taken(0 as Hex, seen.turn))).toBe("not-yet");
    expect(begunAfter(taken(hill, seen.turn - 1))).toBe("not-yet");
  });

  test("[R14.3] a name for it is told as what it is: if it ended now, on what it rests, and what is left to change it", () => {
    const { reader, seen } = aSide("soviet", { larch: 1, mill: 2 });
    const sheet = reader.battleSheet();
    if (!sheet) throw new Error("the battle has no sheet");
    const known = {
      ...reader,
      book: { ...reader.book, invented: false },
      battleSheet: () => ({ ...sheet, historicalGround: -40, historicalMargin: -45 }),
    };
    const { standing } = situationOf(known, seen, NOTHING_TOLD);
    expect(standing).toMatchObject({ sum: 0, beside: 45, groundBeside: 40 });
    expect(tellVerdictNow(known, standing)).toMatch(/^If it ended now: major success\.$/);
    const last = sheet.endMinute / (known.minuteOfTurn(1) - known.minuteOfTurn(0)) - 1;
    expect(tellBecause(known, last, standing)).toMatch(
      /ground counts \+40, losses and ledgers \+5\. 1 turn is left\.$/,
    );
    expect(tellBecause(known, last - 1, standing)).toMatch(/2 turns are left\.$/);
  });
});
