/** Keys that are pressed while what they are meant for is still being fetched. */

/** Pictures within which what has been fetched takes the focus. */
const MOST_PICTURES = 30;
const FIELD = "input[type=search], input[type=text], textarea";

/** The dialog that an element stands in. */
const dialogOf = (at: Element | null): Element | null =>
  at?.closest("[role=dialog], [role=alertdialog]") ?? null;

/** The letter that a key writes; empty for one that writes none, or that calls the browser. */
function letterOf({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): string {
  if (isComposing || metaKey || ctrlKey !== altKey) return "";
  return [...key].length === 1 ? key : "";
}

/**
 * Keeps every key from the game for as long as a dialog that somebody has opened is on its way; Escape gives it up. What
 * the answer is called for has come: as soon as the dialog has the focus, its field gets what was typed meanwhile.
 */
export function holdKeys(giveUp: () => void): () => void {
  let typed = "";
  let isGivenUp = false;
  const before = dialogOf(document.activeElement);
  const hold = (event: KeyboardEvent): void => {
    event.stopImmediatePropagation();
    const letter = letterOf(event);
    if (letter !== "" || event.key === "Tab" || event.key === "Enter") event.preventDefault();
    typed = event.key === "Backspace" ? typed.slice(0, -1) : typed + letter;
    if (event.key !== "Escape") return;
    isGivenUp = true;
    giveUp();
  };
  const end = (): void => window.removeEventListener("keydown", hold, true);
  const handOver = (pictures: number): void => {
    const dialog = dialogOf(document.activeElement);
    const hasCome = dialog !== null && dialog !== before;
    if (!hasCome && !isGivenUp && pictures > 0) {
      requestAnimationFrame(() => handOver(pictures - 1));
      return;
    }
    end();
    const field = hasCome ? dialog.querySelector<HTMLElement>(FIELD) : null;
    if (typed === "" || !field) return;
    field.focus({ preventScroll: true });
    // As if it were typed now, so that whoever listens to the field hears of it.
    document.execCommand("insertText", false, typed);
  };
  window.addEventListener("keydown", hold, true);
  return () => handOver(MOST_PICTURES);
}
