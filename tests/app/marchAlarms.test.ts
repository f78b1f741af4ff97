/** What halts a planned march, what bars it, and what is asked before it goes on. */
import { describe, expect, test } from "vitest";
import { marchByThemselves, marchOn } from "../../src/app/marchOrders.ts";
import { give, note, openSession, type Session } from "../../src/app/session.ts";
import { hexName, view } from "../../src/engine/index.ts";
import { barOf, marchTo, priceOfMarches, stageOf, stagesNow } from "../../src/notebook/index.ts";
import { aUnit, type Drawing, hexOf } from "../support/drawMap.ts";
import { aFounding } from "./aSession.ts";

/** In this light one sees eight hexes far, and finds whoever is there. */
const SIGHTING = { range: { clear: { day: 8 } }, hidden: [100, 100, 100, 100] };

const PLAN = { unit: "company", manner: "march", halted: null } as const;

/** A road of twenty hexes; a column goes six of them in a turn. */
function onTheRoad(drawing: Drawing): Session {
  const path = Array.from({ length: 20 }, (_, column) => `${String(column).padStart(2, "0")}00`).join(" ");
  return openSession(
    aFounding(["...................."], {
      routes: [{ kind: "road", path }],
      numbers: {
        sighting: SIGHTING,
        movement: { allowance: { march: { foot: 6 } } },
        command: { freeMarch: 4 },
      },
      ...drawing,
    }),
  );
}

const hex = (session: Session, name: string): number => hexOf(session.reading.scenario, name);
const seen = (session: Session) => view(session.state, "soviet");
const at = (session: Session, id = "company"): string =>
  hexName(session.reading.scenario.battlefield, seen(session).own.find((unit) => unit.id === id)?.at ?? -1);
const plans = (session: Session) => session.notes.soviet.marches;

describe("[R11.3] what halts a planned march", () => {
  // The post at 0800 sees the enemy at 1300; the company comes to 0600, seven hexes from him, and sees him too.
  const units = (post: string) => [
    aUnit({ id: "company", at: "0000" }),
    aUnit({ id: "post", at: post }),
    aUnit({ id: "foe", side: "japanese", at: "1300" }),
  ];

  test("an enemy whom the side knew already and who is far does not", () => {
    const session = onTheRoad({ units: units("0800") });
    expect(seen(session).enemies.map(({ id, now }) => [id, now])).toEqual([["foe", 1]]);
    note(session, "soviet", { marches: [{ ...PLAN, target: hex(session, "0700") }] });
    marchOn(session);
    expect(at(session)).toBe("0600");
    expect(plans(session)[0]?.halted).toBeNull();
  });

  test("one whom nobody had seen does, and he is remembered", () => {
    const session = onTheRoad({ units: units("0100") });
    expect(seen(session).enemies).toEqual([]);
    note(session, "soviet", { marches: [{ ...PLAN, target: hex(session, "0700") }] });
    marchOn(session);
    expect(at(session)).toBe("0600");
    expect(plans(session)[0]).toMatchObject({ halted: "enemy-in-sight", by: ["foe"] });
  });

  test("one who is known and near does too", () => {
    // With eight hexes of sight the post knew him; from 0600 to 0900 are three.
    const near = [
      aUnit({ id: "company", at: "0000" }),
      aUnit({ id: "post", at: "0100" }),
      aUnit({ id: "foe", side: "japanese", at: "0900" }),
    ];
    const session = onTheRoad({ units: near });
    expect(seen(session).enemies.map(({ id, now }) => [id, now])).toEqual([["foe", 1]]);
    note(session, "soviet", { marches: [{ ...PLAN, target: hex(session, "0700") }] });
    marchOn(session);
    expect(at(session)).toBe("0600");
    expect(plans(session)[0]?.halted).toBe("enemy-in-sight");
  });
});

describe("what bars a planned march", () => {
  test("[R2.2] what is in reach is gone to as by an order, beside a known enemy too", () => {
    const session = onTheRoad({
      numbers: {
        sighting: SIGHTING,
        movement: { allowance: { march: { foot: 6 } }, columnKeepsOff: 0 },
      },
      units: [aUnit({ id: "company", at: "0000" }), aUnit({ id: "foe", side: "japanese", at: "0500" })],
    });
    const goal = { unit: "company", manner: "march", target: hex(session, "0300") } as const;
    const stage = stageOf(seen(session), goal);
    expect(stage?.type === "move" ? stage.path.at(-1) : null).toBe(hex(session, "0300"));
    expect(barOf(seen(session), goal)).toBeNull();
  });

  test("[R2.2] enemies at the goal are named", () => {
    const session = onTheRoad({
      units: [aUnit({ id: "company", at: "0000" }), aUnit({ id: "foe", side: "japanese", at: "0700" })],
    });
    const goal = { unit: "company", manner: "march", target: hex(session, "0800") } as const;
    expect(barOf(seen(session), goal)).toEqual({ what: "enemies-at-goal", enemies: ["foe"] });
  });

  test("[R2.1] so are enemies on the only way", () => {
    const session = onTheRoad({
      units: [aUnit({ id: "company", at: "0000" }), aUnit({ id: "foe", side: "japanese", at: "0700" })],
    });
    const goal = { unit: "company", manner: "march", target: hex(session, "1200") } as const;
    expect(barOf(seen(session), goal)).toEqual({ what: "enemies-on-way", enemies: ["foe"] });
  });

  test("[R2.13] a lake between two hexes of which one is nearer to the goal does not end the search", () => {
    // The goal lies beside the lake: over the water it is one step, by land all the way round.
    const session = openSession(
      aFounding(["...L...", "...L...", "......."], {
        numbers: { sighting: { range: { clear: { day: 2 } } } },
        units: [aUnit({ id: "company", at: "0000" }), aUnit({ id: "foe", side: "japanese", at: "0602" })],
      }),
    );
    const march = marchTo(seen(session), "company", "deployed", hex(session, "0400"));
    expect(march?.path.at(-1)).toBe(hex(session, "0400"));
  });
});

describe("[R4.9] what is asked before planned marches go on", () => {
  test("the fire of known enemies on the way; without it nothing", () => {
    const drawing = (foe: string): Drawing => ({
      numbers: {
        sighting: SIGHTING,
        movement: { allowance: { march: { foot: 12 } }, columnKeepsOff: 0 },
      },
      units: [
        aUnit({ id: "company", at: "0000" }),
        aUnit({ id: "foe", side: "japanese", at: foe, men: 400, smallArms: 4000 }),
      ],
    });
    const desk = { store: { getState: () => ({ settings: { marches: "by-themselves" } }) } } as never;
    const safe = onTheRoad(drawing("1900"));
    note(safe, "soviet", { marches: [{ ...PLAN, target: hex(safe, "0600") }] });
    expect(priceOfMarches(seen(safe), stagesNow(seen(safe), safe.notes.soviet))).toBeNull();
    const fired = onTheRoad(drawing("0700"));
    note(fired, "soviet", { marches: [{ ...PLAN, target: hex(fired, "0600") }] });
    const price = priceOfMarches(seen(fired), stagesNow(seen(fired), fired.notes.soviet));
    expect(price?.price).toBeNull();
    expect(price?.underFire.map(({ unit, seen: { underFireFrom } }) => [unit, underFireFrom])).toEqual([
      ["company", ["foe"]],
    ]);
    expect(marchByThemselves(desk, fired)).toEqual([]);
    expect(at(fired)).toBe("0000");
    give(fired, { type: "rest", unit: "company" });
    expect(stagesNow(seen(fired), fired.notes.soviet)).toEqual([]);
  });
});
