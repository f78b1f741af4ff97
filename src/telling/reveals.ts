/** What an order shows, in words: of us to the enemy, and of the enemy and the ground to us. */
import type { Reveal } from "../engine/index.ts";
import type { Reader } from "./reader.ts";

type Shown = Extract<Reveal, { readonly what: "active" }>;

/**
 * "8 hexes where somebody may lie hidden are searched on the way (R3.4).", a sentence each; of several units of ours who
 * show themselves alike one sentence. @see R3.3 R3.4
 */
export function tellReveals(reader: Reader, reveals: readonly Reveal[]): readonly string[] {
  const told = new Map<string, Reveal[]>();
  for (const reveal of reveals) {
    const key = reveal.what === "active" ? `${reveal.hidden}/${reveal.active}` : reveal.what;
    told.set(key, [...(told.get(key) ?? []), reveal]);
  }
  return [...told.values()].flatMap((alike) => {
    const shown = alike.filter((reveal): reveal is Shown => reveal.what === "active");
    return shown.length > 1 ? [tellAllShown(reader, shown)] : alike.map((each) => tellReveal(reader, each));
  });
}

function tellAllShown({ language: { t }, short }: Reader, shown: readonly Shown[]): string {
  const { hidden = 0, active = 0 } = shown[0] ?? {};
  const units = shown.map(({ unit }) => short(unit)).join(", ");
  return t("preview.reveals.activeAll", { units, hidden, active });
}

function tellReveal({ language: { t }, short }: Reader, reveal: Reveal): string {
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
