import { useEffect, useRef } from "react";

/** What lies over a sheet, or is being written in, has Escape first. */
const FIRST = ".modal, [role=dialog], [role=menu], [role=listbox]";

const WRITTEN: ReadonlySet<string> = new Set(["text", "search"]);

/** Lets Escape shut a sheet, while it is open and nothing lies over it, before Escape means anything to the game. */
export function useEscape(isOpen: boolean, shut: () => void): void {
  const latest = useRef(shut);
  useEffect(() => {
    latest.current = shut;
  });
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent): void => {
      const field = event.target;
      const isWriting = field instanceof HTMLInputElement && WRITTEN.has(field.type) && field.value !== "";
      if (event.key !== "Escape" || isWriting || document.querySelector(FIRST) !== null) return;
      latest.current();
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, [isOpen]);
}
