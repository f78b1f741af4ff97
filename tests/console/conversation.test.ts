/** Sentences heard one after another: questions back, suggestions taken, dangerous orders asked about once. */
import { describe, expect, test } from "vitest";
import { type Scene, tellDone, tellGist, tellSeenFacts } from "../../src/console/index.ts";
import { hexFromName, nextPart, ordersOfCommander, type SeenEvent } from "../../src/engine/index.ts";
import { tellGathered } from "../../src/telling/index.ts";
import { aScene, heard, withView } from "./aScene.ts";

const { scene } = aScene("khasan-1938", "storm", "soviet");
const { reader } = scene;

const said = (sentences: readonly string[], where: Scene = scene) => heard(where, sentences);

describe("a question back", () => {
  test("lists the candidates, and a number answers it", () => {
    const asked = said(["move 118 to 1915"]);
    expect(asked.kind).toBe("question");
    expect(asked.lines.join(" ")).toContain("1. 1/118, 2. 2/118, 3. 3/118");
    expect(said(["move 118 to 1915", "3", "yes"]).doing).toMatchObject({
      type: "give",
      commands: [{ type: "move", unit: "rr-118-bn3" }],
    });
  });

  test("or a name answers it", () => {
    expect(said(["move 118 to 1915", "g/118", "yes"]).doing).toMatchObject({
      commands: [{ unit: "rr-118-guns" }],
    });
  });

  test("yes is no answer to which of several: it is asked again", () => {
    const again = said(["move 118 to 1915", "yes"]);
    expect(again).toMatchObject({ kind: "question", doing: null });
    expect(again.lines.join(" ")).toMatch(/1\. 1\/118, 2\. 2\/118, 3\. 3\/118/);
    expect(said(["move 118 to 1915", "yes", "3", "yes"]).doing?.type).toBe("give");
  });

  test("another sentence is heard for itself, and the question is forgotten", () => {
    expect(said(["move 118 to 1915", "where 1/95"]).lines).toEqual(["1/95 is at hex 1505."]);
    expect(said(["move 118 to 1915", "where 1/95", "3"]).doing).toBeNull();
  });

  test("a suggestion is taken with yes, and left with no", () => {
    expect(said(["mvoe 3/118 to 1915"]).lines.join(" ")).toContain("Did you mean “move 3/118 to 1915”?");
    expect(said(["mvoe 3/118 to 1915", "yes", "yes"]).doing?.type).toBe("give");
    expect(said(["mvoe 3/118 to 1915", "no"]).doing).toBeNull();
  });

  test("yes to nothing does nothing", () => {
    expect(said(["yes"]).doing).toBeNull();
    expect(said(["yes"]).lines).toEqual(["Nothing was asked."]);
  });
});

describe("what cannot be taken back", () => {
  test("the end of the turn is asked about once, with what is left to do", () => {
    const asked = said(["end turn"]);
    expect(asked.doing).toBeNull();
    expect(asked.lines.join(" ")).toMatch(
      /41 units have no order yet: 121 Cav, .* and 29 more\. 11 batteries with shells have not fired: 152 How, .*G\/120\. 216 sorties have not flown/,
    );
    expect(said(["end turn", "yes"]).doing).toEqual({ type: "end-turn" });
    expect(said(["end turn", "no"]).doing).toBeNull();
    // Who asks before he answers is reminded; who orders something else has not said yes.
    expect(said(["end turn", "status"]).lines.at(-1)).toBe("“end turn” still waits for a yes or no.");
    expect(said(["end turn", "status", "yes"]).doing).toEqual({ type: "end-turn" });
    expect(said(["end turn", "hold 3/118", "yes"]).doing).toBeNull();
  });

  test("nothing is asked where nothing is left to do", () => {
    const own = scene.view.own.map((unit) => ({ ...unit, deed: "dig" as const }));
    expect(said(["end turn"], withView(scene, { own, phase: "orders" })).doing).toEqual({
      type: "end-turn",
    });
  });

  test("[R14.4] giving up is always asked about", () => {
    expect(said(["concede"]).doing).toBeNull();
    expect(said(["concede"]).kind).toBe("question");
    expect(said(["concede", "yes"]).doing).toEqual({ type: "concede" });
  });
});

