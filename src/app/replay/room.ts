/** The replay as it goes: shows moments, plays on by itself, and keeps the page's address with it. */
import {
  type BattleState,
  type Hex,
  type SeenEvent,
  type SideView,
  umpireView,
  view,
} from "../../engine/index.ts";
import { NO_NOTES } from "../../notebook/index.ts";
import { NO_AFTERMATH } from "../aftermath.ts";
import { type Desk, seenBy } from "../desk.ts";
import { isWorthShowing } from "../enemyPart.ts";
import type { GameInPlay } from "../types.ts";
import { writeAddress } from "../wayBack.ts";
import { replayAddress } from "./address.ts";
import { outlookOf, seenAt } from "./sightings.ts";
import { signsOf } from "./signs.ts";
import { type Stride, stepFrom } from "./stepping.ts";
import type { ReplayLine } from "./story.ts";
import type { Replay, ReplaySpeed, Viewpoint } from "./types.ts";

/** The pace of each speed: what is stepped by, and how long each step stays, milliseconds. */
const PACES: Readonly<Record<ReplaySpeed, { readonly stride: Stride; readonly stay: number }>> = {
  reading: { stride: "event", stay: 4500 },
  steady: { stride: "event", stay: 1800 },
  quick: { stride: "event", stay: 450 },
  turns: { stride: "turn", stay: 1200 },
  "fast-turns": { stride: "turn", stay: 300 },
};
/** A movement on the map is waited for as long as this, and looked after so often, milliseconds. */
const PATIENCE = 4000;
const LOOK_AGAIN = 100;
/** The address follows a step after so long, milliseconds: browsers refuse one that changes all the time. */
const ADDRESS_REST = 250;

/** A line on the desk, with what is still to happen by the clock. */
export interface ReplaySession {
  readonly line: ReplayLine;
  playTimer?: ReturnType<typeof setTimeout>;
  addressTimer?: ReturnType<typeof setTimeout>;
}

/** Lays a line on the desk and shows its beginning. */
export function open(desk: Desk, line: ReplayLine, viewpoint: Viewpoint, game: string | null): void {
  desk.replay = { line };
  const replay: Replay = {
    story: line.story,
    position: 0,
    viewpoint,
    ...outlookOf(line, viewpoint),
    playing: "paused",
    speed: "steady",
    focus: null,
    signs: signsOf(line, 0, viewpoint),
    inferred: line.inferred[0] ?? new Set(),
    game,
  };
  const language = desk.store.getState().settings.language;
  const shown = gameShown(line, language, viewAt(line, 0, viewpoint));
  desk.store.setState({ replay, game: shown, seen: seenFrom(line, viewpoint, shown.view) });
  nameMomentInAddress(desk);
}

/** Takes the line off the desk: nothing of it goes on. */
export function closeRoom(desk: Desk): void {
  clearTimeout(desk.replay?.playTimer);
  clearTimeout(desk.replay?.addressTimer);
  desk.replay = null;
  desk.store.setState({ replay: null });
}

/** The replay in the shape of a game, so that whatever shows a game shows it; nobody commands in it. */
function gameShown({ story, reading }: ReplayLine, language: string, seen: SideView): GameInPlay {
  return {
    setup: {
      scenario: story.scenario,
      battle: story.battle,
      seed: "",
      seats: { soviet: "computer", japanese: "computer" },
    },
    side: seen.side,
    view: seen,
    book: reading.book,
    words: reading.words(language),
    chronicle: [],
    playback: [],
    showing: "news",
    deeds: [],
    aftermath: NO_AFTERMATH,
    busy: "idle",
    commandCount: 0,
    canUndo: { can: false, why: "nothing-to-undo" },
    canRedo: 0,
    notes: NO_NOTES,
    hash: "",
  };
}

const wholeViews = new WeakMap<BattleState, SideView>();

/** What a viewpoint sees when a moment has been told. */
export function viewAt(line: ReplayLine, position: number, viewpoint: Viewpoint): SideView {
  const state = line.states[line.story.moments[position]?.step ?? 0] as BattleState;
  if (viewpoint !== "all") return view(state, viewpoint);
  const known = wholeViews.get(state) ?? umpireView(state, "soviet");
  wholeViews.set(state, known);
  return known;
}

/** Ground in sight: who knows all sees all. */
function seenFrom({ theatre }: ReplayLine, viewpoint: Viewpoint, seen: SideView): ReadonlySet<Hex> {
  if (viewpoint !== "all") return seenBy(seen);
  const known = everywhere.get(theatre) ?? new Set(theatre.scenario.battlefield.terrain.keys());
  everywhere.set(theatre, known);
  return known;
}

