import { useLanguage } from "../AppContext.tsx";
import { Tongues } from "../tongues.tsx";
import { AppearsIn, BySide, EntryLink, Related, SideMark, Sources, Texts } from "./parts.tsx";
import { useShelfInHand } from "./ReferenceContext.tsx";

/** Those who are named, by side. */
export function PeopleList() {
  const { t } = useLanguage();
  const { reference } = useShelfInHand();
  return (
    <>
      <p className="prose">{t("reference.people.intro")}</p>
      <BySide>
        {(side) => (
          <ul className="ref-rows ref-people">
            {reference.people
              .filter((person) => person.side === side)
              .map((person) => (
                <li key={person.id}>
                  <EntryLink chapter="people" id={person.id} />
                  <span className="small ref-under">{person.role}</span>
                </li>
              ))}
          </ul>
        )}
      </BySide>
    </>
  );
}

/** One person. */
export function PersonPage({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const { reference } = useShelfInHand();
  const person = reference.people.find((each) => each.id === id);
  if (!person) return null;
  return (
    <>
      <p className="small">
        <SideMark side={person.side} />{" "}
        {person.native === undefined ? null : <Tongues text={person.native} />}{" "}
        {person.otherNames.length === 0
          ? null
          : t("reference.alsoCalled", { names: person.otherNames.join("; ") })}
      </p>
      <Texts texts={[person.role, person.fate, person.note]} />
      <Related title={t("reference.people.led")} chapter="forces" ids={person.units} />
      <Related title={t("reference.chapters.claims")} chapter="claims" ids={person.claims} />
      <AppearsIn kind="person" id={id} />
      <Sources sources={person.sources} />
    </>
  );
}