describe("a price that nobody takes back", () => {
  test("[R2.2] a planned march that would lead far round is asked about, with where it leads", () => {
    // North of the bend the river lies between: a column would go 37 hexes round it.
    const at = hexFromName(scene.reader.theatre.grid, "0501");
    const own = scene.view.own.map((unit) => (unit.id === "rr-118-bn3" ? { ...unit, at, spent: 0 } : unit));
    const north = withView(scene, { own, phase: "orders", enemies: [] });
    const round = said(["plan 3/118 to 0302"], north);
    expect(round).toMatchObject({ kind: "question", doing: null });
    expect(round.lines[0]).toMatch(
      /^3\/118 would go a long way round to hex 0302: \d\d hexes, 3 in a straight line/,
    );
    expect(said(["plan 3/118 to 0302", "yes"], north).doing?.type).toBe("plan");
    expect(said(["plan 3/118 to 0502"], north).lines.join(" ")).not.toContain("long way round");
  });

  test("[R1.4] fires that a move would close are asked about once", () => {
    const asked = said(["move 3/118 to 1915"]);
    expect(asked).toMatchObject({ kind: "question", doing: { type: "weigh" } });
    expect(asked.lines.join(" ")).toContain("closes the fires of this part");
    expect(said(["move 3/118 to 1915", "no"])).toMatchObject({ doing: null, letsGo: 1 });
    expect(said(["move 3/118 to 1915", "yes"]).doing?.type).toBe("give");
    const over = said(["move 3/118 to 1915"], withView(scene, { phase: "orders" }));
    expect(over.lines.join(" ")).not.toContain("closes the fires");
  });

  test("[R12.2] so are points of escalation, of a planned march too", () => {
    const first = aScene("khasan-1938", "campaign", "soviet").scene;
    const calm = withView(first, { phase: "orders", activeSide: "soviet" });
    const asked = said(["plan 3/118 to 1210"], calm);
    expect(asked).toMatchObject({ kind: "question", doing: null });
    const price = "This breaks the leash (Crossing the border): 1 point of escalation (R12.1).";
    expect(asked.lines.map((line) => line.trim()).filter((line) => line === price)).toHaveLength(1);
    expect(said(["plan 3/118 to 1210", "yes"], calm).doing?.type).toBe("plan");
    expect(said(["odds plan 3/118 to 1210"], calm).lines.join(" ")).toContain("1 point of escalation");
  });

  test("a part of a place’s name moves nobody", () => {
    const asked = said(["move everyone north"]);
    expect(asked).toMatchObject({ kind: "question", doing: null });
    expect(asked.lines.join(" ")).toContain("Did you mean “North neck”?");
  });

  test("many orders at once are asked about where one of them may not be taken back", () => {
    const moved = said(["move everyone to 1710"]);
    expect(moved).toMatchObject({ kind: "question", doing: { type: "weigh-group" } });
    expect(moved.lines.join(" ")).toMatch(/That orders \d+ units about\./);
    // Digging can be taken back, all of it by one "undo".
    const dug = said(["dig everyone"]);
    expect(dug.lines.join(" ")).not.toContain("units about");
    expect(dug.doing).toMatchObject({ type: "give-group" });
  });

  test("who is held or asleep is not ordered with all others, only by his own name", () => {
    const aside: Scene = { ...scene, aside: { "rr-118-bn3": "sleep" } };
    const units = (sentence: string) => {
      const { doing } = said([sentence, "yes"], aside);
      return doing?.type === "staff" ? doing.units : [];
    };
    expect(units("staff all").length).toBeGreaterThan(10);
    expect(units("staff all")).not.toContain("rr-118-bn3");
    expect(units("staff 3/118")).toEqual(["rr-118-bn3"]);
    expect(said(["staff all"], aside).lines).toContain("Left as they are, held or asleep: 3/118.");
  });

  test("[R1.4] the staff is asked to order, with whom it would order and the fires that this may close", () => {
    const asked = said(["staff 118"]);
    expect(asked).toMatchObject({ kind: "question", doing: { type: "rehearse" } });
    expect(asked.lines[0]).toMatch(/^The staff would order \d+ units: .*3\/118/);
    expect(asked.lines.join(" ")).toMatch(
      /If it moves or storms first: This closes the fires of this part: \d+ batteries/,
    );
    expect(asked.lines.at(-1)).toBe("Let the staff order? Say yes or no.");
    expect(said(["staff 118", "no"]).doing).toBeNull();
    expect(said(["staff 118", "yes"]).doing?.type).toBe("staff");
    // Guns alone close nothing.
    expect(said(["staff 39 CAR"]).lines.join(" ")).not.toContain("closes");
  });

  test("a question that is passed over is told as not done, and a slip of the tongue leaves it open", () => {
    const passed = said(["staff 118", "hold 3/118"]);
    expect(passed.lines[0]).toBe("“staff 118” was not done: it was not answered with yes.");
    expect(said(["staff 118", "hold 3/118", "yes"]).doing).toBeNull();
    expect(said(["staff 118", "yse", "yes"]).doing?.type).toBe("staff");
    expect(said(["staff 118", "yse"]).lines.at(-1)).toBe("“staff 118” still waits for a yes or no.");
  });
});

