import {
  actionOf,
  type Intents,
  type KeyActionId,
  type KeyPress,
  type KeySettings,
  type Replay,
} from "../../app/index.ts";
import { type Reader, sentences, tellHexOfStory, upper } from "../../telling/index.ts";
import { useIntents, useReader, useTheApp } from "../AppContext.tsx";
import { goThroughParts } from "../keys/places.ts";
import { useKeys } from "../keys/useKeys.ts";
import { useVoice } from "../live/VoiceContext.tsx";
import { tellKind, tellMoment, tellToldHour, tellWhen } from "./tellMoment.ts";

/** What a key asks for in a replay; null for a key that means nothing here. */
export function replayAction(
  press: KeyPress,
  keys: KeySettings,
  replay: Replay,
  intents: Intents,
): (() => void) | null {
  const action = actionOf(keys, press, ["replay"]);
  return action && doingOf(action.id, replay, intents);
}

function doingOf(action: KeyActionId, replay: Replay, intents: Intents): (() => void) | null {
  switch (action) {
    case "replay-next":
      return () => intents.stepReplay("event", 1);
    case "replay-back":
      return () => intents.stepReplay("event", -1);
    case "replay-next-turn":
      return () => intents.stepReplay("turn", 1);
    case "replay-back-turn":
      return () => intents.stepReplay("turn", -1);
    case "replay-next-day":
      return () => intents.stepReplay("day", 1);
    case "replay-back-day":
      return () => intents.stepReplay("day", -1);
    case "replay-first":
      return () => intents.seek(0);
    case "replay-last":
      return () => intents.seek(replay.story.moments.length - 1);
    case "replay-play":
      return () => intents.playReplay(replay.playing === "playing" ? "paused" : "playing");
    case "replay-unfollow":
      return replay.focus ? () => intents.follow(null) : null;
    default:
      return null;
  }
}

/** What the keys ask of the screen around them. */
export interface ReplayDoors {
  openSearch(): void;
  openShortcuts(): void;
}

/** Makes the keys of the replay work while it is on the screen. */
export function useReplayKeys(doors: ReplayDoors): void {
  const app = useTheApp();
  const intents = useIntents();
  const voice = useVoice();
  const reader = useReader();
  const { t } = reader.language;
  useKeys("replay", (action) => {
    const { replay, game, pointed, selected } = app.store.getState();
    if (!replay || !game) return false;
    const hex = pointed ?? selected.hex;
    const asks: Readonly<Partial<Record<KeyActionId, () => void>>> = {
      "replay-shortcuts": doors.openShortcuts,
      "replay-next-part": () => goThroughParts(1),
      "replay-previous-part": () => goThroughParts(-1),
      "replay-search": doors.openSearch,
      "replay-say-hex": () =>
        voice.answer(hex === null ? sentences([t("aloud.noHex")]) : tellHexOfStory(reader, game.view, hex)),
      "replay-say-moment": () => voice.answer(momentInFull(reader, replay)),
      "replay-say-again": () => voice.again(sentences([t("aloud.nothingYet")])),
    };
    if (action === "replay-unfollow" && replay.focus === null)
      voice.why(sentences([t("replay.told.nothingFollowed")]));
    const doing = asks[action] ?? doingOf(action, replay, intents);
    if (!doing) return false;
    voice.asked();
    doing();
    const after = app.store.getState().replay;
    if (STEPS.has(action) && after?.position === replay.position)
      voice.why(sentences([t(`replay.told.${BACK.has(action) ? "atBeginning" : "atEnd"}`)]));
    return true;
  });
}

/** Keys that go back, and all that go somewhere. */
const BACK: ReadonlySet<KeyActionId> = new Set([
  "replay-back",
  "replay-back-turn",
  "replay-back-day",
  "replay-first",
]);
const STEPS: ReadonlySet<KeyActionId> = new Set([
  ...BACK,
  "replay-next",
  "replay-next-turn",
  "replay-next-day",
  "replay-last",
]);

/** The moment with everything that is told of it. */
function momentInFull(reader: Reader, { story, position, sightings }: Replay): string {
  const moment = story.moments[position];
  if (!moment) return "";
  const { t } = reader.language;
  const sighting = sightings.get(position);
  const entry = moment.what === "entry" && !sighting ? moment.entry : null;
  const printed = entry && tellToldHour(reader, entry);
  return sentences([
    tellWhen(reader, moment),
    tellKind(reader, moment, sighting),
    tellMoment(reader, moment, sighting),
    ...(entry ? [upper(t(`replay.confidence.${entry.confidence}`))] : []),
    ...(printed ? [printed] : []),
  ]);
}
