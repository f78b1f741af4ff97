// The maps of `npm run bench:frame -- --maps`: one of the size of a battle, one of twenty times as many hexes and
// ten times as many counters. Where counters stand they stand as close on both, so that the windows show the same.
import { say } from "./pan.mjs";

/** Hexes are drawn so wide while the maps are panned, CSS pixels. */
const HEX = 60;

/** What is panned. */
export const MAPS = /** @type {const} */ ([
  { columns: 50, rows: 30, counters: 100 },
  { columns: 200, rows: 150, counters: 1000 },
]);

/** @typedef {{ readonly columns: number, readonly rows: number, readonly counters: number }} MapOrder */

/** @param {MapOrder} order */
export function nameOf({ columns, rows, counters }) {
  const number = new Intl.NumberFormat("en");
  return `${number.format(columns * rows)} hexes, ${number.format(counters)} counters`;
}

/**
 * Opens a map of this size, its middle in the window.
 *
 * @param {import("playwright").Page} page
 * @param {string} base
 * @param {string} renderer
 * @param {MapOrder} order
 */
export async function openMap(page, base, renderer, { columns, rows, counters }) {
  const query = `columns=${columns}&rows=${rows}&counters=${counters}&renderer=${renderer}`;
  await page.goto(`${base}scripts/frames/big-map.html?${query}`);
  await page.waitForSelector('[data-map-ready="true"]', { timeout: 120_000 });
  await page.evaluate(
    ([hex, middle]) => {
      const { battleMap } = /** @type {import("../../src/map/mountMap.ts").MapHost} */ (
        document.querySelector("#host")
      );
      battleMap?.zoomTo(Number(hex));
      battleMap?.lookAt(String(middle));
    },
    [HEX, `${Math.floor(columns / 2)}.${Math.floor(rows / 2)}`],
  );
  await page.waitForTimeout(400);
  await page.waitForSelector('[data-map-sheet="sharp"]', { timeout: 120_000 });
  // The squares around the window are drawn, too, before the pan begins.
  await page.waitForTimeout(2500);
  const box = await page.locator(".map-stage").boundingBox();
  if (!box) throw new Error("frame-cost: the page shows no map");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * Prints what the maps cost beside an empty scene, and how that grows from the first to the last.
 *
 * @param {import("./pan.mjs").Figures} empty
 * @param {readonly import("./pan.mjs").Figures[]} maps
 */
export function tellMaps(empty, maps) {
  const times = (/** @type {number} */ value) => `${value.toFixed(2)} times`;
  MAPS.forEach((order, i) => {
    const figures = maps[i];
    if (!figures) return;
    say(nameOf(order), figures);
    console.log(
      `${"".padEnd(30)} ${times(figures.frame / empty.frame)} the empty scene's frame; coming to rest takes ${figures.rest.toFixed(0)} ms of JavaScript, its longest task ${figures.longest.toFixed(0)} ms`,
    );
  });
  const growth = growthOf(maps);
  if (!growth) return;
  console.log(
    `Growth for ${growth.hexes} times the hexes and ${growth.counters} times the counters: frame ${times(growth.frame)}, its JavaScript ${times(growth.frameCallbacks)}, all JavaScript ${times(growth.script)}, coming to rest ${times(growth.rest)}.`,
  );
}

/** @param {readonly import("./pan.mjs").Figures[]} maps */
export function growthOf(maps) {
  const [[small, large], [first, last]] = [MAPS, maps];
  if (!first || !last) return null;
  return {
    hexes: (large.columns * large.rows) / (small.columns * small.rows),
    counters: large.counters / small.counters,
    frame: last.frame / first.frame,
    frameCallbacks: last.frameCallbacks / first.frameCallbacks,
    script: last.script / first.script,
    rest: last.rest / first.rest,
  };
}
