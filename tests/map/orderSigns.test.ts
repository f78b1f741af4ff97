/** What the map draws of the orders that the staff proposes. */
import { describe, expect, test } from "vitest";
import type { AppState, Foreseen, GameInPlay, Intent } from "../../src/app/index.ts";
import { hexesOfOrder } from "../../src/map/layers/orders.ts";
import { orderSignsOf } from "../../src/map/orderSigns.ts";

const FORESEEN: readonly Foreseen[] = [
  { command: { type: "bombard", unit: "guns", target: 7 }, from: [40], odds: null },
  { command: { type: "air-strike", target: 8, sorties: 9 }, from: [], odds: null },
  { command: { type: "move", unit: "rifles", path: [21, 22], manner: "deployed" }, from: [20], odds: null },
  { command: { type: "assault", units: ["rifles", "tanks"], target: 7 }, from: [22, 6], odds: [3, 2] },
  { command: { type: "dig", unit: "sappers" }, from: [50], odds: null },
];

/** Only what the signs are made from. */
const GAME = { view: { own: [] }, notes: { marches: [] } } as unknown as GameInPlay;

function signs(staffAsked: AppState["staffAsked"]) {
  return orderSignsOf({ intent: null, glance: null, group: [], groupInHand: null, staffAsked }, GAME);
}

describe("way points on the map", () => {
  const INTENT: Intent = {
    order: "move",
    target: 30,
    command: { type: "move", unit: "rifles", path: [21, 22], manner: "deployed" },
    preview: null,
    path: [20, 21, 22, 30],
    attackers: ["rifles"],
    via: [22, 25],
    choosing: "target",
    march: null,
    underFire: [],
    sees: null,
  };
  const shown = { glance: null, group: [], groupInHand: null, staffAsked: null };
  const planned = (unit: string) =>
    ({
      view: { own: [] },
      notes: { marches: [{ unit, manner: "deployed", target: 9, via: [7, 8], halted: null }] },
    }) as unknown as GameInPlay;

  test("those of the order in hand stand in their order, beside those of marches that are planned", () => {
    expect(orderSignsOf({ ...shown, intent: INTENT }, GAME)?.wayPoints).toEqual([[22, 25]]);
    expect(orderSignsOf({ ...shown, intent: { ...INTENT, via: [] } }, GAME)?.wayPoints).toEqual([]);
    expect(orderSignsOf({ ...shown, intent: INTENT }, planned("guns"))?.wayPoints).toEqual([
      [7, 8],
      [22, 25],
    ]);
  });

  test("of a unit whose move is considered anew only the new ones stand", () => {
    expect(orderSignsOf({ ...shown, intent: INTENT }, planned("rifles"))?.wayPoints).toEqual([[22, 25]]);
  });
});

test("an assault that is refused gets no arrow, only its target is marked", () => {
  const view = { own: [{ id: "rifles", at: 20 }] } as unknown as GameInPlay["view"];
  const game = { view, notes: { marches: [] } } as unknown as GameInPlay;
  const aims = (type: "assault" | "refused") => {
    const intent = {
      order: "assault",
      target: 21,
      command: { type: "assault", units: ["rifles"], target: 21 },
      preview: { type, odds: [3, 2] },
      path: [],
      attackers: ["rifles"],
      via: [],
      march: null,
      underFire: [],
    } as unknown as Intent;
    const shown = { intent, glance: null, group: [], groupInHand: null, staffAsked: null };
    return orderSignsOf(shown, game)?.aims;
  };
  expect(aims("assault")).toMatchObject([{ target: 21, storm: [20], odds: [3, 2] }]);
  expect(aims("refused")).toMatchObject([{ target: 21, storm: [], fire: [], odds: null }]);
});

test("fire that is weighed tells what it is expected to cost, and nothing where nobody can be hit", () => {
  const losing = (expected: number, high: number) => {
    const intent = {
      order: "bombard",
      target: 21,
      command: { type: "bombard", unit: "guns", target: 21 },
      preview: { type: "fire", enemy: { expected, high } },
      path: [],
      attackers: ["guns"],
      via: [],
      march: null,
      underFire: [],
    } as unknown as Intent;
    const shown = { intent, glance: null, group: [], groupInHand: null, staffAsked: null };
    return orderSignsOf(shown, GAME)?.aims[0]?.loss;
  };
  expect([losing(7, 9), losing(0, 3), losing(0, 0)]).toEqual([7, 0, undefined]);
});

describe("the staff's proposal on the map", () => {
  const asked = { units: ["rifles"], leftOut: [], rehearsal: { orders: FORESEEN, closes: null } };

  test("ways of moves begin where the unit stands, and every target has its arrows, lines and odds", () => {
    const drawn = signs(asked);
    expect(drawn?.proposed).toEqual([[20, 21, 22]]);
    expect(drawn?.aims).toEqual([
      { target: 7, storm: [], fire: [40], odds: null, air: false },
      { target: 8, storm: [], fire: [], odds: null, air: true },
      { target: 7, storm: [22, 6], fire: [], odds: [3, 2], air: false },
    ]);
    expect(new Set(drawn ? hexesOfOrder(drawn) : [])).toEqual(new Set([6, 7, 8, 20, 21, 22, 40]));
  });

  test("nothing is drawn before the staff has thought, nor after the answer", () => {
    expect(signs({ ...asked, rehearsal: null })).toBeNull();
    expect(signs(asked)).not.toBeNull();
    expect(signs(null)).toBeNull();
  });
});
