import type { KeyboardEvent, ReactNode } from "react";
import { Button, Checkbox } from "react-aria-components";
import { actionOf, type EndCheck, sizeOf, type UnitId, workingKeys } from "../../app/index.ts";
import type { Hex } from "../../engine/index.ts";
import { useApp, useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { Sheet } from "../controls.tsx";
import { keyLabel } from "../keys/names.ts";
import type { OverTheScreen } from "../whenAsked.tsx";
import { useNextPart } from "./EndTurnKey.tsx";

/** What is left to do before the part ends, each with a way to it; and the button that ends it all the same. */
export function EndCheckQuestion({ onClose }: OverTheScreen) {
  const { t } = useLanguage();
  const intents = useIntents();
  const asked = useApp((state) => state.endCheck);
  const isRun = asked?.way === "run-on";
  const isAsked = useApp((state) => state.settings.endCheck === "on");
  const { next, side } = useNextPart();
  if (!asked) return null;
  const end = () => void (isRun ? intents.runOn() : intents.endTurn());
  return (
    <Sheet title={t(isRun ? "endTurn.runOnTitle" : "endTurn.title")} isOpen onClose={onClose}>
      <AnswersToItsKey onAgain={isRun ? null : end}>
        <ul className="plain-list end-checks">
          {asked.checks.map((check) => (
            <li key={check.what} className="end-check">
              <Check check={check} />
            </li>
          ))}
        </ul>
        <p className="small">
          <Ruled text={isRun ? t("endTurn.runOn") : t(`bar.nextTip.${next}`, { side })} />
          {isRun ? null : <AgainKey />}
        </p>
        <div className="row">
          <Button className="button main" onPress={end}>
            {t(isRun ? "endTurn.runOnAnyway" : "endTurn.anyway")}
          </Button>
          <Button className="button" autoFocus onPress={onClose}>
            {t("endTurn.no")}
          </Button>
        </div>
        <Checkbox
          className="attacker"
          isSelected={isAsked}
          onChange={(isOn) => intents.setSettings({ endCheck: isOn ? "on" : "off" })}
        >
          <span className="check" aria-hidden="true" />
          {t("endTurn.ask")}
        </Checkbox>
      </AnswersToItsKey>
    </Sheet>
  );
}

/** The key that asked is also the answer: it never has to be looked for. */
function AnswersToItsKey(props: { readonly onAgain: (() => void) | null; readonly children: ReactNode }) {
  const keys = useApp((state) => state.keys);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.repeat || actionOf(keys, event.nativeEvent, ["game"])?.id !== "end-turn") return;
    event.preventDefault();
    props.onAgain?.();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: one key, beside the button that does the same
    <div className="end-question" onKeyDown={onKeyDown}>
      {props.children}
    </div>
  );
}

/** Which key that is; none where keys of one character do nothing. */
function AgainKey() {
  const language = useLanguage();
  const [key] = workingKeys(
    useApp((state) => state.keys),
    "end-turn",
  );
  return key === undefined ? null : ` ${language.t("endTurn.again", { key: keyLabel(language, key) })}`;
}

/** Names that stand in one line of the list; the rest are counted. */
const NAMED = 4;

function Check({ check }: { readonly check: EndCheck }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { words } = useGame();
  const count = sizeOf(check);
  const names =
    check.what === "decisions"
      ? check.dispatches.map((id) => words.dispatches[id]?.title ?? id)
      : check.what === "sorties"
        ? []
        : check.units.map((unit) => reader.short(unit));
  const more = names.length - NAMED;
  return (
    <>
      <p>
        <strong>{t(`endTurn.checks.${check.what}`, { count })}</strong>
        {names.length > 0 ? <span className="small">{` ${names.slice(0, NAMED).join(", ")}`}</span> : null}
        {more > 0 ? <span className="small">{` ${t("endTurn.more", { count: more })}`}</span> : null}
      </p>
      <Show check={check} />
    </>
  );
}

/** Goes to the first of what the line is about; a decision has its own place in the bar. */
function Show({ check }: { readonly check: EndCheck }) {
  const { t } = useLanguage();
  const intents = useIntents();
  if (check.what === "decisions") return null;
  const show = (unit: UnitId | null, hex: Hex | null): void => {
    intents.stay();
    if (unit) intents.selectUnit(unit);
    else if (hex !== null) {
      intents.selectUnit(null);
      intents.clickHex(hex);
    }
  };
  const target = check.what === "sorties" ? (check.targets[0] ?? null) : null;
  const unit = check.what === "sorties" ? null : (check.units[0] ?? null);
  return (
    <Button
      className="button"
      aria-label={t("endTurn.showWhat", {
        what: t(`endTurn.checks.${check.what}`, { count: sizeOf(check) }),
      })}
      onPress={() => show(unit, target)}
    >
      {t("endTurn.show")}
    </Button>
  );
}