describe("an order that comes to nothing leaves no other in hand", () => {
  const SHELLS = "bombard 62.1 with 152 How";
  const dropped = `“${SHELLS}” was not done: it was not answered with yes.`;

  test.each([
    ["refused", "assault 62.1 with 120"],
    ["against nobody", "assault 2010 with 3/118"],
    ["to a place that is not on the map", "assault 9999 with 3/118"],
    ["to a unit that nobody has", "assault 62.1 with 9/999"],
    ["of which it is asked who", "move 118 to 1915"],
  ])("one %s", (_, order) => {
    const heard = said([SHELLS, order]);
    expect(heard.doing).toBeNull();
    expect(heard.lines[0]).toBe(dropped);
    // What was shown of the first goes from the map as well.
    expect(heard.letsGo).toBe(1);
    expect(said([SHELLS, order, "yes"]).doing).toBeNull();
  });

  test("nor does one that was only weighed stay shown beside a refusal", () => {
    expect(said([`odds ${SHELLS}`]).doing).toMatchObject({ type: "weigh" });
    expect(said([`odds ${SHELLS}`, "assault 62.1 with 120"]).letsGo).toBe(1);
  });

  test("yes is meant for what is asked last: an order with a slip in it is asked about, not the one before it", () => {
    const slipped = said([SHELLS, "asault 62.1 with 120"]);
    expect(slipped.lines.join(" ")).toContain("Did you mean “assault 62.1 with 120”?");
    expect(slipped.lines[0]).toBe(dropped);
    expect(said([SHELLS, "asault 62.1 with 120", "yes"])).toMatchObject({ kind: "refusal", doing: null });
    // So is a question of which one of its choices may be the answer.
    expect(said([SHELLS, "unit 118", "yes"]).doing).toBeNull();
  });

  test("a question and its answer, and what nobody understands, leave it open and say so", () => {
    for (const between of ["status", "weather", "xyzzy"]) {
      expect(said([SHELLS, between]).lines.at(-1)).toBe(`“${SHELLS}” still waits for a yes or no.`);
      expect(said([SHELLS, between]).letsGo).toBeUndefined();
      expect(said([SHELLS, between, "yes"]).doing).toMatchObject({ type: "give" });
    }
  });
});

describe("an order that is refused", () => {
  test("[R2.3] says why, with its rule, and how far the unit gets", () => {
    const heard = said(["move 3/118 to 1310"]);
    expect(heard.kind).toBe("refusal");
    expect(heard.doing).toBeNull();
    // The way round the lake is none that anybody has named: of it only its length is told.
    expect(heard.lines[0]).toBe(
      "3/118 does not get to Bezymyannaya (Shachaofeng) (1310) this turn: the way takes 4 turns (R2.3).",
    );
    expect(heard.lines[1]).toMatch(/^It gets as far as .* now\.$/);
  });

  test("[R4.4] of several who are named, those who take no part are told with the reason", () => {
    const at = hexFromName(scene.reader.theatre.grid, "1918");
    const near = withView(scene, {
      own: scene.view.own.map((unit) => (unit.id === "rr-120-bn1" ? { ...unit, at } : unit)),
    });
    const { lines, doing } = said(["odds assault 62.1 with 1/120 and 3/118"], near);
    expect(doing).toMatchObject({ type: "weigh", command: { type: "assault", units: ["rr-120-bn1"] } });
    expect(lines.at(-1)).toMatch(/^3\/118 in 1916 takes no part: that is not beside .*\(R4\.4\)\.$/);
  });

  test("a march that finds no way says why", () => {
    const { lines } = said(["plan 3/118 to 3/118"]);
    expect(lines.length).toBeGreaterThan(1);
  });

  test("“why” then tells the rule", () => {
    expect(said(["move 3/118 to 1310", "why"]).lines[0]).toBe("R2.3 Ground");
  });

  test("[R1.1] in the other side's part nothing is ordered", () => {
    const theirs = withView(scene, { activeSide: "japanese" });
    expect(said(["dig 1/95"], theirs).lines).toEqual(["The other side is moving."]);
    expect(said(["end turn"], theirs).doing).toBeNull();
    expect(said(["staff all"], theirs).doing).toBeNull();
  });
});

describe("how far a named way leads", () => {
  test("[R2.7] no farther than to the zone of control that stops it, though another way leads round", () => {
    const told = said(["odds move 1/95 to 1308 via 1406 and 1407"]).lines.join(" ");
    expect(told).toMatch(/zone of control stops .* at hex 1406/);
    expect(told).toContain("On that way it gets as far as hex 1406 now.");
  });
});

