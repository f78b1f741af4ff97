/** What an order shows, in words: of us to the enemy, and of the enemy and the ground to us. */
import type { Reveal } from "../engine/index.ts";
import type { Reader } from "./reader.ts";

/** "8 hexes where somebody may lie hidden are searched on the way (R3.4)." @see R3.3 R3.4 */
export function tellReveal({ language: { t }, short }: Reader, reveal: Reveal): string {
  switch (reveal.what) {
    case "identifies":
      return t("preview.reveals.identifies", { count: reveal.contacts });
    case "ground":
    case "searched":
      return t(`preview.reveals.${reveal.what}`, { count: reveal.hexes });
    case "active": {
      const { unit, hidden, active } = reveal;
      return t("preview.reveals.active", { unit: short(unit), hidden, active });
    }
  }
}
