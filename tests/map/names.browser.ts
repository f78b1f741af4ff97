/** Names on the maps of real battles: whatever is chosen, none lies over a figure, a sign or a counter. */
import { afterEach, describe, expect, test } from "vitest";
import type { App } from "../../src/app/index.ts";
import { type Box, overlap } from "../../src/drawing/hexes.ts";
import type { BattleMapHook } from "../../src/map/mountMap.ts";
import type { Rect } from "../../src/map/names/boxes.ts";
import { nameZoomOf } from "../../src/map/names/faces.ts";
import type { PointName } from "../../src/map/names/names.ts";
import { wishOfPoint } from "../../src/map/names/nameWishes.ts";
import { placeNames } from "../../src/map/names/placement.ts";
import { farnessOf } from "../../src/map/names/reading.ts";
import { openMap, until } from "./support.ts";

type Lying = ReturnType<BattleMapHook["lying"]>;

/** From the edge of a chosen counter's ring to that of the counter, and the air that belongs to letters, map pixels. */
const RING = 3.3;
const AIR = 2.6;

let close: (() => void) | null = null;
afterEach(() => {
  close?.();
  close = null;
});

async function openBattle(scenario: string, battle: string): Promise<{ app: App; hook: BattleMapHook }> {
  const map = await openMap(scenario, battle);
  close = map.close;
  const hook = map.host.battleMap;
  if (!hook) throw new Error("the map is ready without its hook");
  return { app: map.app, hook };
}

/** So many looks in a row, 20 ms apart, see the same when the map rests: names are placed 140 ms after it was moved. */
const QUIET_LOOKS = 12;

