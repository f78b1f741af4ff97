// Pans whatever a page shows and counts what its frames cost.

/** @typedef {{ frame: number, frameCallbacks: number, script: number, rest: number, longest: number }} Figures */

/** The window that is panned in, CSS pixels. */
export const WINDOW = { width: 1280, height: 800 };
/** After a pan the map comes to rest within this time, milliseconds. */
const REST = 1200;

/** Counts frames, the time that their callbacks take, and long tasks; runs in the page before anything else. */
export function countFrames() {
  const figures = { frames: 0, script: 0, last: 0, longest: 0 };
  Object.assign(window, { frameFigures: figures });
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    ask((time) => {
      // Two callbacks of one frame have the same time: they are one frame.
      if (time !== figures.last) figures.frames++;
      figures.last = time;
      const start = performance.now();
      callback(time);
      figures.script += performance.now() - start;
    });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) figures.longest = Math.max(figures.longest, duration);
  }).observe({ type: "longtask" });
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/**
 * Drags the map in a figure of eight and counts what that costs, then what coming to rest costs.
 *
 * @param {import("playwright").Page} page
 * @param {{ x: number, y: number }} centre
 * @param {number} seconds
 * @returns {Promise<Figures>}
 */
export async function measure(page, centre, seconds) {
  const read = () => page.evaluate(() => ({ ...Reflect.get(window, "frameFigures") }));
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const script = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0) * 1000;
  };
  await page.mouse.move(centre.x, centre.y);
  await page.mouse.down();
  // The first frames after a rest are not those of a pan.
  await page.mouse.move(centre.x + 20, centre.y + 10);
  await page.waitForTimeout(200);
  const [before, scriptBefore, start] = [await read(), await script(), performance.now()];
  for (let step = 1; performance.now() - start < seconds * 1000; step++) {
    const angle = step / 25;
    await page.mouse.move(centre.x + 180 * Math.sin(angle), centre.y + 120 * Math.sin(2 * angle));
  }
  const [after, scriptAfter, milliseconds] = [await read(), await script(), performance.now() - start];
  await page.evaluate(() => Object.assign(Reflect.get(window, "frameFigures"), { longest: 0 }));
  await page.mouse.up();
  await page.waitForTimeout(REST);
  const [rested, scriptRested] = [await read(), await script()];
  await session.detach();
  const frames = Math.max(1, after.frames - before.frames);
  return {
    frame: milliseconds / frames,
    frameCallbacks: (after.script - before.script) / frames,
    script: (scriptAfter - scriptBefore) / frames,
    rest: scriptRested - scriptAfter,
    longest: rested.longest,
  };
}

/**
 * Opens the page of an address anew and pans what it shows.
 *
 * @param {import("playwright").BrowserContext} context
 * @param {(page: import("playwright").Page) => Promise<{ x: number, y: number }>} open
 * @param {number} seconds
 */
export async function panned(context, open, seconds) {
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(`  the page: ${error.message}`));
  try {
    return await measure(page, await open(page), seconds);
  } finally {
    await page.close();
  }
}

/** @param {Figures[]} runs @returns {Figures} */
export function summary(runs) {
  const of = (/** @type {keyof Figures} */ name) => median(runs.map((run) => run[name]));
  return {
    frame: of("frame"),
    frameCallbacks: of("frameCallbacks"),
    script: of("script"),
    rest: of("rest"),
    longest: of("longest"),
  };
}

/** @param {string} name @param {Figures} figures */
export function say(name, { frame, frameCallbacks, script }) {
  const ms = (/** @type {number} */ value) => `${value.toFixed(2)} ms`.padStart(9);
  console.log(
    `${name.padEnd(30)} frame ${ms(frame)}   JavaScript of the frame ${ms(frameCallbacks)}   all JavaScript ${ms(script)}`,
  );
}
