import { createElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type App, createApp } from "../../src/app/index.ts";
import { Panels } from "../../src/panels/Panels.tsx";

let app: App;
let root: Root | null = null;

// All tests share one page and its address: each leaves it where it found it, at home, before the next one begins.
afterEach(async () => {
  app.intents.goTo("home");
  await expect.poll(() => location.hash).toBe("");
  root?.unmount();
  root = null;
  document.body.innerHTML = "";
});

/** The real app, with an empty host in the map's place: the map has tests of its own. */
async function open(): Promise<App> {
  await page.viewport(1280, 800);
  const host = document.createElement("div");
  host.id = "root";
  document.body.append(host);
  app = createApp("0.0.0");
  root = createRoot(host);
  root.render(createElement(Panels, { app, mountMap: () => () => undefined }));
  await expect.poll(() => app.store.getState().offers.length, { timeout: 15_000 }).toBeGreaterThan(1);
  await expect
    .poll(() => document.querySelectorAll(".offer").length)
    .toBe(app.store.getState().offers.length);
  return app;
}

async function begin(app: App): Promise<void> {
  const offer = app.store.getState().offers.find(({ scenario }) => scenario === "skirmish");
  if (!offer) throw new Error("the skirmish is not on offer");
  const card = [...document.querySelectorAll(".offer")].find((each) =>
    each.textContent?.includes(offer.title),
  );
  if (!card) throw new Error("the skirmish has no card");
  await userEvent.click(card);
  await userEvent.click(page.getByRole("button", { name: "Begin" }));
  await expect.poll(() => app.store.getState().game?.busy, { timeout: 15_000 }).toBe("idle");
}

test("home offers the shortest battle first and begins the one that is chosen", async () => {
  const app = await open();
  const radios = document.querySelectorAll<HTMLElement>(".offer");
  expect(radios.length).toBe(app.store.getState().offers.length);
  expect(radios[0]?.hasAttribute("data-selected")).toBe(true);
  await begin(app);
  expect(app.store.getState().screen).toBe("game");
  await expect.element(page.getByRole("button", { name: "End turn" })).toBeVisible();
});

test("a unit can be chosen and ordered from the lists, without the map", async () => {
  const app = await open();
  await begin(app);
  for (let card = app.store.getState().cards.length; card > 0; card--) app.intents.closeCard();
  await userEvent.click(page.getByRole("tab", { name: "Units" }));
  await userEvent.click(page.getByRole("button", { name: /Rifle Battalion/ }));
  expect(app.store.getState().selected.unit).not.toBeNull();
  await userEvent.click(page.getByRole("button", { name: "Dig in" }));
  const unit = () =>
    app.store.getState().game?.view.own.find(({ id }) => id === app.store.getState().selected.unit);
  expect(unit()?.deed).toBe("dig");
  await userEvent.keyboard("u");
  expect(unit()?.deed).toBeNull();
});

test("no text of the game screen is cut at the widths of desk, tablet and phone", async () => {
  const app = await open();
  await begin(app);
  app.intents.nextUnit();
  for (const [width, height] of [
    [1280, 800],
    [820, 1180],
    [360, 640],
  ] as const) {
    await page.viewport(width, height);
    const cut = [
      ...document.querySelectorAll<HTMLElement>(".desk-bar *, .sheet-summary *, .tab-list *"),
    ].filter(
      (element) =>
        element.offsetWidth > 1 && !element.closest("svg, .visually-hidden") && isOutside(element, width),
    );
    expect(cut.map((element) => `${width}: ${element.className} ${element.textContent}`)).toEqual([]);
  }
});

test("several dispatches are announced on a slip, and listed when they are asked for", async () => {
  const app = await open();
  await begin(app);
  const { dispatches } = app.store.getState().game?.words ?? { dispatches: {} };
  const cards = Object.keys(dispatches).map(
    (id) => ({ type: "dispatch", id, status: "fired", reason: null }) as const,
  );
  expect(cards.length).toBeGreaterThan(2);
  app.store.setState({ cards: cards.slice(0, 3) });
  const read = page.getByRole("button", { name: "Read", exact: true });
  await expect.element(read).toBeVisible();
  const card = document.querySelector<HTMLElement>(".card-dispatch");
  expect(card?.querySelectorAll("summary")).toHaveLength(0);
  expect(card?.offsetHeight).toBeLessThan(80);
  await userEvent.click(read);
  await expect.poll(() => card?.querySelectorAll("summary").length).toBe(3);
  await expect.element(page.getByRole("button", { name: "Fold up" })).toHaveFocus();
});

function isOutside(element: HTMLElement, width: number): boolean {
  const box = element.getBoundingClientRect();
  return (
    box.left < -1 ||
    box.right > width + 1 ||
    (element.scrollWidth > element.clientWidth + 2 &&
      element.clientWidth > 0 &&
      getComputedStyle(element).overflow !== "visible")
  );
}
