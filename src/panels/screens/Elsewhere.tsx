import { Button } from "react-aria-components";
import { useApp, useIntents, useLanguage } from "../AppContext.tsx";

/** That the game is open on another page too, or has gone on there: then it must be caught up with first. */
export function Elsewhere() {
  const { t } = useLanguage();
  const intents = useIntents();
  const elsewhere = useApp((state) => state.elsewhere);
  if (elsewhere === "nowhere") return null;
  return (
    <div className="elsewhere" role="alert">
      <span>{t(`elsewhere.${elsewhere}`)}</span>
      {elsewhere === "gone-on" ? (
        <Button className="button" onPress={() => void intents.catchUp()}>
          {t("elsewhere.catchUp")}
        </Button>
      ) : null}
    </div>
  );
}
