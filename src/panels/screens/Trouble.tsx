import { Button } from "react-aria-components";
import { useApp, useIntents, useLanguage } from "../AppContext.tsx";

/** Something that went wrong, said on any screen until it is put away. */
export function Trouble() {
  const trouble = useApp((state) => state.trouble);
  const language = useLanguage();
  const intents = useIntents();
  if (!trouble) return null;
  return (
    <div className="trouble" role="alert">
      <p>{language.say(trouble.key, "trouble.unknown", { key: trouble.key, ...trouble.facts })}</p>
      <Button className="button" onPress={() => intents.dismissTrouble()}>
        {language.t("controls.close")}
      </Button>
    </div>
  );
}
