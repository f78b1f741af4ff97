import { useLanguage } from "../AppContext.tsx";
import {
  AppearsIn,
  BySide,
  EntryLink,
  Figures,
  HowKnown,
  Reasoning,
  Related,
  SideMark,
  Sources,
  Texts,
} from "./parts.tsx";
import { useShelfInHand } from "./ReferenceContext.tsx";

/** Weapons, vehicles and aircraft of both sides, those too that were not there. */
export function WeaponList() {
  const { t } = useLanguage();
  const { reference } = useShelfInHand();
  return (
    <>
      <p className="prose">{t("reference.weapons.intro")}</p>
      <BySide>
        {(side) => (
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
        )}
      </BySide>
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
      <Texts texts={[weapon.note]} />
      <Reasoning text={weapon.reasoning} />
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
      <Texts texts={[table.note]} />
      <Reasoning text={table.reasoning} />
      <Related title={t("reference.chapters.forces")} chapter="forces" ids={table.units} />
      <Sources sources={table.sources} />
    </>
  );
}