const everywhere = new WeakMap<object, ReadonlySet<Hex>>();

/** Shows a moment; `fresh` is what the map plays back on the way to it. */
export function show(desk: Desk, position: number, fresh: readonly SeenEvent[] = []): void {
  const { store } = desk;
  const line = desk.replay?.line;
  const { replay, game } = store.getState();
  if (!line || !replay || !game) return;
  const within = Math.max(0, Math.min(replay.story.moments.length - 1, position));
  // What still moves on the map jumps to its end first.
  if (game.playback.length > 0) store.setState({ game: { ...game, playback: [] } });
  const { viewpoint } = replay;
  const seen = viewAt(line, within, viewpoint);
  store.setState({
    replay: {
      ...replay,
      position: within,
      signs: signsOf(line, within, viewpoint),
      inferred: line.inferred[line.story.moments[within]?.step ?? 0] ?? replay.inferred,
    },
    game: { ...game, side: seen.side, view: seen, playback: fresh.filter(isWorthShowing) },
    seen: seenFrom(line, viewpoint, seen),
  });
  nameMomentInAddress(desk);
}

/** Goes an event, a turn or a day on or back; one event on is played back on the map. */
export function stepBy(desk: Desk, stride: Stride, by: 1 | -1): "moved" | "at-the-end" {
  const line = desk.replay?.line;
  const { replay } = desk.store.getState();
  if (!line || !replay) return "at-the-end";
  const to = stepFrom(replay.story, replay.told, replay.position, stride, by);
  if (to === replay.position) return "at-the-end";
  show(desk, to, stride === "event" && by > 0 ? between(line, replay, to) : []);
  return "moved";
}

/** What the viewpoint sees happen from the moment under way to another. */
function between(line: ReplayLine, { story, position, viewpoint }: Replay, to: number): SeenEvent[] {
  const from = story.moments[position]?.step ?? 0;
  const last = story.moments[to]?.step ?? from;
  const seen: SeenEvent[] = [];
  for (let step = from + 1; step <= last; step++) seen.push(...seenAt(line, step, viewpoint));
  return seen;
}

/** Changes how it plays. */
export function change(desk: Desk, how: Partial<Pick<Replay, "playing" | "speed">>): void {
  const { replay } = desk.store.getState();
  if (!replay || !desk.replay) return;
  const { playing = replay.playing, speed = replay.speed } = how;
  if (playing === replay.playing && speed === replay.speed) return;
  desk.store.setState({ replay: { ...replay, playing, speed } });
  clearTimeout(desk.replay.playTimer);
  if (playing === "playing") waitForNext(desk);
}

function waitForNext(desk: Desk, waited = 0): void {
  const { replay, screen } = desk.store.getState();
  if (!desk.replay || replay?.playing !== "playing") return;
  if (screen !== "replay") {
    change(desk, { playing: "paused" });
    return;
  }
  const { stay } = PACES[replay.speed];
  const pause = waited === 0 ? stay : LOOK_AGAIN;
  desk.replay.playTimer = setTimeout(() => playNext(desk, waited + pause), pause);
}

function playNext(desk: Desk, waited: number): void {
  const { replay, game } = desk.store.getState();
  if (replay?.playing !== "playing") return;
  if ((game?.playback.length ?? 0) > 0 && waited < PATIENCE) waitForNext(desk, waited);
  else if (stepBy(desk, PACES[replay.speed].stride, 1) === "moved") waitForNext(desk);
  else change(desk, { playing: "paused" });
}

/** Looks on through other eyes, at the same moment. */
export function lookAs(desk: Desk, viewpoint: Viewpoint): void {
  const line = desk.replay?.line;
  const { replay } = desk.store.getState();
  if (!line || !replay || replay.viewpoint === viewpoint) return;
  desk.store.setState({ replay: { ...replay, viewpoint, ...outlookOf(line, viewpoint) } });
  show(desk, replay.position);
}

/** The page's address names the moment, so that it can be kept, sent and opened again. */
export function nameMomentInAddress(desk: Desk): void {
  if (!desk.replay) return;
  clearTimeout(desk.replay.addressTimer);
  desk.replay.addressTimer = setTimeout(() => {
    const { replay, screen } = desk.store.getState();
    if (replay && screen === "replay")
      writeAddress(replayAddress(replay.story, replay.position, replay.viewpoint));
  }, ADDRESS_REST);
}
