import { useEffect, useRef } from "react";
import { actionOf, isTaken, type KeyActionId, type KeyRoom } from "../../app/index.ts";
import { useTheApp } from "../AppContext.tsx";

/** Makes the keys of a room work while a screen is shown; `act` answers whether it had something to do. */
export function useKeys(room: KeyRoom, act: (action: KeyActionId) => boolean): void {
  const app = useTheApp();
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      const action = actionOf(app.store.getState().keys, event, [room]);
      if (!action) return;
      if (event.repeat && action.once) event.preventDefault();
      else if (latest.current(action.id)) event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [app, room]);
}
