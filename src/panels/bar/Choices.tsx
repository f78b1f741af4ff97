import { openChoices } from "../../app/index.ts";
import { tellDispatch } from "../../telling/index.ts";
import { useGame, useLanguage, useReader } from "../AppContext.tsx";
import { ChoiceForm } from "../cards/ChoiceForm.tsx";
import { PopoverButton } from "../controls.tsx";
import { Icon } from "../icons.tsx";

/** Decisions that wait for the commander; nothing while there is none. */
export function ChoicesButton() {
  const { t } = useLanguage();
  const reader = useReader();
  const { view, words } = useGame();
  const open = view.activeSide === view.side ? openChoices(view) : [];
  if (open.length === 0) return null;
  return (
    <PopoverButton
      className="bar-item bar-choices"
      name={t("choice.name", { count: open.length })}
      title={t("choice.title")}
      label={
        <>
          <Icon name="flag" />
          <strong className="long">{t("choice.waiting", { count: open.length })}</strong>
          <strong className="short">{t("choice.short")}</strong>
        </>
      }
    >
      {open.map(({ dispatch }) => (
        <section key={dispatch} className="choice-waiting">
          <h3>{words.dispatches[dispatch]?.title}</h3>
          <p className="small">{tellDispatch(reader, dispatch)}</p>
          <ChoiceForm dispatch={dispatch} />
        </section>
      ))}
    </PopoverButton>
  );
}
