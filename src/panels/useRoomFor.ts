import { useSyncExternalStore } from "react";
import { hasRoomFor } from "./room.ts";

/** Whether the window meets a condition that is written for ordinary text, as long as it does. */
export function useRoomFor(condition: string): boolean {
  return useSyncExternalStore(followWindow, () => hasRoomFor(condition));
}

function followWindow(changed: () => void): () => void {
  window.addEventListener("resize", changed);
  return () => window.removeEventListener("resize", changed);
}
