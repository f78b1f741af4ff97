import { beginsLater, type March, shellRation } from "../../app/index.ts";
import type { Hex, Preview, UnitId } from "../../engine/index.ts";
import {
  areLossesSure,
  tellArrival,
  tellFallen,
  tellMarchBogs,
  tellNumbersMeant,
  tellOutOfSight,
  tellStages,
  unseenLosses,
} from "../../telling/index.ts";
import { useApp, useGame, useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { Fact } from "../controls.tsx";
import { Term } from "../terms/Term.tsx";
import { CausesOfOrder, Headline, MainCauses } from "./Breakdown.tsx";
import {
  CohesionAfter,
  CostMost,
  MayBog,
  Surely,
  SurelyNotes,
  SurelyOurs,
  useLossWords,
} from "./Foresight.tsx";
import { enemyShort, enemyShorts } from "./faces.ts";
import { OrdersTaken } from "./OrderState.tsx";

type Fire = Extract<Preview, { readonly type: "fire" }>;

type Move = Extract<Preview, { readonly type: "move" }>;

/** What a move would cost and whom it would meet: what is decided by. */
export function MoveAnswer({ preview }: { readonly preview: Move }) {
  const { t } = useLanguage();
  const lossWords = useLossWords();
  const reader = useReader();
  const { view } = useGame();
  const names = preview.underFireFrom.map((id) => {
    const enemy = view.enemies.find((candidate) => candidate.id === id);
    return enemy ? enemyShort(reader, enemy) : t("unit.unidentified");
  });
  const isSure = areLossesSure(preview);
  return (
    <dl className="facts">
      <Fact label={t("preview.cost")} term={t("terms.movementAllowance")}>
        {t("preview.costLeft", { cost: preview.cost, left: preview.left })}
      </Fact>
      <Fact label={t("preview.underFire")} term={t("terms.defensiveFire")}>
        {names.length > 0 ? names.join(", ") : t("preview.nobodyKnown")}
      </Fact>
      {names.length > 0 ? (
        <Fact
          label={t(isSure ? "preview.surely" : "preview.expectedLosses")}
          term={t(isSure ? "terms.surelyWithin" : "terms.likelyLosses")}
        >
          {lossWords(preview.own)}
        </Fact>
      ) : null}
      {preview.tanks.high > 0 ? <Fact label={t("preview.tanksLost")}>{lossWords(preview.tanks)}</Fact> : null}
      <MayBog preview={preview} />
      {preview.span && !(isSure && names.length > 0) ? <SurelyOurs span={preview.span} /> : null}
    </dl>
  );
}

/** What is behind it: the fire on the way, who may be met, why the bounds of its losses are so wide. */
export function MoveReasons({ preview }: { readonly preview: Move }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const lastSeen = view.enemies
    .filter(({ id, now }) => now === 0 && preview.underFireFrom.includes(id))
    .map((enemy) => enemyShort(reader, enemy));
  const fire = { breakdown: preview.breakdown, we: "defender", by: "fire" } as const;
  return (
    <>
      {preview.mayLoseControl ? (
        <p className="small">
          <Ruled text={t("preview.mayLoseControl")} />
        </p>
      ) : null}
      {preview.breakdown.length > 0 && preview.own.high + preview.tanks.high > 0 ? (
        <div className="breakdown causes" tabIndex={-1}>
          <Headline {...fire} meant={tellNumbersMeant(reader, preview)} question={t("preview.whyLosses")}>
            <p className="small">{t("preview.fireOnTheWay")}</p>
          </Headline>
          <MainCauses {...fire} />
        </div>
      ) : null}
      {lastSeen.length > 0 ? (
        <p className="small">{t("preview.lastSeen", { who: lastSeen.join(", ") })}</p>
      ) : null}
      {preview.span ? (
        <>
          <SurelyNotes span={preview.span} />
          <CostMost preview={preview} />
        </>
      ) : null}
      <OrdersTaken orders={preview.orders} />
    </>
  );
}

/** Where a march over several turns stands at the end of each, and when it arrives. */
export function MarchByTurns({ unit, march }: { readonly unit: UnitId; readonly march: March }) {
  const reader = useReader();
  const bogs = tellMarchBogs(reader, useGame().view, unit, march);
  return (
    <section className="march-plan">
      <p>
        <strong>{tellArrival(reader, march)}</strong>
      </p>
      <ol className="small march-stages">
        {tellStages(reader, march).map((stage) => (
          <li key={stage}>{stage}</li>
        ))}
      </ol>
      {bogs === null ? null : (
        <p className="refusal">
          <Ruled text={bogs} />
        </p>
      )}
    </section>
  );
}

/** What may become of a plan on its way. */
export function AboutMarches({ march }: { readonly march: March }) {
  const { t } = useLanguage();
  return <p className="small">{t(beginsLater(march) ? "marches.aboutLater" : "marches.about")}</p>;
}

/** What the unit would see from where a move ends: how much ground, and which known enemies. */
export function SeesFrom({ sees }: { readonly sees: ReadonlySet<Hex> }) {
  const { t, formatNumber } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const seen = useApp((state) => state.seen);
  const fresh = [...sees].filter((hex) => !seen.has(hex)).length;
  const enemies = enemyShorts(
    reader,
    view.enemies.filter(({ where }) => sees.has(where)),
  );
  const ground = t("preview.seesGround", { all: formatNumber(sees.size), count: fresh });
  return (
    <Fact label={t("preview.sees")} term={t("terms.lineOfSight")}>
      {enemies.length > 0 ? t("preview.seesEnemies", { ground, enemies: enemies.join(", ") }) : ground}
    </Fact>
  );
}

/** What a turn of engineers' work would bring. */
export function CrossingPreview({
  preview,
}: {
  readonly preview: Extract<Preview, { readonly type: "crossing" }>;
}) {
  const { t, formatPercent } = useLanguage();
  const { crossing, turns } = preview;
  return (
    <dl className="facts">
      <Fact label={t("preview.crossing")} term={t("terms.crossing")}>
        {t(`crossings.${crossing.kind}`)}
      </Fact>
      <Fact label={t("preview.crossingAfter")} term={t("terms.crossing")}>
        {turns === 0
          ? t("preview.crossingReady")
          : t("preview.crossingLeft", { done: formatPercent(crossing.done), count: turns })}
      </Fact>
    </dl>
  );
}

/** What fire, shells or bombs would do to men: what is decided by. */
export function FireAnswer({ preview }: { readonly preview: Fire }) {
  const { t, formatRange } = useLanguage();
  const reader = useReader();
  const unseen = unseenLosses(preview);
  const shown = unseen ?? preview.enemy;
  const isSure = unseen !== null || areLossesSure(preview);
  const whose = unseen ? "theirLossesUnseen" : isSure ? "theirLossesSure" : "theirLosses";
  return (
    <div className="breakdown">
      <Headline
        breakdown={preview.breakdown}
        we="attacker"
        by="fire"
        meant={tellNumbersMeant(reader, preview)}
        question={t("preview.whyLosses")}
      >
        <p className="odds">
          <Term term={t(isSure ? "terms.surelyWithin" : "terms.likelyLosses")}>
            <bdi dir="ltr" className="odds-figure">
              {formatRange(shown.low, shown.high)}
            </bdi>
          </Term>
          <span className="small">{t(`preview.${whose}`)}</span>
        </p>
      </Headline>
      {tellOutOfSight(reader, preview.lastSeen).map((told) => (
        <p key={told} className="small">
          <Ruled text={told} />
        </p>
      ))}
      <FireLosses preview={preview} />
    </div>
  );
}

/** What made that, and what else it does and takes. */
export function FireReasons({ preview }: { readonly preview: Fire }) {
  const { t } = useLanguage();
  return (
    <CausesOfOrder question={t("preview.whyLosses")}>
      <MainCauses breakdown={preview.breakdown} we="attacker" by="fire" />
      <Surely preview={preview} />
      <FireFacts preview={preview} />
      {preview.shells === 0 && preview.aircraft.high === 0 ? <OneDeed /> : null}
    </CausesOfOrder>
  );
}

/** Who fires by order storms no more this turn. */
function OneDeed() {
  const { t } = useLanguage();
  return (
    <p className="small">
      <Ruled text={t("preview.oneDeed")} />
    </p>
  );
}

/** Beside their likely losses, which head the preview: what they come to on average, and ours where somebody may answer. */
function FireLosses({ preview: { own, enemy } }: { readonly preview: Fire }) {
  const { t, formatNumber } = useLanguage();
  const lossWords = useLossWords();
  return (
    <dl className="facts">
      {enemy.low < enemy.high ? (
        <Fact label={t("preview.averageLosses")}>
          {t("preview.surelyTheirs", { theirs: formatNumber(enemy.expected) })}
        </Fact>
      ) : null}
      {own.high > 0 ? (
        <Fact label={t("preview.likelyLosses")}>{t("preview.surelyOurs", { ours: lossWords(own) })}</Fact>
      ) : null}
    </dl>
  );
}

/** What else fire, shells or bombs would do, and what they take. */
function FireFacts({ preview }: { readonly preview: Fire }) {
  const { t, formatNumber, formatPercent, formatRange } = useLanguage();
  const lossWords = useLossWords();
  const reader = useReader();
  const { view } = useGame();
  const selected = useApp((state) => state.selected.unit);
  const unit = view.own.find(({ id }) => id === selected);
  const sheet = unit && reader.sheet(unit.id);
  const shells =
    unit && sheet
      ? t("preview.shellsOf", {
          shells: formatNumber(preview.shells),
          left: formatNumber(unit.shells),
          after: formatNumber(Math.max(0, unit.shells - preview.shells)),
          ration: formatNumber(shellRation(reader.theatre, { sheet, unit })),
        })
      : formatNumber(preview.shells);
  const { spotter } = preview;
  const told = formatPercent(preview.silences);
  const fallen = tellFallen(reader, preview);
  const silences = preview.lastSeen ? t("preview.ifStillThere", { told }) : told;
  const directedBy = spotter
    ? t("preview.observedBy", { unit: reader.short(spotter.unit), where: reader.where(spotter.from) })
    : t("preview.observedByNobody");
  return (
    <dl className="facts">
      {preview.tanks.high > 0 ? <Fact label={t("preview.tanksLost")}>{lossWords(preview.tanks)}</Fact> : null}
      {preview.guns.high > 0 ? <Fact label={t("preview.gunsLost")}>{lossWords(preview.guns)}</Fact> : null}
      <Fact label={t("preview.suppression")}>
        {preview.suppressedNow > 0
          ? t("preview.suppressionNow", {
              after: formatPercent(preview.suppression),
              now: formatPercent(preview.suppressedNow),
            })
          : formatPercent(preview.suppression)}
      </Fact>
      <CohesionAfter preview={preview} />
      {preview.shells > 0 ? (
        <Fact label={t("preview.shells")} term={t("terms.battery")}>
          <Ruled text={shells} />
        </Fact>
      ) : null}
      {preview.aircraft.high > 0 ? (
        <Fact label={t("preview.aircraftDown")}>
          {formatRange(preview.aircraft.low, preview.aircraft.high)}
        </Fact>
      ) : null}
      {fallen !== null ? (
        <Fact label={t("preview.fallen")} term={t("terms.silenced")}>
          {fallen}
        </Fact>
      ) : null}
      {preview.silences > 0 ? (
        <Fact label={t("preview.silences")} term={t("terms.silenced")}>
          {silences}
        </Fact>
      ) : null}
      {preview.rows.high > 0 ? <Fact label={t("preview.rows")}>{lossWords(preview.rows)}</Fact> : null}
      {preview.nests.high > 0 ? <Fact label={t("preview.nests")}>{lossWords(preview.nests)}</Fact> : null}
      {preview.shells > 0 ? (
        <Fact label={t("preview.observed")} term={t("terms.observedFire")}>
          {directedBy}
        </Fact>
      ) : null}
    </dl>
  );
}
