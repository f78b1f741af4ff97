import { describe, expect, test } from "vitest";
import { type Preview, preview, theatreOf } from "../../src/engine/index.ts";
import { createLanguage } from "../../src/language/index.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";
import { tellAdvance } from "../../src/telling/assault.ts";
import { tellSeen } from "../../src/telling/chronicle.ts";
import { diceLines, stepLines } from "../../src/telling/dice.ts";
import { tellEvent } from "../../src/telling/events.ts";
import { tellNumbersMeant } from "../../src/telling/numbersMeant.ts";
import { makeReader } from "../../src/telling/reader.ts";
import { tellUndo } from "../../src/telling/undo.ts";
import { aGame, factsOf, moving, storming } from "../engine/aGame.ts";
import { aBattery, aTankCompany, aUnit } from "../support/drawMap.ts";

/** A reader with the words of the skirmish; the drawn units are called by their ids. */
function aReader(game: ReturnType<typeof aGame>) {
  const reading = readScenario(readFolder("scenarios", "skirmish"));
  if (!reading.ok) throw new Error("the skirmish does not pass its check");
  return makeReader({
    language: createLanguage("en"),
    words: reading.words("en"),
    book: reading.book,
    theatre: theatreOf(game.state),
    side: "soviet",
    battle: "test",
  });
}

function drawn() {
  return aGame([".m..", "...."], {
    units: [
      aUnit({ id: "red", at: "0200", men: 400, smallArms: 400 }),
      aTankCompany({ id: "tanks", at: "0000" }),
      aUnit({ id: "foe", at: "0300", side: "japanese", men: 300, smallArms: 500 }),
    ],
    numbers: {
      fire: { die: [{ percent: 125, weight: 1 }], approach: 6, storm: 4, close: 3 },
      armour: { bog: { marsh: 60 } },
    },
  });
}

