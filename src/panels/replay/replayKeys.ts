import { useEffect } from "react";
import type { Intents, Replay, Stride } from "../../app/index.ts";
import { useIntents, useTheApp } from "../AppContext.tsx";

/** Keys of the replay, and what each does. */
export const REPLAY_KEYS = ["space", "arrows", "shiftArrows", "ctrlArrows", "home", "end", "escape"] as const;

/** Controls that want the key for themselves. */
const TAKERS = "input, textarea, select, [role=dialog], [role=menu], [role=listbox], [role=radiogroup]";
const PRESSED = "button, a, summary, [role=button]";

function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.metaKey) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(TAKERS)) return true;
  return event.key === " " && target?.closest(PRESSED) != null;
}

/** How far an arrow goes: an event, with Shift a turn, with Control or Alt a day. */
export function strideOf(event: Pick<KeyboardEvent, "shiftKey" | "ctrlKey" | "altKey">): Stride {
  if (event.ctrlKey || event.altKey) return "day";
  return event.shiftKey ? "turn" : "event";
}

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "altKey">;

/** What a key asks for in a replay; null for a key that means nothing here. */
export function replayAction(event: Key, replay: Replay, intents: Intents): (() => void) | null {
  const isBare = !event.ctrlKey && !event.altKey;
  switch (event.key) {
    case "ArrowRight":
      return () => intents.stepReplay(strideOf(event), 1);
    case "ArrowLeft":
      return () => intents.stepReplay(strideOf(event), -1);
    case "Home":
      return () => intents.seek(0);
    case "End":
      return () => intents.seek(replay.story.moments.length - 1);
    case " ":
      return isBare ? () => intents.playReplay(replay.playing === "playing" ? "paused" : "playing") : null;
    case "Escape":
      return replay.focus ? () => intents.follow(null) : null;
    default:
      return null;
  }
}

/** Makes the keys of the replay work while it is on the screen. */
export function useReplayKeys(): void {
  const app = useTheApp();
  const intents = useIntents();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { replay } = app.store.getState();
      if (!replay || isTaken(event)) return;
      const action = replayAction(event, replay, intents);
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [app, intents]);
}
