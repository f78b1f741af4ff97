import { describe, expect, test } from "vitest";
import { marchByThemselves, marchOn } from "../../src/app/marchOrders.ts";
import { aim } from "../../src/app/orders.ts";
import { askedAbout } from "../../src/app/price.ts";
import { give, note, openSession, type Session } from "../../src/app/session.ts";
import type { AppState } from "../../src/app/types.ts";
import { hexName, type Manner, type SideView, view } from "../../src/engine/index.ts";
import {
  beginMarch,
  beginsLater,
  keptNotes,
  type Marching,
  marchTo,
  stageOf,
  stagesNow,
  waitingUnits,
} from "../../src/notebook/index.ts";
import { aBattery, aUnit, type Drawing, hexesOf, hexOf, testNumbers } from "../support/drawMap.ts";
import { aFounding } from "./aSession.ts";

const ROAD = ["...................."];
const PLAN = { unit: "company", manner: "march", halted: null } as const;

/** A road of twenty hexes; a column has the points of testNumbers, a step by road costs one. */
function onTheRoad(drawing: Drawing = {}): Session {
  const path = Array.from({ length: 20 }, (_, column) => `${String(column).padStart(2, "0")}00`).join(" ");
  return openSession(
    aFounding(ROAD, {
      routes: [{ kind: "road", path }],
      numbers: {
        sighting: { range: { clear: { day: 2 } } },
        movement: { allowance: { march: { foot: 6 } } },
      },
      ...drawing,
      units: drawing.units ?? [
        aUnit({ id: "company", at: "0000" }),
        aUnit({ id: "foe", side: "japanese", at: "1900" }),
      ],
    }),
  );
}

const hex = (session: Session, name: string): number => hexOf(session.reading.scenario, name);
const at = (session: Session, id = "company"): string => {
  const own = view(session.state, "soviet").own.find((unit) => unit.id === id);
  return hexName(session.reading.scenario.battlefield, own?.at ?? -1);
};
const nameOf = (session: Session, at: number): string => hexName(session.reading.scenario.battlefield, at);
const plans = (session: Session) => session.notes.soviet.marches;

/** The state of the screen with the company in hand. */
const inHandOf = (seen: SideView, manner: Manner) =>
  ({
    game: { view: seen, side: seen.side },
    selected: { unit: "company", hex: null },
    manner,
    intent: null,
  }) as unknown as AppState;

/** The session as those see it who plan marches in it. */
const gameOf = (session: Session): Marching => ({
  get view() {
    return view(session.state, "soviet");
  },
  get notes() {
    return session.notes.soviet;
  },
  give(command) {
    const given = give(session, command);
    return given.ok ? given.seen : null;
  },
  note: (marches) => note(session, "soviet", { marches }),
});

/** Ends our part and the other side's. */
function nextTurn(session: Session): void {
  give(session, { type: "end-turn" });
  give(session, { type: "end-turn" });
}

