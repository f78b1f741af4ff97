import { useEffect, useRef } from "react";
import type { AppState, GameInPlay, Moment, Replay } from "../../app/index.ts";
import { enemyName, type Reader, sentences, tellHexOfStory } from "../../telling/index.ts";
import { useReader, useTheApp } from "../AppContext.tsx";
import { useVoice } from "../live/VoiceContext.tsx";
import type { Voice } from "../live/voice.ts";
import { tellBriefly } from "./tellMoment.ts";

/** A replay on the screen, with the view that it shows. */
type Shown = AppState & { readonly game: GameInPlay; readonly replay: Replay };

function shown(state: AppState): Shown | null {
  const { game, replay } = state;
  return game && replay ? { ...state, game, replay } : null;
}

/**
 * Tells a listener of the replay what changes, with the voice of the game: each step, of one that plays by itself only
 * where it stops; the hex of the cursor; what is followed; and why a key did nothing.
 */
export function ReplayTeller() {
  const app = useTheApp();
  const voice = useVoice();
  const reader = useReader();
  const latest = useRef(reader);
  latest.current = reader;
  useEffect(() => {
    const first = shown(app.store.getState());
    if (first) tellMomentOf(voice, latest.current, first);
    const stop = app.store.subscribe((now, before) => {
      const state = shown(now);
      if (state) tellChange(voice, latest.current, state, before);
    });
    return () => {
      stop();
      voice.release();
    };
  }, [app, voice]);
  return null;
}

function tellChange(voice: Voice, reader: Reader, state: Shown, before: AppState): void {
  const { replay, game } = state;
  if (replay.playing === "playing" || game.playback.length > 0) voice.hold();
  else voice.release();
  if (before.replay && replay.playing !== before.replay.playing) tellPlaying(voice, reader, replay);
  if (replay.position !== before.replay?.position || replay.viewpoint !== before.replay?.viewpoint)
    tellMomentOf(voice, reader, state);
  if (replay.focus !== before.replay?.focus) voice.say("selection", tellFocus(reader, state));
  if (state.looked !== before.looked && state.looked && replay.focus === before.replay?.focus)
    voice.say("hex", tellHexOfStory(reader, game.view, state.looked.hex));
  // Nothing is ordered here: what a key can fail to do is to lead off the map.
  if (state.whyNot !== before.whyNot && state.whyNot)
    voice.why(sentences([reader.language.t("aloud.whyNot.map-edge")]));
}

/** That it plays is said at once, for then comes nothing until it stops. */
function tellPlaying(voice: Voice, { language: { t } }: Reader, { playing }: Replay): void {
  const told = sentences([t(`replay.told.${playing}`)]);
  if (playing === "playing") voice.answer(told);
  else voice.say("turn", told);
}

function tellMomentOf(voice: Voice, reader: Reader, { replay }: Shown): void {
  // The time line itself reads out where it is put.
  if (document.activeElement?.matches("[role=slider]")) return;
  const { story, position, sightings } = replay;
  const moment: Moment | undefined = story.moments[position];
  if (moment) voice.say("result", tellBriefly(reader, moment, sightings.get(position)));
}

/** Whom or what is followed, and where he is. */
function tellFocus(reader: Reader, { replay: { focus }, game: { view } }: Shown): string {
  const { t } = reader.language;
  if (focus === null) return sentences([t("replay.told.followsNothing")]);
  if (focus.what !== "unit") {
    const hex = focus.what === "hex" ? focus.hex : (reader.theatre.places.get(focus.place)?.hexes[0] ?? -1);
    return sentences([t("replay.told.follows", { name: reader.where(hex) })]);
  }
  const own = view.own.find(({ id }) => id === focus.unit);
  const enemy = view.enemies.find(({ id }) => id === focus.unit);
  const name = enemy && !own ? enemyName(reader, enemy) : reader.unit(focus.unit);
  const hex = own?.at ?? enemy?.where ?? -1;
  return sentences([
    t("replay.told.follows", { name }),
    hex >= 0 ? t("replay.told.isAt", { where: reader.where(hex) }) : t("replay.focus.away"),
  ]);
}
