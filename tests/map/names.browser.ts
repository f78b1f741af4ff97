/** Names on the maps of real battles: whatever is chosen, none lies over a figure, a sign or a counter. */
import { afterEach, describe, expect, test } from "vitest";
import type { App } from "../../src/app/index.ts";
import { type Box, overlap } from "../../src/map/hexes.ts";
import type { BattleMapHook } from "../../src/map/mountMap.ts";
import { openMap, until } from "./support.ts";

type Lying = ReturnType<BattleMapHook["lying"]>;

/** From the edge of a chosen counter's ring to that of the counter, and the air that belongs to letters, map pixels. */
const RING = 3.3;
const AIR = 2.6;

let close: (() => void) | null = null;
afterEach(() => close?.());

async function openBattle(scenario: string, battle: string): Promise<{ app: App; hook: BattleMapHook }> {
  const map = await openMap(scenario, battle);
  close = map.close;
  const hook = map.host.battleMap;
  if (!hook) throw new Error("the map is ready without its hook");
  return { app: map.app, hook };
}

/** What lies on the map once nothing changes any more. */
async function atRest(hook: BattleMapHook): Promise<Lying> {
  let before = "";
  let quiet = 0;
  await until(() => {
    const now = JSON.stringify(hook.lying());
    quiet = now === before ? quiet + 1 : 0;
    before = now;
    return quiet > 5;
  });
  return hook.lying();
}

function within({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

/** Names that lie over something, with what. */
function collisions({ names, figures, signs, counters }: Lying): readonly string[] {
  const kinds = { figures, signs, counters: counters.map((box) => within(box, RING)) };
  return names.flatMap(({ text, pieces }) =>
    Object.entries(kinds).flatMap(([kind, boxes]) =>
      boxes.some((box) => pieces.some((piece) => overlap(within(piece, AIR), box)))
        ? [`${text} over ${kind}`]
        : [],
    ),
  );
}

describe("names on the maps of real battles", () => {
  test.each([
    ["skirmish", "campaign"],
    ["khasan-1938", "last-attacks"],
  ])(
    "lie over no figure of a reach, no sign and no counter: %s, %s",
    async (scenario, battle) => {
      const { app, hook } = await openBattle(scenario, battle);
      hook.zoomTo(60);
      const units = (app.store.getState().game?.view.own ?? []).filter(({ at }) => at >= 0);
      let figures = 0;
      for (const { id } of units.slice(0, 8)) {
        app.intents.selectUnit(id);
        const lying = await atRest(hook);
        expect(lying.names.length).toBeGreaterThan(5);
        expect(collisions(lying), id).toEqual([]);
        figures += lying.figures.length;
      }
      expect(figures).toBeGreaterThan(20);
    },
    90_000,
  );
});
