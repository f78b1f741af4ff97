/** The enemy in words: by places and about a place; who of ours can get at him; whom a way or a march meets. */
import { describe, expect, test } from "vitest";
import { askToMarch, hear, NOTHING_SAID, type Scene, tellRehearsal } from "../../src/console/index.ts";
import { hexFromName } from "../../src/engine/index.ts";
import { aScene, heard, withView } from "./aScene.ts";

const { scene } = aScene("khasan-1938", "storm", "soviet");
const said = (sentences: readonly string[], where: Scene = scene) => heard(where, sentences);
const hex = (name: string): number => hexFromName(scene.reader.theatre.grid, name);

describe("the enemies known", () => {
  const { enemies } = scene.view;

  test("are summed up, and told by places, the strongest first", () => {
    const [sum, strength, ...places] = said(["enemies"]).lines;
    const hexes = new Set(enemies.map(({ where }) => where));
    expect(sum).toMatch(new RegExp(`^Enemies known: ${enemies.length} units in ${hexes.size} places, `));
    expect(strength).toMatch(/^Those made out: about \d+ men, \d+ guns\.$/);
    expect(places).toHaveLength(hexes.size);
    // Bezymyannaya has 350 and 150 men who are known, Hill 52 and Chernaya 400 each, a battery 150.
    expect(places[0]).toMatch(/^Bezymyannaya .* \(1309\): I\/76, about 350 men, 2 guns, steady, last seen/);
    expect(places[0]).toMatch(/ There: in a trench, 2 rows of wire\.$/);
  });

  test("are told about a place, and nobody farther off", () => {
    const near = said(["enemies near 1818"]).lines;
    expect(near[0]).toMatch(
      /^Enemies known within 4 hexes of Machine Gun Hill \(62\.1\) \(1818\): \d+ units/,
    );
    expect(near.join(" ")).toContain("Hill 52 (1717)");
    expect(near.join(" ")).not.toContain("1306");
    expect(said(["enemies near 2401"]).lines).toEqual([
      "No enemy is known within 4 hexes of Zarechye (2401).",
    ]);
    expect(said(["enemies near narnia"]).lines.join(" ")).toContain("narnia");
  });
});

describe("who of ours can get at him", () => {
  test("[R4.4] who stands beside a hex can storm it, others after moving up", () => {
    // One battalion is put beside Hill 52, another two hexes from it.
    const own = scene.view.own.map((unit) =>
      unit.id === "rr-118-bn1"
        ? { ...unit, at: hex("1718"), cohesion: 90 }
        : unit.id === "rr-118-bn2"
          ? { ...unit, at: hex("1719"), cohesion: 90 }
          : unit,
    );
    const there = withView(scene, {
      own,
      enemies: scene.view.enemies.filter(({ where }) => where === hex("1717")),
    });
    const [now, after] = said(["who can storm 1717"], there).lines;
    expect(now).toBe("Beside Hill 52 (1717) now, and can storm: 1/118.");
    expect(after).toMatch(/^After moving up: .*2\/118 \(to \d{4}\)/);
    expect(said(["who can storm 2401"], there).lines).toEqual([
      "No enemy is known in Zarechye (2401) (R4.4).",
    ]);
  });

  test("[R4.2] [R5.1] who can fire at him and shell him; where none is known, who can hit us", () => {
    const lines = said(["who can hit 1717"]).lines;
    expect(lines[0]).toMatch(/^Can fire at Hill 52 \(1717\): .*1\/118/);
    expect(lines[1]).toMatch(/^Can shell Hill 52 \(1717\): .*76\/40/);
    // What was asked comes first: who can hit it.
    const danger = said(["danger 1919"]).lines;
    const lines1919 = said(["who can hit 1919"]).lines;
    expect(lines1919.slice(0, danger.length)).toEqual(danger);
    expect(lines1919[danger.length]).toBe(
      "No enemy is known in hex 1919: nobody of ours fires at it or storms it (R4.2, R4.4).",
    );
  });
});

