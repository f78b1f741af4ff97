/** Sentences and what they ask for, in the corps attack of 6 August: fifty units of three divisions. */
import { describe, expect, test } from "vitest";
import { NOTHING_SAID, parse } from "../../src/console/index.ts";
import { hexFromName } from "../../src/engine/index.ts";
import { aScene, asked, ordered } from "./aScene.ts";

const { scene } = aScene("khasan-1938", "storm", "soviet");
const hex = (name: string) => hexFromName(scene.reader.theatre.grid, name);

describe("questions", () => {
  test.each([
    ["status", { type: "status" }],
    ["How do things stand?", { type: "status" }],
    ["HELP", { type: "help", topic: null }],
    ["help move", { type: "help", topic: "move" }],
    ["help me", { type: "help", topic: "help" }],
    ["units", { type: "units", which: "own" }],
    ["units waiting", { type: "units", which: "waiting" }],
    ["enemies", { type: "units", which: "enemies" }],
    ["unit 3/118", { type: "unit", unit: "rr-118-bn3" }],
    ["3/118", { type: "unit", unit: "rr-118-bn3" }],
    ["unit 3rd battalion 118th", { type: "unit", unit: "rr-118-bn3" }],
    ["unit 3rd Battalion, 118th Rifle Regiment", { type: "unit", unit: "rr-118-bn3" }],
    ["where is 3/118", { type: "where", unit: "rr-118-bn3" }],
    ["where sap 40", { type: "where", unit: "sappers-40" }],
    ["where 121cav", { type: "where", unit: "cr-121" }],
    ["look 1312", { type: "look", spot: { label: "1312", hexes: [hex("1312")] } }],
    ["1312", { type: "look", spot: { label: "1312", hexes: [hex("1312")] } }],
    ["los 1812 2011", { type: "los", from: hex("1812"), to: hex("2011") }],
    ["los from 1812 to 2011", { type: "los", from: hex("1812"), to: hex("2011") }],
    ["can 3/118 see 62.1", { type: "los", from: hex("1916"), to: hex("1818") }],
    ["weather", { type: "weather" }],
    ["What’s the weather?", { type: "weather" }],
    ["what time is it", { type: "weather" }],
    ["how strong is 3/118", { type: "unit", unit: "rr-118-bn3" }],
    ["tell me about 3/118", { type: "unit", unit: "rr-118-bn3" }],
    ["what can 3/118 do", { type: "unit", unit: "rr-118-bn3" }],
    ["where can 3/118 go", { type: "reach", unit: "rr-118-bn3", manner: "deployed" }],
    ["how far can 3/118 march", { type: "reach", unit: "rr-118-bn3", manner: "march" }],
    ["where is hill 62.1", { type: "look", spot: { hexes: [hex("1818")] } }],
    ["what is at 2010", { type: "look", spot: { label: "2010", hexes: [hex("2010")] } }],
    ["where is the enemy", { type: "units", which: "enemies" }],
    ["enemy units", { type: "units", which: "enemies" }],
    ["units with orders left", { type: "units", which: "waiting" }],
    ["who can hit 1411", { type: "hit", hex: hex("1411") }],
    ["who can storm 1717", { type: "stormed", hex: hex("1717") }],
    ["what can hit 1411", { type: "danger", hex: hex("1411") }],
    ["enemies near 1310", { type: "units", which: "enemies-near", hex: hex("1310") }],
    ["march on", { type: "march-on" }],
    ["go on marching", { type: "march-on" }],
    ["danger", null],
    ["los 3/118 62.1", { type: "los", from: hex("1916"), to: hex("1818") }],
    ["reach 3/118", { type: "reach", unit: "rr-118-bn3", manner: "deployed" }],
    ["reach 3/118 march", { type: "reach", unit: "rr-118-bn3", manner: "march" }],
    ["scan north from 1312", { type: "scan", what: "north", from: hex("1312") }],
    ["scan from 1312 east", { type: "scan", what: "east", from: hex("1312") }],
    ["scan ne of 3/118", { type: "scan", what: "north-east", from: hex("1916") }],
    ["scan around 62.1", { type: "scan", what: "around", from: hex("1818") }],
    ["what happened", { type: "happened", span: { type: "last-part" } }],
    ["what happened today?", { type: "happened", span: { type: "today" } }],
    ["what happened on turn 12", { type: "happened", span: { type: "turn", number: 12 } }],
    ["why R7.3", { type: "rule", rule: "R7.3", term: null }],
    ["rule 7.3", { type: "rule", rule: "R7.3", term: null }],
    ["rule zone of control", { type: "rule", rule: null, term: "zone control" }],
    ["dispatches", { type: "dispatches", which: null }],
    ["dispatch 3", { type: "dispatches", which: 3 }],
    ["objectives", { type: "objectives" }],
    ["ledger", { type: "ledger" }],
    ["end turn", { type: "end-turn" }],
    ["End the turn.", { type: "end-turn" }],
  ])("%s", (text, request) => {
    if (request === null) expect(parse(text, scene, NOTHING_SAID).ok).toBe(false);
    else expect(asked(scene, text)).toMatchObject(request);
  });
});

