import type { BattleEvent, Modifier } from "../../engine/index.ts";
import { diceLines, stepLines } from "../../telling/index.ts";
import { useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { Term } from "../terms/Term.tsx";

/** A fact that dice decided between two sides. */
export type Fight = Extract<
  BattleEvent,
  { readonly type: "assault-resolved" | "fire-resolved" | "bombardment-resolved" | "air-strike-resolved" }
>;

/** How a fight went step by step, and what the dice did to it. */
export function Dice({ fight, we }: { readonly fight: Fight; readonly we: Modifier["helps"] }) {
  const { t } = useLanguage();
  const reader = useReader();
  const steps = stepLines(reader, fight, we);
  const dice = diceLines(reader, fight, we);
  return (
    <>
      {steps.length > 0 ? (
        <>
          <h3>
            <Term term={t("terms.steps")}>{t("results.steps")}</Term>
          </h3>
          <ol className="small fight-steps">
            {steps.map((line) => (
              <li key={line}>
                <Ruled text={line} />
              </li>
            ))}
          </ol>
        </>
      ) : null}
      {dice.length > 0 ? (
        <>
          <h3>
            <Term term={t("terms.dice")}>{t("results.dice")}</Term>
          </h3>
          <ul className="small fight-dice">
            {dice.map((line) => (
              <li key={line}>
                <Ruled text={line} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
