/** Why an order is refused, and what would help. */
import {
  type Command,
  checkOrder,
  possibleAttackers,
  type Refusal,
  type SideView,
} from "../../engine/index.ts";
import { type Reader, tellRefusal } from "../../telling/index.ts";
import { farthestOn } from "../grammar/ways.ts";

/** Most units that are told one by one. */
const MOST_APART = 6;

/** Who was named and takes no part, and why. */
export function tellApart(reader: Reader, view: SideView, apart: readonly Command[]): readonly string[] {
  return apart.slice(0, MOST_APART).map((command) => {
    const unit =
      command.type === "assault" ? (command.units[0] ?? "") : "unit" in command ? command.unit : "";
    const refusal = checkOrder(view, command);
    const { t } = reader.language;
    return t("console.conversation.apart", {
      unit: reader.short(unit),
      why: refusal ? tellRefusal(reader, refusal) : t("console.conversation.noOrderFor"),
    });
  });
}

/** A refusal; of a move that is too far also how far the unit would get, of an assault who stands beside the hex. */
export function tellRefused(
  reader: Reader,
  view: SideView,
  command: Command,
  refusal: Refusal,
): readonly string[] {
  const { t } = reader.language;
  const said = tellRefusal(reader, refusal);
  if (command.type === "assault" && refusal.code === "not-adjacent") {
    const units = possibleAttackers(view, command.target).map(reader.short).join(", ");
    const where = reader.where(command.target);
    return [
      said,
      t(units === "" ? "console.conversation.noneBeside" : "console.conversation.beside", { where, units }),
    ];
  }
  if (command.type !== "move") return [said];
  const unit = view.own.find(({ id }) => id === command.unit);
  if (unit && unit.at === command.path.at(-1))
    return [
      t("console.conversation.alreadyThere", { unit: reader.short(unit.id), where: reader.where(unit.at) }),
    ];
  const hex = unit ? farthestOn(view, unit, command.manner, command.path) : null;
  return hex === null ? [said] : [said, t("console.conversation.farthest", { where: reader.where(hex) })];
}
