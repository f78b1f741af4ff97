import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useApp, useIntents, useLanguage } from "../AppContext.tsx";
import { IconButton } from "../controls.tsx";
import { Icon } from "../icons.tsx";
import { useSentences } from "./useSentences.ts";

/**
 * The field in which sentences are typed, with suggestions below it: a combobox as the ARIA practices have it. Down goes
 * into the suggestions, Enter takes the one that is marked; without one Enter says the sentence, and Up and Down go
 * through what was said before.
 */
export function SentenceField() {
  const { t } = useLanguage();
  const intents = useIntents();
  const { from, choices } = useApp((state) => state.commandLine.completion);
  // Of a long answer the beginning is in sight: what it asks at its end stands in the field.
  const question = useApp(({ commandLine }) => {
    const last = commandLine.exchanges.at(-1);
    return last?.kind === "question" ? last.lines.at(-1) : undefined;
  });
  const [text, setText] = useState("");
  const [marked, setMarked] = useState(-1);
  const sentences = useSentences();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useFirstFocus(field);
  const type = (next: string): void => {
    setText(next);
    setMarked(-1);
    intents.completeSentence(next);
  };
  const take = (choice: string): void => {
    setText(`${text.slice(0, from)}${choice} `);
    setMarked(-1);
    intents.completeSentence("");
    field.current?.focus({ preventScroll: true });
  };
  const say = (): void => {
    const sentence = text.trim();
    if (sentence === "") return;
    sentences.add(sentence);
    type("");
    void intents.speak(sentence);
    field.current?.focus({ preventScroll: true });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const done = keyed(event.key);
    if (done) event.preventDefault();
  };
  const keyed = (key: string): boolean => {
    const isMarked = marked >= 0 && marked < choices.length;
    switch (key) {
      case "Enter":
        if (isMarked) take(choices[marked] ?? "");
        else say();
        return true;
      case "ArrowDown":
        if (choices.length > 0) setMarked((marked + 1) % choices.length);
        else setText(sentences.later() ?? text);
        return true;
      case "ArrowUp":
        if (isMarked) setMarked(marked - 1);
        else setText(sentences.earlier(text) ?? text);
        return true;
      case "Escape":
        if (choices.length > 0) type("");
        else intents.closeCommandLine();
        if (choices.length > 0) setText(text);
        return true;
      default:
        return false;
    }
  };
  const option = (index: number): string => `${id}-option-${index}`;
  return (
    <form
      className="command-field"
      onSubmit={(event) => {
        event.preventDefault();
        say();
      }}
    >
      {choices.length === 0 ? null : (
        <div
          className="command-choices"
          role="listbox"
          id={`${id}-choices`}
          aria-label={t("console.panel.choices")}
        >
          {choices.map((choice, index) => (
            <div
              key={choice}
              id={option(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === marked}
              className={index === marked ? "command-choice command-choice-marked" : "command-choice"}
              onPointerDown={(event) => {
                event.preventDefault();
                take(choice);
              }}
            >
              {choice}
            </div>
          ))}
        </div>
      )}
      <label className="visually-hidden" htmlFor={`${id}-field`}>
        {t("console.panel.say")}
      </label>
      <input
        ref={field}
        id={`${id}-field`}
        className="command-input"
        type="text"
        dir="auto"
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-choices`}
        aria-autocomplete="list"
        aria-activedescendant={marked >= 0 && marked < choices.length ? option(marked) : undefined}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="send"
        maxLength={240}
        placeholder={question ?? t("console.panel.hint")}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKey}
      />
      <Button className="button main command-send" type="submit" aria-label={t("console.panel.send")}>
        <Icon name="next" />
      </Button>
      <IconButton
        icon="close"
        className="plain command-close"
        label={t("controls.close")}
        onPress={() => intents.closeCommandLine()}
      />
    </form>
  );
}

/** The press that a browser makes of a tap comes at most so long after it, milliseconds. */
const AFTER_TAP = 100;

/**
 * The field has the focus when it comes. A tap's press of its own can follow on what lies where the button was, and take
 * the focus to the map: the field has it again then.
 */
function useFirstFocus(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const enter = (): void => {
      const line = field.current?.closest(".command-line");
      if (!line?.contains(document.activeElement)) field.current?.focus({ preventScroll: true });
    };
    enter();
    const timer = setTimeout(enter, AFTER_TAP);
    return () => clearTimeout(timer);
  }, [field]);
}
