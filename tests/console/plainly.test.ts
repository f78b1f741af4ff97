/** What somebody says in a whole turn who has not read the help: every sentence here once came to nothing, or to little. */
import { describe, expect, test } from "vitest";
import type { Scene } from "../../src/console/index.ts";
import { dangersTo, GONE } from "../../src/engine/index.ts";
import { aScene, asked, heard, withView } from "./aScene.ts";

const { scene: storm } = aScene("khasan-1938", "storm", "soviet");
const { scene: stand } = aScene("khasan-1938", "makhalins-stand", "soviet");
const { scene: last } = aScene("khasan-1938", "last-attacks", "japanese");

const lines = (scene: Scene, ...sentences: readonly string[]) => heard(scene, sentences).lines;

describe("around and near", () => {
  test.each(["who is nearby", "what is nearby", "units nearby", "nearby"])("%s", (sentence) => {
    expect(asked(storm, sentence)).toMatchObject({ type: "scan", what: "around" });
  });
  test.each(["enemies nearby", "nearby enemies", "which enemies are nearest", "where is the front"])(
    "%s",
    (sentence) => {
      expect(asked(storm, sentence)).toMatchObject({ type: "scan", what: "enemies" });
    },
  );
  test("enemies close to a place", () => {
    expect(asked(storm, "enemies close to 62.1").type).toBe("units");
  });
});

describe("units that can do something", () => {
  test.each([
    ["units that can attack", "targets"],
    ["who can I shoot", "targets"],
    ["units that can move", "units"],
    ["units that can fire", "units"],
    ["tanks", "units"],
    ["all tanks", "units"],
    ["who was hit", "who"],
  ])("%s", (sentence, type) => {
    expect(asked(storm, sentence).type).toBe(type);
  });

  test("[R4.4] who can storm is told before what can be stormed, and what all batteries reach once", () => {
    const told = lines(last, "units that can attack");
    expect(told[0]).toMatch(/^\d+ units can storm now: /);
    expect(told.filter((line) => line.includes("shelled"))).toHaveLength(1);
  });

  test("the arm by its name is every unit of it, not a rule of the book", () => {
    const wanted = asked(storm, "tanks");
    const named = wanted.type === "units" && "units" in wanted ? wanted.units : [];
    const withTanks = storm.view.own
      .filter(({ at, tanks, id }) => at >= 0 && tanks > 0 && storm.reader.sheet(id)?.arm === "tank")
      .map(({ id }) => id);
    expect(new Set(named)).toEqual(new Set(withTanks));
  });
});

describe("danger", () => {
  test.each(["who is in danger", "where am I weak", "who is threatened"])("[R4.2] %s", (sentence) => {
    expect(asked(storm, sentence)).toMatchObject({ type: "who", trait: "endangered", negated: 0 });
  });

  test("[R4.2 R4.4] those whom known enemies can storm or fire at, and nobody where none is known", () => {
    const { view } = last;
    const count = view.own.filter(
      ({ at, men }) =>
        at >= 0 &&
        men > 0 &&
        dangersTo(view, at).some(({ means }) => means.some((each) => !each.endsWith("shells"))),
    ).length;
    expect(count).toBeGreaterThan(0);
    expect(lines(last, "who is in danger")[0]).toContain(`next, ${count} of `);
    expect(lines(withView(last, { enemies: [] }), "who is in danger")[0]).toContain("none of ");
  });
});

describe("the night", () => {
  test.each(["at night", "how far can I see at night", "who can fire at night", "what changes at night"])(
    "[R3.2] %s",
    (sentence) => {
      expect(lines(storm, sentence).at(-1)).toMatch(/^In the dark one sees 1 hex far/);
    },
  );
});

describe("the weakest and the strongest", () => {
  test.each(["pull the weakest back", "pull back the weakest unit", "move the weakest unit to 2114"])(
    "%s: which of the four with fewest men",
    (sentence) => {
      const { memory } = heard(storm, [sentence]);
      const { pending } = memory;
      const men = storm.view.own
        .filter(({ at, men: left, guns, tanks }) => at >= 0 && left + guns + tanks > 0)
        .map((unit) => unit.men)
        .sort((a, b) => a - b);
      const choices = pending?.type === "choose" ? pending.choices : [];
      const offered = storm.view.own.filter(({ id }) => choices.includes(storm.reader.short(id)));
      expect(offered.map((unit) => unit.men).sort((a, b) => a - b)).toEqual(men.slice(0, 4));
    },
  );
});

