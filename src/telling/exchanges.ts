/** Exchanges of fire that hit nobody: many of a turn are one line. */
import type { SeenEvent, Turn } from "../engine/index.ts";
import type { ChronicleLine } from "./chronicle.ts";
import type { Reader } from "./reader.ts";

/** Whether it is fire at the end of a turn that hit nobody. @see R4.2 */
export function isHarmlessExchange(seen: SeenEvent): boolean {
  if (seen.type !== "event" || seen.event.type !== "fire-resolved") return false;
  return seen.event.occasion === "contact" && seen.event.loss === 0;
}

/** Lines, some of which stand for several, and by their keys what those say. */
export interface Together {
  readonly lines: readonly ChronicleLine[];
  readonly instead: ReadonlyMap<number, string>;
}

/** The lines with the harmless exchanges of each turn in the place of its first: "4 exchanges of fire without loss." */
export function exchangesTogether({ language }: Reader, all: readonly ChronicleLine[]): Together {
  const counts = new Map<Turn, { readonly first: ChronicleLine; readonly count: number }>();
  for (const line of all) {
    if (!isHarmlessExchange(line.seen)) continue;
    const { first = line, count = 0 } = counts.get(line.turn) ?? {};
    counts.set(line.turn, { first, count: count + 1 });
  }
  const several = [...counts.values()].filter(({ count }) => count > 1);
  return {
    lines: all.filter((line) => {
      const { first, count } = counts.get(line.turn) ?? { first: line, count: 1 };
      return count === 1 || first === line || !isHarmlessExchange(line.seen);
    }),
    instead: new Map(
      several.map(({ first, count }) => [first.key, language.t("events.exchanges", { count })] as const),
    ),
  };
}
