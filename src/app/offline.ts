/** The program without a network: after the first visit the browser keeps all its files. */

/** The service worker, beside the page. */
const KEEPER = "offline.js";
/** What is on the screen comes first, and a game that somebody begins at once, milliseconds. */
const AFTER_FIRST_SCREEN = 5000;

/** Whether this browser has the whole program, does not have it yet, or keeps none. */
export type ProgramKept = "kept" | "not-yet" | "never";

/** Has the browser keep the program (scripts/offline) when it has nothing else to do. */
export function keepProgram(): void {
  // Only a built program has the list of its files; over plain http the browser keeps none.
  if (import.meta.env.DEV || !("serviceWorker" in navigator)) return;
  const keep = async (): Promise<void> => {
    try {
      await navigator.serviceWorker.register(KEEPER, { updateViaCache: "none" });
    } catch {
      // Without leave, room or network nothing is kept, and nothing else is lost.
    }
  };
  setTimeout(
    () => ("requestIdleCallback" in window ? requestIdleCallback(keep) : void keep()),
    AFTER_FIRST_SCREEN,
  );
}

/** Whether the program opens here without a network. */
export async function programKept(): Promise<ProgramKept> {
  try {
    const active = (await navigator.serviceWorker.getRegistration())?.active;
    // One that serves the whole server may belong to another program.
    return active?.scriptURL === new URL(KEEPER, document.baseURI).href ? "kept" : "not-yet";
  } catch {
    return "never";
  }
}
