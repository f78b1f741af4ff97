/** What cannot be taken back is told as it is foreseen, and asked about; "now" gives it at once. */
import { describe, expect, test } from "vitest";
import { DIRECTIONS, hexFromName, neighbour, preview } from "../../src/engine/index.ts";
import { aScene, heard, withView } from "./aScene.ts";

const { scene } = aScene("khasan-1938", "night-assault", "soviet", [{ type: "end-turn" }]);
const { grid } = scene.reader.theatre;
const said = (...sentences: string[]) => heard(scene, sentences);
/** The answer to the same order weighed. */
const weighed = (order: string) => said(`odds ${order}`).lines;

describe("an order by which a die falls", () => {
  test("an assault is answered with its whole preview, and given by yes", () => {
    const asked = said("assault 1316");
    expect(asked).toMatchObject({ kind: "question", doing: { type: "weigh" } });
    expect(asked.lines.slice(0, -1)).toEqual(weighed("assault 1316"));
    expect(asked.lines.slice(0, 3).join(" ")).toMatch(/^Assault on .*Odds .*It ends/);
    expect(asked.lines.at(-1)).toBe("Give the order? Say yes or no.");
    expect(said("assault 1316", "yes").doing).toMatchObject({
      type: "give",
      commands: [{ type: "assault", target: hexFromName(grid, "1316") }],
    });
    expect(said("assault 1316", "no")).toMatchObject({ doing: null, letsGo: 1 });
  });

  test("so are fire, and the orders of one sentence, of which many are told in short", () => {
    expect(said("fire 7/118 at 1316").lines.slice(0, -1)).toEqual(weighed("fire 7/118 at 1316"));
    const three = said("fire Khristolyubov, Combat group and 7/118 at 1316");
    expect(three.kind).toBe("question");
    expect(three.lines.filter((line) => line.startsWith("Expected losses:"))).toHaveLength(3);
    expect(three.lines.filter((line) => line.startsWith("  "))).toEqual([]);
  });
});

describe("an order by which something is learnt", () => {
  const ground = "move 1/119 to 1906";

  test("a move into ground that is not in sight is asked about", () => {
    const asked = said(ground);
    expect(asked.kind).toBe("question");
    expect(asked.lines.slice(0, -1)).toEqual(weighed(ground));
    expect(said(ground, "yes").doing?.type).toBe("give");
  });

  test("so is the first stage of a march, with its arrival, and a group of which one learns something", () => {
    const march = said("plan 1/119 to 2421");
    expect(march.kind).toBe("question");
    expect(march.lines.join("\n")).toMatch(
      /^March of 1\/119 to .*\nArrives by .*\nThe first stage, now:\n {2}/,
    );
    const group = said("move 3/118 and 7/118 to 1517");
    expect(group).toMatchObject({ kind: "question", doing: { type: "weigh-group" } });
    expect(group.lines.join("\n")).toMatch(/2 of 2 can\.[^\n]*\n.*\n.*\nCannot be taken back/);
  });
});

describe("an order that can be taken back", () => {
  test.each(["dig 3/118", "rest 1/119", "hold fire 3/118"])("%s is given at once", (order) => {
    expect(said(order).doing?.type).toBe("give");
  });

  test("a step over ground in sight is given at once", () => {
    const day = aScene("khasan-1938", "storm", "soviet").scene;
    const orders = withView(day, { phase: "orders" });
    const steps = orders.view.own.flatMap(({ id, at }) =>
      at < 0 ? [] : DIRECTIONS.map((direction) => ({ id, to: neighbour(grid, at, direction) })),
    );
    const step = steps.find(({ id, to }) => {
      const seen = preview(orders.view, { type: "move", unit: id, path: [to], manner: "deployed" });
      return seen.type === "move" && seen.undo === "yes";
    });
    const { short, hexNumber } = day.reader;
    const heardOf = heard(orders, [`move ${short(step?.id ?? "")} to ${hexNumber(step?.to ?? -1)}`]);
    expect(heardOf.doing?.type).toBe("give");
  });
});

describe("now, at the end of an order", () => {
  test.each(["now", "at once", "immediately"])("%s gives it without a question", (word) => {
    expect(said(`assault 1316 ${word}`).doing?.type).toBe("give");
  });

  test("so for a group, a march, the staff and the end of the turn", () => {
    expect(said("move 3/118 and 7/118 to 1517 now").doing?.type).toBe("give-group");
    expect(said("plan 1/119 to 2421 now").doing?.type).toBe("plan");
    expect(said("staff all now").doing?.type).toBe("staff");
    expect(said("end turn now").doing?.type).toBe("end-turn");
  });

  test("giving up is asked about all the same, and a question with the word is a question", () => {
    expect(said("surrender now").kind).toBe("question");
    expect(said("where can 3/118 go now").kind).toBe("answer");
  });

  test("the same again is asked about again", () => {
    expect(said("assault 1316 now", "same again").kind).toBe("question");
    expect(said("assault 1316 now", "same again now").doing?.type).toBe("give");
  });

  test("in a line of several sentences it belongs to its own", () => {
    const two = said("fire 7/118 at 1316 now; dig 1/119");
    expect(two.doing?.type).toBe("give");
    expect(two.rest).toBe("dig 1/119");
  });
});

describe("losses of which no more and no fewer can be than are likely", () => {
  const { scene: day } = aScene("khasan-1938", "counter-attacks", "soviet");
  const forecast = (where: string) => heard(day, [`odds bombard ${where} with G/118`]).lines;

  test("are told once, as what is sure, with why they are no narrower", () => {
    const lines = forecast("1717");
    expect(lines.filter((line) => line.includes("4–8"))).toEqual([
      expect.stringMatching(/^Losses, surely within: theirs about 6 \(4–8\)\. The dice have not fallen\./),
    ]);
    expect(lines.join(" ")).not.toContain("Expected losses");
  });

  test("where more can be, both are told", () => {
    const open = aScene("khasan-1938", "storm", "soviet").scene;
    const { lines } = heard(open, ["odds bombard 62.1 with 152 How"]);
    expect(lines.some((line) => /^Expected losses: theirs about \d+ \(\d+–\d+\)\.$/.test(line))).toBe(true);
    expect(lines.some((line) => line.startsWith("Losses, surely within: theirs 0–"))).toBe(true);
  });
});
