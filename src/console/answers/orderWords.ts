/** An order as it is spoken of. */
import type { Command, Hex, SideView } from "../../engine/index.ts";
import type { Reader } from "../../telling/index.ts";
import { namesAt } from "../knowledge.ts";

/** An order in words: "Assault on Mill Hill (0304) by 1/95, 2/95; there: I/75." */
export function tellOrder(reader: Reader, view: SideView, command: Command): string {
  const { t } = reader.language;
  switch (command.type) {
    case "move": {
      const where = reader.where(command.path.at(-1) ?? -1);
      return t("console.order.move", {
        unit: reader.short(command.unit),
        where,
        manner: t(`manner.${command.manner}`),
      });
    }
    case "assault":
      return t("console.order.assault", {
        units: command.units.map(reader.short).join(", "),
        ...targetFacts(reader, view, command.target),
      });
    case "fire":
    case "bombard":
      return t(`console.order.${command.type}`, {
        unit: reader.short(command.unit),
        ...targetFacts(reader, view, command.target),
      });
    case "air-strike":
      return t("console.order.air-strike", {
        count: command.sorties,
        ...targetFacts(reader, view, command.target),
      });
    case "bridge":
      return t("console.order.bridge", { unit: reader.short(command.unit), where: reader.where(command.to) });
    case "dig":
      return t(`console.order.dig-${command.what ?? "trench"}`, { unit: reader.short(command.unit) });
    case "rest":
      return t("console.order.rest", { unit: reader.short(command.unit) });
    case "stand":
      return t("console.order.stand", {
        unit: reader.short(command.unit),
        order: t(`standing.${command.order}.name`),
      });
    case "answer":
      return t("console.order.answer", {
        title: reader.words.dispatches[command.dispatch]?.title ?? command.dispatch,
        option: reader.words.dispatches[command.dispatch]?.options?.[command.option]?.name ?? command.option,
      });
    case "end-turn":
    case "concede":
      return t(`console.order.${command.type}`);
  }
}

function targetFacts(reader: Reader, view: SideView, target: Hex) {
  const names = namesAt(reader, view, target);
  return {
    where: reader.where(target),
    there: names.length > 0 ? names.join(", ") : reader.language.t("ground.nobodyKnown"),
  };
}
