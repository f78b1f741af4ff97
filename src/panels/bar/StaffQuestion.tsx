import { Button } from "react-aria-components";
import type { Command, Hex, StaffQuestion, UnitId } from "../../app/index.ts";
import type { Reader } from "../../telling/index.ts";
import { useApp, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Sheet } from "../controls.tsx";
import { FiresGivenUp } from "../unit/OrderState.tsx";
import type { OverTheScreen } from "../whenAsked.tsx";

/** The question before the staff orders: who gets an order and which, what that closes, who is left alone. */
export function StaffQuestionSheet({ onClose }: OverTheScreen) {
  const { t } = useLanguage();
  const intents = useIntents();
  const asked = useApp((state) => state.staffAsked);
  if (!asked) return null;
  const count = asked.units.length;
  return (
    <Sheet title={t("staff.title")} isOpen onClose={onClose} className="beside-map" about="staff-asked">
      <p id="staff-asked">
        <strong>{t("staff.units", { count })}</strong>
      </p>
      {count > 0 ? <Foreseen asked={asked} /> : null}
      <LeftOut asked={asked} />
      {count > 0 ? <p className="small">{t("staff.undo")}</p> : null}
      <div className="row">
        {count > 0 ? (
          <Button className="button main" autoFocus onPress={() => void intents.giveToStaff("yes")}>
            {t("staff.yes")}
          </Button>
        ) : null}
        <Button className="button" autoFocus={count === 0} onPress={onClose}>
          {t("staff.no")}
        </Button>
      </div>
    </Sheet>
  );
}

/** What the staff would order, unit by unit, and the fires that this closes; whom it may order until it has thought. */
function Foreseen({ asked }: { readonly asked: StaffQuestion }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { units, rehearsal } = asked;
  const lines = rehearsal
    ? rehearsal.orders.map(({ command }) => tellOrder(reader, command))
    : units.map((unit) => reader.short(unit));
  return (
    <div aria-live="polite">
      <FiresGivenUp closes={rehearsal?.closes ?? null} />
      <p className="small">{t(rehearsal ? "staff.foreseen" : "busy.thinking", { count: lines.length })}</p>
      <ol className="small staff-orders">
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a unit may get the same order twice, and the list never moves.
          <li key={at}>{line}</li>
        ))}
      </ol>
    </div>
  );
}

function LeftOut({ asked }: { readonly asked: StaffQuestion }) {
  const { t } = useLanguage();
  const reader = useReader();
  if (asked.leftOut.length === 0) return null;
  const each = asked.leftOut.map(({ unit, why }) => t(`staff.left.${why}`, { unit: reader.short(unit) }));
  return <p className="small">{t("staff.leftOut", { units: each.join(", ") })}</p>;
}

/** What no staff orders. */
type Untold = { readonly type: "end-turn" | "concede" | "answer" };

/** An order in a line: who, what, and where to. */
function tellOrder(reader: Reader, command: Command): string {
  const { t } = reader.language;
  if (command.type === "end-turn" || command.type === "concede" || command.type === "answer") return "";
  const units: readonly UnitId[] =
    command.type === "assault" ? command.units : "unit" in command ? [command.unit] : [];
  const hex = targetOf(command);
  const order = nameOf(reader, command);
  const what = hex === null ? order : t("group.to", { order, where: reader.where(hex) });
  return units.length === 0 ? what : t("staff.order", { units: units.map(reader.short).join(", "), what });
}

function nameOf({ language: { t } }: Reader, command: Exclude<Command, Untold>): string {
  if (command.type === "stand") return t(`standing.${command.order}.name`);
  return command.type === "dig" || command.type === "rest"
    ? t(`orders.${command.type}`)
    : t(`orders.names.${command.type}`);
}

function targetOf(command: Command): Hex | null {
  if (command.type === "move") return command.path.at(-1) ?? null;
  if (command.type === "bridge") return command.to;
  return "target" in command ? command.target : null;
}
