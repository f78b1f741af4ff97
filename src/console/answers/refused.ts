/** Why an order is refused, and what would help. */
import { type Command, possibleAttackers, type Refusal, type SideView } from "../../engine/index.ts";
import { type Reader, tellRefusal, tellRefusalOfSeveral } from "../../telling/index.ts";
import { nearerOn, refusalOf } from "../grammar/ways.ts";

/** Who was named and takes no part, and why. */
export function tellApart(reader: Reader, view: SideView, apart: readonly Command[]): readonly string[] {
  const { t } = reader.language;
  const groups = new Map<string, { readonly names: string[]; readonly refusal: Refusal | null }>();
  for (const command of apart) {
    const unit =
      command.type === "assault" ? (command.units[0] ?? "") : "unit" in command ? command.unit : "";
    const refusal = refusalOf(view, command);
    const isFar = refusal?.code === "not-adjacent" && command.type === "assault";
    const at = view.own.find(({ id }) => id === unit)?.at ?? -1;
    const key = refusal ? `${refusal.code} ${refusal.rule}` : "";
    const group = groups.get(key) ?? { names: [], refusal };
    group.names.push(
      isFar && at >= 0
        ? t("console.conversation.unitAt", { unit: reader.short(unit), hex: reader.hexNumber(at) })
        : reader.short(unit),
    );
    groups.set(key, group);
  }
  return [...groups.values()].map(({ names, refusal }) => {
    const [only, second] = names;
    const target = apart.find((command) => command.type === "assault")?.target;
    if (refusal?.code === "not-adjacent" && target !== undefined)
      return t("console.conversation.apartFar", {
        units: names.join(", "),
        count: names.length,
        where: reader.where(target),
        rule: refusal.rule,
      });
    if (!refusal)
      return t(second === undefined ? "console.conversation.apart" : "console.conversation.apartTogether", {
        unit: only ?? "",
        units: names.join(", "),
        why: t("console.conversation.noOrderFor"),
      });
    return second === undefined
      ? t("console.conversation.apart", { unit: only ?? "", why: tellRefusal(reader, refusal) })
      : t("console.conversation.apartTogether", {
          units: names.join(", "),
          why: tellRefusalOfSeveral(reader, refusal),
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
  if (command.type === "assault" && (refusal.code === "not-adjacent" || command.units.length === 0)) {
    const units = possibleAttackers(view, command.target).map(reader.short).join(", ");
    const where = reader.where(command.target);
    if (units === "" && command.units.length === 0) return [t("console.conversation.noneBeside", { where })];
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
  const hex = unit ? nearerOn(view, unit, command.manner, command.path) : null;
  return hex === null ? [said] : [said, t("console.conversation.farthest", { where: reader.where(hex) })];
}