describe("names of somebody else, or of nobody here", () => {
  test("a unit that takes no part in the battle is not said to be no more", () => {
    expect(lines(stand, "assault 62.1 with 120")).toEqual([
      "“120” is not on the field in this battle; “units” lists whom you have.",
    ]);
    expect(lines(stand, "odds 1/95 2010")[0]).toContain("is not on the field in this battle");
  });
  test("one that was there and has fallen is", () => {
    const own = stand.view.own.map((unit) =>
      unit.id === "rr-118-bn3" ? { ...unit, at: GONE, men: 0 } : unit,
    );
    expect(lines(withView(stand, { own }), "move 3/118 to 2114")).toEqual(["“3/118” is no more."]);
  });
  test("[R1.1] several of the enemy under one name are the enemy’s, and no way of saying it is told", () => {
    expect(lines(last, "assault 62.1 with 120")).toEqual([
      "“120” is the enemy’s: nothing is ordered for the other side’s units (R1.1).",
    ]);
  });
});

describe("taking back", () => {
  const barred: Scene = { ...storm, undo: { can: false, why: "Cannot be taken back: a die has fallen." } };
  test.each(["why can't I undo", "can I undo", "what can I undo", "why can I not undo", "can it be undone"])(
    "%s: the reason, and nothing is done",
    (sentence) => {
      const { lines: told, doing } = heard(barred, [sentence]);
      expect(told[0]).toBe("Cannot be taken back: a die has fallen.");
      expect(doing).toBeNull();
      expect(heard(storm, [sentence]).doing).toBeNull();
    },
  );
  test("whether one that was taken back can be given again", () => {
    expect(lines({ ...storm, redo: { can: true } }, "can I redo").at(-1)).toContain("“redo”");
    expect(lines(storm, "why can't I redo").at(-1)).toBe("nothing");
  });
});

describe("half an order", () => {
  test("who is to go back, and not where to", () => {
    expect(lines(storm, "retreat 1/95")).toEqual([
      "Where to? No place is named; “reach 1/95” tells where it can go.",
    ]);
  });
  test("[R2.3] of a way too long for one turn, how it is marched; where no column gets, nothing of it", () => {
    expect(lines(storm, "move 3/118 to 2401").at(-1)).toBe("“plan 3/118 to 2401” lets it march there.");
    expect(lines(storm, "move 1/95 to 2010").join("\n")).not.toContain("“plan ");
  });
  test.each(["shoot", "fire at the nearest enemy"])("[R4.2] %s: which hex of those in range", (sentence) => {
    const { pending } = heard(storm, [sentence]).memory;
    expect(pending?.type === "choose" && pending.choices.length).toBeGreaterThan(1);
  });
  test("“it” is the place where no unit was spoken of", () => {
    expect(lines(storm, "where is Machine Gun Hill", "who defends it")[0]).toContain("hex 1818");
  });
});

describe("supply", () => {
  test("[R9.2] a line that ground bars is not laid to an enemy whom nobody knows", () => {
    expect(stand.view.enemies).toEqual([]);
    const told = lines(stand, "supply").join("\n");
    expect(told).not.toContain("cut off by the enemy");
    expect(told).toContain("ground that he holds bars every way");
    expect(told).toContain("at 1305 (ground that he holds)");
  });
});

describe("several at once", () => {
  test("who does not arrive can march on, where a column gets there", () => {
    expect(lines(storm, "move 1/95 and 2/95 to 2008").join("\n")).toMatch(/“plan UNIT to 2008”/);
    expect(lines(storm, "move all 118 to 1410").join("\n")).not.toContain("“plan UNIT");
  });
  test("what bars those who get no nearer is told of the first", () => {
    expect(lines(storm, "march all 96 to 1407").join("\n")).toContain("(R2.2)");
  });
  test("one bar of several plans is told once", () => {
    const told = lines(storm, "plan 1/118 and 2/118 to 1410");
    expect(told[0]).toMatch(/^1\/118, 2\/118 find no way/);
  });
});

describe("next", () => {
  test("of a stack nearest to the enemy the strongest comes first, as on the map", () => {
    const { doing } = heard(last, ["next"]);
    const unit = last.view.own.find(({ id }) => doing?.type === "select" && id === doing.unit);
    const stack = last.view.own.filter(({ at }) => at === unit?.at);
    expect(unit?.men).toBe(Math.max(...stack.map(({ men }) => men)));
  });
});

describe("what happened, later", () => {
  test("[R10.2] who is shaken now is told with it", () => {
    const own = storm.view.own.map((unit) => (unit.id === "rr-95-bn1" ? { ...unit, cohesion: 5 } : unit));
    const chronicle = [
      {
        key: 0,
        turn: storm.view.turn,
        seen: { type: "enemy-fired", how: "shells", from: null, target: 300, loss: 3 } as never,
      },
    ];
    const told = lines({ ...withView(storm, { own }), chronicle }, "what happened");
    expect(told).toContain("Routed now: 1/95 (R10.2).");
  });
});
