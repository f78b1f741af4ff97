/** The words of what is fetched when it is first opened: the command line, the comparison, the reference, the replay, the credits, the layers. */
import { addWords } from "../language/index.ts";
import { fetchEvidence } from "./library.ts";

let fetched: Promise<void> | null = null;

/** Brings them in, once; whoever shows such a part waits for it. */
export function fetchLaterWords(): Promise<void> {
  // Only a built program has its catalogue in two parts.
  if (import.meta.env.DEV) return Promise.resolve();
  fetched ??= Promise.all([import("../language/en.json?later"), fetchEvidence()]).then(
    ([{ default: words }]) => addWords(words),
    (error) => {
      fetched = null;
      throw error;
    },
  );
  return fetched;
}
