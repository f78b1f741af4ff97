import {
  type App,
  type Aside,
  asideOf,
  enemyHexes,
  type Intents,
  isShowingPart,
  type KeyActionId,
  targetsOf,
  whyNever,
} from "../../app/index.ts";
import type { Manner } from "../../engine/index.ts";
import { type Reader, sentences, tellChoice, tellRefusal } from "../../telling/index.ts";
import { useReader, useTheApp } from "../AppContext.tsx";
import { useRuleBook } from "../book/RuleBookContext.tsx";
import { hexFully, orderFully, statusTold, unitTold } from "../live/asked.ts";
import { useVoice } from "../live/VoiceContext.tsx";
import type { Voice } from "../live/voice.ts";
import { canEver } from "../unit/Orders.tsx";
import {
  focusCard,
  focusMap,
  focusTimeLine,
  goThroughParts,
  type Leaf,
  openStandingOrders,
} from "./places.ts";
import { useKeys } from "./useKeys.ts";

/** What the keys ask of the screen around them. */
export interface ScreenDoors {
  openLeaf(leaf: Leaf): void;
  openSearch(): void;
  openShortcuts(): void;
  endTurn(): void;
}

type Doing = () => void;
type Does = Readonly<Partial<Record<KeyActionId, Doing>>>;

interface Desk {
  readonly app: App;
  readonly intents: Intents;
  readonly voice: Voice;
  readonly reader: Reader;
  readonly doors: ScreenDoors;
}

/** Makes the keys work while a game is on the screen. */
export function useGameKeys(doors: ScreenDoors): void {
  const app = useTheApp();
  const voice = useVoice();
  const reader = useReader();
  const book = useRuleBook();
  useKeys("game", (action) => {
    const desk: Desk = { app, intents: app.intents, voice, reader, doors };
    const does: Does = {
      ...unitDoings(desk),
      ...orderDoings(desk),
      ...listenDoings(desk),
      ...goDoings(desk),
      rules: () => book.open({ type: "contents" }),
    };
    if (!SILENT.has(action)) voice.asked();
    does[action]?.();
    return does[action] !== undefined;
  });
}

/** Keys that put the focus somewhere: what stands there is read out as it gets it. */
const SILENT: ReadonlySet<KeyActionId> = new Set([
  "to-map",
  "to-orders",
  "to-units",
  "to-chronicle",
  "to-timeline",
  "next-part",
  "previous-part",
  "command-line",
  "search",
  "shortcuts",
  "rules",
]);

/** Why there is no enemy to go to: none is known, or none whom the order in hand can be given against. */
function noEnemy({ app, reader }: Desk): string {
  const state = app.store.getState();
  const targets = targetsOf(state);
  const { none } = targets ? tellChoice(reader, { order: targets.order, targets }) : { none: null };
  return sentences([none ?? reader.language.t("aloud.noEnemy")]);
}

function unitDoings(desk: Desk): Does {
  const { app, intents, voice, reader } = desk;
  const { t } = reader.language;
  const enemy = (by: 1 | -1) => () => {
    if (enemyHexes(app.store.getState()).length === 0) voice.why(noEnemy(desk));
    else intents.nextEnemy(by);
  };
  return {
    "next-unit": () => intents.nextUnit(),
    "previous-unit": () => intents.previousUnit(),
    "next-in-stack": () => {
      const { looked, whyNot } = app.store.getState();
      intents.nextInStack();
      const after = app.store.getState();
      if (after.looked === looked && after.whyNot === whyNot)
        voice.why(sentences([t("aloud.whyNot.nobody-here")]));
    },
    "next-enemy": enemy(1),
    "previous-enemy": enemy(-1),
  };
}

type Targeted = "assault" | "fire" | "bombard" | "bridge" | "air-strike";

