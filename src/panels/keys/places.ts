/** Places on the screen of a game, and how the focus gets there and stays. */

/** A leaf of the side panel. */
export type Leaf = "selected" | "units" | "chronicle";

const one = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);
/** The first that is shown: of a sheet that lies low much is there and hidden. */
const shown = (selector: string): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>(selector)].find((each) => each.checkVisibility()) ?? null;

/** Of the chronicle of the replay one entry is on the way of the Tab key. */
const momentInHand = (): HTMLElement | null =>
  shown('.replay-list :is(.told-heading, .told-button):not([tabindex="-1"])');

/** Where each part of the screen takes the focus, in the order of the parts. */
const PARTS: readonly (readonly [part: string, entry: () => HTMLElement | null])[] = [
  [".desk-bar", () => one(".desk-bar button")],
  [".replay-bar", () => one(".replay-bar button")],
  [".cards", () => one(".cards button")],
  ["#map-host", () => one("#map-host")],
  [
    ".panel",
    () => shown(".panel [role=tab][aria-selected=true]") ?? momentInHand() ?? shown(".panel button:enabled"),
  ],
  [".timeline", () => one(".timeline [role=slider]")],
];

/** Gives the map the focus. */
export function focusMap(): void {
  one("#map-host")?.focus({ preventScroll: true });
}

/** Gives the time line the focus; where it lies folded, its button opens it first. */
export function focusTimeLine(): void {
  if (!isShown(".timeline")) one(".bar-calendar")?.click();
  requestAnimationFrame(() => one(".timeline [role=slider]")?.focus());
}

/** The card that lies open; without one the map. */
export function focusCard(): void {
  const card = one(".cards button");
  if (card) card.focus();
  else focusMap();
}

/** Gives the focus to a leaf's tab once it is drawn. */
export function focusLeaf(leaf: Leaf): void {
  requestAnimationFrame(() => one(`.panel [role=tab][data-key="${leaf}"]`)?.focus());
}

/** Gives the focus to the moment in hand in the chronicle of the replay. */
export function focusMomentInHand(): void {
  momentInHand()?.focus();
}

/** Gives the focus to a moment in the chronicle of the replay, once it is drawn. */
export function focusMoment(position: number, pictures = 30): void {
  requestAnimationFrame(() => {
    const row = one(`[data-moment="${position}"] button`);
    if (row) row.focus({ preventScroll: true });
    else if (pictures > 0) focusMoment(position, pictures - 1);
  });
}

/** Opens the choice of what a unit does if it is attacked, as soon as its orders are drawn; after it, the focus is where it was before. */
export function openStandingOrders(before: Element | null, pictures = 30): void {
  requestAnimationFrame(() => {
    const choice = one(".order-standing");
    if (choice) {
      choice.click();
      backWhenShut(choice, before);
    } else if (pictures > 0) openStandingOrders(before, pictures - 1);
  });
}

/** When what a button opens is shut, the focus goes from the button to where it was before. */
function backWhenShut(button: HTMLElement, before: Element | null): void {
  const watcher = new MutationObserver(() => {
    if (button.getAttribute("aria-expanded") === "true") return;
    watcher.disconnect();
    requestAnimationFrame(() => {
      if (before instanceof HTMLElement && document.activeElement === button)
        before.focus({ preventScroll: true });
    });
  });
  watcher.observe(button, { attributes: true, attributeFilter: ["aria-expanded"] });
}

/** Goes on to the next part of the screen that is there, or back to the one before. */
export function goThroughParts(by: 1 | -1): void {
  const here = PARTS.filter(([part, entry]) => isShown(part) && entry() !== null);
  const at = here.findIndex(([part]) => document.activeElement?.closest(part));
  const next = here[(at < 0 ? (by === 1 ? 0 : here.length - 1) : at + by + here.length) % here.length];
  next?.[1]()?.focus();
}

function isShown(part: string): boolean {
  return (one(part)?.getClientRects().length ?? 0) > 0;
}

/** Whether the focus is nowhere: on the page itself, or on something that can no longer be used. */
function isLost(): boolean {
  const at = document.activeElement;
  return at === null || at === document.body || (at as HTMLButtonElement).disabled === true;
}

/** A new screen begins where a reader begins: at its heading, a game on its map; unless something took the focus. */
export function beginAtHead(): void {
  const head = one("main:not(.replay) #map-host") ?? one("main h1");
  if (!head || !isLost() || one("[role=dialog]")) return;
  if (head.tagName === "H1") head.tabIndex = -1;
  head.focus({ preventScroll: true });
}

/** By what the screen was used last. */
type Hand = "pointer" | "keys";

/**
 * What takes the focus when it was lost in a part: for who goes by keys the part itself, but for the bar, whose first
 * button is the menu; for who points, the map, where the next press is; else the heading of the screen.
 */
function refuge(part: string | null, hand: Hand): HTMLElement | null {
  const isStayed = hand === "keys" && part !== null && !part.endsWith("-bar") && isShown(part);
  const entry = isStayed ? PARTS.find(([name]) => name === part)?.[1]() : null;
  if (entry && (entry as HTMLButtonElement).disabled !== true) return entry;
  return one("#map-host") ?? one("main h1");
}

/** Whether a control is there no more, is not shown, or cannot be used. */
function isGone(control: Element): boolean {
  return (
    !control.isConnected || !control.checkVisibility() || (control as HTMLButtonElement).disabled === true
  );
}

/**
 * Keeps the focus from being lost: where the control that has it goes away or can no longer be used, the focus
 * goes to where its owner goes on. The answer ends the watch.
 */
export function keepFocus(): () => void {
  let last: Element | null = null;
  let part: string | null = null;
  let hand: Hand = "keys";
  let frame = 0;
  const rescue = (): void => {
    if (!last || !isLost() || document.querySelector("[role=dialog]")) return;
    // A click on empty ground takes the focus away on purpose: then its control still stands.
    if (!isGone(last)) return;
    const target = refuge(part, hand);
    if (target?.tagName === "H1") target.tabIndex = -1;
    target?.focus({ preventScroll: true });
  };
  const look = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(rescue);
  };
  const stop = new AbortController();
  const listen = <Type extends keyof DocumentEventMap>(
    type: Type,
    hear: (event: DocumentEventMap[Type]) => void,
  ): void => document.addEventListener(type, hear, { signal: stop.signal, capture: true });
  listen("focusin", ({ target }) => {
    last = target instanceof Element ? target : null;
    part = PARTS.find(([name]) => last?.closest(name))?.[0] ?? null;
  });
  // What is only hidden leaves no trace but this.
  listen("focusout", look);
  listen("pointerdown", () => {
    hand = "pointer";
  });
  listen("keydown", () => {
    hand = "keys";
  });
  const watcher = new MutationObserver(look);
  watcher.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["disabled"],
  });
  return () => {
    stop.abort();
    watcher.disconnect();
    cancelAnimationFrame(frame);
  };
}

/** Hears when the keys bring the focus to something in a part of the page, and to what. The answer ends the watch. */
export function onKeysInto(part: string, hear: (target: Element) => void): () => void {
  const onFocus = ({ target }: FocusEvent): void => {
    if (target instanceof Element && target.matches(`${part} :focus-visible`)) hear(target);
  };
  document.addEventListener("focusin", onFocus);
  return () => document.removeEventListener("focusin", onFocus);
}
