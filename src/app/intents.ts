/** What map and panels can ask for. */
import type { UnitId } from "../engine/index.ts";
import { keptNotes } from "../notebook/index.ts";
import type { TakenFrom } from "../record/index.ts";
import { readAddress } from "./address.ts";
import { hireCommanders } from "./commanders.ts";
import { commandLineIntents } from "./commandLine.ts";
import type { HistoryShown } from "./comparison.ts";
import { autosave, clearDesk, type Desk, foldedDispatches, showGame, trouble } from "./desk.ts";
import { tellFailure } from "./failure.ts";
import { fileOfGame, sessionOfFile, tellDoubt } from "./files.ts";
import { groupIntents } from "./groupOrders.ts";
import { aimIntents } from "./intentsOfAim.ts";
import { lessonIntents } from "./lesson/lesson.ts";
import { scenarioOf } from "./library.ts";
import { lookIntents } from "./looking.ts";
import { marchIntents } from "./marchOrders.ts";
import { playbackIntents } from "./playback.ts";
import { reelIntents } from "./reel.ts";
import { replayIntents } from "./replay/replayIntents.ts";
import { closeRoom } from "./replay/room.ts";
import { redo, setAside, undo } from "./secondThoughts.ts";
import { openSession, reopenSession, type Session, screenOfGame } from "./session.ts";
import { firstSettings } from "./settings.ts";
import { staffIntents } from "./staff.ts";
import { forgetGame, keptGame, keptGames } from "./storage.ts";
import { takenFromGame, takenFromHistory } from "./takeCommand.ts";
import {
  changeSeats,
  commanderFailed,
  endPart,
  giveAndShow,
  layUnread,
  playOn,
  wishEndPart,
} from "./turnFlow.ts";
import type { Intents, NewGame } from "./types.ts";
import { writeAddress } from "./wayBack.ts";
import { nothingDone } from "./whyNot.ts";

/** The intents of one application. */
export function createIntents(desk: Desk): Intents {
  const game = gameIntents(desk);
  const ways = { leave: () => closeGame(desk), resume: game.resumeGame };
  const replay = replayIntents(desk, ways);
  const lesson = lessonIntents(desk, game.startGame);
  const intents: Intents = {
    ...game,
    ...replay,
    ...lesson,
    ...aimIntents(desk),
    ...lookIntents(desk),
    ...commandLineIntents(desk, () => intents.shown()),
    ...turnIntents(desk),
    ...staffIntents(desk),
    ...deskIntents(desk),
    ...playbackIntents(desk),
    ...reelIntents(desk),
    ...marchIntents(desk),
    ...groupIntents(desk),
  };
  return intents;
}

type GameIntents = Pick<
  Intents,
  | "goTo"
  | "visit"
  | "startGame"
  | "takeCommand"
  | "takeCommandOfGame"
  | "resumeGame"
  | "deleteSave"
  | "gameFile"
  | "importGame"
  | "liftCurtain"
  | "compare"
  | "catchUp"
>;

function gameIntents(desk: Desk): GameIntents {
  const { store } = desk;
  const resumeGame = async (id: string): Promise<void> => {
    closeGame(desk);
    store.setState({ trouble: null });
    try {
      await resume(desk, id);
    } catch (error) {
      tellFailure(desk, "trouble.unreadable-game", error);
    }
  };
  return {
    goTo(screen) {
      if (screen === "home") {
        closeGame(desk);
        // Other pages may have kept games meanwhile.
        void keptGames().then(
          (saves) => store.setState({ saves }),
          () => undefined,
        );
      }
      const { session } = desk;
      store.setState({
        screen: screen === "game" && session ? screenOfGame(session) : screen,
        comparison: null,
      });
    },
    visit(address, how = "next") {
      const page = readAddress(address);
      if (!page) return;
      // To another screen goes whoever shows it.
      if (page.screen === store.getState().screen)
        writeAddress(address, how === "in-place" ? "over" : "next");
      store.setState(page);
    },
    startGame: (setup) => start(desk, async () => ({ setup })),
    takeCommand: (take) => start(desk, () => takenFromHistory(take)),
    takeCommandOfGame: (id, take) => start(desk, () => takenFromGame(id, take)),
    resumeGame,
    async deleteSave(id) {
      try {
        await forgetGame(id);
        store.setState({ saves: await keptGames() });
      } catch (error) {
        tellFailure(desk, "trouble.storage", error);
      }
    },
    gameFile: (id) => fileOfGame(desk, id),
    importGame: (text) => bringIn(desk, text),
    liftCurtain() {
      changeSeats(desk);
    },
    compare: (shown = "as-known") => compare(desk, shown),
    catchUp: async () => (desk.session ? resumeGame(desk.session.id) : undefined),
  };
}

