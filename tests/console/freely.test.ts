/** Sentences as they come to mind: slips, numbers in words, other orders of words, several things in a line. */
import { describe, expect, test } from "vitest";
import { hear, type Memory, NOTHING_SAID, type Scene } from "../../src/console/index.ts";
import { hexFromName } from "../../src/engine/index.ts";
import { aScene, asked, heard, ordered, withView } from "./aScene.ts";

const storm = withView(aScene("khasan-1938", "storm", "soviet").scene, { phase: "orders" });
const stand = aScene("khasan-1938", "makhalins-stand", "soviet").scene;
const said = (scene: Scene, ...sentences: readonly string[]) => heard(scene, sentences).lines;
const hex = (number: string) => hexFromName(storm.reader.theatre.grid, number);

describe("a slip of the pen", () => {
  test.each([
    ["what happend", "what happened"],
    ["cann I win", "can I win"],
    ["where is Zaozernaja", "where is zaozernaya"],
    ["hwo far is 62.1 from 1/95", "how far is 62.1 from 1/95"],
    ["wich units are tird", "which units are tired"],
    ["who is atacking 62.1 exactly", "who is attacking 62.1 exactly"],
    ["how far is 62.1 from 1/95 roughly", "how far is 62.1 from 1/95"],
  ])("“%s” is a question: it is answered, and says as what it was taken", (typed, meant) => {
    const [first, ...others] = said(storm, typed);
    expect(first?.toLowerCase()).toBe(`taken as “${meant.toLowerCase()}”.`);
    expect(others).toEqual(said(storm, meant));
  });

  test.each([
    ["mvoe 3/118 to 1915", "move 3/118 to 1915"],
    ["assualt 62.1 wiht 120", "assault 62.1 with 120"],
    ["bombrad 62.1 with 76/40", "bombard 62.1 with 76/40"],
    ["1/95 to 1605", "move 1/95 to 1605"],
  ])("“%s” is an order: it is asked about, and yes gives it", (typed, meant) => {
    const first = heard(storm, [typed]);
    expect(first).toMatchObject({ kind: "question", doing: null });
    expect(first.lines.at(-1)).toBe(`Did you mean “${meant}”? Say yes, or say it anew.`);
    expect(heard(storm, [typed, "yes"]).lines).toEqual(heard(storm, [meant]).lines);
  });

  test("of an order no word is left out, and of a name none", () => {
    expect(heard(storm, ["frobnicate 3/118"]).kind).toBe("fault");
    expect(heard(storm, ["where is nameless crag"]).kind).toBe("fault");
    expect(heard(storm, ["plugh everything"]).doing).toBeNull();
  });
});

describe("names and numbers in words", () => {
  test.each([
    ["the third battalion of the 118th", "rr-118-bn3"],
    ["third battalion, 118th rifle regiment", "rr-118-bn3"],
    ["3rd battalion 118th", "rr-118-bn3"],
  ])("%s", (name, id) => {
    expect(asked(storm, `where is ${name}`)).toMatchObject({ type: "where", unit: id });
  });

  test.each(["Chang-ku-feng", "Choko-ho", "chang ku feng"])("%s is Changkufeng", (name) => {
    expect(asked(storm, `look at ${name}`)).toMatchObject({
      spot: { hexes: [hex("1315"), hex("1414"), hex("1415")] },
    });
  });

  test("aircraft are counted in words", () => {
    expect(ordered(storm, "bomb 62.1 with ten aircraft")).toEqual(["air-strike 1818 10"]);
    expect(ordered(storm, "air strike on 62.1 with twenty-five")).toEqual(["air-strike 1818 25"]);
  });

  test("so many hexes in a direction are a place; where two lie there it is asked", () => {
    expect(ordered(storm, "move 1/95 two hexes north")).toEqual(ordered(storm, "move 1/95 to 1503"));
    expect(ordered(storm, "move 1/95 one hex north-west")).toEqual(ordered(storm, "move 1/95 to 1504"));
    expect(heard(storm, ["move 1/95 one hex north"]).lines.at(-1)).toMatch(/^Which: 1\. 1504, 2\. 1604\?/);
  });
});

