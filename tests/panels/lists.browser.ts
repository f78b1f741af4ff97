import { createElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type App, createApp } from "../../src/app/index.ts";
import { Panels } from "../../src/panels/Panels.tsx";

let root: Root | null = null;

afterEach(() => {
  root?.unmount();
  root = null;
  document.body.innerHTML = "";
});

/** The skirmish against the computer, its cards shut, with an empty host in the map's place. */
async function openSkirmish(width: number, height: number): Promise<App> {
  history.replaceState(null, "", location.pathname + location.search);
  await page.viewport(width, height);
  const host = document.createElement("div");
  host.id = "root";
  document.body.append(host);
  const app = createApp("0.0.0");
  root = createRoot(host);
  root.render(createElement(Panels, { app, mountMap: () => () => undefined }));
  await expect.poll(() => app.store.getState().offers.length, { timeout: 15_000 }).toBeGreaterThan(1);
  const offer = app.store.getState().offers.find(({ scenario }) => scenario === "skirmish");
  if (!offer) throw new Error("the skirmish is not on offer");
  await app.intents.startGame({
    scenario: offer.scenario,
    battle: offer.battle,
    seed: "lists",
    seats: { soviet: "person", japanese: "computer" },
  });
  await expect.poll(() => app.store.getState().game?.busy, { timeout: 15_000 }).toBe("idle");
  while (app.store.getState().cards.length > 0) app.intents.closeCard();
  return app;
}

const names = () =>
  [...document.querySelectorAll(".units > section .unit-row-name, .units > .unit-list .unit-row-name")].map(
    (each) => each.textContent,
  );
const own = () => names().filter((name) => /Battalion|Post|Field Battery/.test(name ?? ""));

async function pick(label: string, option: string): Promise<void> {
  await userEvent.click(page.getByRole("button", { name: new RegExp(`${label}`) }).first());
  await userEvent.click(page.getByRole("option", { name: option }));
}

test.each([
  ["a desk", 1280, 800],
  ["a phone", 360, 640],
] as const)("the list of units finds, sorts and filters on %s", async (_name, width, height) => {
  await openSkirmish(width, height);
  if (width < 700) await userEvent.click(page.getByRole("button", { name: "Show the whole panel" }));
  await userEvent.click(page.getByRole("tab", { name: "Units" }));
  await expect.poll(own).toHaveLength(3);
  await userEvent.fill(page.getByLabelText("Find a unit"), "battery");
  await expect.poll(own).toEqual(["Field Battery"]);
  await expect.element(page.getByText("1 of 3 units")).toBeVisible();
  await userEvent.click(page.getByRole("button", { name: "Show all" }));
  await expect.poll(own).toHaveLength(3);
  await userEvent.click(page.getByText("Sort and filter"));
  await pick("Sort by", "Name");
  await expect.poll(own).toEqual(["Border Post", "Field Battery", "Rifle Battalion"]);
  await userEvent.click(page.getByRole("button", { name: "In trouble" }));
  await expect.poll(own).toEqual([]);
  // As it was left when one comes back.
  await userEvent.click(page.getByRole("tab", { name: "Chronicle" }));
  await userEvent.click(page.getByRole("tab", { name: "Units" }));
  await expect.poll(own).toEqual([]);
  await userEvent.click(page.getByRole("button", { name: "Show all" }));
  await expect.poll(() => own()[0]).toBe("Border Post");
  await userEvent.click(page.getByText("Sort and filter"));
});

test("the chronicle counts what is found and goes from find to find", async () => {
  const app = await openSkirmish(1280, 800);
  app.intents.chooseUnit("east-battalion");
  app.intents.dig("trench");
  app.intents.stand("hold-fire");
  app.intents.stand("fire-at-will");
  await userEvent.click(page.getByRole("tab", { name: "Chronicle" }));
  await userEvent.fill(page.getByRole("searchbox", { name: "Find" }), "i bn");
  const marks = () => [...document.querySelectorAll("mark")];
  const now = () => marks().findIndex((mark) => mark.classList.contains("find-now"));
  await expect.poll(() => marks().length).toBeGreaterThanOrEqual(2);
  const count = marks().length;
  await expect.poll(now).toBe(count - 1);
  await userEvent.keyboard("{Enter}");
  await expect.poll(now).toBe(0);
  await userEvent.keyboard("{Shift>}{Enter}{/Shift}");
  await expect.poll(now).toBe(count - 1);
  await expect.element(page.getByText(`${count} of ${count} finds`)).toBeVisible();
  await pick("Show", "Supply");
  await expect.poll(() => marks().length).toBe(0);
  await pick("Show", "Everything");
});