function orderDoings(desk: Desk): Does {
  const { app, intents, doors, voice, reader } = desk;
  const withUnit = (doing: Doing) => () => {
    if (hasUnit(desk)) doing();
  };
  const move = (manner: Manner) =>
    withUnit(() => {
      intents.setManner(manner);
      intents.takeOrder("move");
    });
  const take = (order: Targeted) =>
    withUnit(() => {
      if (canTake(desk, order)) intents.takeOrder(order);
    });
  return {
    move: move("deployed"),
    march: move("march"),
    "way-point": withUnit(() => wayPoint(desk)),
    assault: take("assault"),
    fire: take("fire"),
    bombard: take("bombard"),
    bridge: take("bridge"),
    "air-strike": take("air-strike"),
    dig: withUnit(() => intents.dig("trench")),
    wire: withUnit(() => intents.dig("wire")),
    nests: withUnit(() => intents.dig("nests")),
    rest: withUnit(() => intents.rest()),
    staff: withUnit(() => void intents.letStaffOrder("formation")),
    standing: withUnit(() => {
      const before = document.activeElement;
      doors.openLeaf("selected");
      openStandingOrders(before);
    }),
    sight: () => lookFrom(desk),
    give: () => intents.giveOrder(),
    cancel: () => putAway(desk),
    undo: () => takeBack(desk),
    redo: () => intents.redo(),
    hold: withUnit(() => setAside(desk, "hold")),
    sleep: withUnit(() => setAside(desk, "sleep")),
    "end-turn": doors.endTurn,
    skip: () => {
      if (isShowing(app)) {
        intents.shown();
        voice.why(sentences([reader.language.t("aloud.skipped")]));
      } else intents.nothingDone("nothing-shown");
    },
    "show-back": () => goThroughShow(desk, -1),
    "show-on": () => goThroughShow(desk, 1),
    "hold-show": () => holdShow(desk),
    "explain-show": () => intents.explainShow("explain"),
    "play-again": () => playAgain(desk),
  };
}

/** Lets the move in hand lead by way of the cursor's hex, or no more. */
function wayPoint({ app, intents, voice, reader }: Desk): void {
  const { pointed } = app.store.getState();
  const { t } = reader.language;
  if (pointed === null) return void voice.why(sentences([t("aloud.noHex")]));
  const before = app.store.getState().intent;
  intents.toggleWayPoint(pointed);
  const after = app.store.getState().intent;
  if (after === before) return;
  const via = (after?.via ?? []).map((hex) => reader.where(hex));
  voice.say(
    "order",
    sentences([via.length > 0 ? t("wayPoints.byWayOf", { where: via.join(", ") }) : t("wayPoints.none")]),
  );
}

/** Looks from the cursor or the selected unit; or puts the line of sight away. */
function lookFrom({ app, intents, voice, reader }: Desk): void {
  const { pointed, selected, sight } = app.store.getState();
  const { t } = reader.language;
  const from = pointed ?? selected.hex;
  if (!sight && from === null) return void voice.why(sentences([t("aloud.noHex")]));
  intents.lookFrom(sight ? null : from);
  if (sight) voice.say("news", sentences([t("aloud.sightAway")]));
}

/** Shuts the card on top, else puts away what is in hand; says so when there is nothing. */
function putAway({ app, intents, voice, reader }: Desk): void {
  const { cards, sight, intent, group } = app.store.getState();
  const { t } = reader.language;
  if (cards.length > 0) return void intents.closeCard();
  if (!sight && !intent && group.length === 0) {
    // What was put away a moment ago is told first; that nothing is left goes without saying.
    if (!voice.has("order") && !voice.has("news")) voice.why(sentences([t("aloud.nothingInHand")]));
    return;
  }
  intents.takeOrder(null);
  if (sight) voice.say("news", sentences([t("aloud.sightAway")]));
  else if (group.length > 0) voice.say("order", sentences([t("aloud.putAway")]));
}

/** Goes through what is shown line by line, each of which is told when it comes. */
function goThroughShow({ app, intents }: Desk, by: 1 | -1): void {
  if (isShowing(app)) intents.goThroughShow(by);
  else intents.nothingDone("nothing-shown");
}

function holdShow({ app, intents, voice, reader }: Desk): void {
  if (!isShowing(app)) return void intents.nothingDone("nothing-shown");
  intents.holdShow();
  const { pace } = app.store.getState().reel;
  voice.answer(sentences([reader.language.t(pace === "held" ? "aloud.held" : "aloud.goesOn")]));
}