describe("a march over several turns", () => {
  test("is planned, told of, and called off", () => {
    const planned = said(["plan march 3/118 to 2401", "yes"]);
    expect(planned.lines[0]).toBe("3/118 marches to Zarechye (2401), stage by stage.");
    expect(planned.lines[1]).toMatch(/^Arrives by .*\.$/);
    expect(planned.lines).toHaveLength(2);
    const march = {
      unit: "rr-118-bn3",
      manner: "march",
      target: hexFromName(scene.reader.theatre.grid, "2401"),
    } as const;
    expect(planned.doing).toEqual({ type: "plan", marches: [march] });
    const under: Scene = { ...scene, marches: [{ ...march, halted: "enemy-in-sight" }] };
    const halt =
      "3/118: march to Zarechye (2401) halted: an enemy came in sight. It goes on when it is planned anew.";
    expect(said(["marches"], under).lines).toEqual([halt]);
    expect(said(["status"], under).lines).toContain(halt);
    expect(said(["end turn"], under).lines).toContain(halt);
    expect(said(["status"], { ...scene, marches: [{ ...march, halted: null }] }).lines).not.toContain(halt);
    expect(said(["call off 3/118"], under).doing).toEqual({ type: "call-off", units: ["rr-118-bn3"] });
    expect(said(["marches"]).lines).toEqual(["No march is planned."]);
    const none = said(["call off 3/118"]);
    expect(none.lines).toEqual(["3/118: no march is planned."]);
    expect(none.doing).toEqual({ type: "call-off", units: [] });
  });

  test("units are held, put to sleep and woken", () => {
    expect(said(["hold all 118"]).doing).toMatchObject({ type: "hold", units: { length: 5 } });
    expect(said(["sleep 3/118"]).doing).toEqual({ type: "sleep", units: ["rr-118-bn3"] });
    expect(said(["3/118", "wake it"]).doing).toEqual({ type: "wake", units: ["rr-118-bn3"] });
    const aside: Scene = { ...scene, aside: { "rr-118-bn3": "sleep" } };
    expect(said(["units waiting"], aside).lines.join(" ")).not.toContain("3/118,");
  });
});

