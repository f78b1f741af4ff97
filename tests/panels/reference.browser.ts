import { createElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { lineOf, toldScenarios } from "../../src/app/historicalLine.ts";
import { type App, createApp } from "../../src/app/index.ts";
import { momentNamed, readReplayAddress } from "../../src/app/replay/address.ts";
import { layOut } from "../../src/app/replay/story.ts";
import { Panels } from "../../src/panels/Panels.tsx";

let root: Root | null = null;

afterEach(() => {
  root?.unmount();
  root = null;
  document.body.innerHTML = "";
  history.replaceState(null, "", location.pathname + location.search);
});

/** The real app at an address, with an empty host in the map's place. */
async function openAt(address: string): Promise<App> {
  history.replaceState(null, "", address);
  await page.viewport(1280, 800);
  const host = document.createElement("div");
  host.id = "root";
  document.body.append(host);
  const app = createApp("0.0.0");
  root = createRoot(host);
  root.render(createElement(Panels, { app, mountMap: () => () => undefined }));
  await expect.poll(() => document.querySelector(".ref-leaf"), { timeout: 15_000 }).not.toBeNull();
  return app;
}

/** Tells links to moments that the battle as it happened has. */
async function momentsToLinkTo(): Promise<(link: string) => boolean> {
  const scenarios = toldScenarios();
  const { story } = layOut(await lineOf(scenarios[0] ?? ""));
  return (link) => {
    const moment = readReplayAddress(link, scenarios)?.moment;
    return moment != null && momentNamed(story, moment) !== null;
  };
}

const results = () =>
  [...document.querySelectorAll(".ref-results .ref-link")].map((link) => link.textContent);

test("an entry opens at its address, with its answers, its finding and its events", async () => {
  await openAt("#/reference/claims/emperor-approval");
  await expect
    .element(page.getByRole("heading", { level: 2 }))
    .toHaveTextContent("When was the attack plan approved?");
  const rows = [...document.querySelectorAll("tbody tr")].map((row) => row.textContent ?? "");
  expect(rows.some((row) => row.includes("22 July 1938"))).toBe(true);
  expect(rows.some((row) => row.includes("not one soldier moves") && row.includes("Kasahara"))).toBe(true);
  expect(document.querySelectorAll('.ref-events a[href^="#/reference/"]').length).toBe(2);
  expect(document.title).toContain("When was the attack plan approved?");
});

test("one field searches all chapters, without marks and in any script", async () => {
  await openAt("#/reference");
  const field = page.getByRole("searchbox");
  await userEvent.fill(field, "suetaka kamezo");
  await expect.poll(results).toContain("Suetaka Kamezō");
  await userEvent.fill(field, "張鼓峰");
  await expect.poll(results).toContain("Zaozernaya (Changkufeng)");
  await userEvent.fill(field, "no such thing anywhere");
  await expect.poll(results).toEqual([]);
  await userEvent.fill(field, "");
  await expect.element(page.getByRole("heading", { name: "Contents" })).toBeVisible();
});

test("every entry of every chapter can be shown, and leads nowhere that is not there", {
  timeout: 120_000,
}, async () => {
  const app = await openAt("#/reference/claims");
  const chapters = [
    "claims",
    "forces",
    "places",
    "weapons",
    "strengths",
    "people",
    "sources",
    "evidence",
    "events",
    "pages",
  ];
  const dead: string[] = [];
  const known = new Set<string>();
  const wanted = new Map<string, string>();
  for (const chapter of chapters) {
    app.intents.visit(`#/reference/${chapter}`);
    await expect
      .poll(() => document.querySelector('.ref-nav [aria-current="page"]')?.getAttribute("href"))
      .toBe(`#/reference/${chapter}`);
    for (const link of document.querySelectorAll(".ref-leaf a[href]"))
      known.add(link.getAttribute("href") ?? "");
  }
  for (const address of [...known]) {
    app.intents.visit(address, "in-place");
    await new Promise((shown) => setTimeout(shown, 0));
    if (!document.querySelector(".ref-leaf .ref-part, .ref-leaf .prose, .ref-leaf .ref-rows"))
      dead.push(address);
    for (const link of document.querySelectorAll(".ref-leaf a[href]"))
      wanted.set(link.getAttribute("href") ?? "", address);
  }
  expect(known.size).toBeGreaterThan(600);
  expect(dead).toEqual([]);
  const lists = new Set(chapters.map((chapter) => `#/reference/${chapter}`));
  const isMoment = await momentsToLinkTo();
  const stray = [...wanted].filter(([to]) => !known.has(to) && !lists.has(to) && !isMoment(to));
  expect(stray).toEqual([]);
});
