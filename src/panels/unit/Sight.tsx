import { Button } from "react-aria-components";
import { type AppState, spottingOf } from "../../app/index.ts";
import type { Hex, SeenUnit, SightPoint } from "../../engine/index.ts";
import type { Reader } from "../../telling/index.ts";
import { useApp, useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { Fact } from "../controls.tsx";

/** Asks for lines of sight from a hex. */
export function LookFrom({ hex }: { readonly hex: Hex }) {
  const { t } = useLanguage();
  const intents = useIntents();
  return (
    <Button className="link" onPress={() => intents.lookFrom(hex)}>
      {t("sight.ask")}
    </Button>
  );
}

/** What one sees from a hex to another, and why: the answer, and the line hex by hex. */
export function SightPanel() {
  const { t, formatNumber } = useLanguage();
  const reader = useReader();
  const intents = useIntents();
  const sight = useApp((state) => state.sight);
  const { view } = useGame();
  if (!sight) return null;
  const metres = sight.range * reader.theatre.scenario.battlefield.metresPerHex;
  return (
    <section className="panel-part sight" aria-label={t("sight.title")}>
      <h2>{t("sight.title")}</h2>
      <SightAnswer />
      <dl className="facts">
        <Fact label={t("sight.range")}>
          {t("sight.rangeNow", {
            count: sight.range,
            kilometres: formatNumber(metres / 1000),
            weather: t(`weather.${view.weather}`),
            light: t(`light.${view.light}`),
          })}
        </Fact>
      </dl>
      {sight.points.length === 0 ? null : (
        <ol className="sight-points" aria-label={t("sight.points")}>
          {sight.points.map((point) => (
            <li key={point.hex} className={point.blocks === 1 ? "sight-blocks" : ""}>
              <PointTold point={point} where={reader.where(point.hex)} />
            </li>
          ))}
        </ol>
      )}
      <Button className="button" onPress={() => intents.lookFrom(null)}>
        {t("sight.stop")}
      </Button>
    </section>
  );
}

/** The answer in one sentence; also what a phone's low sheet shows. */
export function SightAnswer() {
  const reader = useReader();
  const sight = useApp((state) => state.sight);
  if (!sight) return null;
  return (
    <p>
      <Ruled text={tellSight(reader, sight)} />
    </p>
  );
}

/** What one sees of a hex from another, or that a hex has still to be chosen. */
export function tellSight(reader: Reader, sight: NonNullable<AppState["sight"]>): string {
  const { t } = reader.language;
  const from = reader.where(sight.from);
  if (sight.target === null) return t("sight.choose", { from });
  const facts = { from, to: reader.where(sight.target), distance: sight.distance, range: sight.range };
  if (sight.blocker !== null) return t("sight.blocked", { ...facts, blocker: reader.where(sight.blocker) });
  return t(sight.distance > sight.range ? "sight.tooFar" : "sight.clear", facts);
}

function PointTold({ point, where }: { readonly point: SightPoint; readonly where: string }) {
  const { t, formatNumber } = useLanguage();
  const facts = {
    where,
    ground: formatNumber(point.ground),
    cover: formatNumber(point.cover),
    top: formatNumber(point.ground + point.cover),
    line: formatNumber(point.line),
  };
  const said = t(point.cover > 0 ? "sight.pointCovered" : "sight.point", facts);
  return <>{point.blocks === 1 ? `${said} ${t("sight.blocks", facts)}` : said}</>;
}

/** Why an enemy is known as well as he is. */
export function SpottingFact({ enemy }: { readonly enemy: SeenUnit }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const spotting = spottingOf(view, enemy);
  if (!spotting) return enemy.now === 1 ? null : <p className="small">{t("sight.unseen")}</p>;
  const { distance, identified } = spotting;
  return (
    <p className="small">
      <Ruled
        text={t(`sight.spotted.${enemy.level}`, {
          observer: reader.unit(spotting.observer),
          count: distance,
          identified,
        })}
      />
    </p>
  );
}
