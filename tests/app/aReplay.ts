/** A tiny battle as it happened: the invented skirmish with six entries, compiled as any line is. */
import { createStore } from "zustand/vanilla";
import type { Desk } from "../../src/app/desk.ts";
import { open } from "../../src/app/replay/room.ts";
import { layOut, type ReplayLine } from "../../src/app/replay/story.ts";
import type { Viewpoint } from "../../src/app/replay/types.ts";
import { readSettings } from "../../src/app/settings.ts";
import type { AppState } from "../../src/app/types.ts";
import { compileLine } from "../../src/history/compile/compileLine.ts";
import { walkLine } from "../../src/history/index.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";

const HEAD = `
title: Two hills as it happened
battle: campaign
seed: as-it-happened
clock: The only clock there is.
totals:
  soviet: {killed: 4, wounded: 6, missing: 0, sources: [invented], confidence: certain}
  japanese: {killed: 0, wounded: 0, missing: 0, sources: [invented], confidence: certain}
`;

const FIRST_DAY = `
date: 1938-05-14
losses:
  soviet: {killed: 4, wounded: 6, missing: 0, sources: [invented], confidence: certain}
  japanese: {killed: 0, wounded: 0, missing: 0, sources: [invented], confidence: certain}
entries:
  - {id: watch, at: "02:00", do: tell, side: soviet, tell: The post listens into the night., sources: [invented], confidence: certain}
  - {id: shells, at: "07:00", do: lose, losses: {east-battalion: "4 killed, 6 wounded"}, cause: shells, tell: Shells fall on the battalion., sources: [invented], confidence: certain}
  - {id: guns-move, at: "08:00", do: move, units: [west-battery], to: "0001", tell: The guns change their place., sources: [], confidence: inferred, why: They fire from there on the next day.}
  - {id: dig, at: "08:00", do: dig, units: [east-battalion], hexes: ["0401"], level: 1, tell: The battalion digs., sources: [invented], confidence: probable}
  - {id: village, at: "14:00", do: move, units: [east-post], to: "0204", tell: The post goes down towards the village., sources: [invented], confidence: certain}
`;

const SECOND_DAY = `
date: 1938-05-15
losses:
  soviet: {killed: 0, wounded: 0, missing: 0, sources: [invented], confidence: certain}
  japanese: {killed: 0, wounded: 0, missing: 0, sources: [invented], confidence: certain}
entries:
  - {id: guns-back, at: "01:00", do: move, units: [west-battery], to: "0002", tell: The guns go back., sources: [invented], confidence: certain}
`;

/** The tiny line, walked through and laid out. @throws when it cannot have been so */
export function tinyReplay(): ReplayLine {
  const reading = readScenario(readFolder(`${import.meta.dirname}/../../scenarios`, "skirmish"));
  if (!reading.ok) throw new Error("tinyReplay: the skirmish has errors");
  const texts = { "line.yaml": HEAD, "1938-05-14.yaml": FIRST_DAY, "1938-05-15.yaml": SECOND_DAY };
  const { line, findings } = compileLine(reading, texts, { claims: null, chronology: null });
  const errors = findings.filter(({ severity }) => severity === "error");
  if (!line || errors.length > 0) throw new Error(`tinyReplay: ${JSON.stringify(errors)}`);
  return layOut({ line, reading, states: walkLine(reading.scenario, line) });
}

/** A desk with the tiny line open on it, and nothing else of an application. */
export function deskWith(line: ReplayLine, viewpoint: Viewpoint = "all"): Desk {
  const state: Partial<AppState> = {
    screen: "replay",
    game: null,
    replay: null,
    selected: { unit: null, hex: null },
    settings: { ...readSettings(null), theme: "day", motion: "reduced" },
  };
  const desk: Desk = {
    store: createStore<AppState>(() => state as AppState),
    session: null,
    replay: null,
    watchers: 0,
    tabs: { open: () => undefined, kept: () => undefined, close: () => undefined },
  };
  open(desk, line, viewpoint, null);
  return desk;
}
