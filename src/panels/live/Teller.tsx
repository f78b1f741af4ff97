import { useEffect, useRef } from "react";
import { type AppState, type GameInPlay, isTelling, newsOfPart } from "../../app/index.ts";
import {
  type Reader,
  sentences,
  tellAftermath,
  tellEnemyPart,
  tellNotice,
  tellRefusal,
  tellResult,
  tellShown,
} from "../../telling/index.ts";
import { useApp, useReader, useTheApp } from "../AppContext.tsx";
import { tellSight } from "../unit/Sight.tsx";
import { groupTold, hexBriefly, orderBriefly, statusTold, tellWhyNot, unitTold } from "./asked.ts";
import { useVoice } from "./VoiceContext.tsx";
import type { Voice } from "./voice.ts";

/** The other side, or the map, takes longer than this, milliseconds: who only hears should know why nothing comes. */
const LONG = 1500;

/** Tells a listener what changes in the game: one message for all that changes at once. */
export function Teller() {
  const app = useTheApp();
  const voice = useVoice();
  const reader = useReader();
  const latest = useRef(reader);
  latest.current = reader;
  const waitsFor = useApp(waitedFor);
  useEffect(() => {
    const state = app.store.getState();
    const told: TellingSoFar = {
      chronicle: state.game?.chronicle.length ?? 0,
      orders: state.game?.commandCount ?? 0,
      part: partOf(state),
      later: [],
      now: app.store.getState,
    };
    if (state.game) tellBeginning(voice, latest.current, { ...state, game: state.game });
    if (state.game?.busy === "thinking") voice.hold();
    const stop = app.store.subscribe((now, before) => {
      if (now.game) tellChange(voice, latest.current, { ...now, game: now.game }, before, told);
    });
    return () => {
      stop();
      voice.hush();
    };
  }, [app, voice]);
  useEffect(() => {
    if (!waitsFor) return;
    const timer = setTimeout(() => voice.answer(sentences([reader.language.t(`aloud.${waitsFor}`)])), LONG);
    return () => clearTimeout(timer);
  }, [voice, waitsFor, reader]);
  return null;
}

/** What a listener waits for: the other side, or the map, which shows what that side did. */
function waitedFor({ game, settled }: AppState): "working" | "showing" | null {
  if (game?.busy === "thinking") return "working";
  return game && settled && isTelling(game) ? "showing" : null;
}

/** What has been told: lines of the chronicle, orders, and which part of ours. */
interface TellingSoFar {
  chronicle: number;
  orders: number;
  part: string;
  /** What is told when the map has shown it, as the panels and the cards tell it. */
  later: (() => void)[];
  /** The state when the words are made: an order given meanwhile may have changed what was looked at before it. */
  readonly now: () => AppState;
}

type Told = AppState & { readonly game: GameInPlay };

/** The part of a turn that is ours now; empty while it is the other side's. */
function partOf({ game }: Pick<AppState, "game">): string {
  if (!game || game.view.activeSide !== game.side || game.busy === "thinking") return "";
  return `${game.view.turn}/${game.view.half}`;
}

function tellBeginning(voice: Voice, reader: Reader, state: Told): void {
  tellPartBefore(voice, reader, state);
  voice.say("turn", () => statusTold(reader, state));
  tellCard(voice, reader, state, state.cards.length + 1);
}

/** What was seen of the other side's part, once: to who sits down at the screen after somebody else, or comes back. */
function tellPartBefore(voice: Voice, reader: Reader, state: Told): void {
  const { chronicle, side, deeds } = state.game;
  const part = `${side}/${partOf(state)}`;
  if (partOf(state) === "" || voice.kept("part") === part) return;
  voice.keep("part", part);
  const news = newsOfPart(chronicle, side);
  const isAny = deeds.length > 0 || news[0]?.came === "first-after-our-part";
  const told = isAny ? partTold(reader, state, news) : "";
  voice.keep("enemy", told);
  voice.say("result", told);
}

/** What was seen of the other side's part, and what it came to for ours. */
function partTold(reader: Reader, { game }: Told, lines: Told["game"]["chronicle"]): string {
  return [tellEnemyPart(reader, lines), ...tellAftermath(reader, game.aftermath)].join(" ");
}

