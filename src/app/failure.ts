/** What has gone wrong, told apart: a part of the program that did not come, and anything else. */
import { type Desk, trouble } from "./desk.ts";

/** Something to be said: a key of the catalogue, and what its sentence names. */
export interface Trouble {
  readonly key: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A part of the program that did not come: the connection is gone, or whoever serves it is. */
export class NotFetched extends Error {
  override name = "NotFetched";
}

/** How Chromium, Firefox and WebKit say it of a module, and the program's own loader of a style sheet. */
const NOT_COME = /dynamically imported module|importing a module script failed|preload CSS/i;

/** Whether a part of the program did not come, and is fetched anew when it is next asked for. */
export function isNotFetched(error: unknown): boolean {
  return error instanceof NotFetched || NOT_COME.test(String(error));
}

/** Says what failed, with what can be done; what was found is at hand for whoever wants to report it. */
export function tellFailure(desk: Desk, key: string, error: unknown): void {
  const reason = String(error);
  if (!isNotFetched(error)) trouble(desk, key, { reason });
  else if (key === "trouble.commander") trouble(desk, "trouble.not-fetched-commander", { reason });
  else trouble(desk, "trouble.not-fetched", { reason });
}
