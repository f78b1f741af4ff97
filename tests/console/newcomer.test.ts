/** What somebody types who has read nothing: plain questions, the unit first, several at once, slips of the hand. */
import { describe, expect, test } from "vitest";
import type { Scene } from "../../src/console/index.ts";
import { hexFromName, sightRange } from "../../src/engine/index.ts";
import { aScene, asked, heard, ordered, withView } from "./aScene.ts";

const { scene } = aScene("khasan-1938", "storm", "soviet");
const calm = withView(scene, { phase: "orders" });

const said = (sentences: readonly string[], where: Scene = calm) => heard(where, sentences);

describe("plain questions", () => {
  test.each([
    ["who sees 2010", "sees"],
    ["who can see 62.1?", "sees"],
    ["can I win", "win"],
    ["Are we winning?", "win"],
    ["what do I need to take", "win"],
    ["who can reach 1506", "reached"],
    ["who can get to Zaozernaya?", "reached"],
    ["what can hit 1505", "danger"],
    ["is it safe at 1505?", "danger"],
    ["what should I do now", "advice"],
    ["which units have not moved", "units"],
    ["when do reinforcements arrive?", "units"],
    ["what is the weather like", "weather"],
    ["how many shells do I have", "shells"],
    ["how far is 1505 from Zaozernaya", "distance"],
    ["can 1/95 reach 1506", "odds"],
    ["how do I end my turn", "help"],
    ["show me the map", "map"],
    ["say that again", "repeat"],
    ["why", "nothing-refused"],
    ["what can 1/118 reach", "reach"],
    ["R4.4", "rule"],
    ["what does cohesion mean", "rule"],
    ["сопка Заозёрная", "look"],
  ])("%s", (sentence, type) => {
    expect(asked(calm, sentence).type).toBe(type);
  });

  test("[R3.2] who sees a hex: those of ours within sight now, and nobody who is not known", () => {
    const far = said(["who sees 0000"]).lines;
    const { view, reader } = calm;
    const range = sightRange(reader.theatre.numbers, view.weather, view.light);
    expect(far).toEqual([
      `Nobody of ours sees hex 0000; one sees ${range} hexes far now.`,
      "No known enemy has a free line to hex 0000.",
    ]);
    const near = said(["who sees 1505"], withView(calm, { enemies: [] })).lines;
    expect(near[0]).toContain("1/95");
    expect(near[1]).toBe("No known enemy has a free line to hex 1505.");
  });

  test("[R14.3] whether one can win: the aim, the ground, the points now, and what is missing", () => {
    const told = said(["can I win"]).lines.join("\n");
    expect(told).toMatch(/^Take Zaozernaya/);
    expect(told).toContain("30 points: held by Japan");
    expect(told).toMatch(/If it ended now, as far as known: ground .*; in all .*, in history /);
    expect(told).toMatch(/\d+ points?/);
  });

  test("who can reach a hex is told with what would be left, and nobody in the other side's part", () => {
    expect(said(["who can reach 1506"]).lines.join(" ")).toMatch(/deployed: .*\(\d+ points? left\)/);
    expect(said(["who can reach 1506"], withView(calm, { activeSide: "japanese" })).lines).toEqual([
      calm.reader.language.t("orders.notOurTurn"),
    ]);
  });

  test("“why” tells the rule of the last refusal, and says what it could tell before there was one", () => {
    expect(said(["why"]).lines[0]).toMatch(/^No order has been refused yet/);
    expect(said(["assault 62.1 with 1/95", "why"]).lines[0]).toMatch(/^R4\.4 /);
  });

  test("“repeat” says the last answer again, and again", () => {
    const { lines } = said(["weather"]);
    expect(said(["weather", "repeat"]).lines).toEqual(lines);
    expect(said(["weather", "repeat", "repeat"]).lines).toEqual(lines);
    expect(said(["repeat"]).lines).toEqual(["Nothing has been said yet."]);
  });
});

describe("the unit first", () => {
  test.each([
    ["3/118 moves to 1915", "move 3/118 to 1915"],
    ["3/118 move 1915", "move 3/118 to 1915"],
    ["1/95 and 2/95 assault 1506", "assault 1506 with 1/95 and 2/95"],
    ["tell 1/95 to dig in", "dig 1/95"],
    ["1/95 hold fire", "stand 1/95 hold fire"],
    ["76/40 shells 62.1", "bombard 62.1 with 76/40"],
  ])("%s", (sentence, plain) => {
    expect(ordered(calm, sentence)).toEqual(ordered(calm, plain));
  });

  test("a misspelt verb is suggested with the rest of the sentence", () => {
    expect(said(["asault 62.1 with 120"]).lines.join(" ")).toContain("“assault 62.1 with 120”");
  });
});

describe("[R11.1] one order to several units", () => {
  test("is weighed as one: who can, in which order, what it costs, whether it can be undone", () => {
    const heard = said(["odds move 1/95 and 2/95 to 1605"]);
    expect(heard.lines).toEqual([
      "Move: hex 1605.".slice(0, -1),
      "2 of 2 can. Expected losses on the way: 0 men.",
      expect.stringMatching(/^ {2}[12]\/95 to hex 1605$/),
      expect.stringMatching(/^ {2}[12]\/95 to hex 1605$/),
      expect.stringMatching(/taken back.* It stops at the first who is fired at/),
    ]);
    expect(heard.doing).toMatchObject({
      type: "weigh-group",
      order: { order: "move", manner: "deployed", target: hexFromName(calm.reader.theatre.grid, "1605") },
    });
  });

  test("is given as one, and who cannot is told why", () => {
    const own = calm.view.own.map((unit) =>
      unit.id === "rr-95-bn1" ? { ...unit, deed: "dig" as const } : unit,
    );
    const heard = said(["rest 1/95 and 2/95"], withView(calm, { own }));
    expect(heard.lines[0]).toBe("1 of 2 can.");
    expect(heard.lines[1]).toMatch(/^ {2}1\/95: .*\(R1\.1\)$/);
    expect(heard.doing).toMatchObject({ type: "give-group", order: { order: "rest" } });
    expect(heard.memory.rule).toBe("R1.1");
  });

  test("one unit is ordered as before", () => {
    expect(said(["rest 1/95"]).doing).toMatchObject({ type: "give", commands: [{ type: "rest" }] });
  });
});
