/** What the staff would order, told before it is asked to: a line for each kind of order and its target. */
import type { Command } from "../../engine/index.ts";
import type { Foreseen, Rehearsal } from "../../notebook/index.ts";
import type { Reader } from "../../telling/index.ts";

/** The orders that the staff would give as far as can be foreseen, those of the same kind together. @see R11.1 */
export function tellRehearsal(reader: Reader, { orders }: Rehearsal): readonly string[] {
  const { t } = reader.language;
  const lines = new Map<string, { readonly units: string[]; readonly tell: (units: string) => string }>();
  // Who goes in two steps is told where he ends.
  const goesOn = new Map(orders.map(({ command }, at) => [command.type === "move" ? command.unit : at, at]));
  for (const [at, foreseen] of orders.entries()) {
    const { command } = foreseen;
    if (command.type === "move" && goesOn.get(command.unit) !== at) continue;
    const line = lineOf(reader, foreseen);
    if (!line) continue;
    const known = lines.get(line.key);
    if (known) known.units.push(...line.units);
    else lines.set(line.key, { units: [...line.units], tell: line.tell });
  }
  return [
    t("console.staff.wouldDo", { count: orders.length }),
    ...[...lines.values()].map(({ units, tell }) => `  ${tell([...new Set(units)].join(", "))}`),
  ];
}

interface Line {
  readonly key: string;
  readonly units: readonly string[];
  readonly tell: (units: string) => string;
}

function lineOf(reader: Reader, { command, odds }: Foreseen): Line | null {
  const { t } = reader.language;
  const { where, short } = reader;
  switch (command.type) {
    case "move": {
      const to = t("console.staff.to", {
        unit: short(command.unit),
        where: where(command.path.at(-1) ?? -1),
      });
      const key = command.manner === "march" ? "marches" : "goes";
      return { key, units: [to], tell: (units) => t(`console.staff.${key}`, { units }) };
    }
    case "assault":
      return {
        key: `storm ${command.target}`,
        units: command.units.map(short),
        tell: (units) =>
          t("console.staff.storms", {
            where: where(command.target),
            units,
            odds: t("preview.odds", { ours: odds?.[0] ?? 0, theirs: odds?.[1] ?? 0 }),
          }),
      };
    case "air-strike":
      return {
        key: `air ${command.target}`,
        units: [],
        tell: () => t("console.staff.strikes", { where: where(command.target), count: command.sorties }),
      };
    default:
      return lineOfOne(reader, command);
  }
}

/** Orders to one unit, told together where they are the same. */
function lineOfOne(reader: Reader, command: Command): Line | null {
  const { t } = reader.language;
  if (!("unit" in command)) return null;
  const units = [reader.short(command.unit)];
  switch (command.type) {
    case "fire":
    case "bombard": {
      const key = command.type === "fire" ? "fires" : "shells";
      const where = reader.where(command.target);
      return {
        key: `${key} ${where}`,
        units,
        tell: (all) => t(`console.staff.${key}`, { where, units: all }),
      };
    }
    case "dig":
      return { key: "dig", units, tell: (all) => t("console.staff.digs", { units: all }) };
    case "rest":
      return { key: "rest", units, tell: (all) => t("console.staff.rests", { units: all }) };
    case "bridge": {
      const where = reader.where(command.to);
      return {
        key: `bridge ${where}`,
        units,
        tell: (all) => t("console.staff.bridges", { where, units: all }),
      };
    }
    case "stand": {
      const order = t(`standing.${command.order}.name`);
      return { key: order, units, tell: (all) => t("console.staff.stands", { order, units: all }) };
    }
    default:
      return null;
  }
}
