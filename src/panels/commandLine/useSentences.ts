import { useState } from "react";
import { useGame } from "../AppContext.tsx";

/** Sentences that are remembered. */
const MOST = 100;

/** What each side said in this visit: two people at one screen do not read each other's orders. */
const saidBy: Record<string, readonly string[]> = {};

/** Goes back and forth through what was said; what is being typed is kept for when one comes back. */
export function useSentences(): {
  readonly add: (sentence: string) => void;
  /** The sentence before; null where there is none. */
  readonly earlier: (typed: string) => string | null;
  /** The sentence after, at last what was being typed; null where nothing was gone back to. */
  readonly later: () => string | null;
} {
  const { side } = useGame();
  const said = (): readonly string[] => saidBy[side] ?? [];
  const [place] = useState(() => ({ at: said().length, typed: "" }));
  return {
    add(sentence) {
      if (said().at(-1) !== sentence) saidBy[side] = [...said(), sentence].slice(-MOST);
      place.at = said().length;
      place.typed = "";
    },
    earlier(typed) {
      if (place.at === 0) return null;
      if (place.at === said().length) place.typed = typed;
      place.at -= 1;
      return said()[place.at] ?? null;
    },
    later() {
      if (place.at >= said().length) return null;
      place.at += 1;
      return said()[place.at] ?? place.typed;
    },
  };
}
