import type { Restraint, SideId } from "../../engine/index.ts";
import { useGame, useLanguage, useReader } from "../AppContext.tsx";
import { PopoverButton } from "../controls.tsx";
import { Icon } from "../icons.tsx";

const ACTS: readonly Restraint[] = ["cross-border", "fire-over-border", "bomb-over-border"];

/** How far our own breaches have stretched the patience of the capitals, with the ledger behind it. */
export function LeashButton() {
  const { t } = useLanguage();
  const reader = useReader();
  const { view, side } = useGame();
  const { war } = reader.theatre.numbers.border;
  const points = view.escalation[side];
  return (
    <PopoverButton
      className="bar-item bar-leash"
      name={t("leash.button", { points, war })}
      title={t("leash.title")}
      label={
        <>
          <Icon name="leash" />
          <span>{t("leash.word")}</span>
          <strong>{t("leash.points", { points, war })}</strong>
        </>
      }
    >
      <Ledger />
    </PopoverButton>
  );
}

/** Both sides' points, and what each capital forbids at what price. */
export function Ledger() {
  const { t } = useLanguage();
  const reader = useReader();
  const { view, side } = useGame();
  const { war, cooling } = reader.theatre.numbers.border;
  const sides: readonly SideId[] = side === "soviet" ? ["soviet", "japanese"] : ["japanese", "soviet"];
  return (
    <div className="ledger">
      <p className="small">{t("leash.about", { war, cooling })}</p>
      {sides.map((each) => (
        <section key={each}>
          <h4>
            <span className={`side-square side-${each}`} aria-hidden="true" />
            {t("leash.side", { side: reader.sideName(each), points: view.escalation[each], war })}
          </h4>
          <div className="meter" aria-hidden="true">
            <span style={{ inlineSize: `${Math.min(100, (view.escalation[each] / war) * 100)}%` }} />
          </div>
          <ul className="plain-list">
            {ACTS.map((act) => {
              const price = view.restraints[each][act];
              return (
                <li key={act} className="fact">
                  <span>{t(`restraints.${act}`)}</span>
                  <strong>{price === 0 ? t("leash.allowed") : t("leash.price", { count: price })}</strong>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
