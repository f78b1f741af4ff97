/** Fingers, mouse and wheel on the map: pan, pinch, zoom at the pointer, click, point. */
import type { Point } from "../drawing/hexes.ts";

/** What gestures ask for; points are CSS pixels from the window's top left corner. */
export interface GestureTarget {
  panBy(dx: number, dy: number): void;
  zoomAt(at: Point, factor: number): void;
  /** Shift adds what is clicked to what is chosen. */
  click(at: Point, how?: "add"): void;
  /** Where the map had the first of two presses on one spot, of which this would be the second; null where it is none. */
  firstOf(at: Point): Point | null;
  /** The pointer is over a point, or away from the map. */
  point(at: Point | null): void;
  /** A finger rests on a point: it asks what is there, and chooses nothing. Null when the next one comes down. */
  press(at: Point | null): void;
}

/** A pointer that moves less than this has clicked, not dragged. */
const STILL: Readonly<Record<string, number>> = { mouse: 4, pen: 6, touch: 10 };
/** A finger that stays so long asks what is under it, milliseconds. */
const LONG_PRESS = 450;
/** Zoom for one notch of a wheel, about 100 pixels. */
const WHEEL_RATE = 0.0016;

interface Held extends Point {
  readonly startX: number;
  readonly startY: number;
  /** It began on something over the map, whose press it is until it drags. */
  readonly isOver: boolean;
}

/**
 * Listens on the map and on what lies over it and moves with it; the answer takes the listeners away. What lies over
 * the map has its own presses: it only lets through what drags, pinches and rolls.
 */
export function listenToGestures(
  [element, ...over]: readonly [HTMLElement, ...HTMLElement[]],
  target: GestureTarget,
): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  listenToPointers(element, over, target, signal);
  takeSecondPresses([element, ...over], target, signal);
  for (const each of [element, ...over])
    each.addEventListener("wheel", (event) => zoomByWheel(element, target, event), {
      signal,
      passive: false,
    });
  element.addEventListener("contextmenu", (event) => event.preventDefault(), { signal });
  return () => stop.abort();
}

/** Fingers and buttons: one drags or clicks, two pinch. */
function listenToPointers(
  element: HTMLElement,
  over: readonly HTMLElement[],
  target: GestureTarget,
  signal: AbortSignal,
): void {
  const held = new Map<number, Held>();
  let isDrag = false;
  let isPress = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const askWhatIsThere = (event: PointerEvent, point: Point): void => {
    clearTimeout(timer);
    isPress = false;
    if (event.pointerType === "mouse") return;
    target.press(null);
    timer = setTimeout(() => {
      isPress = held.size === 1 && !isDrag;
      if (isPress) target.press(point);
    }, LONG_PRESS);
  };

  const down = (event: PointerEvent): void => {
    if (event.pointerType === "mouse" && event.button !== 0 && event.button !== 1) return;
    const isOver = event.currentTarget !== element;
    if (isOver && event.pointerType === "mouse") return;
    const point = pointIn(element, event);
    held.set(event.pointerId, { ...point, startX: point.x, startY: point.y, isOver });
    isDrag = held.size > 1;
    if (!isOver) askWhatIsThere(event, point);
    if (isDrag) for (const pointer of held.keys()) capture(element, pointer);
    else if (!isOver) capture(element, event.pointerId);
  };

  const move = (event: PointerEvent): void => {
    const point = pointIn(element, event);
    const before = held.get(event.pointerId);
    if (!before) {
      if (event.pointerType === "mouse" && event.currentTarget === element) target.point(point);
      return;
    }
    if (!isDrag && isStill(event, before, point)) return;
    const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
    if (other) pinch(target, other, before, point);
    else if (isDrag) target.panBy(point.x - before.x, point.y - before.y);
    else target.panBy(point.x - before.startX, point.y - before.startY);
    if (!isDrag && before.isOver) capture(element, event.pointerId);
    isDrag = true;
    held.set(event.pointerId, { ...before, ...point });
  };

  const up = (event: PointerEvent): void => {
    const before = held.get(event.pointerId);
    held.delete(event.pointerId);
    if (!before || held.size > 0) return;
    clearTimeout(timer);
    if (!before.isOver && !isDrag && !isPress && event.type === "pointerup" && event.button === 0)
      target.click(pointIn(element, event), event.shiftKey ? "add" : undefined);
  };

  // A finger that is lifted leaves too, but what it asked for stays to be read.
  const leave = ({ pointerType }: PointerEvent): void => {
    if (held.size === 0 && pointerType === "mouse") target.point(null);
  };

  for (const each of [element, ...over]) {
    each.addEventListener("pointerdown", down, { signal });
    each.addEventListener("pointermove", move, { signal });
    each.addEventListener("pointerup", up, { signal });
    each.addEventListener("pointercancel", up, { signal });
  }
  element.addEventListener("pointerleave", leave, { signal });
  // A finger that comes down beside the map has read it too.
  document.addEventListener(
    "pointerdown",
    ({ pointerType, target: at }) => {
      if (pointerType !== "mouse" && !(at instanceof Node && element.contains(at))) target.press(null);
    },
    { signal, capture: true },
  );
}

