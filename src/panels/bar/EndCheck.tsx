import { type KeyboardEvent, type ReactNode, useState } from "react";
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
    <Sheet
      title={t(isRun ? "endTurn.runOnTitle" : "endTurn.title")}
      isOpen
      onClose={onClose}
      about={asked.checks.map(idOf).join(" ")}
    >
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
    <div className="question" onKeyDown={onKeyDown}>
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
  if (key === undefined) return null;
  return (
    <span className="of-keys">{` ${language.t("endTurn.again", { key: keyLabel(language, key) })}`}</span>
  );
}

/** Names that stand at once in the list; the rest come when they are asked for. */
const NAMED = 4;

const idOf = ({ what }: EndCheck): string => `end-check-${what}`;

function Check({ check }: { readonly check: EndCheck }) {
  const { t } = useLanguage();
  const { words, view } = useGame();
  return (
    <>
      <p>
        <strong id={idOf(check)}>{t(`endTurn.checks.${check.what}`, { count: sizeOf(check) })}</strong>
        {check.what === "decisions" ? (
          <span className="small">
            {` ${check.dispatches.map((id) => words.dispatches[id]?.title ?? id).join(", ")}`}
          </span>
        ) : null}
      </p>
      <Show check={check} />
      {check.what === "waiting" ? (
        <p className="small end-can">
          <Ruled text={t(view.phase === "fires" ? "endTurn.can.all" : "endTurn.can.noFires")} />
        </p>
      ) : null}
      {"units" in check ? <Names units={check.units} /> : null}
    </>
  );
}

/** Goes to a unit, or to a hex, and puts the question away. */
function useGoing(): (unit: UnitId | null, hex: Hex | null) => void {
  const intents = useIntents();
  return (unit, hex) => {
    intents.stay();
    if (unit) intents.selectUnit(unit);
    else if (hex !== null) {
      intents.selectUnit(null);
      intents.clickHex(hex);
    }
  };
}

/** Each unit that a line is about, by name, with the way to it. */
function Names({ units }: { readonly units: readonly UnitId[] }) {
  const { t } = useLanguage();
  const reader = useReader();
  const go = useGoing();
  const [isWhole, setWhole] = useState(false);
  const named = isWhole ? units : units.slice(0, NAMED);
  const more = units.length - named.length;
  return (
    <div className="end-names">
      {named.map((unit, at) => (
        <Button
          key={unit}
          className="chip"
          // Whoever asked for the rest goes on with its first.
          autoFocus={isWhole && at === NAMED}
          aria-label={t("endTurn.showWhat", { what: reader.short(unit) })}
          onPress={() => go(unit, null)}
        >
          {reader.short(unit)}
        </Button>
      ))}
      {more > 0 ? (
        <Button className="link" onPress={() => setWhole(true)}>
          {t("endTurn.more", { count: more })}
        </Button>
      ) : null}
    </div>
  );
}

/** Goes to the first of what the line is about; a decision has its own place in the bar. */
function Show({ check }: { readonly check: EndCheck }) {
  const { t } = useLanguage();
  const go = useGoing();
  if (check.what === "decisions") return null;
  const target = check.what === "sorties" ? (check.targets[0] ?? null) : null;
  const unit = check.what === "sorties" ? null : (check.units[0] ?? null);
  return (
    <Button
      className="button"
      aria-label={t("endTurn.showWhat", {
        what: t(`endTurn.checks.${check.what}`, { count: sizeOf(check) }),
      })}
      onPress={() => go(unit, target)}
    >
      {t("endTurn.show")}
    </Button>
  );
}
