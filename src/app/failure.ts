/** What has gone wrong, told apart: a part of the program that did not come, and anything else. */
import { type Desk, trouble } from "./desk.ts";

/** A part of the program that did not come: the connection is gone, or whoever serves it is. */
export class NotFetched extends Error {
  override name = "NotFetched";
}

/** How Chromium, Firefox and WebKit say it of a module, and the program's own loader of a style sheet. */
const NOT_COME = /dynamically imported module|importing a module script failed|preload CSS/i;

/** Says what failed, with what can be done; what was found is at hand for whoever wants to report it. */
export function tellFailure(desk: Desk, key: string, error: unknown): void {
  const isThere = !(error instanceof NotFetched || NOT_COME.test(String(error)));
  const wasFirst = key === "trouble.start" || key === "trouble.unreadable-game";
  const notHere = wasFirst ? "trouble.not-fetched-game" : "trouble.not-fetched";
  trouble(desk, isThere ? key : notHere, { reason: String(error) });
}
