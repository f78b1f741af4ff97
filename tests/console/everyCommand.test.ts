/** The whole game can be played in words: every kind of order that the engine knows can be said. */
import { describe, expect, test } from "vitest";
import { hear, NOTHING_SAID, type Scene } from "../../src/console/index.ts";
import { type Command, type CommandType, hexFromName, openChoices } from "../../src/engine/index.ts";
import { aScene, asked, withView } from "./aScene.ts";

const { scene, scenario } = aScene("khasan-1938", "storm", "soviet");

/** The scene with a decision open and engineers beside a stream. */
function aBusyScene(): Scene {
  const choice = scenario.dispatches.find((dispatch) => dispatch.choice?.side === "soviet");
  if (!choice) throw new Error("no dispatch asks the Soviet commander");
  const status = { turn: 0, minute: 0, status: "fired", reason: null } as const;
  return withView(scene, { dispatches: { ...scene.view.dispatches, [choice.id]: status }, answers: {} });
}

/** A sentence for each kind; the compiler sees to it that none is left out. */
const SENTENCES: Readonly<Record<CommandType, string>> = {
  move: "move 3/118 to 1915",
  assault: "assault 62.1 with 120",
  fire: "fire 1/95 at 1506",
  bombard: "bombard 62.1 with 76/40",
  "air-strike": "air strike 62.1 with 3",
  dig: "dig 1/95",
  bridge: "bridge to 1706 with Sappers",
  rest: "rest 1/95",
  stand: "stand 1/95 hold fire",
  answer: "answer 1 1",
  "end-turn": "end turn",
  concede: "concede",
};

describe("every order of the engine", () => {
  const busy = aBusyScene();

  test.each(Object.entries(SENTENCES))("%s: %s", (type, sentence) => {
    const request = asked(busy, sentence);
    if (type === "end-turn" || type === "concede") {
      expect(request.type).toBe(type);
      const first = hear(sentence, busy, NOTHING_SAID);
      expect(hear("yes", busy, first.memory).doing).toEqual({ type });
    } else expect(request).toMatchObject({ type: "order", commands: [{ type }] });
  });

  test("with every manner, work and standing order", () => {
    const commands = (sentence: string): readonly Command[] => {
      const request = asked(busy, sentence);
      return request.type === "order" ? request.commands : [];
    };
    expect(commands("march 3/118 to 1915")).toMatchObject([{ manner: "march" }]);
    expect(commands("move 3/118 to 1915")).toMatchObject([{ manner: "deployed" }]);
    for (const what of ["trench", "wire", "nests"])
      expect(commands(`dig ${what} 1/95`)).toMatchObject([{ what }]);
    for (const order of ["fire-at-will", "hold-fire", "counter-attack", "fall-back"])
      expect(commands(`stand 1/95 ${order}`)).toMatchObject([{ order }]);
  });

  test("[R13.4] every answer to every dispatch, by numbers and by the words of its name", () => {
    const { reader, view } = busy;
    for (const [at, { dispatch, choice }] of openChoices(view).entries())
      for (const [index, { id }] of choice.options.entries()) {
        const wanted = { type: "order", commands: [{ type: "answer", dispatch, option: id }] };
        expect(asked(busy, `answer ${at + 1} ${index + 1}`)).toEqual(wanted);
        const name = reader.words.dispatches[dispatch]?.options?.[id]?.name ?? "";
        expect(asked(busy, `answer ${at + 1} ${name}`)).toEqual(wanted);
      }
    expect(openChoices(view).length).toBeGreaterThan(0);
  });

  test("a hex with an enemy is stormed by all who stand beside it, where nobody is named", () => {
    const { view, reader } = busy;
    const at = hexFromName(reader.theatre.grid, "1918");
    const own = view.own.map((unit) => (unit.id.startsWith("rr-120-bn") ? { ...unit, at } : unit));
    const request = asked(withView(busy, { own }), "assault 62.1");
    expect(request).toMatchObject({
      type: "order",
      commands: [{ type: "assault", units: ["rr-120-bn1", "rr-120-bn2", "rr-120-bn3"] }],
    });
  });
});
