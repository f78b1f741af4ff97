import { type PointerEvent, type RefObject, useEffect, useState } from "react";
import { useLanguage } from "../AppContext.tsx";
import { SIGN_ROOM } from "./gathered.ts";

/** The width of a sign as a share of a line, at the line's present length and size of text. */
export function useSignRoom(line: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(1 / 40);
  useEffect(() => {
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      // Hidden, a line has no length.
      if (line.current?.clientWidth) setRoom((SIGN_ROOM * rem) / line.current.clientWidth);
    };
    const observer = new ResizeObserver(measure);
    if (line.current) observer.observe(line.current);
    return () => observer.disconnect();
  }, [line]);
  return room;
}

/**
 * What a pointer does on a line, signs and days included: a press takes the sign that it is meant for, or else the
 * place on the line, which can be dragged along. `takeSign` gets the lane, and answers whether a sign was meant.
 */
export function useLinePointer(
  line: RefObject<HTMLElement | null>,
  takeSign: (lane: string, share: number) => "taken" | "none",
  goTo: (share: number) => void,
) {
  const { direction } = useLanguage();
  const shareAt = (clientX: number): number => {
    const box = line.current?.getBoundingClientRect();
    const share = box ? (clientX - box.left) / box.width : 0;
    return direction === "rtl" ? 1 - share : share;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const share = shareAt(event.clientX);
      const lane = (event.target as Element).closest<HTMLElement>("[data-lane]")?.dataset.lane;
      if (lane !== undefined && takeSign(lane, share) === "taken") return;
      event.currentTarget.setPointerCapture(event.pointerId);
      goTo(share);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(shareAt(event.clientX));
    },
  };
}