describe("places by any of their names", () => {
  test.each([
    ["Zaozernaya", "1315"],
    ["zaozyornaya", "1315"],
    ["Заозёрная", "1315"],
    ["заозерная", "1315"],
    ["Changkufeng", "1315"],
    ["Zhanggufeng", "1315"],
    ["chokoho", "1315"],
    ["Chōkohō", "1315"],
    ["張鼓峰", "1315"],
    ["张鼓峰", "1315"],
    ["장고봉", "1315"],
    ["62.1", "1818"],
    ["62,1", "1818"],
    ["height 62.1", "1818"],
    ["Hill 62.1", "1818"],
    ["machine gun hill", "1818"],
    ["machine-gun-hill", "1818"],
    ["Пулемётная Горка", "1818"],
    ["194", "2010"],
    ["194.0", "2010"],
    ["hill 52", "1717"],
    ["sasoho", "1310"],
    ["the village of Novoselki", null],
    ["Novoselki", "1806"],
    ["3/118", "1916"],
  ])("%s", (name, number) => {
    const parsed = parse(`look at ${name}`, scene, NOTHING_SAID);
    if (number === null) expect(parsed.ok).toBe(false);
    else
      expect(parsed).toMatchObject({
        ok: true,
        it: { type: "look", spot: { hexes: expect.arrayContaining([hex(number)]) } },
      });
    if (number !== null && parsed.ok && parsed.it.type === "look")
      expect(parsed.it.spot.hexes[0]).toBe(hex(number));
  });
});

describe("orders", () => {
  test.each([
    ["move 3/118 to 1915", ["deployed rr-118-bn3 1915"]],
    ["MOVE 3/118 TO 1915!", ["deployed rr-118-bn3 1915"]],
    ["move 3/118 1915", ["deployed rr-118-bn3 1915"]],
    ["to 1915 move 3/118", null],
    ["move 1/118 and 2/118 to 1915", ["deployed rr-118-bn1 1915", "deployed rr-118-bn2 1915"]],
    ["move 1/118, 2/118 to 1915", ["deployed rr-118-bn1 1915", "deployed rr-118-bn2 1915"]],
    ["move 1/118,2/118 to 1915", ["deployed rr-118-bn1 1915", "deployed rr-118-bn2 1915"]],
    ["march 40 TB to podgornaya", ["march otb-40 2421"]],
    ["bombard 1309 with 76/40", ["bombard rd-40-art-76 1309"]],
    ["bombard zaozernaya with 122/40 and 76/40", ["bombard rd-40-art-122 1315", "bombard rd-40-art-76 1315"]],
    ["shell 62.1 by g/118", ["bombard rr-118-guns 1818"]],
    ["fire lazarev at 1506", ["fire at-battery-lazarev 1506"]],
    ["air strike 62.1 with 3", ["air-strike 1818 3"]],
    ["air strike on 62.1 with 3 aircraft", ["air-strike 1818 3"]],
    ["air strike 62.1 with all", ["air-strike 1818 216"]],
    // A third of 216 unless told.
    ["bomb 62.1", ["air-strike 1818 72"]],
    ["dig 1/95", ["dig trench rr-95-bn1"]],
    ["dig wire with 1/95", ["dig wire rr-95-bn1"]],
    ["lay wire 1/95", ["dig wire rr-95-bn1"]],
    ["build nests 1/95", ["dig nests rr-95-bn1"]],
    ["dig all 95", ["dig trench rr-95-bn1", "dig trench rr-95-bn2", "dig trench rr-95-bn3"]],
    ["rest 1/95", ["rest rr-95-bn1"]],
    ["stand 1/95 hold fire", ["stand rr-95-bn1 hold-fire"]],
    ["hold fire 1/95", ["stand rr-95-bn1 hold-fire"]],
    ["stand 1/95 counter-attack", ["stand rr-95-bn1 counter-attack"]],
    ["fire at will 1/95", ["stand rr-95-bn1 fire-at-will"]],
    ["bridge 1906 with sappers at the Novoselka stream", null],
    ["bridge to 1706 with sappers", ["bridge sappers-novoselka 1706"]],
    ["odds move 3/118 to 1915", ["deployed rr-118-bn3 1915"]],
    ["odds 3/118 1915", ["deployed rr-118-bn3 1915"]],
    ["odds dig nests 1/95", ["dig nests rr-95-bn1"]],
  ])("%s", (text, orders) => {
    if (orders === null) expect(parse(text, scene, NOTHING_SAID).ok).toBe(false);
    else expect(ordered(scene, text)).toEqual(orders);
  });

  test("[R4.4] a regiment named in an assault is those of it who stand beside the hex and can", () => {
    const { view, reader } = scene;
    const target = hex("1818");
    const beside = view.own.filter(({ id }) => ["rr-120-bn1", "rr-120-bn2", "rr-120-bn3"].includes(id));
    const near = {
      ...view,
      own: view.own.map((unit) =>
        beside.includes(unit) && unit.id !== "rr-120-bn3" ? { ...unit, at: hex("1918") } : unit,
      ),
    };
    expect(reader.theatre.neighbours).toContain(target);
    const [order] = ordered({ ...scene, view: near }, "assault 62.1 with 120");
    // One battalion by its regiment's only full order, the other by one of the commander's.
    expect(order).toBe("assault 1818 rr-120-bn1 rr-120-bn2");
  });

  test("“it” and a sentence without a name mean the unit that was spoken of last", () => {
    const memory = { ...NOTHING_SAID, unit: "rr-118-bn3" };
    expect(ordered(scene, "move it to 1915", memory)).toEqual(["deployed rr-118-bn3 1915"]);
    expect(ordered(scene, "move to 1915", memory)).toEqual(["deployed rr-118-bn3 1915"]);
    expect(ordered(scene, "dig", memory)).toEqual(["dig trench rr-118-bn3"]);
    expect(asked(scene, "unit", memory)).toEqual({ type: "unit", unit: "rr-118-bn3" });
    expect(asked(scene, "look here", { ...NOTHING_SAID, hex: hex("1312") })).toMatchObject({
      type: "look",
      spot: { hexes: [hex("1312")] },
    });
  });
});