describe("[R2.2] a march over several turns", () => {
  const step = testNumbers().movement.route.road.foot ?? 0;

  test("goes as far in each turn as the points reach, and tells where it stands then", () => {
    const session = onTheRoad();
    const march = marchTo(view(session.state, "soviet"), "company", "march", hex(session, "1400"));
    const aTurn = Math.floor(6 / step);
    expect(march?.path).toHaveLength(15);
    expect(march?.stages[0]).toEqual({ hex: aTurn, turn: 0 });
    expect(march?.stages.at(-1)).toEqual({ hex: 14, turn: Math.ceil(14 / aTurn) - 1 });
  });

  test("leads by way of the hexes that were chosen, one after another, and forgets those it has passed", () => {
    // Two rows; the road runs along the upper one, so that the shortest way keeps to it.
    const session = openSession(
      aFounding(["..........", ".........."], {
        routes: [{ kind: "road", path: "0000 0100 0200 0300 0400 0500 0600 0700 0800 0900" }],
        numbers: {
          sighting: { range: { clear: { day: 2 } } },
          movement: { allowance: { march: { foot: 6 } } },
        },
        units: [aUnit({ id: "company", at: "0000" }), aUnit({ id: "foe", side: "japanese", at: "0900" })],
      }),
    );
    const seen = view(session.state, "soviet");
    const [target, first, second] = [hex(session, "0500"), hex(session, "0201"), hex(session, "0401")];
    const straight = marchTo(seen, "company", "march", target);
    expect(straight?.path).not.toContain(first);
    const around = marchTo(seen, "company", "march", target, [first, second]);
    expect(around?.path.indexOf(first)).toBeGreaterThan(0);
    expect(around?.path.indexOf(second)).toBeGreaterThan(around?.path.indexOf(first) ?? 0);
    expect(around?.path.at(-1)).toBe(target);
    note(session, "soviet", { marches: [{ ...PLAN, target, via: [first, second] }] });
    const passed: string[] = [];
    for (let turn = 0; turn < 12 && plans(session).length > 0; turn++) {
      marchOn(session);
      const done = session.record.commands.at(-1);
      if (done?.type === "move") passed.push(...done.path.map((each) => nameOf(session, each)));
      const via = plans(session)[0]?.via ?? [];
      expect(via).toEqual([first, second].filter((each) => !passed.includes(nameOf(session, each))));
      nextTurn(session);
    }
    expect(at(session)).toBe("0500");
    expect(passed.indexOf("0401")).toBeGreaterThan(passed.indexOf("0201"));
    expect(passed.indexOf("0201")).toBeGreaterThanOrEqual(0);
  });

  test("[R2.13] never leads a stage over a lake: who swims leaves his guns", () => {
    // The goal lies behind the lake; round it by the lower row it is farther than a turn.
    const session = openSession(
      aFounding([".LL...", "......"], {
        numbers: { sighting: { range: { clear: { day: 2 } } } },
        units: [aUnit({ id: "company", at: "0000" }), aUnit({ id: "foe", side: "japanese", at: "0501" })],
      }),
    );
    const goal = { unit: "company", manner: "deployed", target: hex(session, "0300") } as const;
    const stage = stageOf(view(session.state, "soviet"), goal);
    const lakes = [hex(session, "0100"), hex(session, "0200")];
    expect(stage?.type === "move" ? stage.path.filter((each) => lakes.includes(each)) : null).toEqual([]);
  });

  test("[R2.2] goes round a seen enemy, and not through him", () => {
    const session = openSession(
      aFounding([".......", ".......", "......."], {
        numbers: { movement: { columnKeepsOff: 0 } },
        units: [aUnit({ id: "company", at: "0001" }), aUnit({ id: "foe", side: "japanese", at: "0301" })],
      }),
    );
    const seen = view(session.state, "soviet");
    const foe = hex(session, "0301");
    expect(seen.enemies.map(({ where }) => where)).toEqual([foe]);
    const march = marchTo(seen, "company", "deployed", hex(session, "0601"));
    expect(march?.path.at(-1)).toBe(hex(session, "0601"));
    expect(march?.path).not.toContain(foe);
  });

  test("is no order until a stage is carried out, and is over where it arrives", () => {
    const session = onTheRoad();
    const target = hex(session, "0800");
    note(session, "soviet", { marches: [{ ...PLAN, target }] });
    expect(session.record.commands).toEqual([]);
    expect(waitingUnits(view(session.state, "soviet"), session.notes.soviet)).toEqual([]);
    let turns = 0;
    while (plans(session).length > 0 && turns < 10) {
      marchOn(session);
      nextTurn(session);
      turns += 1;
    }
    expect(at(session)).toBe("0800");
    expect(turns).toBe(Math.ceil(8 / Math.floor(6 / step)));
    expect(session.record.commands.filter(({ type }) => type === "move")).toHaveLength(turns);
  });

  test("halts when an enemy comes in sight, and does not go on by itself", () => {
    const session = onTheRoad({
      units: [aUnit({ id: "company", at: "0000" }), aUnit({ id: "foe", side: "japanese", at: "0900" })],
    });
    note(session, "soviet", { marches: [{ ...PLAN, target: hex(session, "1400") }] });
    for (let turn = 0; turn < 4; turn++) {
      marchOn(session);
      nextTurn(session);
    }
    expect(plans(session)).toHaveLength(1);
    expect(plans(session)[0]?.halted).not.toBeNull();
    const stood = at(session);
    marchOn(session);
    expect(at(session)).toBe(stood);
  });

  test("[R1.4] whose next stages give up fires is asked about once, and does not go on by itself", () => {
    const units = [
      aUnit({ id: "company", at: "0000" }),
      aUnit({ id: "other", at: "0100" }),
      aBattery({ id: "guns", at: "0200" }),
      aUnit({ id: "foe", side: "japanese", at: "1900" }),
    ];
    const session = onTheRoad({ units });
    const target = hex(session, "1000");
    note(session, "soviet", { marches: ["company", "other"].map((unit) => ({ ...PLAN, unit, target })) });
    const stages = stagesNow(view(session.state, "soviet"), session.notes.soviet);
    expect(stages).toHaveLength(2);
    expect(askedAbout(view(session.state, "soviet"), stages)?.closes).toEqual({ batteries: 1, sorties: 0 });
    const desk = { store: { getState: () => ({ settings: { marches: "by-themselves" } }) } } as never;
    expect(marchByThemselves(desk, session)).toEqual([]);
    expect(at(session)).toBe("0000");
    // Once the guns have fired, or hold their peace for good, there is nothing to ask.
    give(session, { type: "rest", unit: "guns" });
    expect(askedAbout(view(session.state, "soviet"), stages)).toBeNull();
    expect(marchByThemselves(desk, session)).not.toEqual([]);
    expect(at(session)).not.toBe("0000");
  });

  test("is called off by any other order to the unit", () => {
    const session = onTheRoad();
    note(session, "soviet", { marches: [{ ...PLAN, target: hex(session, "1400") }] });
    give(session, { type: "dig", unit: "company" });
    expect(plans(session)).toEqual([]);
  });

  test("the head of a column makes room for its tail", () => {
    const session = onTheRoad({
      units: [
        aUnit({ id: "tail", at: "0000" }),
        aUnit({ id: "head", at: "0100" }),
        aUnit({ id: "foe", side: "japanese", at: "1900" }),
      ],
    });
    const target = hex(session, "1400");
    const marches = ["tail", "head"].map((unit) => ({ ...PLAN, unit, target }));
    note(session, "soviet", { marches });
    marchOn(session);
    const moved = session.record.commands.flatMap((command) =>
      command.type === "move" ? [command.unit] : [],
    );
    expect(moved).toEqual(["head", "tail"]);
  });

  test("leads nowhere where an enemy stands or no way is", () => {
    const session = openSession(
      aFounding(["...L..."], {
        units: [aUnit({ id: "company", at: "0000" }), aUnit({ id: "foe", side: "japanese", at: "0200" })],
      }),
    );
    const seen = view(session.state, "soviet");
    for (const target of hexesOf(session.reading.scenario, "0200 0600"))
      expect(marchTo(seen, "company", "march", target)).toBeNull();
    expect(stageOf(seen, { unit: "company", manner: "march", target: hex(session, "0600") })).toBeNull();
  });

  test("[R1.1] of a unit that has done its part begins with the next one, with the price of its first stage", () => {
    const session = onTheRoad();
    const target = hex(session, "0800");
    give(session, { type: "dig", unit: "company" });
    const seen = view(session.state, "soviet");
    const inHand = aim(inHandOf(seen, "march"), "move", target);
    expect(inHand?.command).toBeNull();
    expect(inHand?.march?.stages[0]).toEqual({ hex: hex(session, "0000"), turn: 0 });
    const aTurn = Math.floor(6 / step);
    expect(inHand?.march?.stages[1]).toEqual({ hex: aTurn, turn: 1 });
    // The first stage of then: all points of a column, none of which is spent now.
    expect(inHand?.preview).toMatchObject({ type: "move", cost: aTurn * step, left: 6 - aTurn * step });
    const marching = gameOf(session);
    expect(beginMarch(marching, { ...PLAN, target })).toEqual([]);
    expect(plans(session)).toEqual([{ ...PLAN, target }]);
    expect(session.record.commands).toHaveLength(1);
    nextTurn(session);
    marchOn(session);
    expect(at(session)).toBe(nameOf(session, aTurn));
  });

  test("[R2.7] of a unit that an enemy zone has stopped begins with the next part, whatever points it has left", () => {
    const session = openSession(
      aFounding([".......", "......."], {
        units: [aUnit({ id: "company", at: "0100" }), aUnit({ id: "foe", side: "japanese", at: "0300" })],
      }),
    );
    const moved = { unit: "company", path: [hex(session, "0200")], manner: "deployed" } as const;
    expect(give(session, { type: "move", ...moved }).ok).toBe(true);
    const march = marchTo(view(session.state, "soviet"), "company", "deployed", hex(session, "0001"));
    expect(march?.stages[0]?.hex).toBe(hex(session, "0200"));
    expect(march && beginsLater(march)).toBe(true);
  });

  test("is kept with the notes", () => {
    const session = onTheRoad();
    note(session, "soviet", { marches: [{ ...PLAN, target: hex(session, "1400") }] });
    expect(keptNotes(JSON.parse(JSON.stringify(session.notes.soviet)))).toEqual(session.notes.soviet);
  });
});