describe("the dice in words", () => {
  test("[R4.5] a fight is told step by step with what the dice did", () => {
    const game = drawn();
    game.order(storming(game, "red", "0300"));
    const [fought] = factsOf(game.events, "assault-resolved");
    if (!fought) throw new Error("no fight");
    const reader = aReader(game);
    // 250 of the 300 bear: 416 of 500; a sixth is 69, and a quarter more 86, over the limit of a fifth.
    expect(stepLines(reader, fought, "attacker")[0]).toMatch(/^Approach: we lost 86, they lost \d+\.$/);
    expect(stepLines(reader, fought, "defender")[0]).toMatch(/they lost 86\.$/);
    expect(stepLines(reader, fought, "attacker").at(-1)).toMatch(/^The attack stops when .* \(R4\.5\)\.$/);
    expect(diceLines(reader, fought, "attacker")).toEqual([
      "On our losses: 125\u00a0% of the calculated ones.",
      "On their losses: 125\u00a0% of the calculated ones.",
    ]);
    const sum = fought.steps.reduce((men, step) => men + step.attackers, 0);
    expect(sum).toBe(fought.attackerLoss);
  });

  test("[R4.4] a hex taken without a fight says why", () => {
    const game = drawn();
    game.order(storming(game, "red", "0300"));
    const [fought] = factsOf(game.events, "assault-resolved");
    if (!fought) throw new Error("no fight");
    const unfought = { ...fought, result: "taken", steps: [], attackerLoss: 0, defenderLoss: 0 } as const;
    expect(tellEvent(aReader(game), unfought)).toMatch(/without a fight: foe did not resist \(R4\.4\)\.$/);
    const empty = { ...unfought, defenders: [] };
    expect(tellEvent(aReader(game), empty)).toMatch(
      /without a fight: nobody stood there any more \(R4\.9\)\.$/,
    );
  });

  test("[R4.4] a defence that is broken is not said to be taken: whether anybody went in is told after it", () => {
    const game = drawn();
    game.order(storming(game, "red", "0300"));
    const [fought] = factsOf(game.events, "assault-resolved");
    if (!fought) throw new Error("no fight");
    expect(tellEvent(aReader(game), { ...fought, result: "taken" })).toMatch(
      /^red storms .* and breaks the defence\. Attackers lost \d+, defenders \d+\.$/,
    );
  });

  test("[R4.7] fire that cost nobody on foot does not say that nobody was lost: crews are not in its sum", () => {
    const game = drawn();
    game.order({ type: "fire", unit: "red", target: game.hex("0300") });
    const [fired] = factsOf(game.events, "fire-resolved");
    if (!fired) throw new Error("no fire");
    const reader = aReader(game);
    expect(tellEvent(reader, { ...fired, loss: 0 })).toMatch(/: nobody on foot is hit\.$/);
    expect(tellEvent(reader, { ...fired, loss: 1 })).toMatch(/: 1 man lost there\.$/);
    const unseen = { type: "enemy-fired", target: fired.target, from: null, loss: 0, how: "fire" } as const;
    expect(tellSeen(reader, unseen)).toMatch(/: nobody on foot is hit\.$/);
  });

  test("[R4.15] who holds the crest over a foothold is told for one as for several; one point is one point", () => {
    const game = drawn();
    game.order(storming(game, "red", "0300"));
    const [fought] = factsOf(game.events, "assault-resolved");
    if (!fought) throw new Error("no fight");
    const reader = aReader(game);
    expect(tellEvent(reader, { ...fought, result: "held" })).toContain("(R4.15), foe still on it. Attackers");
    const next = (count: number) => reader.language.t("overview.next", { level: "A draw", count });
    expect([next(1), next(2)]).toEqual(["A draw needs 1 point more.", "A draw needs 2 points more."]);
  });

  test("[R4.8] one goes and one stays; several go and stay", () => {
    const game = drawn();
    const reader = aReader(game);
    const told = (advance: readonly string[], all: readonly string[], tooShaken: readonly string[] = []) =>
      tellAdvance(reader, {
        advance,
        tooShaken,
        takes: 50,
        cohesion: { own: all.map((unit) => ({ unit })) },
      } as never);
    expect(told(["red"], ["red", "tanks"])).toBe("red goes in, tanks stays (R4.8)");
    expect(told(["red", "tanks"], ["red", "tanks"])).toBe("red, tanks go in");
    expect(told(["red"], ["red", "tanks", "foe"])).toBe("red goes in, tanks, foe stay (R4.8)");
    expect(told(["red"], ["red"])).toBeNull();
    expect(told(["red"], ["red"], ["red"])).toBe("red goes in (or is routed by it and does not: red, R10.3)");
    expect(told([], ["red"], ["red"])).toBe("nobody goes in: the storm leaves them routed (R10.3)");
  });

  test("[R5.2] shells that nobody saw fall are told without loss and die, in an answer too", () => {
    const game = aGame(["................"], {
      units: [
        aBattery({ id: "guns", at: "0000", range: 15 }),
        aBattery({ id: "foe", at: "1000", range: 15, side: "japanese" }),
      ],
      numbers: { bombardment: { flash: { clear: 12 }, answer: 50 } },
    });
    game.order({ type: "bombard", unit: "guns", target: game.hex("1500") });
    const [ours] = factsOf(game.events, "bombardment-resolved");
    if (!ours) throw new Error("no shells");
    const answer = { ...ours, occasion: "answer", loss: 0, shells: 50 } as const;
    const blind = { ...answer, observed: "blind" } as const;
    const reader = aReader(game);
    expect(tellEvent(reader, blind)).toMatch(/^guns answers the guns at .* with 50 shells, unseen\.$/);
    expect(diceLines(reader, blind, "attacker")).toEqual([]);
    const seen = { ...answer, observed: "observed" } as const;
    expect(tellEvent(reader, seen)).toMatch(/with 50 shells: nobody on foot is hit\.$/);
    expect(diceLines(reader, seen, "attacker")).toHaveLength(1);
    // What theirs cost us we know, whoever saw them fall.
    expect(tellEvent(reader, { ...blind, unit: "foe", loss: 3 })).toMatch(/3 men lost there\.$/);
    expect(diceLines(reader, { ...blind, unit: "foe" }, "defender")).toHaveLength(1);
  });

  test("[R4.2] fire names the one die that fell on its losses", () => {
    const game = drawn();
    game.order({ type: "fire", unit: "red", target: game.hex("0300") });
    const [fired] = factsOf(game.events, "fire-resolved");
    if (!fired) throw new Error("no fire");
    const hundredths = Math.floor(((fired.calculated ?? -1) * fired.luck) / 100);
    expect([Math.floor(hundredths / 100), Math.ceil(hundredths / 100)]).toContain(fired.loss);
    const some = { ...fired, calculated: 505, luck: 75, loss: 4 };
    expect(diceLines(aReader(game), some, "attacker")).toEqual([
      "Men lost: 5.05 calculated × 75\u00a0% by the die, and what is left over of a man thrown for: 4 (R4.2).",
    ]);
    // The dice alone do not say whether that was foreseen.
    expect(diceLines(aReader(game), { ...some, occasion: "reaction" }, "defender")).toHaveLength(1);
    // History tells of fire without its dice.
    const { calculated, ...told } = some;
    expect(calculated).toBe(505);
    expect(diceLines(aReader(game), told, "attacker")).toEqual([
      "On their losses: 75\u00a0% of the calculated ones.",
    ]);
    expect(stepLines(aReader(game), fired, "attacker")).toEqual([]);
  });

  test("[R7.1] bogging is told with its chance and every face", () => {
    const game = drawn();
    game.order(moving(game, "tanks", "0100"));
    const [bogged] = factsOf(game.events, "tanks-bogged");
    if (!bogged) throw new Error("nothing bogged");
    expect(bogged).toMatchObject({ chance: 60 });
    expect(bogged.dice).toHaveLength(10);
    expect(bogged.dice.filter(({ face }) => face < 60)).toHaveLength(bogged.tanks);
    const told = tellEvent(aReader(game), bogged);
    const faces = bogged.dice.map(({ face }) => face + 1).join(", ");
    expect(told).toContain(`(chance 60\u00a0%, dice: ${faces})`);
    // Of more than ten dice nobody reads the faces.
    const many = { ...bogged, dice: [...bogged.dice, ...bogged.dice.slice(0, 1)] };
    expect(tellEvent(aReader(game), many)).toContain("(chance 60\u00a0%, 11 dice)");
    // Where none sticks the throw is told all the same: it keeps the order from being taken back.
    expect(tellEvent(aReader(game), { ...bogged, tanks: 0 })).toMatch(/^No tank of tanks bogs down .*dice: /);
  });
});

