import { useLanguage } from "../AppContext.tsx";
import { AppearsIn, EntryLink, Figures, HowKnown, Related, SideMark, Sources } from "./parts.tsx";
import { useShelfInHand } from "./ReferenceContext.tsx";

const SIDES = ["soviet", "japanese"] as const;

/** Weapons, vehicles and aircraft of both sides, those too that were not there. */
export function WeaponList() {
  const { t } = useLanguage();
  const { reference } = useShelfInHand();
  return (
    <>
      <p className="prose">{t("reference.weapons.intro")}</p>
      <div className="ref-columns">
        {SIDES.map((side) => (
          <section key={side} className="ref-part">
            <h3>
              <SideMark side={side} />
            </h3>
            <ul className="ref-rows">
              {reference.weapons
                .filter((weapon) => weapon.side === side)
                .map((weapon) => (
                  <li key={weapon.id}>
                    <EntryLink chapter="weapons" id={weapon.id} />
                    <Presence present={weapon.present} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

/** Whether it was there: said in words, and set apart where it was not. */
function Presence({ present }: { readonly present: "yes" | "probable" | "doubtful" | "no" }) {
  const { t } = useLanguage();
  return <span className={`ref-presence ref-present-${present}`}>{t(`reference.present.${present}`)}</span>;
}

/** One weapon with its numbers. */
export function WeaponPage({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const { reference } = useShelfInHand();
  const weapon = reference.weapons.find((each) => each.id === id);
  if (!weapon) return null;
  return (
    <>
      <p className="small">
        <SideMark side={weapon.side} /> <Presence present={weapon.present} />{" "}
        <HowKnown confidence={weapon.confidence} />
      </p>
      {weapon.note === undefined ? null : <p className="prose">{weapon.note}</p>}
      {weapon.reasoning === undefined ? null : (
        <p className="prose ref-note">{t("reference.reasoning", { text: weapon.reasoning })}</p>
      )}
      <Figures figures={weapon.numbers} />
      <Related title={t("reference.chapters.claims")} chapter="claims" ids={weapon.claims} />
      <Related title={t("reference.weapons.with")} chapter="forces" ids={weapon.units} />
      <AppearsIn kind="weapon" id={id} />
      <Sources sources={weapon.sources} />
    </>
  );
}

const KINDS = ["reported", "estimate", "establishment"] as const;

/** Strengths by table, as reported, and as estimated. */
export function StrengthList() {
  const { t } = useLanguage();
  const { reference } = useShelfInHand();
  return (
    <>
      <p className="prose">{t("reference.strengths.intro")}</p>
      {KINDS.map((kind) => (
        <section key={kind} className="ref-part">
          <h3>{t(`reference.kinds.${kind}`)}</h3>
          <ul className="ref-rows">
            {reference.establishments
              .filter((table) => table.kind === kind)
              .map((table) => (
                <li key={table.id}>
                  <EntryLink chapter="strengths" id={table.id} />
                  <SideMark side={table.side} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** One strength with its reasoning. */
export function StrengthPage({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const { reference } = useShelfInHand();
  const table = reference.establishments.find((each) => each.id === id);
  if (!table) return null;
  return (
    <>
      <p className="small">
        <SideMark side={table.side} /> {t(`reference.kinds.${table.kind}`)}{" "}
        <HowKnown confidence={table.confidence} />
      </p>
      <Figures figures={table.numbers} />
      {table.note === undefined ? null : <p className="prose">{table.note}</p>}
      {table.reasoning === undefined ? null : (
        <p className="prose ref-note">{t("reference.reasoning", { text: table.reasoning })}</p>
      )}
      <Related title={t("reference.chapters.forces")} chapter="forces" ids={table.units} />
      <Sources sources={table.sources} />
    </>
  );
}