/** What lies on the map once nothing changes any more. */
async function atRest(hook: BattleMapHook): Promise<Lying> {
  let before = "";
  let quiet = 0;
  await until(() => {
    const lying = hook.lying();
    const now = JSON.stringify(lying);
    // While names are worked out for another scale none is told of.
    quiet = now === before && lying.names.length > 0 ? quiet + 1 : 0;
    before = now;
    return quiet >= QUIET_LOOKS;
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

test("from afar villages and small lakes are named where there is room, and remarks are not", async () => {
  const { hook } = await openBattle("khasan-1938", "counter-attacks");
  const written = () => hook.lying().names.map(({ text }) => text);
  hook.zoomTo(60);
  await until(() => written().includes("dunes and pools"));
  hook.zoomTo(34);
  await until(() => written().length > 0 && !written().includes("dunes and pools"));
  expect(written()).toEqual(expect.arrayContaining(["Novoselka", "Fangchuan", "Zhanggu"]));
}, 60_000);

describe("where the west is packed", () => {
  const HILLS = ["Zaozernaya", "Bezymyannaya", "Bogomolnaya", "Chernaya", "Machine Gun Hill"];
  /** Where the hills' names have their middles, map pixels. */
  const middles = ({ names }: Lying): Readonly<Record<string, { readonly x: number; readonly y: number }>> =>
    Object.fromEntries(
      HILLS.map((hill) => {
        const piece = names.find(({ text }) => text === hill)?.pieces[0];
        if (!piece) throw new Error(`${hill} is not named`);
        return [hill, { x: piece.x + piece.width / 2, y: piece.y + piece.height / 2 }];
      }),
    );

  test("hills keep their names on one side at every zoom, and at the same places after the map was panned", async () => {
    const { app, hook } = await openBattle("khasan-1938", "storm");
    const summits = app.store.getState().game?.book.map.places ?? [];
    const onSide = (hill: string, { x }: { readonly x: number }): boolean => {
      const id = hill.toLowerCase().replaceAll(" ", "-");
      const at = summits.find((place) => place.id === id)?.at;
      return at !== undefined && x < at.x + 10;
    };
    for (const zoom of [34, 60, 80]) {
      hook.zoomTo(zoom);
      hook.lookAt("1412");
      const before = middles(await atRest(hook));
      // All have their names in the west, off the lake and on their own side of the front.
      for (const hill of HILLS)
        expect(onSide(hill, before[hill] as { x: number }), `${hill} ${zoom}`).toBe(true);
      for (const hex of ["1812", "1409", "1412"]) {
        hook.lookAt(hex);
        await atRest(hook);
      }
      expect(middles(await atRest(hook)), `at ${zoom}`).toEqual(before);
    }
  }, 120_000);
});

test("the two hills that are fought for are named at every zoom in a window as small as a phone's", async () => {
  const { app, host, close: end } = await openMap("khasan-1938", "storm");
  close = end;
  host.style.width = "360px";
  host.style.height = "306px";
  const hook = host.battleMap;
  if (!hook) throw new Error("the map is ready without its hook");
  const places = app.store.getState().game?.book.map.places ?? [];
  const hills = ["Zaozernaya", "Bezymyannaya"].map((name) => {
    const at = places.find(({ id }) => id === name.toLowerCase())?.at;
    if (!at) throw new Error(`${name} is not on the map`);
    return { name, at };
  });
  let looks = 0;
  for (const zoom of [21, 28, 40, 60])
    for (const hex of ["1214", "1310", "1512"]) {
      hook.zoomTo(zoom);
      hook.lookAt(hex);
      await atRest(hook);
      // What is in the window, map pixels: the hex looked at is in its middle where the map's edge is far.
      const scale = zoom / 104;
      const box = host.getBoundingClientRect();
      const middle = hook.clientPointOf("1414");
      if (!middle) throw new Error("the map has no hex 1414");
      const [zaozernaya] = hills as [(typeof hills)[number]];
      const left = zaozernaya.at.x - (middle.x - box.left) / scale;
      const top = zaozernaya.at.y - (middle.y - box.top) / scale;
      const window = { x: left, y: top, width: 360 / scale, height: 306 / scale };
      for (const { name, at } of hills) {
        const inner = within(window, 60);
        if (!overlap(inner, { ...at, width: 1, height: 1 })) continue;
        looks++;
        const isNamed = () =>
          hook
            .lying()
            .names.some(
              ({ text, pieces }) => text === name && pieces.some((piece) => overlap(piece, window)),
            );
        // Names are placed when the map has come to rest.
        await expect.poll(isNamed, { message: `${name} at ${zoom}, ${hex}`, timeout: 4000 }).toBe(true);
      }
    }
  expect(looks).toBeGreaterThan(12);
}, 120_000);

test("a line of sight puts away the reach of the chosen unit", async () => {
  const { app, hook } = await openBattle("skirmish", "campaign");
  hook.zoomTo(60);
  const unit = app.store.getState().game?.view.own.find(({ at }) => at >= 0);
  if (!unit) throw new Error("nobody stands on the map");
  app.intents.selectUnit(unit.id);
  expect((await atRest(hook)).figures.length).toBeGreaterThan(0);
  app.intents.lookFrom(unit.at);
  expect((await atRest(hook)).figures).toEqual([]);
}, 60_000);

describe("the figure of a height", () => {
  const SIZE = 104;
  const summit = { x: 900, y: 900 };
  const name: PointName = {
    id: "p0-0",
    ...summit,
    lines: [{ text: "150,0", style: "height", size: null }],
    anchor: "start",
    away: [0, 0],
    shift: [8, 4],
    rank: 2,
    aim: "other",
  };
  const window = { x: 0, y: 0, width: 2000, height: 2000 };
  const around = {
    window,
    cards: [],
    map: { width: 2000, height: 2000 },
    isWet: () => false,
    hexMiddle: () => summit,
    borders: [],
  };

  /** Where it stands at so many CSS pixels for a hex with counters on these points. */
  function standing(hexWidth: number, counters: readonly { x: number; y: number }[]) {
    const scale = hexWidth / SIZE;
    const wish = wishOfPoint(name, { ...around, scale }, { zoom: nameZoomOf(hexWidth), growth: 1 });
    const half = 0.42 * hexWidth;
    const covers = counters.map(({ x, y }) => ({
      left: x * scale - half,
      top: y * scale - half,
      right: x * scale + half,
      bottom: y * scale + half,
    }));
    const seen = { left: 0, top: 0, right: 2000 * scale, bottom: 2000 * scale };
    const scene = { covers, lines: [], printed: [], features: [], rooms: [], window: seen };
    const [placed] = placeNames([wish], scene);
    if (!placed) return null;
    const [piece] = placed.pieces as [Rect];
    const far = farnessOf(piece, { x: summit.x * scale, y: summit.y * scale });
    return { hexes: far / hexWidth, pixels: far, led: placed.where.type === "block" && placed.where.led };
  }

  test.each([34, 60, 120, 200])("stands beside its summit, or on a line to it, at %s pixels", (hexWidth) => {
    const places = [summit, { x: 950, y: 900 }, { x: 900, y: 860 }, { x: 925, y: 945 }];
    expect(standing(hexWidth, [])?.pixels).toBeLessThan(14);
    for (const counters of [...places.map((one) => [one]), places]) {
      const found = standing(hexWidth, counters);
      if (!found) continue;
      expect(found.hexes).toBeLessThanOrEqual(0.5);
      if (found.pixels > 14) expect(found.led).toBeTruthy();
    }
  });

  test("is not written while it has no place of its own", () => {
    const all = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => ({ x: 900 + 80 * dx, y: 900 + 80 * dy })));
    expect(standing(60, all)).toBeNull();
  });
});
