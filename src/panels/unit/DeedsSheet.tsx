import { Button } from "react-aria-components";
import { tellAftermath, tellDeeds } from "../../telling/index.ts";
import { useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { Sheet } from "../controls.tsx";
import type { OverTheScreen } from "../whenAsked.tsx";
import "../styles/deeds.css";

/** What the other side did, beside the map on which the line that is pressed is then shown. */
export function DeedsSheet({ isOpen, onClose }: OverTheScreen) {
  const { t } = useLanguage();
  return (
    <Sheet title={t("enemyPart.title")} isOpen={isOpen} onClose={onClose} className="beside-map">
      <Deeds onShow={onClose} />
    </Sheet>
  );
}

/** The list of what the other side did since our last part, each to be seen again and explained. */
function Deeds({ onShow }: { readonly onShow: () => void }) {
  const { t } = useLanguage();
  const reader = useReader();
  const intents = useIntents();
  const { deeds } = useGame();
  const told = tellDeeds(
    reader,
    deeds.map(({ lines }) => lines),
  );
  return (
    <>
      <p className="small">{t("enemyPart.about")}</p>
      <ol className="deeds">
        {deeds.map((deed, at) => (
          <li key={deed.key}>
            <Button
              className="deed"
              onPress={() => {
                onShow();
                intents.showDeed(deed.key);
              }}
            >
              {told[at] ?? ""}
            </Button>
          </li>
        ))}
      </ol>
      <AftermathSection />
    </>
  );
}

/** Who of ours was shaken, and who was told to strike back and stayed. */
function AftermathSection() {
  const { t } = useLanguage();
  const told = tellAftermath(useReader(), useGame().aftermath);
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="aftermath">
      <h3 id="aftermath">{t("aftermath.title")}</h3>
      <AftermathLines told={told} />
    </section>
  );
}

function AftermathLines({ told }: { readonly told: readonly string[] }) {
  return (
    <ul className="plain-list small">
      {told.map((line) => (
        <li key={line}>
          <Ruled text={line} />
        </li>
      ))}
    </ul>
  );
}
