/** Games that begin in the middle of history, put where the browser keeps its games. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { begin, prepare, type SideId, standingOf } from "../../src/engine/index.ts";
import { type HistoricalLine, stepOfTurn, walkLine } from "../../src/history/index.ts";
import { newRecord } from "../../src/record/index.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";

const SCENARIOS = `${import.meta.dirname}/../../scenarios`;

/** What is taken over, and by whom; the other side is the computer's. */
export interface Taking {
  readonly scenario: string;
  readonly turn: number;
  readonly side: SideId;
}

/** The kept game of somebody who has just taken command of history. */
function takenGame({ scenario: id, turn, side }: Taking) {
  const reading = readScenario(readFolder(SCENARIOS, id));
  if (!reading.ok) throw new Error(`${id} does not pass its check`);
  const { scenario } = reading;
  prepare(scenario);
  const line = JSON.parse(readFileSync(`${SCENARIOS}/${id}/history/line.json`, "utf8")) as HistoricalLine;
  const state = walkLine(scenario, line)[stepOfTurn(line, turn)];
  if (!state) throw new Error(`the line has no turn ${turn}`);
  const from = { what: "history" as const, turn, standing: standingOf(state) };
  const { battle } = line;
  const first = begin(scenario, { battle, seed: "7", standing: from.standing }).state;
  const seats = { soviet: "computer", japanese: "computer", [side]: "person" };
  return {
    id: "taken",
    setup: { scenario: id, battle, seed: "7", seats, from: { what: "history", turn } },
    record: newRecord(scenario, battle, "7", first, from),
    turn,
    savedAt: 0,
    over: false,
  };
}

/** Opens a game that was just taken over from history. The page must have been open once before. */
export async function openTakenGame(page: Page, taking: Taking): Promise<void> {
  await page.evaluate(async (game) => {
    const opening = indexedDB.open("battles", 1);
    const shelf = await new Promise<IDBDatabase>((done, failed) => {
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error);
    });
    const write = shelf.transaction("games", "readwrite");
    write.objectStore("games").put(game);
    await new Promise((done) => {
      write.oncomplete = done;
    });
    shelf.close();
  }, takenGame(taking));
  await page.goto("about:blank");
  await page.goto("./?renderer=canvas#game=taken");
}
