import { asideOf, type OwnUnit, rallyOf, shellRation } from "../../app/index.ts";
import { pips, tellCohesion, tellState, tellStrength, tellSupply } from "../../telling/index.ts";
import { useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Fact, IconButton } from "../controls.tsx";
import { Counter } from "../counter/Counter.tsx";
import { Termed } from "../terms/Term.tsx";
import { ownFace } from "./faces.ts";

/** The counter with the unit's full name and its parent, or in the place of that what counts of it. */
export function UnitHead({
  unit,
  beneath = "parent",
}: {
  readonly unit: OwnUnit;
  readonly beneath?: "parent" | "strength";
}) {
  const { t } = useLanguage();
  const reader = useReader();
  const intents = useIntents();
  const { view } = useGame();
  const face = ownFace(reader, view, unit);
  const sheet = reader.sheet(unit.id);
  const parent = reader.parent(unit.id);
  return (
    <header className="unit-head">
      {face ? <Counter face={face} size={82} /> : null}
      <div className="unit-names">
        <h2>{reader.unit(unit.id)}</h2>
        <p className="small">
          {beneath === "strength"
            ? t("sheet.facts", { strength: tellStrength(reader, unit), cohesion: pips(unit.cohesion) })
            : parent || (sheet ? t(`arms.${sheet.arm}`) : null)}
        </p>
      </div>
      <IconButton
        icon="close"
        className="plain unit-close"
        label={t("unit.deselect")}
        onPress={() => intents.selectUnit(null)}
      />
    </header>
  );
}

/** Strength, cohesion, movement and state, with guns, tanks and shells where it has them. */
export function UnitFacts({ unit }: { readonly unit: OwnUnit }) {
  const language = useLanguage();
  const { t, formatNumber } = language;
  const reader = useReader();
  const { view, side, notes } = useGame();
  const aside = asideOf(notes, view.turn, unit.id);
  const sheet = reader.sheet(unit.id);
  if (!sheet) return null;
  // What officers and commissars add to each recovery.
  const led = rallyOf(reader.theatre, reader.theatre.formationOf.get(unit.id), side, view.turn);
  const of = (now: number, all: number) => t("unit.of", { now: formatNumber(now), all: formatNumber(all) });
  const allowance = reader.theatre.numbers.movement.allowance[unit.manner][sheet.mover];
  const tanks = of(unit.tanks + unit.bogged, sheet.tanks);
  return (
    <dl className="facts unit-facts">
      {sheet.men > 0 ? <Fact label={t("unit.men")}>{of(unit.men, sheet.men)}</Fact> : null}
      {sheet.guns > 0 ? <Fact label={t("unit.guns")}>{of(unit.guns, sheet.guns)}</Fact> : null}
      {sheet.tanks > 0 ? (
        <Fact label={t("unit.tanks")}>
          {unit.bogged > 0 ? t("unit.tanksBogged", { tanks, bogged: unit.bogged }) : tanks}
        </Fact>
      ) : null}
      {sheet.shells > 0 ? (
        <Fact label={t("unit.shells")}>
          {t("unit.shellsOf", {
            shells: of(unit.shells, sheet.shells),
            ration: formatNumber(shellRation(reader.theatre, { sheet, unit })),
          })}
        </Fact>
      ) : null}
      <Fact label={t("unit.cohesion")}>
        {led > 0
          ? t("unit.led", { pips: tellCohesion(reader, unit), count: led })
          : tellCohesion(reader, unit)}
      </Fact>
      {unit.at >= 0 ? (
        <Fact label={t("unit.movePoints")} term={t("terms.movementAllowance")}>
          {of(unit.deed === null ? Math.max(0, allowance - unit.spent) : 0, allowance)}
        </Fact>
      ) : null}
      {unit.sick > 0 ? <Fact label={t("unit.sick")}>{formatNumber(unit.sick)}</Fact> : null}
      {unit.at >= 0 ? (
        <Fact label={t("unit.supply")} term={t("terms.lineOfSupply")}>
          {tellSupply(reader, view, unit)}
        </Fact>
      ) : null}
      <Fact label={t("unit.state")}>
        <Termed text={unit.at >= 0 ? tellState(reader, view, unit) : t("unit.onItsWay")} />
      </Fact>
      {aside ? <Fact label={t("aside.title")}>{t(`aside.is.${aside}`)}</Fact> : null}
    </dl>
  );
}
