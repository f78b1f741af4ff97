/** What somebody types who has read no list of commands, and what it is taken for. */
import { describe, expect, test } from "vitest";
import { parse, type Scene } from "../../src/console/index.ts";
import { hexFromName } from "../../src/engine/index.ts";
import { aScene, asked, heard, ordered, withView } from "./aScene.ts";

const storm = withView(aScene("khasan-1938", "storm", "soviet").scene, { phase: "orders" });
const stand = aScene("khasan-1938", "makhalins-stand", "soviet").scene;
const counter = aScene("khasan-1938", "counter-attacks", "soviet").scene;
const said = (scene: Scene, ...sentences: readonly string[]) => heard(scene, sentences).lines;

describe("a saying is a sentence of the grammar in other words", () => {
  test.each([
    ["what can I do", "advice"],
    ["who am I?", "status"],
    ["what is my mission", "win"],
    ["how long do I have", "turns"],
    ["what's the time", "weather"],
    ["how far can I see", "weather"],
    ["how many men do I have", "units"],
    ["do I have any tanks", "units"],
    ["how many guns do we have", "units"],
    ["where are my tanks", "units"],
    ["how many enemies are there", "units"],
    ["are there any enemies near 62.1", "units"],
    ["how many men have I lost", "losses"],
    ["can I cross the border", "ledger"],
    ["are we at war", "ledger"],
    ["who is near", "scan"],
    ["who is near Zaozernaya", "scan"],
    ["what is north of 62.1", "scan"],
    ["who holds Zaozernaya", "look"],
    ["is there an enemy at 62.1", "look"],
    ["which of my units can fire at 62.1", "hit"],
    ["can I take 62.1", "stormed"],
    ["which units can reach 1506", "reached"],
    ["can anybody see 62.1", "sees"],
    ["how is 1/95", "unit"],
    ["supply of 1/95", "unit"],
    ["what is R7.3", "rule"],
    ["what is 62.1", "look"],
    ["how many shells does 76/40 have", "unit"],
    ["what if 1/95 goes to 1605", "odds"],
    ["should I move 1/95 to 1605", "odds"],
    ["why can't 1/95 go to 62.1", "odds"],
    ["how far is it from 1505 to 62.1", "distance"],
    ["help me", "help"],
    ["how do I play", "help"],
    ["take that back", "undo"],
    ["done", "end-turn"],
    ["pass", "end-turn"],
    ["what did the enemy do", "happened"],
    ["how many planes do we have", "air"],
    ["who hasn't moved", "units"],
    ["what artillery do I have", "units"],
    ["how is morale", "units"],
    ["when will reinforcements come", "units"],
    ["nearest enemy to 62.1", "units"],
    ["how many japanese are there", "units"],
    ["is 1505 in danger", "danger"],
    ["can the enemy reach 1505", "danger"],
    ["how high is Zaozernaya", "look"],
    ["what is the terrain at 1505", "look"],
    ["who can help 1/95", "reached"],
    ["can my guns reach 62.1", "hit"],
    ["when will 1/95 get to 1605", "odds"],
    ["can I move 1/95 to 1605", "odds"],
    ["what should 1/95 do", "staff"],
    ["let the staff do the rest", "staff"],
    ["where did 1/95 go", "where"],
    ["who attacked us", "happened"],
    ["what did I order", "happened"],
    ["cancel that", "undo"],
    ["oops", "undo"],
    ["pardon", "repeat"],
    ["1/95 stay here", "hold"],
    ["save game as my game", "save"],
    ["cross the river", "help"],
  ])("%s", (sentence, type) => {
    expect(asked(storm, sentence).type).toBe(type);
  });

  test.each([
    ["could you please move 3/118 to 1915", "move 3/118 to 1915"],
    ["I want to move 3/118 to 1915 now", "move 3/118 to 1915"],
    ["let's send 3/118 to 1915", "move 3/118 to 1915"],
    ["pull 3/118 back to 1915", "move 3/118 to 1915"],
    ["3/118 fall back to 1915", "move 3/118 to 1915"],
    ["capture 1506 with 1/95", "assault 1506 with 1/95"],
    ["shell 62.1 with everything", "bombard 62.1 with all"],
    ["let 1/95 dig in", "dig 1/95"],
    ["move 1/95 quietly to 1605", "move 1/95 to 1605"],
    ["move 1/95 closer to 1605", "move 1/95 to 1605"],
    ["drive the enemy off 1506 with 1/95", "assault 1506 with 1/95"],
    ["attack the Japanese on 1506 with 1/95", "assault 1506 with 1/95"],
  ])("%s", (sentence, plain) => {
    expect(ordered(storm, sentence)).toEqual(ordered(storm, plain));
  });

  test("a fault in other words is shown where it was typed", () => {
    const parsed = parse("pull 3/999 back to 1915", storm, {
      unit: null,
      hex: null,
      rule: null,
      pending: null,
      told: [],
      rest: [],
    });
    expect(parsed).toMatchObject({
      ok: false,
      fault: { why: "unknown-unit", found: "3/999", from: 5, to: 10 },
    });
  });

  test("a question of which one word is known is answered by that word, and says so; an order never is", () => {
    const lines = said(stand, "is it raining hard");
    expect(lines[0]).toBe("I do not follow every word; this is what “weather” tells:");
    expect(lines.slice(1)).toEqual(said(stand, "weather"));
    expect(heard(stand, ["xyzzy plugh"]).kind).toBe("fault");
  });

  test("a short word is no misspelling of another short word", () => {
    const parsed = heard(stand, ["is zzz"]);
    expect(parsed.lines.join(" ")).not.toContain("hi zzz");
  });
});

