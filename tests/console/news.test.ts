/** What is told of an order and of the other side's part: news, and what our own troops came to. */
import { describe, expect, test } from "vitest";
import { hear, NOTHING_SAID, tellDone, tellGist, tellPartNews } from "../../src/console/index.ts";
import { hexFromName, type SeenEvent } from "../../src/engine/index.ts";
import { aScene, heard, withView } from "./aScene.ts";

const { scene } = aScene("khasan-1938", "storm", "soviet");
const { reader, view } = scene;
const hex = (name: string): number => hexFromName(reader.theatre.grid, name);
const UNDO = { can: true } as const;

describe("who is in sight and made out", () => {
  const [first] = view.enemies;
  if (!first) throw new Error("nobody is known");
  const enemy = { ...first, level: "identified", now: 1, condition: "good" } as const;
  const before = withView(scene, { enemies: [enemy] }).view;
  const sighted = (change: Partial<typeof enemy> | { readonly condition: "disrupted" }): SeenEvent => ({
    type: "event",
    event: { type: "sighted", by: "soviet", unit: enemy.id, known: { ...enemy, ...change } },
  });
  const told = (seen: readonly SeenEvent[]) =>
    tellDone(reader, view, { order: "The order.", seen, undo: UNDO, before });

  test("[R3.3] is no news again because he is fewer", () => {
    expect(told([sighted({ men: enemy.men - 50 })])).toEqual(["The order.", "It can be taken back."]);
  });

  test("[R3.8] is news once where he is shaken, and not after each further battery", () => {
    const shaken = sighted({ condition: "disrupted" });
    expect(told([shaken, shaken]).filter((line) => line.includes("disrupted"))).toHaveLength(1);
  });

  test("[R3.5] is news when he comes in sight again", () => {
    const lost = { type: "event", event: { type: "lost-from-sight", by: "soviet", unit: enemy.id } } as const;
    expect(told([lost, sighted({})]).join(" ")).toContain(`${reader.short(enemy.id)} is made out`);
  });
});

describe("our own troops in the other side's part", () => {
  const changed = (unit: string, change: object) =>
    withView(scene, { own: view.own.map((own) => (own.id === unit ? { ...own, ...change } : own)) }).view;

  test("[R10.2] who was routed or disrupted by it is named", () => {
    const { routed } = reader.theatre.numbers.cohesion;
    const after = changed("rr-118-bn1", { cohesion: routed - 1 });
    expect(tellGist(reader, [], { before: view, after })).toEqual([
      `Routed now, were not before: 1/118 in ${reader.hexNumber(view.own.find(({ id }) => id === "rr-118-bn1")?.at ?? -1)} (R10.2).`,
    ]);
    expect(tellGist(reader, [], { before: after, after })).toEqual([]);
  });

  test("[R4.9] who was told to counter-attack and stayed is named", () => {
    const after = changed("rr-118-bn1", { at: hex("1718"), standing: "counter-attack" });
    const [enemy] = view.enemies;
    const storm = {
      type: "event",
      event: {
        type: "assault-resolved",
        units: [enemy?.id ?? ""],
        defenders: ["rr-118-bn2"],
        target: hex("1717"),
        from: [hex("1617")],
        result: "taken",
        steps: [],
        dice: [],
        breakdown: [],
        attackerLoss: 3,
        defenderLoss: 4,
        breakLimit: 20,
        luck: { attackersLoss: 100, defendersLoss: 100 },
      },
    } as unknown as SeenEvent;
    const told = tellGist(reader, [storm], { before: after, after });
    expect(told.at(-1)).toBe(
      "1/118, told to counter-attack, stays when Hill 52 (1717) falls (R4.9): not free to.",
    );
    // Why, as far as it can be known: it had answered already, or is too shaken now.
    const told_ = (seen: readonly SeenEvent[], now = after) =>
      tellGist(reader, seen, { before: now, after: now }).join(" ");
    const answered = { type: "event", event: { type: "reacted", unit: "rr-118-bn1" } } as const;
    expect(told_([storm, answered])).toContain("falls (R4.9): has answered the enemy in this part already.");
    const { disrupted } = reader.theatre.numbers.cohesion;
    const shaken = changed("rr-118-bn1", {
      at: hex("1718"),
      standing: "counter-attack",
      cohesion: disrupted - 1,
    });
    expect(told_([storm], shaken)).toContain("falls (R4.9): too shaken (R10.2).");
    // A chance that was too small it has reported itself, and nobody storms a hex into which nobody went.
    const withheld: SeenEvent = {
      type: "event",
      event: {
        type: "counter-attack-withheld",
        units: ["rr-118-bn1"],
        target: hex("1717"),
        chance: 4,
        least: 10,
        rule: "R4.9",
      },
    };
    expect(told_([storm, withheld]).match(/told to counter-attack/g)).toHaveLength(1);
    const nobody = {
      type: "event",
      event: {
        type: "nobody-went-in",
        units: [],
        target: hex("1717"),
        why: "routed",
        holder: null,
        rule: "R4.8",
      },
    } as unknown as SeenEvent;
    expect(told_([storm, nobody])).not.toContain("told to counter-attack");
    const struck = {
      ...storm,
      event: { ...(storm as { event: object }).event, units: ["rr-118-bn1"], result: "repulsed" },
    };
    expect(
      tellGist(reader, [storm, struck as unknown as SeenEvent], { before: after, after }).join(" "),
    ).not.toContain("told to counter-attack");
  });
});

