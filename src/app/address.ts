/** Where the page's address leads: a screen whose pages have addresses of their own, `#/reference/claims/soviet-killed`. */

/** Screens that an address can lead to. */
export type AddressedScreen = "reference";

/** A screen and the page of it: the parts of the address after the screen's name. */
export interface Address {
  readonly screen: AddressedScreen;
  readonly path: readonly string[];
}

const SCREENS: readonly AddressedScreen[] = ["reference"];

/** What an address fragment leads to; null where it names no such screen. */
export function readAddress(fragment: string): Address | null {
  const [mark, name, ...path] = fragment.split("/");
  const screen = SCREENS.find((each) => each === name);
  if (mark !== "#" || !screen) return null;
  return { screen, path: path.filter((part) => part !== "").map(decoded) };
}

/** A part that somebody wrote by hand may be no proper code: it is then taken as it stands. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The language that the page's address asks for, as `?language=en`; nothing where it asks for none. */
export function languageInAddress(search: string): { readonly language?: string } {
  const language = new URLSearchParams(search).get("language");
  return language ? { language } : {};
}

/** The address fragment of a page. */
export function addressOf(screen: AddressedScreen, path: readonly string[] = []): string {
  return `#/${[screen, ...path.map(encodeURIComponent)].join("/")}`;
}
