import { type Key, useMemo, useState } from "react";
import {
  Autocomplete,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
} from "react-aria-components";
import { enemyOf } from "../../app/index.ts";
import type { Hex } from "../../engine/index.ts";
import { useApp, useGame, useIntents, useLanguage, useReader, useTheApp } from "../AppContext.tsx";
import { type RuleBookAtHand, useRuleBook } from "../book/RuleBookContext.tsx";
import { Sheet } from "../controls.tsx";
import { focusMap, focusMoment } from "../keys/places.ts";
import { Tongues } from "../tongues.tsx";
import { keep } from "../useKept.ts";
import { useToldFinds, wordFound } from "./chronicleFinds.ts";
import { type Find, findsInBook, findsInGame, type Goal, KINDS, type Kind, search } from "./finds.ts";
import { useReferenceFinds } from "./useReferenceFinds.ts";

/** One field that finds everything by its name and goes there. */
export function SearchSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <Sheet title={t("search.title")} isOpen={isOpen} onClose={onClose} className="search-sheet">
      <SearchForm onClose={onClose} />
    </Sheet>
  );
}

function SearchForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLanguage();
  const reader = useReader();
  const game = useGame();
  const book = useRuleBook();
  const go = useGoing(book);
  const [asked, ask] = useState("");
  const ofReference = useReferenceFinds();
  const told = useToldFinds();
  const isReplay = useApp((state) => state.replay !== null);
  // Nothing is gathered before somebody asks: the field is there at once.
  const hasAsked = asked.trim() !== "";
  const finds = useMemo(
    () =>
      hasAsked ? [...findsInGame(reader, game), ...told, ...findsInBook(book.book), ...ofReference] : [],
    [hasAsked, reader, game, told, book.book, ofReference],
  );
  const found = useMemo(() => search(reader, finds, asked), [reader, finds, asked]);
  // Of the battle as it happened nobody's units are ours.
  const kindName = (kind: Kind): string => {
    if (!isReplay || (kind !== "unit" && kind !== "enemy")) return t(`search.kinds.${kind}`);
    return reader.sideName(kind === "unit" ? game.side : enemyOf(game.side));
  };
  const choose = (key: Key) => {
    const find = found.find(({ id }) => id === key);
    if (!find) return;
    onClose();
    if (find.goal.to === "line") {
      keep("chronicle-find", wordFound(find.title, asked));
      keep("chronicle-kind", "all");
    }
    go(find.goal);
  };
  return (
    <Autocomplete inputValue={asked} onInputChange={ask}>
      <SearchField className="book-search" autoFocus>
        <Label>{t("search.label")}</Label>
        <Input placeholder={t("search.example")} />
      </SearchField>
      <p className="small" role="status">
        {hasAsked ? t("search.found", { count: found.length }) : t("search.hint")}
      </p>
      <ListBox
        className="search-results"
        aria-label={t("search.results")}
        onAction={choose}
        selectionMode="none"
      >
        {KINDS.filter((kind) => found.some((find) => find.kind === kind)).map((kind) => (
          <ListBoxSection key={kind} id={kind}>
            <Header className="search-kind">{kindName(kind)}</Header>
            {found
              .filter((find) => find.kind === kind)
              .map((find) => (
                <Found key={find.id} find={find} />
              ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </Autocomplete>
  );
}

function Found({ find }: { readonly find: Find }) {
  return (
    <ListBoxItem id={find.id} textValue={find.title} className="search-found">
      <span>{find.title}</span>{" "}
      {find.hint === "" ? null : (
        <span className="small search-hint">
          <Tongues text={find.hint} />
        </span>
      )}
    </ListBoxItem>
  );
}

/** Goes to what was found: on the map, in the rule book, in the reference. */
function useGoing(book: RuleBookAtHand): (goal: Goal) => void {
  const { store } = useTheApp();
  const intents = useIntents();
  const goTo = (hex: Hex): void => {
    const { selected, intent, replay } = store.getState();
    intents.lookAtHex(hex, "middle");
    // In the replay the ground is followed. In a game, with a unit or an order in hand, one only looks; else the hex is
    // chosen and its panel opens.
    if (replay) intents.follow({ what: "hex", hex });
    else if (selected.unit === null && intent === null) intents.clickHex(hex);
  };
  return (goal) => {
    switch (goal.to) {
      case "unit":
      case "enemy":
        if (store.getState().replay || goal.to === "unit") intents.chooseUnit(goal.unit);
        else goTo(goal.hex);
        if (store.getState().replay && goal.hex >= 0) intents.lookAtHex(goal.hex);
        return void requestAnimationFrame(focusMap);
      case "hex":
        goTo(goal.hex);
        return void requestAnimationFrame(focusMap);
      case "rule":
        return book.open({ type: "rule", id: goal.rule });
      case "term":
        return book.open({ type: "term", term: goal.term });
      case "line":
        keep("chronicle-line", goal.key);
        return keep("chronicle-asked", goal.key);
      case "moment":
        intents.follow(null);
        intents.seek(goal.position);
        return focusMoment(goal.position);
      case "page":
        return intents.visit(goal.address);
    }
  };
}
