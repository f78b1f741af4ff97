import { useEffect } from "react";
import type { Intents } from "../../app/index.ts";
import { useIntents } from "../AppContext.tsx";

/** Keys of the game screen, and what each does. */
export const KEYS = [
  { key: "n", action: "nextUnit" },
  { key: "enter", action: "give" },
  { key: "escape", action: "cancel" },
  { key: "u", action: "undo" },
  { key: "e", action: "endTurn" },
  { key: "arrows", action: "cursor" },
] as const;

/** Where a key belongs to the control that has the focus, not to the game. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("input, textarea, select, [role=dialog], [role=menu], [role=listbox], [role=slider]"))
    return true;
  return (
    event.key === "Enter" && target?.closest("button, a, summary, [role=button], [role=application]") != null
  );
}

/** What a key asks for; null for a key that means nothing here. */
function actionOf(key: string, intents: Intents, endTurn: () => void): (() => void) | null {
  switch (key.toLowerCase()) {
    case "n":
      return () => intents.nextUnit();
    case "enter":
      return () => intents.giveOrder();
    case "escape":
      return () => intents.takeOrder(null);
    case "u":
      return () => intents.undo();
    case "e":
      return endTurn;
    default:
      return null;
  }
}

/** Keys that do something once, however long they are held: an order given twice cannot be taken back. */
const ONCE = new Set(["e", "enter", "u"]);

/**
 * Makes the keys work while a game is on the screen; `hasCard` gives Escape to the card that lies open, and
 * `endTurn` is what its key asks for.
 */
export function useGameKeys(hasCard: 0 | 1, endTurn: () => void): void {
  const intents = useIntents();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      const action =
        event.key === "Escape" && hasCard === 1
          ? () => intents.closeCard()
          : actionOf(event.key, intents, endTurn);
      if (!action) return;
      event.preventDefault();
      if (event.repeat && ONCE.has(event.key.toLowerCase())) return;
      action();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [intents, hasCard, endTurn]);
}