describe("what is said after another sentence", () => {
  test("the same again, to another unit, at another place", () => {
    const memory = heard(stand, ["hold Makhal"]).memory;
    expect(hear("same again", stand, memory).doing).toEqual({ type: "hold", units: ["group-makhalin"] });
    for (const more of ["Kurd too", "same for Kurd", "and Kurd?", "Kurd as well"])
      expect(hear(more, stand, memory).doing, more).toEqual(heard(stand, ["hold Kurd"]).doing);
    const asking: Memory = heard(stand, ["who sees 1310"]).memory;
    expect(hear("and 1410?", stand, asking).lines).toEqual(said(stand, "who sees 1410"));
  });

  test("nothing was said: nothing is done again", () => {
    expect(hear("same again", stand, NOTHING_SAID).doing).toBeNull();
  });

  test("several things in a line are done one after another", () => {
    for (const line of [
      "hold Makhal; hold Kurd",
      "hold Makhal, then hold Kurd",
      "hold Makhal and hold Kurd",
    ]) {
      const first = heard(stand, [line]);
      expect(first.doing, line).toEqual({ type: "hold", units: ["group-makhalin"] });
      expect(first.rest, line).toBe("hold Kurd");
    }
    expect(heard(stand, ["hold Makhal and Kurd"]).rest).toBeUndefined();
    expect(heard(stand, ["hold everyone, then end turn"])).toMatchObject({
      doing: { type: "hold" },
      rest: "end turn",
    });
  });

  test("what follows a refusal is told and not done; what follows a question waits for its answer", () => {
    const refused = heard(stand, ["assault 62.1 with Kurd; end turn"]);
    expect(refused).toMatchObject({ kind: "refusal", doing: null });
    expect(refused.rest).toBeUndefined();
    expect(refused.lines.at(-1)).toBe("Not done after that: “end turn”.");
    const doubted = heard(stand, ["end turn; status"]);
    expect(doubted).toMatchObject({ kind: "question", doing: null });
    expect(hear("yes", stand, doubted.memory)).toMatchObject({ doing: { type: "end-turn" }, rest: "status" });
    expect(hear("no", stand, doubted.memory).rest).toBeUndefined();
  });

  test("several orders are taken back at a word", () => {
    const times = (sentence: string) => heard(stand, [sentence]).doing;
    expect(times("undo")).toEqual({ type: "undo" });
    expect(times("undo twice")).toEqual({ type: "undo", times: 2 });
    expect(times("take back the last three orders")).toEqual({ type: "undo", times: 3 });
    expect(times("undo everything")).toMatchObject({ type: "undo" });
  });
});

describe("who is what", () => {
  test.each([
    ["who is dug in", "Dug in, 3 of 12: Tereshkin's outpost, Khristolyubov's outpost, Combat group's squad."],
    [
      "which of my units are dug in?",
      "Dug in, 3 of 12: Tereshkin's outpost, Khristolyubov's outpost, Combat group's squad.",
    ],
    ["who isn't in supply", "Not in supply"],
    ["who is surrounded?", "Surrounded, as far as known: none of 12."],
    ["who has guns", "With guns, 2 of 12: Ratnikov's group (2), 3/118 (1)."],
    ["who has the most guns", "Most guns: Ratnikov's group (2), 3/118 (1)."],
    ["who is wounded most", "Have lost men: none of 12."],
    ["which of them are on the march", "On the march: none of 12."],
    [
      "who on Zaozernaya is dug in",
      "Dug in, 3 of 3: Tereshkin's outpost, Khristolyubov's outpost, Combat group's squad.",
    ],
    ["who of the 118th is dug in", "Dug in: none of 2."],
    ["strongest unit", "Strongest, by men: 3/118 (270), Kurdyukov's party (114)"],
  ])("%s", (sentence, told) => {
    const [first] = said(stand, sentence);
    if (told === "Not in supply")
      expect(first).toMatch(/^Without supply, 2 of 12: Khristolyubov's outpost, Combat group's squad\.$/);
    else expect(first?.startsWith(told)).toBe(true);
  });

  test("most lost is told with how many of how many, the most first", () => {
    const lost = { killed: 10, wounded: 20, missing: 0, guns: 0, tanks: 0 };
    const own = stand.view.own.map((unit) => (unit.id === "rr-118-bn3" ? { ...unit, lost } : unit));
    expect(said(withView(stand, { own }), "who has lost the most men")[0]).toBe(
      "Most men lost: 3/118 (30 of 270).",
    );
  });
});

