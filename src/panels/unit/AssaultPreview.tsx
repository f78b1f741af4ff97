import { Checkbox } from "react-aria-components";
import type { AppState } from "../../app/index.ts";
import type { Breach, OwnUnit, Preview } from "../../engine/index.ts";
import type { Language } from "../../language/index.ts";
import {
  areLossesSure,
  tellAdvance,
  tellBreakLimit,
  tellDespiteOdds,
  tellEnds,
  tellMenReckoned,
  tellNumbersMeant,
  tellStrengths,
  tellTakes,
  tellTanksLost,
} from "../../telling/index.ts";
import { useApp, useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { Fact } from "../controls.tsx";
import { Term, Termed } from "../terms/Term.tsx";
import { CausesOfOrder, Headline, MainCauses } from "./Breakdown.tsx";
import { Chance } from "./Chance.tsx";
import { neighboursOf } from "./distance.ts";
import { CohesionAfter, LossTable, MayBog, SurelyNotes, useLossWords } from "./Foresight.tsx";
import { unbroken } from "./lossesOnTheWay.ts";
import { OrdersTaken } from "./OrderState.tsx";

type Assault = Extract<Preview, { readonly type: "assault" }>;

/** Odds, the chance to take the hex, losses on both sides: what is decided by. */
export function AssaultAnswer({
  preview,
  attackers,
}: {
  readonly preview: Assault;
  readonly attackers: number;
}) {
  const { t } = useLanguage();
  const [ours, theirs] = preview.odds;
  const reader = useReader();
  const sum = tellStrengths(reader, preview);
  const meant = tellNumbersMeant(reader, preview);
  const reckoned = useMenReckoned(preview);
  return (
    <div className="breakdown">
      <Headline breakdown={preview.breakdown} we="attacker" sum={sum} reckoned={reckoned} meant={meant}>
        <p className="odds">
          <Term term={t("terms.combatOdds")}>
            <bdi dir="ltr" className="odds-figure">
              {t("preview.odds", { ours, theirs })}
            </bdi>
          </Term>
          <span className="small">{t("preview.attackers", { count: attackers })}</span>
        </p>
      </Headline>
      <WhatToExpect preview={preview} />
    </div>
  );
}

/** Why the odds reckon with other men than the map shows, if they do. */
function useMenReckoned(preview: Assault): string | null {
  const reader = useReader();
  const { view } = useGame();
  const target = useApp((state) => state.intent?.target ?? null);
  return target === null ? null : tellMenReckoned(reader, view, target, preview);
}

/** What made the odds, how it may end, and what it takes beside. */
export function AssaultReasons({ preview }: { readonly preview: Assault }) {
  const { t } = useLanguage();
  const sum = tellStrengths(useReader(), preview);
  const reckoned = useMenReckoned(preview);
  return (
    <CausesOfOrder question={t("preview.why")}>
      <p className="small">{sum}</p>
      <MainCauses breakdown={preview.breakdown} we="attacker" />
      {reckoned === null ? null : (
        <p className="small">
          <Ruled text={reckoned} />
        </p>
      )}
      <HowItMayEnd preview={preview} />
    </CausesOfOrder>
  );
}

/** Losses of both sides in four cases of five, as words. */
function likelyLosses({ formatRange }: Language, { own, enemy }: Assault) {
  return {
    ours: unbroken(formatRange(own.low, own.high)),
    theirs: unbroken(formatRange(enemy.low, enemy.high)),
  };
}

/** Odds, chance and losses in one line, where the button that gives the order leaves room for no more. */
export function AssaultInBrief({ preview }: { readonly preview: Assault }) {
  const language = useLanguage();
  const { t } = language;
  const reader = useReader();
  const [ours, theirs] = preview.odds;
  return (
    <p className="preview-brief" aria-hidden="true">
      <bdi dir="ltr">{t("preview.odds", { ours, theirs })}</bdi>
      <span>{tellTakes(reader, preview)}</span>
      <span>{t("preview.bothLosses", likelyLosses(language, preview))}</span>
    </p>
  );
}

/** The chance and the losses of an assault. */
function WhatToExpect({ preview }: { readonly preview: Assault }) {
  const language = useLanguage();
  const { t } = language;
  const reader = useReader();
  const despite = tellDespiteOdds(reader, preview);
  const isSure = areLossesSure(preview);
  return (
    <>
      <Chance label={t("preview.takes")} percent={preview.takes} told={tellTakes(reader, preview)} />
      <p className="fact expected-losses">
        <span>
          <Term term={t(isSure ? "terms.surelyWithin" : "terms.likelyLosses")}>
            {t(isSure ? "preview.surely" : "preview.likelyLosses")}
          </Term>
        </span>
        <strong>{t("preview.bothLosses", likelyLosses(language, preview))}</strong>
      </p>
      {despite === null ? null : (
        <p className="small">
          <Ruled text={despite} />
        </p>
      )}
    </>
  );
}

/** The ends of an assault with their chances, and what it takes and costs beside. */
function HowItMayEnd({ preview }: { readonly preview: Assault }) {
  const { t } = useLanguage();
  const lossWords = useLossWords();
  const reader = useReader();
  const advance = tellAdvance(reader, preview);
  return (
    <>
      <LossTable preview={preview} />
      {preview.span ? <SurelyNotes span={preview.span} /> : null}
      <dl className="facts">
        <Fact label={t("preview.ends")} term={t("terms.endsOfStorm")}>
          <Termed text={tellEnds(reader, preview, lossWords).join("; ")} />
        </Fact>
        <BreakLimit preview={preview} />
        {advance === null ? null : (
          <Fact label={t("preview.ifTaken")} term={t("terms.advance")}>
            <Ruled text={advance} />
          </Fact>
        )}
        <MayBog preview={preview} />
        <CohesionAfter preview={preview} />
        {preview.tanks.high > 0 ? (
          <Fact label={t("preview.tanksLost")}>{tellTanksLost(reader, preview, lossWords)}</Fact>
        ) : null}
      </dl>
      <OrdersTaken orders={preview.orders} />
    </>
  );
}

/** The loss at which the attackers give up, where they may: it is what makes a chance small. */
function BreakLimit({ preview }: { readonly preview: Assault }) {
  const { t } = useLanguage();
  const { view } = useGame();
  const told = tellBreakLimit(useReader(), view, preview);
  if (told === null) return null;
  return (
    <Fact label={t("preview.breaksOff")} term={t("terms.breakLimit")}>
      <Ruled text={told} />
    </Fact>
  );
}

/** What an order would cost on the leash, and which acts cost it. */
export function EscalationPrice({
  breaches,
  when = "surely",
}: {
  readonly breaches: readonly Breach[];
  /** The hex of a storm is entered only once it has fallen. */
  readonly when?: "surely" | "if-taken";
}) {
  const { t } = useLanguage();
  const points = breaches.reduce((sum, breach) => sum + breach.points, 0);
  if (points === 0) return null;
  const acts = [...new Set(breaches.map(({ act }) => t(`restraints.${act}`)))].join(", ");
  return (
    <p className="refusal">
      <Termed
        text={t(when === "if-taken" ? "preview.escalationIfTaken" : "preview.escalation", {
          count: points,
          acts,
        })}
      />
    </p>
  );
}

/** Own units beside the target of an assault, each of which can join it; none where there is nobody to choose from. */
export function useCandidates(intent: AppState["intent"]): readonly OwnUnit[] {
  const reader = useReader();
  const { view } = useGame();
  if (intent?.order !== "assault" || intent.target === null) return [];
  const around = new Set(neighboursOf(reader, intent.target));
  const candidates = view.own.filter((unit) => around.has(unit.at) && unit.men > 0);
  return candidates.length < 2 ? [] : candidates;
}

/** Who can join an assault, and who does. */
export function Attackers({
  intent,
  candidates,
}: {
  readonly intent: NonNullable<AppState["intent"]>;
  readonly candidates: readonly OwnUnit[];
}) {
  const { t } = useLanguage();
  const reader = useReader();
  const intents = useIntents();
  if (candidates.length === 0) return null;
  return (
    <fieldset className="attackers">
      <legend className="small">{t("preview.whoAttacks")}</legend>
      {candidates.map((unit) => (
        <Checkbox
          key={unit.id}
          className="attacker"
          isSelected={intent.attackers.includes(unit.id)}
          onChange={() => intents.toggleAttacker(unit.id)}
        >
          <span className="check" aria-hidden="true" />
          {reader.short(unit.id)}
        </Checkbox>
      ))}
    </fieldset>
  );
}
