import { useState } from "react";
import { Button } from "react-aria-components";
import type { Comparison, Difference, MomentCompared } from "../../analysis/index.ts";
import { recorded } from "../../language/index.ts";
import { useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { differenceSaid, momentSaid, partingSaid, toldWhen } from "./words.ts";

/** How many differences are told before somebody asks for all. */
const FIRST = 8;

/** The first decision that made it another battle. */
export function WhereTheyPart({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { parting, sameUntil, moments, knower } = comparison;
  const isApartFromStart = moments.length > 0 && sameUntil < 0;
  return (
    <section className="compare-part">
      <h2>{t("compare.parting.title")}</h2>
      {parting ? (
        partingSaid(reader, parting).map((sentence) => (
          <p key={sentence} className="prose">
            {sentence}
          </p>
        ))
      ) : (
        <p className="prose">{t(isApartFromStart ? "compare.parting.before" : "compare.parting.none")}</p>
      )}
      <p className="small">{t(knower === "all" ? "compare.parting.allSides" : "compare.parting.ownSide")}</p>
      {parting ? (
        <AsItHappened minute={reader.minuteOfTurn(parting.turn)} moment={String(parting.turn)} />
      ) : null}
    </section>
  );
}

/** What matters most of what is another at this hour. */
export function LargestDifferences({ moment }: { readonly moment: MomentCompared }) {
  const { t } = useLanguage();
  const [isLong, setLong] = useState(false);
  const { differences } = moment;
  const shown = isLong ? differences : differences.slice(0, FIRST);
  return (
    <section className="compare-part">
      <h2>{t("compare.difference.title")}</h2>
      {differences.length === 0 ? (
        <p className="prose">
          {t(moment.differs === 1 ? "compare.difference.small" : "compare.difference.none")}
        </p>
      ) : (
        <ol className="compare-differences">
          {shown.map((difference) => (
            <DifferenceRow key={keyOf(difference)} difference={difference} />
          ))}
        </ol>
      )}
      {differences.length > FIRST ? (
        <Button className="link compare-tools" aria-expanded={isLong} onPress={() => setLong(!isLong)}>
          {isLong
            ? t("compare.difference.fewer")
            : t("compare.difference.all", { count: differences.length })}
        </Button>
      ) : null}
    </section>
  );
}

function keyOf(difference: Difference): string {
  if (difference.what === "place") return difference.place;
  return `${difference.what} ${difference.what === "unit" ? difference.unit : difference.side}`;
}

function DifferenceRow({ difference }: { readonly difference: Difference }) {
  const { t } = useLanguage();
  const reader = useReader();
  return (
    <li>
      <p>
        {differenceSaid(reader, difference)}{" "}
        {difference.points > 0 ? (
          <strong className="number">{t("compare.difference.points", { count: difference.points })}</strong>
        ) : null}
      </p>
      {difference.what === "place" && difference.told ? (
        <p className="small">
          {t("compare.difference.told", {
            when: toldWhen(reader, difference.told),
            tell: recorded(reader.language, difference.told.tell.trim()),
            confidence: t(`compare.confidence.${difference.told.confidence}`),
          })}{" "}
          <AsItHappened minute={difference.told.minute} moment={difference.told.id} />
        </p>
      ) : null}
    </li>
  );
}

/** The way to the same hour, or entry, of the battle as it happened; the game is kept and can be gone back to. */
function AsItHappened({ minute, moment }: { readonly minute: number; readonly moment: string }) {
  const { t } = useLanguage();
  const intents = useIntents();
  const reader = useReader();
  const { setup } = useGame();
  const when = momentSaid(reader, { minute });
  return (
    <Button
      className="link compare-tools compare-happened"
      aria-label={t("compare.asItHappenedAt", { when })}
      onPress={() => void intents.openReplay(setup.scenario, { moment })}
    >
      {t("compare.asItHappened")}
    </Button>
  );
}