describe("what bars a way is named", () => {
  test("[R2.2] [R2.3] what is offered for a way too long can be done: no column past the enemy, but a first stage", () => {
    const { scene: begun } = aScene("khasan-1938", "last-attacks", "soviet");
    // He has taken Zaozernaya and Hill 52, between which the battalion stands.
    const places = ["1415", "1717"];
    const enemies = begun.view.enemies.map((enemy, at) => ({ ...enemy, where: hex(places[at % 2] ?? "") }));
    const own = begun.view.own.map((unit) => ({ ...unit, spent: 0, deed: null }));
    const last = withView(begun, { activeSide: "soviet", enemies, own });
    const plan = said(["plan 3/118 to 2114"], last);
    expect(plan.doing).toBeNull();
    const refused = said(["move 3/118 to 2114"], last);
    expect(refused.kind).toBe("refusal");
    const told = refused.lines.join(" ");
    expect(told).not.toContain("“plan ");
    const [, offered = ""] = /“(move 3\/118 to \d{4})”/.exec(told) ?? [];
    const taken = said([offered, "yes"], last);
    expect(taken.doing).toMatchObject({ type: "give", commands: [{ type: "move", unit: "rr-118-bn3" }] });
  });

  test("[R2.2] enemies at the goal of a plan, once and without a march that is noted", () => {
    const plan = said(["plan 1/95 to 1306"]);
    expect(plan.doing).toBeNull();
    expect(plan.lines).toEqual([
      "1/95 finds no way to Chernaya (1306) now.",
      "Known enemies stand there or beside it: III/76, 2 unidentified enemies at Chernaya (1306) (R2.2).",
    ]);
  });

  test("[R2.2] who keeps a column away, how long it takes spread out, and how far the column gets", () => {
    const [why, who, ...more] = said(["march 1/95 to 1407"]).lines;
    expect(why).toMatch(
      /on the march: .* It must go spread out, over as many turns as that takes\. \(R2\.2\)$/,
    );
    expect(who).toMatch(/^Known enemies there or near: .*Chernaya \(1306\)/);
    expect(more.join(" ")).toMatch(/Spread out it gets there (this turn|in \d+ turns)\./);
    expect(said(["march 1/95 to 1407"]).lines.join(" ")).not.toContain("Spread out it can get there");
  });

  test("[R2.7] the enemy who bars the straight way is told, not a place on the long way round", () => {
    const told = said(["odds move 121 Cav to 1718"]).lines.join(" ");
    expect(told).toMatch(
      /zone of control stops .* at hex 1819\. \(R2\.7\) Zone of control of an unidentified unit/,
    );
    expect(told).not.toContain("Novoselka");
  });
});

describe("planned marches that wait for a word", () => {
  const march = { unit: "rr-118-bn3", manner: "march", target: hex("2401"), halted: null } as const;
  const under: Scene = { ...scene, marches: [march] };

  test("[R1.4] are asked about with their price at the beginning of a part", () => {
    const { lines, memory } = askToMarch(under, NOTHING_SAID);
    expect(lines).toEqual([
      "1 planned march goes on this turn: 3/118 to Zarechye (2401).",
      "This closes the fires of this part: 11 batteries have not fired (G/32, G/118, G/119, G/120 and 7 more), 216 sorties have not flown.",
      "March on? Say yes or no; “march on” does it later.",
    ]);
    expect(hear("yes", under, memory).doing).toEqual({ type: "march-on" });
    // Who says something else is not told that they wait; no is an answer.
    expect(hear("who moves next", under, memory).lines.join(" ")).not.toContain("was not done");
    // What is asked in between leaves the question open.
    const between = hear("status", under, memory);
    expect(hear("yes", under, between.memory).doing).toEqual({ type: "march-on" });
    expect(hear("no", under, memory).doing).toBeNull();
  });

  test("are asked about again when they are told to go, and told of when the part ends", () => {
    expect(said(["march on"], under)).toMatchObject({ kind: "question", doing: null });
    expect(said(["march on", "yes"], under).doing).toEqual({ type: "march-on" });
    expect(said(["march on"]).lines).toEqual(["No planned march has a stage left this turn."]);
    const left = said(["end turn"], under).lines;
    expect(left[0]).toBe("A planned march has not gone on: 3/118 to Zarechye (2401). “march on” lets it.");
    expect(left[1]).not.toContain("3/118,");
  });

  test("one that has halted says by whom", () => {
    const [enemy] = scene.view.enemies.filter(({ where }) => where === hex("1818"));
    const halted = { ...march, halted: "enemy-in-sight", by: [enemy?.id ?? ""] } as const;
    expect(said(["marches"], { ...scene, marches: [halted] }).lines).toEqual([
      "3/118: march to Zarechye (2401) halted: an enemy came in sight: an unidentified unit at Machine Gun Hill (62.1) (1818). It goes on when it is planned anew.",
    ]);
  });
});

