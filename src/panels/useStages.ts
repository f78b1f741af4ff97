import { useEffect, useState } from "react";
import { afterPaint } from "./afterPaint.ts";

/**
 * Draws a screen in stages, each after the picture of the one before and in a task of its own, so that a slow machine
 * shows its first part at once. @returns how many stages are due, the first being 0
 */
export function useStages(last: number): number {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    if (stage >= last) return;
    let isGone = false;
    afterPaint(() => {
      if (!isGone) setStage(stage + 1);
    });
    return () => {
      isGone = true;
    };
  }, [stage, last]);
  return stage;
}
