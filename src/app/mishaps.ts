/** Errors that nothing in the program has caught are said, with the game kept and at hand. */
import type { Desk } from "./desk.ts";
import { tellFailure } from "./failure.ts";

/** Browsers report this as an error of the page; nothing has gone wrong. */
const HARMLESS = /ResizeObserver loop/;

/** Says errors of the page as they come. */
export function followMishaps(desk: Desk): void {
  window.addEventListener("error", ({ message, error }) => {
    if (!HARMLESS.test(message)) tellFailure(desk, "trouble.script", error ?? message);
  });
  window.addEventListener("unhandledrejection", ({ reason }) => tellFailure(desk, "trouble.script", reason));
}
