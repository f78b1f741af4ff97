import {
  actionOf,
  type Intents,
  type KeyActionId,
  type KeyPress,
  type KeySettings,
  type Replay,
} from "../../app/index.ts";
import { useIntents, useTheApp } from "../AppContext.tsx";
import { useKeys } from "../keys/useKeys.ts";

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

/** Makes the keys of the replay work while it is on the screen. */
export function useReplayKeys(openShortcuts: () => void): void {
  const app = useTheApp();
  const intents = useIntents();
  useKeys("replay", (action) => {
    if (action === "replay-shortcuts") {
      openShortcuts();
      return true;
    }
    const { replay } = app.store.getState();
    const doing = replay && doingOf(action, replay, intents);
    doing?.();
    return doing !== null;
  });
}
