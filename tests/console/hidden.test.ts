/** The command line knows what its side knows: nobody is named whom it has not made out. */
import { describe, expect, test } from "vitest";
import { hear, NOTHING_SAID, tellSeenFacts } from "../../src/console/index.ts";
import { enemyOf, SIDES, view as viewOf } from "../../src/engine/index.ts";
import { chanceOf } from "../fuzz/chance.ts";
import { otherWorld } from "../hidden/otherWorld.ts";
import { aScene, heard } from "./aScene.ts";

const QUESTIONS = [
  "status",
  "units",
  "enemies",
  "units coming",
  "objectives",
  "ledger",
  "losses",
  "supply",
  "scan enemies",
  "what happened",
  "what happened everything",
  "orders",
  "dispatches",
];

/** Whether a text has a name in it, and not only as a part of a longer one. */
function isNamed(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[\w-]/.test(text[at - 1] ?? "")) return true;
  return false;
}

describe.each(SIDES)("what %s is told", (side) => {
  const { scene, scenario, state } = aScene("khasan-1938", "storm", side);
  const { reader, view } = scene;
  const seen = JSON.stringify([view.enemies.filter(({ level }) => level === "identified"), scene.chronicle]);
  const hidden = scenario.units.filter(
    (unit) => unit.side === enemyOf(side) && !seen.includes(`"${unit.id}"`),
  );

  test("there is somebody whom it does not know", () => {
    expect(hidden.length).toBeGreaterThan(5);
    expect(state.units.length).toBe(scenario.units.length);
  });

  test("[R3.3] a unit that was not made out is a name like any other that means nothing", () => {
    const nobody = hear("where 99/999", scene, NOTHING_SAID);
    for (const { id } of hidden)
      for (const name of [reader.short(id), reader.unit(id), id]) {
        // Another unit that is known may fit the words; the one that is hidden never does.
        const { memory, lines } = hear(`where ${name}`, scene, NOTHING_SAID);
        expect(memory.unit, name).not.toBe(id);
        const answered = lines.map((line) => line.replace(`“${name}”`, "")).join("\n");
        expect(isNamed(answered, reader.unit(id)), name).toBe(false);
      }
    expect(nobody.kind).toBe("fault");
  });

  test("[R3.5] no answer names it, nor the number of the hex in which it is hidden as held by it", () => {
    const hexes = scene.reader.theatre.scenario.battlefield.places.map(
      ({ hexes: [first = 0] }) => `look ${reader.hexNumber(first)}`,
    );
    const told = [...QUESTIONS, ...hexes].flatMap((sentence) => hear(sentence, scene, NOTHING_SAID).lines);
    const text = [
      ...told,
      ...tellSeenFacts(
        reader,
        scene.chronicle.map((line) => line.seen),
      ),
    ].join("\n");
    // Dispatches are history's own words: they may name anybody.
    const own = text
      .split("\n")
      .filter((line) => !/^\d+\. /.test(line))
      .join("\n");
    for (const { id } of hidden) expect(isNamed(own, reader.unit(id)), id).toBe(false);
  });

  test("a suggestion is made of known names only", () => {
    for (const { id } of hidden) {
      const { memory } = hear(`unit x${reader.short(id)}`, scene, NOTHING_SAID);
      if (memory.pending?.type === "choose") expect(memory.pending.choices).not.toContain(reader.short(id));
    }
  });
});

/** Questions that look beyond one's own rolls, each with what reads on. */
const LOOKING: readonly (readonly string[])[] = [
  ...QUESTIONS.map((question) => [question, "more"]),
  ["what should I do"],
  ["targets", "more"],
  ["who can attack"],
  ["what does 1/95 see"],
  ["view from 1315"],
  ["view from 62.1"],
  ["how far is 62.1 from 1/95"],
  ["how far is Zaozernaya from the enemy"],
  ["who is next to the enemy"],
  ["who is surrounded"],
  ["who is dug in"],
  ["strongest unit"],
  ["why did it fail"],
  ["when does it get dark"],
  ["will it rain tomorrow"],
  ["shells"],
  ["bombard the enemy"],
  ["fire at the enemy"],
  ["is anything hiding near 1313?"],
  ["what would happen if all attack"],
  ["how likely is it that 1/95 takes 62.1"],
  ["danger 1505", "and 1612?"],
  ["who sees 1313", "same for 1213"],
];

describe.each(SIDES)("what %s cannot see changes no answer", (side) => {
  const { scene, state } = aScene("khasan-1938", "storm", side);
  const other = otherWorld(state, side, chanceOf("words"), { dice: "changed" });
  const there = { ...scene, view: viewOf(other, side) };

  test("the other world is another one", () => {
    expect(other.units).not.toEqual(state.units);
  });

  test.each(LOOKING)("%s", (...sentences) => {
    expect(heard(there, sentences).lines).toEqual(heard(scene, sentences).lines);
    expect(heard(there, sentences.slice(0, 1)).lines).toEqual(heard(scene, sentences.slice(0, 1)).lines);
  });
});