describe("questions that a newcomer asks", () => {
  test("[R3.2] when it gets dark and light; the weather to come is told to nobody", () => {
    expect(said(stand, "when does it get dark")[0]).toBe(
      "It gets dark on 30 Jul, in the turn from 00:00 to 06:00, in 3 turns: dark.",
    );
    expect(said(stand, "when is sunrise?")[0]).toMatch(/^Daylight comes on 30 Jul, in the turn from 06:00/);
    expect(said(stand, "will it rain tomorrow")[0]).toBe(
      "What weather comes nobody knows before its turn (R13.1).",
    );
  });

  test("how far it is: hexes, kilometres, direction, and when the unit gets there", () => {
    const lines = said(stand, "how far is 1410 from 3/118");
    expect(lines[0]).toBe(
      "10 hexes, 4 km: Height between Bezymyannaya and the lake (1410) lies north-west of Maanshan (2115).",
    );
    expect(lines[1]).toBe("3/118 gets there in 4 turns, deployed.");
    expect(said(stand, "distance between 1410 and Maanshan")[0]).toContain("south-east");
  });

  test("what one sees from somewhere", () => {
    expect(said(stand, "what does Makhal see")[0]).toMatch(
      /^From Height between .* one sees 6 hexes, up to 1 hex away\.$/,
    );
    expect(said(stand, "what does Makhal see")[1]).toBe("No known enemy is in sight from there.");
  });

  test("what to do: the aim first, then what is not held, whom one can storm, who waits", () => {
    const lines = said(stand, "what should I do?");
    expect(lines[0]).toMatch(/^Hold Bezymyannaya/);
    expect(lines).toContain("All the ground that counts is in your hands.");
    expect(lines).toContain("No known enemy can be stormed from where your troops stand.");
    expect(said(storm, "advice")[1]).toMatch(/^Not in your hands: Zaozernaya \(Changkufeng\), /);
  });

  test("a question that names a unit or a place is answered with what is known of it", () => {
    expect(said(stand, "how many of us are there on Zaozernaya?")[0]).toBe("Taken as “look Zaozernaya”.");
    expect(said(stand, "could anything nasty befall 1410?")[0]).toMatch(/^Taken as “/);
  });

  test("a question about the enemy is answered with those known; one about nothing that was named is not understood", () => {
    expect(said(storm, "are the japanese strong here?").at(1)).toMatch(/^Enemies known: /);
    expect(heard(storm, ["where is 1/95", "did it work"]).kind).toBe("fault");
  });

  test("those of several who cannot for the same cause are told together", () => {
    const acted = stand.view.own.map((unit) => ({ ...unit, deed: "dig" as const }));
    const lines = said(withView(stand, { own: acted, phase: "orders" }), "dig in everyone");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(
      /^ {2}Not Makhalin's eleven, Tereshkin's outpost, .*: The unit has done its part this turn\. \(R1\.1\)$/,
    );
  });

  test("a long answer stops and is read on", () => {
    const first = said(storm, "units");
    expect(first).toHaveLength(19);
    expect(first.at(-1)).toMatch(/^\d+ more lines\. Say “more”\.$/);
    const rest = said(storm, "units", "more");
    expect(rest[0]).not.toBe(first[0]);
  });
});
