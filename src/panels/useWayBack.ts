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
    let shutAgain = (): void => undefined;
    // A browser takes its time to write down where one is: what was opened is seen first.
    const later = setTimeout(() => {
      shutAgain = windowOpened(() => latest.current());
    });
    return () => {
      clearTimeout(later);
      shutAgain();
    };
  }, [isOpen]);
}
