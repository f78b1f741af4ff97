import { Heading } from "react-aria-components";
import { RESTRAINTS, type SideId } from "../../app/index.ts";
import { useGame, useLanguage, useReader } from "../AppContext.tsx";
import { PopoverButton } from "../controls.tsx";
import { Icon } from "../icons.tsx";
import { Termed } from "../terms/Term.tsx";

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
          <span className="leash-word">{t("leash.word")}</span>{" "}
          <strong dir="ltr">{t("leash.points", { points, war })}</strong>
        </>
      }
    >
      <Leash />
    </PopoverButton>
  );
}

/** Both sides' points, what each capital forbids at what price, and every line of the ledgers. */
export function Leash() {
  const { t } = useLanguage();
  const reader = useReader();
  const { side } = useGame();
  const { war, cooling, forceMen, depth, raidSorties } = reader.theatre.numbers.border;
  const sides: readonly SideId[] = side === "soviet" ? ["soviet", "japanese"] : ["japanese", "soviet"];
  return (
    <div className="ledger">
      <p className="small">
        <Termed text={t("leash.about", { war, cooling })} />
      </p>
      {sides.map((each) => (
        <section key={each}>
          <Points side={each} level={3} />
          <h4>{t("leash.prices")}</h4>
          <Prices side={each} />
          <h4>{t("leash.entries")}</h4>
          <Entries side={each} />
        </section>
      ))}
      <p className="small">{t("leash.notes", { men: forceMen, depth, sorties: raidSorties })}</p>
    </div>
  );
}

/** The points of one side, in words and as a bar. */
export function Points({ side, level }: { readonly side: SideId; readonly level: 3 | 4 }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const { war } = reader.theatre.numbers.border;
  const points = view.escalation[side];
  return (
    <>
      <Heading level={level} className="points-head">
        <span className={`side-square side-${side}`} aria-hidden="true" />
        {t("leash.side", { side: reader.sideName(side), points, war })}
      </Heading>
      <div className="meter" aria-hidden="true">
        <span style={{ inlineSize: `${Math.min(100, (points / war) * 100)}%` }} />
      </div>
    </>
  );
}

function Prices({ side }: { readonly side: SideId }) {
  const { t } = useLanguage();
  const { view } = useGame();
  return (
    <ul className="plain-list">
      {RESTRAINTS.map((act) => {
        const price = view.restraints[side][act];
        return (
          <li key={act} className="fact">
            <span>{t(`restraints.${act}`)}</span>
            <strong>{price === 0 ? t("leash.allowed") : t("leash.price", { count: price })}</strong>
          </li>
        );
      })}
    </ul>
  );
}

/** The lines of a side's ledger, the latest first. */
function Entries({ side }: { readonly side: SideId }) {
  const { t, formatSigned } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const entries = view.ledger
    .map((entry, line) => ({ ...entry, line }))
    .filter((entry) => entry.side === side)
    .reverse();
  if (entries.length === 0) return <p className="small">{t("leash.noEntries")}</p>;
  return (
    <table className="ledger-entries small">
      <thead>
        <tr>
          <th scope="col">{t("leash.when")}</th>
          <th scope="col">{t("leash.what")}</th>
          <th scope="col">{t("leash.pointsOf")}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.line}>
            <td className="number">{reader.date(reader.minuteOfTurn(entry.turn), "day-and-month")}</td>
            <td>
              {entry.hex === null
                ? nameOfAct(t, entry.act)
                : t("leash.actAt", { act: nameOfAct(t, entry.act), where: reader.where(entry.hex) })}
            </td>
            <td className="number">{formatSigned(entry.points)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Translate = ReturnType<typeof useLanguage>["t"];
type Act = ReturnType<typeof useGame>["view"]["ledger"][number]["act"];

function nameOfAct(t: Translate, act: Act): string {
  return act === "quiet" || act === "talks" || act === "defiance"
    ? t(`leash.acts.${act}`)
    : t(`restraints.${act}`);
}
