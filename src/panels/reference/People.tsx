import { useLanguage } from "../AppContext.tsx";
import { AppearsIn, EntryLink, Related, SideMark, Sources } from "./parts.tsx";
import { useShelfInHand } from "./ReferenceContext.tsx";

const SIDES = ["soviet", "japanese"] as const;

/** Those who are named, by side. */
export function PeopleList() {
  const { t } = useLanguage();
  const { reference } = useShelfInHand();
  return (
    <>
      <p className="prose">{t("reference.people.intro")}</p>
      <div className="ref-columns">
        {SIDES.map((side) => (
          <section key={side} className="ref-part">
            <h3>
              <SideMark side={side} />
            </h3>
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
          </section>
        ))}
      </div>
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
        {person.native === undefined ? null : (
          <span lang={person.side === "soviet" ? "ru" : undefined}>{person.native}</span>
        )}{" "}
        {person.otherNames.length === 0
          ? null
          : t("reference.alsoCalled", { names: person.otherNames.join("; ") })}
      </p>
      {[person.role, person.fate, person.note].map((text) =>
        text === undefined ? null : (
          <p key={text} className="prose">
            {text}
          </p>
        ),
      )}
      <Related title={t("reference.people.led")} chapter="forces" ids={person.units} />
      <Related title={t("reference.chapters.claims")} chapter="claims" ids={person.claims} />
      <AppearsIn kind="person" id={id} />
      <Sources sources={person.sources} />
    </>
  );
}