/** Shows the game beside history; where that fails, the game comes back with the reason. */
async function compare(desk: Desk, shown: HistoryShown): Promise<void> {
  const { store, session } = desk;
  if (!session) return;
  if (session.seat === "awaited") return store.setState({ screen: screenOfGame(session) });
  store.setState({ screen: "compare", comparison: null });
  const { record } = session;
  // Meanwhile the page answers: somebody may have gone back, given an order and asked again.
  const isAsked = () =>
    desk.session === session && session.record === record && store.getState().screen === "compare";
  try {
    // The screen says what is being done before the whole game is gone through.
    await new Promise((drawn) => setTimeout(drawn));
    // What holds two battles against each other is fetched when it is first asked for.
    const { comparisonOf } = await import("./comparison.ts");
    const comparison = await comparisonOf(session, shown);
    if (isAsked()) store.setState({ comparison });
  } catch (error) {
    if (!isAsked()) return;
    store.setState({ screen: screenOfGame(session) });
    tellFailure(desk, "trouble.comparison", error);
  }
}

/** Opens a game from a file under an id of its own, and keeps it. */
async function bringIn(desk: Desk, text: string): Promise<void> {
  desk.store.setState({ trouble: null });
  try {
    const opened = await sessionOfFile(desk, text, newId());
    if (!opened) return;
    closeGame(desk);
    desk.session = opened.session;
    await autosave(desk);
    await enter(desk);
    if (opened.doubt) tellDoubt(desk, opened.doubt);
  } catch (error) {
    tellFailure(desk, "trouble.file.unplayable", error);
  }
}

/** Starts a game that is being set up, or says why it cannot be. */
async function start(
  desk: Desk,
  setUp: () => Promise<{ readonly setup: NewGame; readonly from?: TakenFrom }>,
): Promise<void> {
  closeGame(desk);
  desk.store.setState({ trouble: null });
  try {
    const { setup, from } = await setUp();
    desk.session = openSession(await found(setup, newId()), from);
    await autosave(desk);
    await enter(desk);
  } catch (error) {
    tellFailure(desk, "trouble.start", error);
  }
}

/** Goes on with a kept game, or says why it cannot; the kept game itself is left as it is. */
async function resume(desk: Desk, id: string): Promise<void> {
  const kept = await keptGame(id);
  if (!kept) return trouble(desk, "trouble.no-such-game", { id });
  const founding = await found(kept.setup, id);
  const notes = { soviet: keptNotes(kept.notes?.soviet), japanese: keptNotes(kept.notes?.japanese) };
  const reopened = reopenSession(founding, kept.record, notes);
  if (!reopened.ok) {
    founding.commanders.dismiss();
    const { fault, ...facts } = reopened.fault;
    return trouble(desk, `trouble.record.${fault}`, facts);
  }
  const { session, doubt } = reopened;
  desk.session = session;
  await enter(desk, () => layUnread(desk, Array.isArray(kept.unread) ? kept.unread : undefined));
  if (doubt) tellDoubt(desk, doubt);
}

type Founding = Pick<Session, "id" | "setup" | "reading" | "commanders">;

async function found(setup: NewGame, id: string): Promise<Founding> {
  const reading = await scenarioOf(setup.scenario);
  return { id, setup, reading, commanders: hireCommanders(reading.scenario, setup) };
}

/** Ids need only differ on this computer. */
function newId(): string {
  const random = new Uint32Array(1);
  crypto.getRandomValues(random);
  return `${Date.now().toString(36)}-${(random[0] ?? 0).toString(36)}`;
}

