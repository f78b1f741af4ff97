import { describe, expect, test } from "vitest";
import { type Sky, theatreOf } from "../../../src/engine/index.ts";
import { spotterFor } from "../../../src/engine/rules/sighting/spotter.ts";
import { aGame, factsOf, moving } from "../../engine/aGame.ts";
import { aBattery, aUnit } from "../../support/drawMap.ts";

const ROW = ["................"];
const BLUE = aUnit({ id: "blue", at: "0900", side: "japanese" });
const GUNS = aBattery({ id: "guns", at: "0000", range: 15 });
const NUMBERS = { sighting: { spotForGuns: 6 } };

function bombarding(watch: Parameters<typeof aUnit>[0], sky: Sky = { weather: "clear", light: "day" }) {
  const game = aGame(ROW, { units: [GUNS, aUnit(watch), BLUE], numbers: NUMBERS, sky });
  return { game, order: { type: "bombard", unit: "guns", target: game.hex("0900") } as const };
}

describe("[R3.6] who spots for the guns", () => {
  test("[R3.6] the nearest unit with the hex in sight directs the shells, as far as spotForGuns", () => {
    const { game, order } = bombarding({ id: "watch", at: "0300" });
    const [fired] = factsOf(game.order(order), "bombardment-resolved");
    expect(fired).toMatchObject({ observed: "observed", spotter: "watch" });
  });

  test("[R3.6] one hex farther nobody sees where the shells fall, though the enemy is in sight", () => {
    const { game, order } = bombarding({ id: "watch", at: "0200" });
    const [fired] = factsOf(game.order(order), "bombardment-resolved");
    expect(fired).toMatchObject({ observed: "blind", spotter: null });
  });

  test("[R3.6] by night they see no farther than any other eyes", () => {
    const { game, order } = bombarding({ id: "watch", at: "0700" }, { weather: "clear", light: "dark" });
    expect(factsOf(game.order(order), "bombardment-resolved")[0]).toMatchObject({ observed: "blind" });
  });

  test("[R3.6] a column on the march directs nothing", () => {
    const { game, order } = bombarding({ id: "watch", at: "0200" });
    game.order(moving(game, "watch", "0300 0400", "march"));
    const field = { theatre: theatreOf(game.state), state: game.state };
    expect(spotterFor(field, "soviet", order.target)).toBeNull();
  });

  test("[R3.6] the one fired at does not learn who directed the guns", () => {
    const { game, order } = bombarding({ id: "watch", at: "0300" });
    game.order(order);
    const told = JSON.stringify(game.seen("japanese").filter(({ type }) => type === "event"));
    expect(told).not.toContain('"spotter":"watch"');
    expect(JSON.stringify(game.seen("soviet"))).toContain('"spotter":"watch"');
  });
});