/** Numbers of the two hexes that lie to the north of a unit, the western first. */
function northOf(short: string): readonly string[] {
  const { reader, view } = scene;
  const at = view.own.find(({ id }) => reader.short(id) === short)?.at ?? -1;
  const [column, row] = [at % reader.theatre.grid.columns, Math.floor(at / reader.theatre.grid.columns)];
  // Odd rows lie half a hex to the east.
  const west = row % 2 === 0 ? column - 1 : column;
  return [west, west + 1].map(
    (each) => `${String(each).padStart(2, "0")}${String(row - 1).padStart(2, "0")}`,
  );
}

describe("what is not understood", () => {
  test.each([
    ["", "silence", "", []],
    ["   ?!", "silence", "", []],
    ["frobnicate 3/118", "unknown-verb", "frobnicate", []],
    ["mvoe 3/118 to 1915", "unknown-verb", "mvoe", ["move 3/118 to 1915"]],
    ["move 3/181 to 1915", "unknown-unit", "3/181", ["3/118"]],
    ["unit lazarov", "unknown-unit", "lazarov", ["Lazarev's battery"]],
    ["look zaozernoya", "unknown-place", "zaozernoya", ["Zaozernaya (Changkufeng)"]],
    ["look 9999", "no-such-hex", "9999", []],
    ["move 3/118", "no-goal", "3/118", []],
    ["move to 1915", "no-unit", "", []],
    ["move 118 to 1915", "which-unit", "118", ["1/118", "2/118", "3/118", "7/118", "G/118"]],
    ["unit 4 tanks", "unknown-unit", "4 tanks", null],
    ["bombard 1309 with 1/32 artillery", "unknown-unit", "1/32 artillery", ["G/32", "76/32", "122/32"]],
    ["air strike 62.1 with many", "no-number", "many", []],
    ["stand 1/95", "no-standing", "1/95", []],
    ["answer 1 1", "nothing-waits", "", []],
    ["losses tomorrow", "left-over", "tomorrow", []],
    ["undo what you like", "left-over", "what you like", []],
    // A direction is no hex: those that lie that way are offered; of a whole army there are none.
    ["move 3/118 north", "unsure-place", "north", northOf("3/118")],
    // A part of a name is asked about before anybody goes there.
    ["move everyone north", "unsure-place", "north", ["North neck"]],
    // What would not be understood either is not suggested.
    ["what is is it", "unknown-unit", "is it", null],
    ["xqzt vw", "unknown-verb", "xqzt", []],
    ["atack machine gun hill w/ 3/118", "unknown-verb", "atack", ["attack machine gun hill w/ 3/118"]],
  ])("%s", (text, why, found, choices) => {
    const parsed = parse(text, scene, NOTHING_SAID);
    expect(parsed).toMatchObject({ ok: false, fault: { why, found } });
    if (!parsed.ok && choices !== null) expect(parsed.fault.choices).toEqual(choices);
  });

  test("the whole name of every place is answer enough to the question about a part of it", () => {
    const { reader } = scene;
    for (const { id, hexes } of reader.theatre.scenario.battlefield.places) {
      const order = ordered(scene, `march 3/118 to ${reader.place(id)}`);
      expect(order).toEqual([`march rr-118-bn3 ${reader.hexNumber(hexes[0] ?? -1)}`]);
    }
  });

  test("a fault says where in the sentence it is", () => {
    const parsed = parse("move 3/181 to 1915", scene, NOTHING_SAID);
    expect(parsed).toMatchObject({ ok: false, fault: { from: 5, to: 10 } });
  });
});