describe("[R4.9] a counter-attack that is considered", () => {
  const told = (change: object, enemies = view.enemies) => {
    const own = view.own.map((unit) => (unit.id === "rr-118-bn1" ? { ...unit, ...change } : unit));
    return heard(withView(scene, { own, enemies }), ["odds stand 1/118 counter attack"]).lines.join(" ");
  };
  const { cohesion, fire } = reader.theatre.numbers;

  test("comes as soon as a hex beside is lost, where nobody is known yet", () => {
    const least = reader.language.formatPercent(fire.counterAttackLeast);
    expect(told({}, [])).toContain(
      `as soon as one takes a hex beside it by storm, if it sees a chance of ${least} or more (R4.9).`,
    );
  });

  test("does not come of who is not free to, and why", () => {
    expect(told({ cohesion: cohesion.disrupted - 1 })).toContain(
      "would not strike back (R4.9): too shaken (R10.2).",
    );
    expect(told({ manner: "march", spent: 3 })).toContain(
      "would not strike back (R4.9): on the march in this turn.",
    );
  });

  test("that would stay names the least chance at which it goes, and what weighs most against it", () => {
    const at = hex("1718");
    const [enemy] = view.enemies;
    if (!enemy) throw new Error("nobody is known");
    const strong = { ...enemy, where: hex("1717"), level: "identified", now: 1, men: 900, works: 3 } as const;
    const stays = told({ at, men: 20, cohesion: 90 }, [strong]);
    expect(stays).toMatch(
      /Alone it would stay; .* once they see a chance of .* or more \(R4\.9\)\. Most against it: /,
    );
  });
});

describe("a rule", () => {
  test("is told by its text, its numbers and evidence in pages", () => {
    const why = hear("why R4.1", scene, NOTHING_SAID);
    expect(why.lines[0]).toBe("R4.1 Fire points");
    expect(why.lines.length).toBeLessThan(6);
    expect(why.lines.at(-1)).toMatch(/^\d+ lines more, numbers and evidence\. Say “more”\.$/);
    const more = hear("more", scene, why.memory);
    expect(more.lines[0]).toBe("Its numbers:");
    expect(more.lines).toHaveLength(13);
    let all = more;
    for (let page = 0; page < 20 && all.memory.rest.length > 0; page++) all = hear("more", scene, all.memory);
    expect(hear("more", scene, all.memory).lines).toEqual(["There is no more to read out."]);
    expect(heard(scene, ["more"]).lines).toEqual(["There is no more to read out."]);
  });
});

describe("a storm weighed", () => {
  test("[R4.8] tells what stays behind where somebody goes in", () => {
    // Twenty men who have been made out, in the open.
    const enemies = view.enemies
      .filter(({ where, level }) => where === hex("1717") && level === "identified")
      .map((enemy) => ({ ...enemy, men: 20, guns: 0, works: 0, wire: 0, nests: 0, now: 1 as const }));
    const own = view.own.map((unit) =>
      unit.id === "rr-118-bn1" || unit.id === "rr-118-bn2" || unit.id === "group-kurdyukov"
        ? { ...unit, at: hex("1718"), cohesion: unit.id === "group-kurdyukov" ? 40 : 95 }
        : unit,
    );
    const lines = heard(withView(scene, { own, enemies }), ["odds assault 1717 with 118"]).lines;
    const behind = lines.find((line) => line.includes("then keeps")) ?? "";
    expect(behind).toMatch(/^hex 1718 then keeps Kurdyukov's party, \d+ men, \w+/);
  });
});

describe("fire of unseen enemies on one hex", () => {
  test("[R3.7] is told once with how often and what it cost each unit, up to the next storm", () => {
    const shells = (loss: number) =>
      ({ type: "enemy-fired", target: hex("1717"), from: null, loss, how: "shells" }) as const;
    const lost = (killed: number, wounded: number) =>
      ({
        type: "event",
        event: {
          type: "losses-taken",
          unit: "cr-121",
          loss: { killed, wounded, missing: 0, guns: 0, tanks: 0 },
        },
      }) as unknown as SeenEvent;
    const part = [shells(3), lost(1, 2), shells(5), lost(1, 4), shells(0)];
    expect(tellGist(reader, part)).toEqual([
      "Shells on Hill 52 (1717), 3 times: 8 men lost.",
      "Ours: 121 Cav has lost 2 killed, 6 wounded.",
    ]);
  });
});

describe("the end of a turn", () => {
  const fire = (unit: string, loss: number, occasion: string): SeenEvent =>
    ({
      type: "event",
      event: {
        type: "fire-resolved",
        unit,
        from: hex("1817"),
        target: hex("1818"),
        occasion,
        breakdown: [],
        dice: [{ purpose: "fire", faces: [3] }],
        luck: 100,
        calculated: 2,
        loss,
      },
    }) as unknown as SeenEvent;

  test("[R4.2] exchanges that hit nobody are one line, and say nothing of dice", () => {
    const none = ["rr-118-bn1", "rr-118-bn2", "rr-118-bn3"].map((unit) => fire(unit, 0, "contact"));
    expect(tellGist(reader, none)).toEqual(["3 exchanges of fire without loss."]);
    expect(tellGist(reader, none.slice(0, 1))).toHaveLength(1);
  });

  test("of much the sum is heard, and each thing by “more”; what is short is heard whole", () => {
    const few = [fire("rr-118-bn1", 0, "contact")];
    expect(tellPartNews(reader, NOTHING_SAID, few).lines).toEqual(tellGist(reader, few));
    const many = Array.from({ length: 12 }, () => fire("rr-118-bn1", 2, "order"));
    const whole = tellGist(reader, many);
    const { lines, memory } = tellPartNews(reader, NOTHING_SAID, many);
    expect(whole.length).toBeGreaterThan(10);
    expect(lines.length).toBeLessThan(4);
    expect(lines.at(-1)).toContain(String(whole.length));
    expect(hear("more", scene, memory).lines[0]).toBe(whole[0]);
  });
});
