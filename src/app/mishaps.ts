/** Errors that nothing in the program has caught are said, with the game kept and at hand. */
import { type Desk, trouble } from "./desk.ts";

/** Browsers report this as an error of the page; nothing has gone wrong. */
const HARMLESS = /ResizeObserver loop/;

/** Says errors of the page as they come. */
export function followMishaps(desk: Desk): void {
  window.addEventListener("error", ({ message, error }) => {
    if (!HARMLESS.test(message)) say(desk, error ?? message);
  });
  window.addEventListener("unhandledrejection", ({ reason }) => say(desk, reason));
}

function say(desk: Desk, error: unknown): void {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  trouble(desk, "trouble.script", { reason });
}
