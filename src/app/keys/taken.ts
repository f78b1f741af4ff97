/** Keys that belong to the control that has the focus. */

/** Controls that want every key for themselves: what is typed there is text, or a choice from a list. */
const TAKERS = [
  'input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"])',
  "textarea",
  "select",
  "[contenteditable]",
  "[role=dialog]",
  "[role=alertdialog]",
  "[role=menu]",
  "[role=listbox]",
  "[role=combobox]",
].join(", ");
/** Controls that go through their choices by arrows, Home and End. */
const STEPPERS =
  "[role=slider], [role=radiogroup], [role=tablist], [role=grid], input[type=radio], input[type=range]";
const STEPS: ReadonlySet<string> = new Set([
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "Home",
  "End",
  "PageUp",
  "PageDown",
]);
/** Controls that Enter and Space press. */
const PRESSED = "button, a, summary, input, [role=button], [role=tab], [role=switch], [role=application]";

/** Whether a key belongs to the control that has the focus, not to the game. */
export function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (!target) return false;
  if (target.closest(TAKERS)) return true;
  if (STEPS.has(event.key) && target.closest(STEPPERS)) return true;
  const isPress = event.key === "Enter" || event.key === " ";
  return isPress && !event.ctrlKey && target.closest(PRESSED) !== null;
}