function isShowing(app: App): boolean {
  return (app.store.getState().game?.playback.length ?? 0) > 0;
}

/** Shows the other side's part once more, and tells it. */
function playAgain({ intents, voice, reader, app }: Desk): void {
  intents.playAgain();
  if ((app.store.getState().game?.deeds.length ?? 0) > 0)
    voice.say("result", voice.kept("enemy") || sentences([reader.language.t("aloud.shownAgain")]));
}

/** Takes the last order back, or says why that cannot be. */
function takeBack({ app, intents, voice, reader }: Desk): void {
  const { game } = app.store.getState();
  if (game && !game.canUndo.can) voice.why(reader.language.t(`undo.${game.canUndo.why}`));
  else intents.undo();
}

/** Sets the selected unit aside, or back among those that wait, and says which. */
function setAside({ app, intents, voice, reader }: Desk, how: Aside): void {
  const { game, selected } = app.store.getState();
  if (!game || selected.unit === null) return;
  const is = asideOf(game.notes, game.view.turn, selected.unit) === how;
  intents.setAside(is ? null : how, [selected.unit]);
  const told = is ? reader.language.t("aloud.waitsAgain") : reader.language.t(`aside.is.${how}`);
  voice.say(
    "result",
    sentences([reader.language.t("aloud.unitIs", { unit: reader.short(selected.unit), is: told })]),
  );
}

/** Whether one of ours is selected in our part; if not, says so. */
function hasUnit({ app, intents, voice, reader }: Desk): boolean {
  const { selected, game } = app.store.getState();
  const { t } = reader.language;
  if (game && game.view.activeSide !== game.side) voice.why(t("orders.notOurTurn"));
  else if (game && isShowingPart(game)) intents.nothingDone("being-shown");
  else if (selected.unit === null) voice.why(sentences([t("aloud.noUnit")]));
  else return true;
  return false;
}

/** Whether the selected unit could ever be given the order; if not, says so. */
function canTake({ app, voice, reader }: Desk, order: Targeted): boolean {
  const { selected, game } = app.store.getState();
  const unit = game?.view.own.find(({ id }) => id === selected.unit);
  if (!game || !unit) return false;
  if (canEver(reader, unit, order, game.view.air?.sorties ?? 0)) return true;
  voice.why(tellRefusal(reader, whyNever(game.view, unit, order)));
  return false;
}

function listenDoings({ app, voice, reader }: Desk): Does {
  const { t } = reader.language;
  const told = () => {
    const state = app.store.getState();
    return state.game ? { ...state, game: state.game } : null;
  };
  const answer = (text: (state: NonNullable<ReturnType<typeof told>>) => string) => () => {
    const state = told();
    if (state) voice.answer(text(state));
  };
  return {
    "say-hex": answer((state) => hexFully(reader, state) ?? t("aloud.noHex")),
    "say-unit": answer((state) => unitTold(reader, state) ?? t("aloud.noUnit")),
    "say-order": answer((state) => orderFully(reader, state) ?? t("aloud.noOrder")),
    "say-status": answer((state) => statusTold(reader, state)),
    "say-enemy": answer(() => voice.kept("enemy") || sentences([t("aloud.enemyQuiet")])),
    "say-again": () => voice.again(t("aloud.nothingYet")),
  };
}

function goDoings({ doors, intents, app, voice, reader }: Desk): Does {
  return {
    "to-map": focusMap,
    "to-orders": () => doors.openLeaf("selected"),
    "to-units": () => doors.openLeaf("units"),
    "to-chronicle": () => doors.openLeaf("chronicle"),
    "to-timeline": focusTimeLine,
    "to-dispatch": () => {
      if (app.store.getState().cards.length === 0) voice.why(sentences([reader.language.t("aloud.noCard")]));
      focusCard();
    },
    "next-part": () => goThroughParts(1),
    "previous-part": () => goThroughParts(-1),
    "command-line": () => intents.openCommandLine(),
    search: doors.openSearch,
    shortcuts: doors.openShortcuts,
  };
}
