import { useEffect, useState } from "react";
import { afterPaint } from "./afterPaint.ts";

/**
 * A value that follows another after the next picture and in a task of its own: what was pressed answers first, and
 * what takes longer comes behind it. The first value is there at once.
 */
export function useAfterPicture<Value>(value: Value): Value {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    if (Object.is(shown, value)) return;
    let isGone = false;
    afterPaint(() => {
      if (!isGone) setShown(value);
    });
    return () => {
      isGone = true;
    };
  }, [value, shown]);
  return shown;
}