/** Shows the game; when it is the computer's turn it plays on at once. */
async function enter(desk: Desk, layBack: () => void = () => undefined): Promise<void> {
  const { session, store } = desk;
  if (!session) return;
  desk.tabs.open(session.id);
  clearDesk(desk);
  const screen = screenOfGame(session);
  store.setState({ settled: null, cards: [], screen, game: null });
  showGame(desk, "idle");
  const { setup, state } = session;
  // With two persons it is for him who lifts the curtain to read what came for him.
  if (screen === "game") layBack();
  if (setup.seats[state.activeSide] === "computer" && !state.outcome)
    await playOn(desk).catch((error) => commanderFailed(desk, error));
}

function closeGame(desk: Desk): void {
  if (desk.session) {
    desk.session.closed = true;
    desk.session.commanders.dismiss();
  }
  desk.session = null;
  desk.tabs.open(null);
  closeRoom(desk);
  clearDesk(desk);
  desk.store.setState({
    game: null,
    settled: null,
    endCheck: null,
    staffAsked: null,
    priceAsked: null,
    comparison: null,
    cards: [],
  });
}

type TurnIntents = Pick<
  Intents,
  | "answer"
  | "undo"
  | "redo"
  | "setAside"
  | "wishEndTurn"
  | "stay"
  | "endTurn"
  | "restartComputer"
  | "callCommanders"
  | "concede"
  | "dig"
  | "rest"
  | "stand"
>;

function turnIntents(desk: Desk): TurnIntents {
  const { store } = desk;
  const selected = (): UnitId | null => store.getState().selected.unit;
  const guarded = (work: Promise<void>): Promise<void> => work.catch((error) => commanderFailed(desk, error));
  return {
    dig(what) {
      const unit = selected();
      if (unit) giveAndShow(desk, { type: "dig", unit, what });
    },
    rest() {
      const unit = selected();
      if (unit) giveAndShow(desk, { type: "rest", unit });
    },
    stand(order) {
      const unit = selected();
      if (unit) giveAndShow(desk, { type: "stand", unit, order });
    },
    answer(dispatch, option) {
      giveAndShow(desk, { type: "answer", dispatch, option });
    },
    undo: () => undo(desk),
    redo: () => redo(desk),
    setAside(how, units) {
      const unit = selected();
      setAside(desk, how, units ?? (unit ? [unit] : []));
    },
    wishEndTurn: () => void guarded(wishEndPart(desk)),
    stay: () => store.setState({ endCheck: null }),
    endTurn: () => guarded(endPart(desk)),
    restartComputer: () => guarded(restart(desk)),
    callCommanders: () => desk.session?.commanders.call(),
    concede() {
      if (desk.session && desk.session.state.activeSide === desk.session.side)
        giveAndShow(desk, { type: "concede" });
    },
  };
}

/** A new thread for the computer's commanders, which goes on with the part that the old one left. */
async function restart(desk: Desk): Promise<void> {
  const { session, store } = desk;
  if (!session || store.getState().game?.busy === "thinking") return;
  store.setState({ trouble: null });
  session.commanders.dismiss();
  session.commanders = hireCommanders(session.reading.scenario, session.setup);
  await playOn(desk);
}

type DeskIntents = Pick<
  Intents,
  "closeCard" | "setSettings" | "resetSettings" | "setKeys" | "dismissTrouble" | "nothingDone"
>;

function deskIntents(desk: Desk): DeskIntents {
  const { store } = desk;
  return {
    closeCard() {
      const isDispatch = store.getState().cards[0]?.type === "dispatch";
      store.setState((state) => ({
        cards: state.cards.slice(Math.max(1, foldedDispatches(state.cards).length)),
      }));
      // What has been read is not laid on the map again when the page is opened anew.
      if (isDispatch) void autosave(desk);
    },
    setSettings(change) {
      store.setState((state) => ({ settings: { ...state.settings, ...change } }));
    },
    resetSettings() {
      store.setState({ settings: firstSettings() });
    },
    setKeys(keys) {
      store.setState({ keys });
    },
    dismissTrouble() {
      store.setState({ trouble: null });
    },
    nothingDone: (why) => nothingDone(desk, { why }),
  };
}
