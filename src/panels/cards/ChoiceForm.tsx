import { Button } from "react-aria-components";
import { type DispatchId, openChoices } from "../../app/index.ts";
import { tellWarOf } from "../../telling/index.ts";
import { useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";

/** What a dispatch leaves to the commander: the options while it waits, then what was decided, here and then. */
export function ChoiceForm({ dispatch }: { readonly dispatch: DispatchId }) {
  const { view, side } = useGame();
  const reader = useReader();
  const choice = reader.theatre.dispatches.get(dispatch)?.choice;
  if (!choice || choice.side !== side) return null;
  const isOpen = openChoices(view).some((open) => open.dispatch === dispatch);
  return isOpen ? <Options dispatch={dispatch} /> : <Decided dispatch={dispatch} />;
}

function Options({ dispatch }: { readonly dispatch: DispatchId }) {
  const { t } = useLanguage();
  const intents = useIntents();
  const { view, words } = useGame();
  const reader = useReader();
  const story = words.dispatches[dispatch];
  const options = reader.theatre.dispatches.get(dispatch)?.choice?.options ?? [];
  return (
    <fieldset className="decision">
      <legend>{story?.question ?? t("choice.question")}</legend>
      {options.map(({ id }) => (
        <Button key={id} className="button decision-option" onPress={() => intents.answer(dispatch, id)}>
          <strong>{story?.options?.[id]?.name ?? id}</strong>
          <span className="small">{story?.options?.[id]?.text}</span>
          <Warning text={tellWarOf(reader, view, dispatch, id)} />
        </Button>
      ))}
      <p className="small">{t("choice.silence")}</p>
    </fieldset>
  );
}

/** It belongs to the button's name: who answers is told before he does. */
function Warning({ text }: { readonly text: string | null }) {
  return text === null ? null : <span className="small refusal">{text}</span>;
}

function Decided({ dispatch }: { readonly dispatch: DispatchId }) {
  const { t } = useLanguage();
  const { view, words } = useGame();
  const reader = useReader();
  const answer = view.answers[dispatch];
  const choice = reader.theatre.dispatches.get(dispatch)?.choice;
  if (!answer || !choice) return null;
  const name = (option: string): string => words.dispatches[dispatch]?.options?.[option]?.name ?? option;
  return (
    <dl className="facts choice-made">
      <div className="fact">
        <dt>{t(answer.by === "staff" ? "choice.byStaff" : "choice.byCommander")}</dt>
        <dd>{name(answer.option)}</dd>
      </div>
      <div className="fact">
        <dt>{t("choice.then")}</dt>
        <dd>{name(choice.chosenThen)}</dd>
      </div>
    </dl>
  );
}