describe("answers", () => {
  test("odds tell cost, odds, losses, every cause with its rule, and whether it can be undone", () => {
    const at = hexFromName(scene.reader.theatre.grid, "1918");
    const near = withView(scene, {
      own: scene.view.own.map((unit) => (unit.id === "rr-120-bn1" ? { ...unit, at } : unit)),
    });
    const { lines, doing } = said(["odds 1/120 62.1"], near);
    const text = lines.join("\n");
    expect(text).toMatch(/^Assault on Machine Gun Hill \(62\.1\) \(1818\) by 1\/120\./);
    expect(text).toMatch(/Odds \d+ : \d+; takes the hex (likely )?\d+/);
    expect(text).toMatch(/Expected losses: ours .*, theirs /);
    expect(text).toMatch(/[+−]\d+.% (our|their) fire: .*, (helps us|helps them) \(R\d+\.\d+\)/);
    expect(text).toContain("Cannot be taken back: dice fall for the losses of both sides (R4.2).");
    expect(doing).toMatchObject({ type: "weigh", command: { type: "assault", units: ["rr-120-bn1"] } });
  });

  test("what happened is what came after our own part, under its hour", () => {
    const end = { type: "end-turn" } as const;
    const first = aScene("skirmish", "campaign", "soviet", [end]).scene;
    const second = aScene("skirmish", "campaign", "soviet", [end, end]).scene;
    expect(first.view).toMatchObject({ turn: 0, activeSide: "soviet" });
    expect(second.view).toMatchObject({ turn: 1, activeSide: "soviet" });
    expect(said(["what happened"], first).lines.join(" ")).not.toContain("06:00");
    const now = said(["what happened"], second).lines;
    expect(now[1]).toMatch(/Turn 2 of 8\.$/);
    // The end of our part ended the turn, which brought supplies, and began the new one at six.
    expect(now.join(" ")).toMatch(/00:00.*Supplies: .*06:00/);
    // What our first part began with is not told again.
    expect(now.join(" ")).not.toContain("Turn 1 of 8");
  });

  test("[R4.4] of a regiment that is to storm from too far off all are named, and who of them can move up", () => {
    const { lines } = said(["assault 62.1 with 120"]);
    expect(lines[0]).toMatch(
      /^1\/120 in \d{4}, 2\/120 in \d{4}, 3\/120 in \d{4}, G\/120 in \d{4}: none of them stands beside/,
    );
    const movesUp = lines.at(-1) ?? "";
    expect(movesUp).toMatch(/^After moving up: 1\/120 .*2\/120 .*3\/120/);
    expect(movesUp).not.toContain("Kurdyukov");
  });

  test("a long scan is read to its end", () => {
    const from = "scan north from 62.1";
    const first = said([from]).lines;
    expect(first.at(-1)).toMatch(/more/);
    expect(said([from, "more"]).lines.length).toBeGreaterThan(0);
    expect(said([from, "more"]).lines[0]).not.toBe(first[0]);
  });

  test("skip cuts short what is shown and tells what happened; a unit that is skipped is held", () => {
    const skipped = said(["skip"]);
    expect(skipped.doing).toBeNull();
    expect(skipped.lines).toEqual(said(["what happened"]).lines);
    expect(said(["skip 1/118"]).doing).toEqual({ type: "hold", units: ["rr-118-bn1"] });
  });

  test("the weather is shown to whoever says show me", () => {
    expect(said(["show me the weather"]).lines).toEqual(said(["weather"]).lines);
  });

  test("a scan tells the nearest first, with distance and direction", () => {
    const { lines } = said(["scan enemies from 3/120"]);
    const distances = lines.slice(1).flatMap((line) => /^ {2}(\d+) hex/.exec(line)?.[1] ?? []);
    expect(distances.length).toBeGreaterThan(1);
    expect(distances.map(Number)).toEqual(distances.map(Number).toSorted((a, b) => a - b));
  });

  test("[R3.1] a line of sight is told hex by hex", () => {
    const { lines } = said(["los 1812 2011"]);
    expect(lines[0]).toMatch(/^From hex 1812 one (sees|does not see) hex 2011/);
    expect(lines.length).toBe(5);
  });

  test("a rule has the numbers of this battle in it", () => {
    expect(said(["rule 7.3"]).lines[1]).toContain("comes free with 50 percent");
  });

  test("undo and redo say why not", () => {
    expect(said(["redo"]).lines).toEqual(["nothing"]);
    expect(said(["undo"]).doing).toEqual({ type: "undo" });
  });

  test("no answer has a key of the catalogue or a gap in it", () => {
    for (const sentence of [
      "status",
      "units",
      "enemies",
      "units coming",
      "orders",
      "ledger",
      "losses",
      "supply",
      "dispatches",
      "dispatch 2",
      "help",
      "help odds",
      "unit 1 tb",
      "look zaozernaya",
      "scan around 62.1",
      "reach 3/118",
      "odds bomb 62.1",
      "odds bombard 1309 with 76/40",
      "what happened everything",
    ]) {
      const { lines, kind } = said([sentence]);
      expect(kind, sentence).toBe("answer");
      expect(lines.length, sentence).toBeGreaterThan(0);
      expect(lines.join("\n"), sentence).not.toMatch(/\{\{|console\.|undefined|NaN|\.\.(?!\.)/);
    }
  });
});

describe("who is listed, and what words mean", () => {
  test("the units of a regiment, the batteries, and those of them that wait", () => {
    const rows = (sentence: string) => said([sentence]).lines.filter((line) => line.startsWith("  "));
    expect(rows("units 120").map((line) => line.trim().split(/[ ,]/)[0])).toEqual([
      "1/120",
      "2/120",
      "3/120",
      "G/120",
    ]);
    expect(rows("batteries")).toHaveLength(11);
    const fired = scene.view.own.map((unit) =>
      unit.id === "rr-120-guns" ? { ...unit, deed: "bombard" as const } : unit,
    );
    const waiting = said(["batteries waiting"], withView(scene, { own: fired })).lines.join("\n");
    expect(waiting).not.toContain("G/120");
    expect(waiting).toContain("G/119");
  });

  test.each([
    "who can fire",
    "who can still fire",
    "units can fire",
    "who has not fired",
    "who has not fired yet",
    "units that have not fired",
    "which batteries have not fired",
    "which batteries can still fire",
    "batteries that have not fired",
    "which units have not fired",
  ])("[R1.4] “%s” lists the batteries whose fires are still to come, by name", (sentence) => {
    const own = scene.view.own.map((unit) =>
      unit.id === "rr-120-guns"
        ? { ...unit, deed: "bombard" as const }
        : unit.id === "rr-119-guns"
          ? { ...unit, shells: 0 }
          : unit,
    );
    const names = (where: Scene) =>
      said([sentence], where)
        .lines.filter((line) => line.startsWith("  "))
        .map((line) => line.trim().split(",")[0]);
    const told = names(withView(scene, { own }));
    expect(told).toHaveLength(9);
    expect(told).toEqual(expect.arrayContaining(["G/118", "152 How", "39 CAR"]));
    expect(told).not.toContain("G/120");
    expect(told).not.toContain("G/119");
    expect(said([sentence], withView(scene, { phase: "orders" })).lines).toEqual([
      "The fires of this part are over: guns wait for the next (R1.4).",
    ]);
  });

  test.each(["who moves next", "what moves next", "whose turn", "turn order", "who goes first next turn"])(
    "[R1.2] “%s” is answered with who comes after this part, and two parts in a row are told",
    (sentence) => {
      expect(said([sentence]).lines).toContain("After this part Japan has its part (R1.2).");
      const first = scene.view.turn;
      const twice = [0, 1, 2, 3, 4]
        .map((more) => withView(scene, { turn: first + more, half: 0 }))
        .find((each) => nextPart(each.view) === "theirsTwice");
      if (!twice) throw new Error("nobody has two parts in a row in this battle");
      expect(said([sentence], twice).lines).toContain(
        "After this part Japan has two parts in a row: the second of this turn and the first of the next (R1.2).",
      );
    },
  );

  test("all guns are all batteries, whatever they are called; who is out of range is told in one line", () => {
    const heard = said(["bombard 1818 with all guns", "yes"]);
    const units = (heard.doing?.type === "give" ? heard.doing.commands : []).map((command) =>
      "unit" in command ? command.unit : "",
    );
    const howitzers = scene.view.own.find(({ id }) => scene.reader.short(id) === "152 How")?.id;
    expect(units).toContain(howitzers);
    const { lines } = said(["bombard 1106 with all guns"]);
    expect(lines.filter((line) => line.includes("take no part"))).toHaveLength(1);
  });

  test("a hex after “map” is looked at; what a word means is found in the book", () => {
    expect(said(["map 1818"]).lines).toEqual(said(["look 1818"]).lines);
    expect(said(["what is a nest"]).lines.join(" ")).toContain("Machine-gun nests");
  });

  test("cohesion is told as on the counter and as the rules count it, and shells with what comes up", () => {
    expect(said(["unit 2/118"]).lines.join(" ")).toContain("Cohesion: 5 of 5 (100 of 100), leaders add 2.");
    const shaken = (cohesion: number) => {
      const own = scene.view.own.map((unit) => ({ ...unit, cohesion }));
      return (name: string) => said([`unit ${name}`], withView(scene, { own })).lines.join(" ");
    };
    expect(shaken(42)("2/118")).toContain("Cohesion: 3 of 5 (42 of 100; below 40 too shaken to storm)");
    expect(shaken(50)("2/118")).toContain("Cohesion: 3 of 5 (50 of 100; below 40 too shaken to storm)");
    expect(shaken(39)("2/118")).toContain(
      "Cohesion: 2 of 5 (39 of 100: too shaken to storm, which takes 40)",
    );
    expect(shaken(61)("2/118")).toContain("Cohesion: 4 of 5 (61 of 100)");
    // Guns storm nothing, however steady they are.
    expect(shaken(42)("152 how")).toContain("Cohesion: 3 of 5 (42 of 100)");
    expect(said(["unit 152 how"]).lines.join(" ")).toMatch(
      /Shells: [\d,]+ of [\d,]+, at most \d+ come up each turn/,
    );
    expect(said(["odds bombard 1818 with 152 how"]).lines.join(" ")).toMatch(
      /Shells: 680 of 2,040, 1,360 left then; at most \d+ come up each turn/,
    );
  });
});

describe("what is asked, and what is not", () => {
  test("[R8.10] works that are too small for those in them say so", () => {
    const [unit] = scene.view.own.filter(({ id }) => reader.short(id) === "3/120");
    if (!unit) throw new Error("3/120 is not there");
    const works = scene.view.works[unit.at];
    if (!works) throw new Error("nothing is dug there");
    const few = { ...scene.view.works, [unit.at]: { ...works, room: works.room.map(() => 100) } };
    const told = said([`look ${reader.hexNumber(unit.at)}`], withView(scene, { works: few })).lines.join(
      "\n",
    );
    expect(told).toMatch(
      /\d+ men are there, more than the works were dug for: all of them fight in the open \(R8\.10\)\./,
    );
    expect(said([`look ${reader.hexNumber(unit.at)}`]).lines.join("\n")).not.toContain("more than the works");
  });

  test("[R6.1] the status tells what flies", () => {
    expect(said(["status"]).lines).toContain(
      "Sorties left: 216 of 216 a turn, promised for this turn (R6.1).",
    );
  });

  test("[R5.10] many answers of our guns are told as one, with their shells and how to stop them", () => {
    const answer = (shells: number, observed: "blind" | "observed", loss: number) =>
      ({
        type: "event",
        event: {
          type: "bombardment-resolved",
          unit: "rr-120-guns",
          target: 300,
          spotter: null,
          shells,
          observed,
          loss,
          fell: shells,
          fallen: { shells, loss: 0 },
          occasion: "answer",
          luck: 100,
          breakdown: [],
          dice: [],
        },
      }) as unknown as SeenEvent;
    const three = [answer(200, "blind", 9), answer(160, "observed", 2), answer(1000, "blind", 7)];
    expect(tellGist(reader, three)).toEqual([
      "Our guns answered enemy guns 3 times, with 1,360 shells: 2 men lost there, as far as was seen. “stand UNIT hold fire” keeps a battery from it (R5.10).",
    ]);
    expect(tellGist(reader, three.slice(0, 2)).join(" ")).toContain("answers the guns");
  });
});

describe("ways", () => {
  test("[R2.13] who would swim is asked about his guns first, and the reach marks where", () => {
    const asked = said(["move 2/119 to 1409"]);
    expect(asked.kind).toBe("question");
    expect(asked.lines.join(" ")).toMatch(/Through the lake: \d+ missing, guns left behind: 3, .*R2\.13/);
    expect(said(["move 2/119 to 1409", "yes"]).doing?.type).toBe("give");
    const reach = said(["reach 2/119"]).lines.join("\n");
    expect(reach).toMatch(/1409\*?~/);
    expect(reach).not.toMatch(/1611\*?~/);
    expect(reach).toContain("only by swimming");
  });

  test("[R2.2] where no way leads, what bars it is named, and no unit is said not to stand beside", () => {
    // The far bank of the Tumen: no ferry of ours goes there.
    const heard = said(["march 3 TB to 0305"]);
    expect(heard.kind).toBe("refusal");
    expect(heard.lines[0]).toMatch(/finds no way to .*\(R7\.6\)/);
    expect(heard.lines.join(" ")).not.toContain("stand beside");
    expect(said(["march 3 TB to 0305", "why"]).lines[0]).toMatch(/^R7\.6 /);
  });

  test("[R2.7] a way round what bars the straight one is not called the same way", () => {
    // Chernaya bars the way over 1305; 1407 lies on the other side of it.
    const { lines } = said(["move 2/95 to 1207"]);
    expect(lines[0]).toMatch(/at hex 1305\. \(R2\.7\)$/);
    expect(lines.at(-1)).toBe("By another way it gets as far as hex 1407 now.");
  });

  test("advice how far it gets is given only where that is nearer", () => {
    // The Machine Gun Hill bars the straight way; the long one round the lake is no answer.
    const far = said(["move 2 TB to 1719"]).lines.join(" ");
    expect(far).toMatch(
      /zone of control stops .* at hex 1819\. \(R2\.7\) Zone of control of an unidentified unit at Machine Gun Hill \(62\.1\) \(1818\)\. On that way it gets as far as hex 1819 now\./,
    );
  });
});

describe("orders weighed", () => {
  test("digging speaks of work, never of fire, and wire of wire", () => {
    const dig = said(["odds dig sap 40"]).lines.join("\n");
    expect(dig).toMatch(/\+\d+\u00a0% work in this turn: Engineers help \(R8\.3\)/);
    expect(dig).not.toContain("fire");
    expect(said(["odds dig wire sap 40"]).lines.join("\n")).toContain("the next row of wire");
  });

  test("a storm of a hex beside which nobody stands names nobody", () => {
    expect(said(["152 how", "odds assault 1508"]).lines).toEqual([
      "Nobody stands beside hex 1508 who could storm it.",
    ]);
  });

  test("a way is led over hexes that are named", () => {
    const path = (sentence: string) => {
      const [command] = (
        said([sentence, "yes"]).doing as { commands: readonly { path: readonly number[] }[] }
      ).commands;
      return command?.path.map(scene.reader.hexNumber) ?? [];
    };
    expect(path("move 3/118 to 1915")).not.toContain("2016");
    const led = path("move 3/118 via 2016 to 1915");
    expect(led).toContain("2016");
    expect(led.at(-1)).toBe("1915");
    expect(path("move 3/118 to 1915 by way of 2016")).toEqual(led);
  });
});

test("the other side's part is told once for each unit that was seen, its fights in full", () => {
  const [first, second] = scene.view.enemies;
  if (!first || !second) throw new Error("nobody is known");
  const moved = (unit: string, to: number) =>
    ({ type: "enemy-moved", level: "contact", unit, from: to, to }) as const;
  const known = {
    level: "identified",
    where: 300,
    turn: 1,
    now: 1,
    men: 100,
    guns: 0,
    tanks: 0,
    condition: "good",
    shaken: null,
    works: 0,
    room: [],
    wire: 0,
    nests: 0,
  } as const;
  const sighted = (unit: string, where: number) =>
    ({ type: "event", event: { type: "sighted", by: "soviet", unit, known: { ...known, where } } }) as const;
  const captured = {
    type: "event",
    event: { type: "hex-captured", hex: 300, side: "japanese", noticedBy: ["soviet"] },
  } as const;
  const seen = [
    sighted(first.id, 298),
    moved(first.id, 299),
    sighted(first.id, 299),
    captured,
    moved(second.id, 310),
    moved(first.id, 300),
    sighted(first.id, 300),
  ];
  const told = tellGist(scene.reader, seen);
  expect(told.filter((line) => line.includes(scene.reader.where(299)))).toEqual([]);
  expect(told.filter((line) => line.includes(scene.reader.where(310)))).toHaveLength(1);
  expect(told).toHaveLength(
    tellSeenFacts(scene.reader, [captured, moved(second.id, 310), sighted(first.id, 300)]).length,
  );
});

describe("what stands in the way is named", () => {
  test("[R1.1] the enemy's units are the enemy's", () => {
    const { short } = scene.reader;
    const enemy = scene.view.enemies.find(({ level }) => level === "identified");
    if (!enemy) throw new Error("nobody is made out");
    const { lines, kind } = said([`move ${short(enemy.id)} to 1915`]);
    expect(kind).toBe("fault");
    expect(lines[0]).toBe(
      `“${short(enemy.id)}” is the enemy’s: nothing is ordered for the other side’s units (R1.1).`,
    );
  });

  test("[R11.1] an order that takes the commander's last says so before, and after", () => {
    const { commander: _, ...orders } = scene.view.orders;
    const all = ordersOfCommander(scene.view).all;
    const formation = scene.reader.theatre.formationOf.get("rr-118-bn3")?.id ?? "";
    const last = withView(scene, {
      orders: { formations: { ...orders.formations, [formation]: 9 }, commander: all - 1 },
    });
    expect(said(["odds move 3/118 to 1917"], last).lines).toContain(
      "Takes 1 full order of: the commander, his last of this turn.",
    );
    const used = { type: "order-used", unit: "rr-118-bn3", formation, from: "commander" } as const;
    const seen = [{ type: "event", event: used }] as const;
    const undo = { can: true } as const;
    const spent = { ...last.view, orders: { ...last.view.orders, commander: all } };
    expect(tellDone(scene.reader, spent, { order: "It goes.", seen, undo })).toContain(
      "That was the commander’s last full order of this turn (R11.1).",
    );
    expect(tellDone(scene.reader, last.view, { order: "It goes.", seen, undo }).join(" ")).not.toContain(
      "last",
    );
  });

  test("[R6.1] sorties, how long they are promised, and when a dispatch may bring more", () => {
    const told = said(["when do aircraft come again"]).lines;
    expect(told[0]).toBe("Sorties left: 216 of 216 a turn, promised for this turn (R6.1).");
    expect(told[1]).toMatch(/^The next dispatch that may bring aircraft is due on 7 Aug/);
    expect(said(["orders"]).lines).toEqual(expect.arrayContaining([...told]));
  });
});

describe("a turn looked back on", () => {
  test("[R3.3] who is lost from sight and found again as a contact is not called by his name", () => {
    const [one] = scene.view.enemies;
    if (!one) throw new Error("nobody is known");
    const sighted = (level: "identified" | "contact", where: number) =>
      ({
        type: "event",
        event: { type: "sighted", by: "soviet", unit: one.id, known: { ...one, level, where } },
      }) as const;
    const lost = { type: "event", event: { type: "lost-from-sight", by: "soviet", unit: one.id } } as const;
    const step = { type: "enemy-moved", level: "contact", unit: one.id, from: 347, to: 374 } as const;
    const first = { type: "enemy-moved", level: "contact", unit: one.id, from: 348, to: 349 } as const;
    const seen = [first, sighted("identified", 349), lost, sighted("contact", 347), step];
    const { where, short } = scene.reader;
    const told = tellGathered(
      scene.reader,
      seen.map((each, key) => ({ key, turn: 0, seen: each })),
    ).map(({ text }) => text);
    expect(told).toEqual([
      `${short(one.id)} was seen going from ${where(348)} to ${where(349)}.`,
      `Enemy seen moving from ${where(347)} to ${where(374)}.`,
    ]);
  });

  test("has one line for each unit seen, for shells on one hex, and for fire held down", () => {
    const [one] = scene.view.enemies;
    if (!one) throw new Error("nobody is known");
    const step = (from: number, to: number) =>
      ({ type: "enemy-moved", level: "contact", unit: one.id, from, to }) as const;
    const shells = (loss: number) =>
      ({ type: "enemy-fired", target: 300, from: null, loss, how: "shells" }) as const;
    const held = (percent: number) =>
      ({ type: "event", event: { type: "unit-suppressed", unit: "rr-118-bn3", percent } }) as const;
    const seen = [shells(2), held(20), step(298, 299), shells(3), held(30), step(299, 300), shells(0)];
    const { where, short } = scene.reader;
    const told = tellGathered(
      scene.reader,
      seen.map((each, key) => ({ key, turn: 0, seen: each })),
    ).map(({ text }) => text);
    expect(told).toEqual([
      `Shells on ${where(300)}, 3 times: 5 men lost.`,
      `${scene.reader.language.formatPercent(30)} of the fire of ${short("rr-118-bn3")} is held down.`,
      `Enemy seen moving from ${where(298)} to ${where(300)}.`,
    ]);
  });
});