describe("whom and what an attack means", () => {
  test("a name of several hexes: which of them is meant, and why", () => {
    const [meant] = said(counter, "take Bezymyannaya");
    expect(meant).toBe(
      "Bezymyannaya (Shachaofeng) is hexes 1310, 1309; 1310 is meant, where an enemy is known.",
    );
    const [first, refused, go] = said(stand, "take Bezymyannaya");
    expect(first).toMatch(/1310 is meant, for which the name stands\.$/);
    expect(refused).toMatch(/^No enemy is known in .*\(R4\.4\)$/);
    expect(go).toBe("Ground where nobody is known is taken by going there.");
  });

  test("without a place: the only hex that can be stormed now, named before it is asked about", () => {
    for (const sentence of ["attack", "attack the enemy", "attack everything", "attack with everyone"])
      expect(said(counter, sentence)[0]).toMatch(
        /^Assault on Machine Gun Hill \(62\.1\) \(1818\) by Kurdyukov's party\./,
      );
    expect(said(stand, "attack")[0]).toMatch(/^No known enemy stands beside a unit of yours/);
  });

  test("with everything: all who stand beside it and can, as without a name", () => {
    expect(ordered(counter, "assault 62.1 with everything")).toEqual(ordered(counter, "assault 62.1"));
  });

  test("“the hill”: of several, those where an enemy is known", () => {
    expect(said(counter, "attack the hill")[1]).toBe(
      "Which: 1. Bezymyannaya (Shachaofeng), 2. Machine Gun Hill (62.1), 3. Hill 52? Say its number or its name.",
    );
  });

  test("a side without guns is told so", () => {
    expect(said(stand, "bombard Zaozernaya with everything")[0]).toBe(
      "None of your units on the map has guns to bombard with (R5.1).",
    );
  });
});

describe("what is not there any more, or not yet", () => {
  test("a unit that is no more is said to be no more, and is not “it” either", () => {
    const gone = stand.view.own.map((unit) =>
      unit.id === "rr-118-bn3" ? { ...unit, men: 0, at: -2 } : unit,
    );
    const scene = withView(stand, { own: gone });
    expect(said(scene, "move 3/118 to 1915")[0]).toBe("“3/118” is no more.");
  });

  test("everyone else is those who still wait for an order", () => {
    const own = stand.view.own.map((unit) =>
      unit.id === "rr-118-bn3" ? { ...unit, deed: "dig" as const } : unit,
    );
    const waiting = own.filter(({ at, deed }) => at >= 0 && deed === null).length;
    expect(ordered(withView(stand, { own }), "dig in with everyone else")).toHaveLength(waiting);
  });

  test("what nobody named is asked about: an attack without a place is not given at once", () => {
    const heardOf = heard(withView(counter, { phase: "orders" }), ["charge"]);
    expect(heardOf).toMatchObject({ kind: "question", doing: { type: "weigh" } });
    expect(heardOf.lines[0]).toMatch(/^Assault on /);
    // Nor with a "now": what had to be guessed is asked about.
    const hurried = heard(withView(counter, { phase: "orders" }), ["charge now"]);
    expect(hurried.kind).toBe("question");
    expect(hurried.lines[0]).toBe(heardOf.lines[0]);
  });

  test("a unit and a place that share a word: who asks means the unit, who orders is asked", () => {
    expect(asked(stand, "is Makhalin in danger")).toMatchObject({
      type: "danger",
      hex: hexFromName(stand.reader.theatre.grid, "1410"),
    });
    expect(said(stand, "send Peksh to Makhalin")[1]).toMatch(
      /^Which: 1\. Makhalin's eleven, 2\. Bezymyannaya/,
    );
  });

  test("hello is answered with how to begin", () => {
    expect(said(stand, "hello")).toHaveLength(5);
    expect(said(stand, "hello")[1]).toMatch(/“status”/);
  });
});

describe("units by where they are, by what they are, and those on the way", () => {
  test("a place stands for those in it, and for nobody where nobody is", () => {
    expect(asked(stand, "hold Zaozernaya")).toMatchObject({ type: "hold", units: { length: 3 } });
    expect(ordered(stand, "dig in on Zaozernaya")).toHaveLength(3);
    expect(said(stand, "hold 62.1")[0]).toBe("None of your units is in “62.1”.");
  });

  test("an arm is those on the map, their sum, and those on the way", () => {
    const lines = said(counter, "units tanks");
    expect(lines.join("\n")).toContain("T-26, hex 1407: 12 men, 4 tanks");
    expect(lines).toContain("On the way:");
    expect(lines.at(-1)).toMatch(/^3 TB, /);
    expect(said(stand, "where is T-26")).toEqual(["On the way:", expect.stringMatching(/^T-26, .*18:00/)]);
  });

  test("[R8.7] a man without a gun for a nest is told how many men there is one for", () => {
    const at = hexFromName(stand.reader.theatre.grid, "2115");
    const own = stand.view.own.map((unit) =>
      unit.id === "rr-118-bn3" ? { ...unit, men: 7, at } : unit.at === at ? { ...unit, at: -1 } : unit,
    );
    const each = stand.reader.theatre.numbers.entrenchment.nestGarrison;
    expect(said(withView(stand, { own }), "dig nests 3/118")[0]).toContain(
      `a gun for every ${each} men in the hex, of whom there are 7,`,
    );
  });
});