/**
 * What has come to lie over the spot of a first press only after it, a sheet that has grown or a card, does not get the
 * second: that is still meant for the map.
 */
function takeSecondPresses(
  [element, ...over]: readonly [HTMLElement, ...HTMLElement[]],
  target: GestureTarget,
  signal: AbortSignal,
): void {
  let taken: number | null = null;
  const isOurs = (at: EventTarget | null): boolean =>
    at instanceof Node && [element, ...over].some((each) => each.contains(at));
  /** Whether the map no longer lies open where it had a press. */
  const isCovered = ({ x, y }: Point): boolean => {
    const { left, top } = element.getBoundingClientRect();
    return !isOurs(document.elementFromPoint(left + x, top + y));
  };
  const take = (event: MouseEvent): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  const listen = (type: "pointerdown" | "pointerup" | "click", hear: (event: PointerEvent) => void): void =>
    document.addEventListener(type, hear as (event: MouseEvent) => void, { signal, capture: true });
  listen("pointerdown", (event) => {
    taken = null;
    const first = event.isPrimary && !isOurs(event.target) ? target.firstOf(pointIn(element, event)) : null;
    if (!first || !isCovered(first)) return;
    taken = event.pointerId;
    take(event);
  });
  listen("pointerup", (event) => {
    if (event.pointerId === taken) take(event);
  });
  // The press itself, which comes last.
  listen("click", (event) => {
    if (taken === null || event.detail === 0) return;
    taken = null;
    take(event);
    target.click(pointIn(element, event));
  });
}

function pointIn(element: HTMLElement, event: MouseEvent): Point {
  const box = element.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

/** Keeps a drag going when it leaves the element. */
function capture(element: HTMLElement, pointer: number): void {
  try {
    element.setPointerCapture(pointer);
  } catch {
    // The finger is already gone again: then there is nothing to hold on to.
  }
}

/** Whether a pointer has moved so little that it may still be a click. */
function isStill(event: PointerEvent, before: Held, now: Point): boolean {
  const still = STILL[event.pointerType] ?? 6;
  return Math.hypot(now.x - before.startX, now.y - before.startY) < still;
}

function zoomByWheel(element: HTMLElement, target: GestureTarget, event: WheelEvent): void {
  event.preventDefault();
  const pixels = event.deltaMode === 1 ? event.deltaY * 33 : event.deltaY;
  // Trackpads send their pinch as a wheel with the control key, in small steps.
  const rate = event.ctrlKey ? WHEEL_RATE * 6 : WHEEL_RATE;
  target.zoomAt(pointIn(element, event), Math.exp(-Math.max(-300, Math.min(300, pixels)) * rate));
}

/** Two fingers: the map follows their middle and grows with their distance. */
function pinch(target: GestureTarget, other: Point, before: Point, now: Point): void {
  const was = Math.hypot(before.x - other.x, before.y - other.y) || 1;
  const is = Math.hypot(now.x - other.x, now.y - other.y) || 1;
  target.panBy((now.x - before.x) / 2, (now.y - before.y) / 2);
  target.zoomAt({ x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }, is / was);
}
