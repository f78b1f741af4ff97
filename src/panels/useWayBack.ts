import { useEffect, useRef } from "react";
import { windowOpened } from "../app/index.ts";

/** Lets the browser's Back shut what lies over the screen, while it is open. */
export function useWayBack(isOpen: boolean, shut: () => void): void {
  const latest = useRef(shut);
  useEffect(() => {
    latest.current = shut;
  });
  useEffect(() => {
    if (!isOpen) return;
    return windowOpened(() => latest.current());
  }, [isOpen]);
}
