import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button, Switch } from "react-aria-components";
import {
  bind,
  bindAlone,
  type Chord,
  chordOf,
  conflictsOf,
  FIRST_KEYS,
  isFree,
  KEY_ACTIONS,
  KEY_GROUPS,
  type KeyAction,
  type KeyActionId,
  keyAction,
  keysOf,
  workingKeys,
} from "../../app/index.ts";
import { useApp, useIntents, useLanguage } from "../AppContext.tsx";
import { IconButton } from "../controls.tsx";
import { Icon } from "../icons.tsx";
import { keyLabel } from "./names.ts";

/** What is asked of a key press: which action gets it, and what stands against it. */
interface Asking {
  readonly id: KeyActionId;
  readonly taken: { readonly chord: Chord; readonly by: readonly KeyActionId[] } | null;
  readonly reserved: Chord | null;
}

/** Every action of the table with its keys, to take one away or to add another. */
export function ChangeKeys() {
  const { t } = useLanguage();
  const intents = useIntents();
  const keys = useApp((state) => state.keys);
  const [asking, ask] = useState<Asking | null>(null);
  return (
    <div className="shortcuts">
      <p className="small">{t("keys.about")}</p>
      <Switch
        className="switch"
        isSelected={keys.characters === "on"}
        onChange={(isOn) => intents.setKeys({ ...keys, characters: isOn ? "on" : "off" })}
      >
        <span className="switch-track" aria-hidden="true" />
        {t("keys.characters")}
      </Switch>
      <p className="small">{t("keys.aboutCharacters")}</p>
      {KEY_GROUPS.map((group) => (
        <section key={group} aria-label={t(`keys.groups.${group}`)}>
          <h3>{t(`keys.groups.${group}`)}</h3>
          <ul className="key-list">
            {KEY_ACTIONS.filter((action) => action.group === group).map((action) => (
              <Row
                key={action.id}
                action={action}
                asking={asking?.id === action.id ? asking : null}
                ask={ask}
              />
            ))}
          </ul>
        </section>
      ))}
      <section aria-label={t("keys.fixed.title")}>
        <h3>{t("keys.fixed.title")}</h3>
        <p className="small">{t("keys.fixed.text")}</p>
      </section>
      <Button
        className="button"
        onPress={() => {
          ask(null);
          intents.setKeys({ ...FIRST_KEYS, characters: keys.characters });
        }}
      >
        {t("keys.resetAll")}
      </Button>
    </div>
  );
}

function Row(props: {
  readonly action: KeyAction;
  readonly asking: Asking | null;
  readonly ask: (asking: Asking | null) => void;
}) {
  const { action, asking, ask } = props;
  const language = useLanguage();
  const { t } = language;
  const intents = useIntents();
  const keys = useApp((state) => state.keys);
  const chords = keysOf(keys, action.id);
  const name = t(`keys.actions.${action.id}`);
  const isChanged = keys.bound[action.id] !== undefined;
  const add = useRef<HTMLButtonElement>(null);
  return (
    <li className="key-line">
      <span className="key-name">{name}</span>
      <span className="key-keys">
        {chords.length === 0 ? <span className="small">{t("keys.none")}</span> : null}
        {chords.map((chord) => (
          <Button
            key={chord}
            className="key-button"
            aria-label={t("keys.remove", { key: keyLabel(language, chord), action: name })}
            onPress={() =>
              intents.setKeys(
                bind(
                  keys,
                  action.id,
                  chords.filter((other) => other !== chord),
                ),
              )
            }
          >
            <kbd className={workingKeys(keys, action.id).includes(chord) ? "" : "key-off"}>
              {keyLabel(language, chord)}
            </kbd>
            <Icon name="close" />
          </Button>
        ))}
        <Button
          ref={add}
          className="link"
          aria-label={t("keys.addTo", { action: name })}
          onPress={() => ask({ id: action.id, taken: null, reserved: null })}
        >
          {t("keys.add")}
        </Button>
        {isChanged ? (
          <IconButton
            icon="undo"
            className="plain"
            label={t("keys.reset", { action: name })}
            onPress={() => intents.setKeys(bind(keys, action.id, keyAction(action.id).keys))}
          />
        ) : null}
      </span>
      {asking ? (
        <Asked
          asking={asking}
          ask={(next) => {
            // The field that was written in goes away: the button that opened it has the focus again.
            if (next === null) add.current?.focus();
            ask(next);
          }}
        />
      ) : null}
    </li>
  );
}

/** Waits for the key, and says what stands against it. */
function Asked({ asking, ask }: { readonly asking: Asking; readonly ask: (asking: Asking | null) => void }) {
  const language = useLanguage();
  const { t } = language;
  const intents = useIntents();
  const keys = useApp((state) => state.keys);
  const action = t(`keys.actions.${asking.id}`);
  const field = useRef<HTMLButtonElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    const chord = chordOf(event.nativeEvent);
    if (chord === null) return;
    if (chord === "Escape" && asking.id !== "cancel" && asking.id !== "replay-unfollow") return ask(null);
    if (!isFree(chord)) return ask({ ...asking, taken: null, reserved: chord });
    const by = conflictsOf(keys, asking.id, chord);
    if (by.length > 0) return ask({ ...asking, taken: { chord, by }, reserved: null });
    intents.setKeys(bind(keys, asking.id, [...keysOf(keys, asking.id), chord]));
    ask(null);
  };
  const { taken, reserved } = asking;
  return (
    <fieldset className="key-asked" aria-label={t("keys.press", { action })}>
      <button type="button" ref={field} className="button key-field" onKeyDown={onKeyDown}>
        {t("keys.press", { action })}
      </button>
      <p role="status" className="refusal">
        {reserved === null ? null : t("keys.reserved", { key: keyLabel(language, reserved) })}
        {taken === null
          ? null
          : t("keys.taken", {
              key: keyLabel(language, taken.chord),
              by: taken.by.map((id) => t(`keys.actions.${id}`)).join(", "),
            })}
      </p>
      {taken === null ? null : (
        <Button
          className="button"
          onPress={() => {
            intents.setKeys(bindAlone(keys, asking.id, taken.chord));
            ask(null);
          }}
        >
          {t("keys.takeOver")}
        </Button>
      )}
      <Button className="button" onPress={() => ask(null)}>
        {t("controls.cancel")}
      </Button>
    </fieldset>
  );
}
