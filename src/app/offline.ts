/** The program without a network: after the first visit the browser keeps all its files. */

/** The service worker, beside the page. */
const KEEPER = "offline.js";
/** What is on the screen comes first, and a game that somebody begins at once, milliseconds. */
const AFTER_FIRST_SCREEN = 5000;

/** Whether this browser has the whole program, does not have it yet, or keeps none. */
export type ProgramKept = "kept" | "not-yet" | "never";

/**
 * Has the browser keep the program (scripts/offline) when it has nothing else to do, and tells when it has kept a newer
 * one than this page runs.
 */
export function keepProgram(onNewer: () => void): void {
  // Only a built program has the list of its files; over plain http the browser keeps none.
  if (import.meta.env.DEV || !("serviceWorker" in navigator)) return;
  const keep = async (): Promise<void> => {
    try {
      followKeeper(await navigator.serviceWorker.register(KEEPER, { updateViaCache: "none" }), onNewer);
    } catch {
      // Without leave, room or network nothing is kept, and nothing else is lost.
    }
  };
  setTimeout(
    () => ("requestIdleCallback" in window ? requestIdleCallback(keep) : void keep()),
    AFTER_FIRST_SCREEN,
  );
}

/** A page may stay open for days: whoever comes back to it has the keeper look for a newer program. */
function followKeeper(keeper: ServiceWorkerRegistration, onNewer: () => void): void {
  keeper.addEventListener("updatefound", () => {
    const fresh = keeper.installing;
    fresh?.addEventListener("statechange", async () => {
      if (fresh.state === "installed" && (await isNewer())) onNewer();
    });
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) keeper.update().catch(() => undefined);
  });
}

/** Whether the page that is served now begins with another program than this one: its name tells its content. */
async function isNewer(): Promise<boolean> {
  const mine = document.querySelector("script[type=module]")?.getAttribute("src");
  const served = await fetch(document.baseURI, { cache: "no-store" }).catch(() => null);
  return mine != null && served?.ok === true && !(await served.text()).includes(mine);
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
