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
  Text,
} from "react-aria-components";
import { useGame, useIntents, useLanguage, useReader, useTheApp } from "../AppContext.tsx";
import { type RuleBookAtHand, useRuleBook } from "../book/RuleBookContext.tsx";
import { Sheet } from "../controls.tsx";
import { focusMap } from "../keys/places.ts";
import { type Find, findsInBook, findsInGame, type Goal, KINDS, search } from "./finds.ts";
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
  const finds = useMemo(
    () => [...findsInGame(reader, game), ...findsInBook(book.book), ...ofReference],
    [reader, game, book.book, ofReference],
  );
  const found = useMemo(() => search(reader, finds, asked), [reader, finds, asked]);
  const choose = (key: Key) => {
    const find = found.find(({ id }) => id === key);
    if (!find) return;
    onClose();
    go(find.goal);
  };
  return (
    <Autocomplete inputValue={asked} onInputChange={ask}>
      <SearchField className="book-search" autoFocus>
        <Label>{t("search.label")}</Label>
        <Input placeholder={t("search.example")} />
      </SearchField>
      <p className="small" role="status">
        {asked.trim() === "" ? t("search.hint") : t("search.found", { count: found.length })}
      </p>
      <ListBox
        className="search-results"
        aria-label={t("search.results")}
        onAction={choose}
        selectionMode="none"
      >
        {KINDS.filter((kind) => found.some((find) => find.kind === kind)).map((kind) => (
          <ListBoxSection key={kind} id={kind}>
            <Header className="search-kind">{t(`search.kinds.${kind}`)}</Header>
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
      <Text slot="label">{find.title}</Text>
      {find.hint === "" ? null : (
        <Text slot="description" className="small search-hint">
          {find.hint}
        </Text>
      )}
    </ListBoxItem>
  );
}

/** Goes to what was found: on the map, in the rule book, in the reference. */
function useGoing(book: RuleBookAtHand): (goal: Goal) => void {
  const { store } = useTheApp();
  const intents = useIntents();
  return (goal) => {
    switch (goal.to) {
      case "unit":
        intents.chooseUnit(goal.unit);
        return void requestAnimationFrame(focusMap);
      case "hex": {
        // With a unit or an order in hand one only looks; else the hex is chosen and its panel opens.
        const { selected, intent } = store.getState();
        intents.lookAtHex(goal.hex, "middle");
        if (selected.unit === null && intent === null) intents.clickHex(goal.hex);
        return void requestAnimationFrame(focusMap);
      }
      case "rule":
        return book.open({ type: "rule", id: goal.rule });
      case "term":
        return book.open({ type: "term", term: goal.term });
      case "page":
        return intents.visit(goal.address);
    }
  };
}
