import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/** Between the line and what lies at the head of the map, CSS pixels. */
const GAP = 12;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Keeps a line at the foot of the map off the hex that is pointed at: it goes to the head of the map when the pointer
 * comes under it, and back when the pointer comes there.
 */
export function useClearOfPointer(hex: number | null): RefObject<HTMLDivElement | null> {
  const line = useRef<HTMLDivElement>(null);
  const pointer = useRef<Point | null>(null);
  useEffect(() => {
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      pointer.current = { x: clientX, y: clientY };
      if (line.current) keepClear(line.current, pointer.current);
    };
    // A finger that rests does not move.
    const kinds = ["pointerdown", "pointermove"] as const;
    for (const kind of kinds) document.addEventListener(kind, onMove, { passive: true });
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, onMove);
    };
  }, []);
  // Another hex may have more to tell.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the hex is what changes its size
  useLayoutEffect(() => {
    if (line.current) keepClear(line.current, pointer.current);
  }, [hex]);
  return line;
}

function keepClear(line: HTMLElement, pointer: Point | null): void {
  const area = line.closest(".map-area");
  if (!area || !pointer) return;
  const room = Number(area.querySelector<HTMLElement>("#map-host")?.dataset.mapZoom ?? 0) * 0.6;
  const { left, top, right, bottom } = line.getBoundingClientRect();
  const { x, y } = pointer;
  if (x < left - room || x > right + room || y < top - room || y > bottom + room) return;
  line.style.translate = line.style.translate === "" ? wayToHead(line, area) : "";
}

/** From the foot of the map to its head, beside the small map and under what is told there. */
function wayToHead(line: HTMLElement, area: Element): string {
  const box = line.getBoundingClientRect();
  const head =
    area.querySelector(".busy")?.getBoundingClientRect().bottom ?? area.getBoundingClientRect().top;
  const mini = area.querySelector(".map-mini")?.getBoundingClientRect();
  const isMirrored = getComputedStyle(line).direction === "rtl";
  const beside = !mini?.width ? 0 : isMirrored ? mini.left - GAP - box.right : mini.right + GAP - box.left;
  const across = isMirrored ? Math.min(0, beside) : Math.max(0, beside);
  return `${across}px ${head + GAP - box.top}px`;
}