describe("what the numbers of a storm mean", () => {
  /** A storm by so many men of a garrison of so many, as it is foretold. */
  function foretold(red: number, foe: number) {
    const game = aGame(["....", "...."], {
      units: [
        aUnit({ id: "red", at: "0200", men: red, smallArms: red }),
        aUnit({ id: "foe", at: "0300", side: "japanese", men: foe, smallArms: foe }),
      ],
      numbers: { fire: { die: [75, 100, 125].map((percent) => ({ percent, weight: 1 })) } },
    });
    const told = preview(game.view("soviet"), storming(game, "red", "0300"));
    if (told.type !== "assault") throw new Error("the storm is not foretold");
    return { told: told as Extract<Preview, { readonly type: "assault" }>, reader: aReader(game) };
  }

  test("[R4.2] the die is told with its faces, and the loss as its mean and its range", () => {
    const { told, reader } = foretold(400, 300);
    const lines = tellNumbersMeant(reader, told);
    expect(lines[0]).toContain("75\u00a0%, 100\u00a0%, 125\u00a0% of those that are worked out (R4.2)");
    const { own } = told;
    expect(lines.at(-1)).toContain(`on average: ours ${own.expected}, theirs`);
    expect(lines.at(-1)).toContain(`In four cases of five: ours ${own.low}–${own.high}, theirs`);
  });

  test("a range that is sure is not told as that of four cases in five", () => {
    const { told, reader } = foretold(400, 300);
    const bounds = { own: told.own, enemy: told.enemy, enemyCutOff: null, takes: null, results: [] };
    const sure = { ...told, span: { ...bounds, mayLeave: [], beside: 0, because: [] } } as const;
    const { own } = told;
    expect(tellNumbersMeant(reader, sure).at(-1)).toContain(
      `In every case: ours ${own.low}–${own.high}, theirs`,
    );
    const wider = { ...sure, span: { ...sure.span, own: { ...own, high: own.high + 1 } } };
    expect(tellNumbersMeant(reader, wider).at(-1)).toContain("In four cases of five");
    // Whoever finds no way back is lost beside them.
    const cutOff = { ...sure, span: { ...sure.span, enemyCutOff: told.enemy.high + 1 } };
    expect(tellNumbersMeant(reader, cutOff).at(-1)).toContain("In four cases of five");
  });

  test("[R4.5] where every throw ends alike that is said, and that the dice decide the losses alone", () => {
    const { told, reader } = foretold(400, 300);
    const sure = { ...told, ends: told.ends.slice(0, 1), span: null };
    const [end] = sure.ends;
    const word = reader.language.t(`preview.results.${end?.result ?? "taken"}`);
    expect(tellNumbersMeant(reader, sure)).toContainEqual(expect.stringContaining(`it ends alike: ${word}.`));
    expect(tellUndo(reader, sure)).toMatch(
      new RegExp(`dice fall, though for the losses alone.*alike: ${word} \\(R4\\.5\\)\\.$`),
    );
  });

  test("[R4.5] where the end is open, or somebody unknown may make it so, the chance is told for what it is", () => {
    const { told, reader } = foretold(400, 300);
    const [first] = told.ends;
    if (!first) throw new Error("the storm has no end");
    const other = first.result === "taken" ? "repulsed" : "taken";
    const open = { ...told, ends: [first, { ...first, result: other }], span: null } as const;
    const unknown = {
      ...told,
      ends: [first],
      span: { own: told.own, enemy: told.enemy, results: [other], takes: { low: 20, high: 90 } },
    } as never;
    for (const each of [open, unknown]) {
      const lines = tellNumbersMeant(reader, each).join(" ");
      expect(lines).toContain(`${told.takes}\u00a0% of the throws take the hex`);
      expect(lines).not.toContain("alike");
      expect(tellUndo(reader, each)).toMatch(/dice fall for the losses of both sides \(R4\.2\)\.$/);
    }
    expect(tellNumbersMeant(reader, unknown).join(" ")).toMatch(
      /strongest .* 20\u00a0%, against the weakest 90\u00a0% \(R3\.8\)/,
    );
  });
});
