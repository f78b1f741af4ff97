/** Whether nobody has moved the pointer since the last press or key. */
let isResting = false;

/**
 * Whether the pointer has not been moved since something was pressed. What then comes to lie under it, as where a
 * question over the page has been answered, was not asked what it means.
 */
export function pointerRests(): boolean {
  return isResting;
}

/**
 * Escape puts away the tip of whatever is under the pointer or has the focus (WCAG 1.4.13); the next thing that is
 * pointed at or focused shows its own again. The style sheets read the mark. The answer ends the watch.
 */
export function putTipsAway(): () => void {
  const { dataset } = document.documentElement;
  let over: EventTarget | null = null;
  const onKey = (event: KeyboardEvent) => {
    isResting = true;
    if (event.key === "Escape") dataset.tips = "away";
  };
  const onGo = (event: Event) => {
    const at = event.target instanceof Element ? event.target.closest("button") : null;
    if (at !== over) showTips();
    over = at;
  };
  const onPress = () => {
    isResting = true;
  };
  // A browser also tells of a move when the page moves under the pointer.
  const onMove = ({ movementX, movementY }: PointerEvent) => {
    if (movementX !== 0 || movementY !== 0) isResting = false;
  };
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("pointerdown", onPress, true);
  document.addEventListener("pointermove", onMove, true);
  document.addEventListener("pointerover", onGo);
  document.addEventListener("focusin", onGo);
  return () => {
    document.removeEventListener("keydown", onKey, true);
    document.removeEventListener("pointerdown", onPress, true);
    document.removeEventListener("pointermove", onMove, true);
    document.removeEventListener("pointerover", onGo);
    document.removeEventListener("focusin", onGo);
  };
}

/** Something else is pointed at: its tip shows, whatever was put away before. */
export function showTips(): void {
  delete document.documentElement.dataset.tips;
}
