/**
 * Escape puts away the tip of whatever is under the pointer or has the focus (WCAG 1.4.13); the next thing that is
 * pointed at or focused shows its own again. The style sheets read the mark. The answer ends the watch.
 */
export function putTipsAway(): () => void {
  const { dataset } = document.documentElement;
  let over: EventTarget | null = null;
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") dataset.tips = "away";
  };
  const onGo = (event: Event) => {
    const at = event.target instanceof Element ? event.target.closest("button") : null;
    if (at !== over) showTips();
    over = at;
  };
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("pointerover", onGo);
  document.addEventListener("focusin", onGo);
  return () => {
    document.removeEventListener("keydown", onKey, true);
    document.removeEventListener("pointerover", onGo);
    document.removeEventListener("focusin", onGo);
  };
}

/** Something else is pointed at: its tip shows, whatever was put away before. */
export function showTips(): void {
  delete document.documentElement.dataset.tips;
}
