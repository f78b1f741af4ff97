import { describe, expect, test } from "vitest";
import { endChecks } from "../../src/app/endCheck.ts";
import { deedsBefore, newsOfPart } from "../../src/app/enemyPart.ts";
import { give, openSession } from "../../src/app/session.ts";
import { NO_NOTES, withAside } from "../../src/notebook/index.ts";
import { aGame } from "../engine/aGame.ts";
import { aBattery, aUnit, hexesOf } from "../support/drawMap.ts";
import { aFounding } from "./aSession.ts";

describe("what is left to do at the end of a part", () => {
  const units = [
    aUnit({ id: "company", at: "0000" }),
    aBattery({ id: "battery", at: "0100" }),
    aUnit({ id: "foe", side: "japanese", at: "0500" }),
  ];

  test("units without an order, and batteries with an enemy known in their reach", () => {
    const { view } = aGame(["......"], { units });
    expect(endChecks(view("soviet"), NO_NOTES)).toEqual([
      { what: "batteries", units: ["battery"] },
      { what: "waiting", units: ["company"] },
    ]);
  });

  test("a battery that cannot reach anybody only waits", () => {
    const short = units.map((unit) =>
      unit.sheet.range > 0 ? aBattery({ id: "battery", at: "0100", range: 3 }) : unit,
    );
    const { view } = aGame(["......"], { units: short });
    expect(endChecks(view("soviet"), NO_NOTES)).toEqual([{ what: "waiting", units: ["battery", "company"] }]);
  });

  test("of many the batteries and the larger bodies are named first", () => {
    const many = [
      aUnit({ id: "squad", at: "0000", echelon: "section" }),
      aUnit({ id: "weak", at: "0200", men: 90, echelon: "battalion" }),
      aUnit({ id: "strong", at: "0300", men: 400, echelon: "battalion" }),
      aBattery({ id: "battery", at: "0100" }),
    ];
    const { view } = aGame(["......"], { units: many });
    const [waiting] = endChecks(view("soviet"), NO_NOTES);
    expect(waiting).toEqual({ what: "waiting", units: ["battery", "strong", "weak", "squad"] });
  });

  test("nobody is named who holds or sleeps, and nothing is left then", () => {
    const { view } = aGame(["......"], { units });
    const notes = withAside(withAside(NO_NOTES, 0, ["battery"], "hold"), 0, ["company"], "sleep");
    expect(endChecks(view("soviet"), notes)).toEqual([]);
  });

  test("[R10.5] a unit with one way out past the known enemies is in danger, one with none is surrounded", () => {
    // On a strip of one row a unit has a hex on either side: the foe takes one, the edge of the map the other.
    const beset = [aUnit({ id: "company", at: "0100" }), aUnit({ id: "foe", side: "japanese", at: "0200" })];
    const open = aGame(["...."], { units: beset });
    expect(endChecks(open.view("soviet"), NO_NOTES)).toContainEqual({
      what: "one-way-out",
      units: ["company"],
    });
    const edge = [aUnit({ id: "company", at: "0000" }), aUnit({ id: "foe", side: "japanese", at: "0100" })];
    const shut = aGame(["...."], { units: edge });
    expect(endChecks(shut.view("soviet"), NO_NOTES)).toContainEqual({
      what: "surrounded",
      units: ["company"],
    });
  });
});

describe("what the enemy did", () => {
  test("is what was seen of the parts since our last one, a march drawn together; ours is not in it", () => {
    const founding = aFounding([".........", "........."], {
      units: [
        aUnit({ id: "company", at: "0000" }),
        aUnit({ id: "foe", side: "japanese", at: "0800" }),
        aUnit({ id: "other", side: "japanese", at: "0801" }),
      ],
    });
    const session = openSession(founding);
    const { scenario } = founding.reading;
    const move = (unit: string, path: string) =>
      give(session, { type: "move", unit, path: hexesOf(scenario, path), manner: "deployed" });
    const deeds = () => deedsBefore(session.chronicle.soviet, "soviet");
    move("company", "0100");
    expect(deeds()).toEqual([]);
    give(session, { type: "end-turn" });
    move("foe", "0700 0600");
    move("other", "0701");
    // While it is under way nothing of it can be looked back upon.
    expect(deeds()).toEqual([]);
    give(session, { type: "end-turn" });
    expect(deeds().map(({ lines }) => lines.map(({ seen }) => seen.type))).toEqual([
      // It comes into sight by its first step; the second is seen.
      ["event", "enemy-moved"],
      ["event"],
    ]);
    move("company", "0200");
    expect(deeds()).toHaveLength(2);
    give(session, { type: "end-turn" });
    give(session, { type: "end-turn" });
    expect(deeds()).toEqual([]);
  });
});

describe("two persons at one screen", () => {
  test("who sits down is told what his own side saw since his last part, and nothing else", () => {
    const units = [
      aUnit({ id: "watch", at: "0000" }),
      aUnit({ id: "seen", side: "japanese", at: "0300" }),
      aUnit({ id: "hidden", side: "japanese", at: "0900" }),
    ];
    const session = openSession(aFounding(["............"], { units }));
    give(session, { type: "end-turn" });
    const [near, far] = hexesOf(session.reading.scenario, "0200 1000");
    give(session, { type: "move", unit: "seen", path: [near as number], manner: "deployed" });
    give(session, { type: "move", unit: "hidden", path: [far as number], manner: "deployed" });
    expect(newsOfPart(session.chronicle.soviet, "soviet")).toEqual([]);
    give(session, { type: "end-turn" });
    const told = JSON.stringify(newsOfPart(session.chronicle.soviet, "soviet"));
    expect(told).toContain('"seen"');
    expect(told).not.toContain('"hidden"');
    // What the other side knows of itself is in its own chronicle alone.
    expect(newsOfPart(session.chronicle.japanese, "japanese")).toEqual([]);
  });
});
