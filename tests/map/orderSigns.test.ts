/** What the map draws of the orders that the staff proposes. */
import { describe, expect, test } from "vitest";
import type { AppState, Foreseen, GameInPlay } from "../../src/app/index.ts";
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
