/** What came of orders given in a row: what is true of all of them is told once. */
import type { Command, UnitId } from "../../engine/index.ts";
import { type Reader, some } from "../../telling/index.ts";

/** Takes what was told of one order after another. */
export interface InARow {
  /** An order, the sentence that it is spoken of with, and all that is told of it, whether it can be taken back last. */
  next(command: Command, order: string, lines: readonly string[]): void;
  /** Tells what is still held back. */
  end(): void;
}

/** Orders that are told together where nothing was seen of them, and whose. */
interface Together {
  readonly key: string;
  readonly command: Command;
  readonly order: string;
  readonly units: readonly UnitId[];
}

/** Begins a row of orders. */
export function inARow(reader: Reader, tell: (lines: readonly string[]) => void): InARow {
  let together: Together | null = null;
  let back: string | null = null;
  const tellTogether = (): void => {
    if (together) tell([tellOf(reader, together)]);
    together = null;
  };
  const tellBack = (): void => {
    tellTogether();
    if (back !== null) tell([back]);
    back = null;
  };
  return {
    next(command, order, lines) {
      const said = lines.at(-1) ?? "";
      const facts = lines.slice(0, -1);
      if (back !== null && back !== said) tellBack();
      back = said;
      const key = keyOf(command);
      const isPlain = key !== null && facts.length === 1 && facts[0] === order;
      if (together && (!isPlain || together.key !== key)) tellTogether();
      if (!isPlain || !("unit" in command)) return tell(facts);
      together = { key, command, order, units: [...(together?.units ?? []), command.unit] };
    },
    end: tellBack,
  };
}

/** Orders of which nothing is told but who does it. */
function keyOf(command: Command): string | null {
  if (command.type === "dig") return `dig ${command.what ?? "trench"}`;
  if (command.type === "stand") return `stand ${command.order}`;
  return command.type === "rest" ? command.type : null;
}

function tellOf(reader: Reader, { command, order, units }: Together): string {
  const { t } = reader.language;
  if (units.length === 1) return order;
  const facts = { count: units.length, units: some(reader, units.map(reader.short)) };
  if (command.type === "stand")
    return t("console.row.stand", { ...facts, order: t(`standing.${command.order}.name`) });
  if (command.type === "dig") return t(`console.row.${command.what ?? "trench"}`, facts);
  return t("console.row.rest", facts);
}