describe("what the staff would order", () => {
  test("[R11.1] is told by kinds of orders, a unit that goes in two steps once", () => {
    const to = (name: string) => ({
      command: { type: "move", unit: "rr-95-bn1", path: [hex(name)], manner: "deployed" } as const,
      from: [],
      odds: null,
    });
    const dig = (unit: string) => ({ command: { type: "dig", unit } as const, from: [], odds: null });
    const storm = {
      command: { type: "assault", units: ["rr-118-bn1", "rr-118-bn2"], target: hex("1717") } as const,
      from: [],
      odds: [3, 1] as const,
    };
    const orders = [to("1405"), dig("rr-118-bn3"), to("1406"), dig("rr-120-bn1"), storm];
    expect(tellRehearsal(scene.reader, { orders, closes: null })).toEqual([
      "As far as it can be foreseen, 5 orders:",
      "  Dig: 3/118, 1/120.",
      "  Move: 1/95 to hex 1406.",
      "  Storm Hill 52 (1717): 1/118, 2/118; odds 3 : 1.",
    ]);
  });
});

describe("a storm weighed before moving up", () => {
  test("[R4.4] is told as it would go from the hex beside, after the refusal", () => {
    const own = scene.view.own.map((unit) =>
      unit.id === "rr-118-bn2" ? { ...unit, at: hex("1719"), cohesion: 90 } : unit,
    );
    const enemies = scene.view.enemies.filter(({ where }) => where === hex("1717"));
    const lines = said(["odds assault 1717 with 2/118"], withView(scene, { own, enemies })).lines;
    expect(lines[1]).toMatch(/does not stand beside Hill 52 \(1717\)\. \(R4\.4\)$/);
    const moved = lines.findIndex((line) => line.startsWith("If they had moved up"));
    expect(lines[moved]).toMatch(/nothing had happened on the way: 2\/118 \(to \d{4}\)\. Then:$/);
    expect(lines[moved + 1]).toBe("On the way they may be stopped by whoever lies there unseen (R2.7).");
    expect(lines.slice(moved).some((line) => /^Odds \d+ : \d+; takes the hex /.test(line))).toBe(true);
  });

  test("[R4.4] is told of all who were named when one of them stands beside the hex already", () => {
    const at: Readonly<Record<string, string>> = { "rr-118-bn1": "1718", "rr-118-bn2": "1719" };
    const own = scene.view.own.map((unit) => {
      const place = at[unit.id];
      return place === undefined ? unit : { ...unit, at: hex(place), cohesion: 90 };
    });
    const enemies = scene.view.enemies.filter(({ where }) => where === hex("1717"));
    const { lines } = said(["odds assault 1717 with 1/118 and 2/118"], withView(scene, { own, enemies }));
    const odds = lines.filter((line) => /^Odds \d+ : \d+; takes the hex /.test(line));
    expect(odds).toHaveLength(2);
    const moved = lines.findIndex((line) => line.startsWith("If they had moved up"));
    expect(lines[moved]).toMatch(/: 2\/118 \(to \d{4}\)\. Then:$/);
    expect(lines.indexOf(odds[1] as string)).toBeGreaterThan(moved);
    expect(lines.indexOf(odds[0] as string)).toBeLessThan(moved);
    expect(odds[1]).not.toBe(odds[0]);
  });
});