function tellChange(voice: Voice, reader: Reader, state: Told, before: AppState, told: TellingSoFar): void {
  if (state.game.busy === "thinking") voice.hold();
  else voice.release();
  if (state.cards[0] !== before.cards[0]) tellCard(voice, reader, state, before.cards.length);
  if (state.whyNot !== before.whyNot && state.whyNot) voice.why(tellWhyNot(reader, state, state.whyNot));
  if (state.intent !== before.intent) tellIntent(voice, reader, state, before);
  const { groupInHand } = state;
  if (groupInHand !== before.groupInHand && groupInHand)
    voice.say("order", () => groupTold(reader, state, groupInHand));
  if (state.group !== before.group && state.group.length > 0 && !state.groupInHand)
    voice.say("selection", sentences([reader.language.t("group.title", { count: state.group.length })]));
  if (state.game !== before.game && state.game.busy !== "thinking") tellGame(voice, reader, state, told);
  if (!state.settled) for (const say of told.later.splice(0)) say();
  const { line } = state.reel;
  if (line?.by === "hand" && line !== before.reel.line) voice.answer(sentences([tellShown(reader, line)]));
  if (state.selected.unit !== before.selected.unit && state.selected.unit !== null)
    voice.say("selection", () => unitTold(reader, state) ?? "");
  const { sight } = state;
  if (sight !== before.sight && sight) voice.say("news", () => (sight ? tellSight(reader, sight) : ""));
  const { looked } = state;
  if (
    looked !== before.looked &&
    looked &&
    looked.where !== "quietly" &&
    !(voice.has("selection") && isUnitsHex(state))
  )
    voice.say("hex", () => {
      const now = told.now();
      return now.game ? hexBriefly(reader, { ...now, game: now.game }, looked.hex) : "";
    });
}

/** The cursor goes with the unit that is chosen, whose place is told with it. */
function isUnitsHex({ selected, looked, game }: Told): boolean {
  const unit = game.view.own.find(({ id }) => id === selected.unit);
  return unit !== undefined && unit.at === looked?.hex;
}

/** What came of an order, or, when our part begins, what the enemy did and how things stand. */
function tellGame(voice: Voice, reader: Reader, state: Told, told: TellingSoFar): void {
  const { chronicle, commandCount } = state.game;
  const { t } = reader.language;
  const part = partOf(state);
  const fresh = chronicle.slice(told.chronicle);
  if (commandCount > told.orders) voice.obeyed();
  if (commandCount < told.orders)
    voice.say("result", sentences([t("aloud.takenBack", { count: told.orders - commandCount })]));
  else if (part !== "" && part !== told.part) {
    voice.keep("enemy", () => partTold(reader, state, fresh));
    voice.keep("part", `${state.game.side}/${part}`);
    told.later.push(() => {
      voice.say("result", () => voice.kept("enemy") ?? "");
      voice.say("turn", () => statusTold(reader, state));
    });
  } else if (commandCount > told.orders || fresh.length > 0) {
    voice.drop("order");
    // Some orders are facts that no chronicle tells: that they were given is heard all the same.
    told.later.push(() =>
      voice.say("result", () => tellResult(reader, fresh) || sentences([t("aloud.given")])),
    );
  }
  told.chronicle = chronicle.length;
  told.orders = commandCount;
  if (part !== "") told.part = part;
}

/** A refusal at once; a dispatch when its card comes to the top, for when it arrives it is told with the rest. */
function tellCard(voice: Voice, reader: Reader, { cards }: AppState, before: number): void {
  const [card] = cards;
  const { t } = reader.language;
  if (card?.type === "refusal")
    voice.refuse(sentences([t("cards.refused"), tellRefusal(reader, card.refusal)]));
  if (card?.type === "notice") voice.say("news", sentences([tellNotice(reader, card)]));
  if (card?.type !== "dispatch" || cards.length >= before) return;
  const title = reader.words.dispatches[card.id]?.title ?? card.id;
  voice.say("news", sentences([t("aloud.dispatch", { title })]));
}

function tellIntent(voice: Voice, reader: Reader, state: Told, before: AppState): void {
  const { intent, selected } = state;
  const { t } = reader.language;
  if (intent === null) {
    if (selected === before.selected) voice.say("order", sentences([t("aloud.putAway")]));
  } else if (intent.preview?.type === "refused")
    voice.refuse(sentences([t("cards.refused"), tellRefusal(reader, intent.preview.refusal)]));
  else voice.say("order", () => orderBriefly(reader, state) ?? "");
}
