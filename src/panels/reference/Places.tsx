import type { GazetteerPlace } from "../../scenario/index.ts";
import { useLanguage } from "../AppContext.tsx";
import {
  AppearsIn,
  CitedShort,
  EntryLink,
  HowKnown,
  OtherAccounts,
  Related,
  SideMark,
  Sources,
  Texts,
} from "./parts.tsx";
import { useShelfInHand } from "./ReferenceContext.tsx";

const AREAS = ["battlefield", "theatre", "background"] as const;
/** Languages of those who lived and fought there. */
const TONGUES = ["ru", "ja", "zh", "ko"] as const;
/** The line between the two claims has a page of its own. */
export const BORDERS_PAGE = "borders";

/** The gazetteer by area, with names in four languages. */
export function PlaceList() {
  const { t } = useLanguage();
  const { reference } = useShelfInHand();
  return (
    <>
      <p className="prose">{t("reference.places.intro")}</p>
      <p>
        <EntryLink chapter="pages" id={BORDERS_PAGE} />
      </p>
      <BorderLegend />
      {AREAS.map((area) => (
        <section key={area} className="ref-part">
          <h3>{t(`reference.areas.${area}`)}</h3>
          <ul className="ref-rows">
            {reference.places
              .filter((place) => place.area === area)
              .map((place) => (
                <li key={place.id}>
                  <EntryLink chapter="places" id={place.id} />
                  <Names place={place} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The signs by which the map draws the two claimed lines. */
export function BorderLegend() {
  const { t } = useLanguage();
  return (
    <ul className="ref-legend">
      <li>
        <svg className="side-soviet-word" viewBox="0 0 68 12" width="68" height="12" aria-hidden="true">
          <path d="M0 6h68" strokeWidth="3" strokeDasharray="14 4 3 4" stroke="currentcolor" />
        </svg>
        {t("reference.places.lines.soviet")}
      </li>
      <li>
        <svg className="side-japanese-word" viewBox="0 0 68 12" width="68" height="12" aria-hidden="true">
          <path
            d="M2 6h8M6 2v8M18 6h8M22 2v8M34 6h8M38 2v8M50 6h8M54 2v8"
            strokeWidth="2"
            stroke="currentcolor"
          />
        </svg>
        {t("reference.places.lines.japanese")}
      </li>
    </ul>
  );
}

function Names({ place }: { readonly place: GazetteerPlace }) {
  const named = TONGUES.filter((tongue) => place.names[tongue] !== undefined);
  if (named.length === 0) return null;
  return (
    <span className="ref-names">
      {named.map((tongue) => (
        <span key={tongue} lang={tongue}>
          {place.names[tongue]}
        </span>
      ))}
    </span>
  );
}

/** One place: its names, how high, where and how surely, what it meant, who claimed it. */
export function PlacePage({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const { reference } = useShelfInHand();
  const place = reference.places.find((each) => each.id === id);
  if (!place) return null;
  const claims = reference.claims.filter(({ places }) => places.includes(id)).map((each) => each.id);
  const pages = reference.pages.filter(({ places }) => places.includes(id)).map((each) => each.id);
  return (
    <>
      <p className="small">
        {t("reference.places.side")} <SideMark side={place.side} />
      </p>
      <NameTable place={place} />
      <Where place={place} />
      <Texts texts={[place.position, place.terrain, place.why]} />
      {place.notes.map((note) => (
        <p key={note} className="prose ref-note">
          {note}
        </p>
      ))}
      <Relations place={place} />
      <OtherAccounts accounts={place.conflicts} />
      <Related title={t("reference.chapters.claims")} chapter="claims" ids={claims} />
      <Related title={t("reference.seeAlso")} chapter="pages" ids={pages} />
      <AppearsIn kind="place" id={id} />
      <Sources sources={place.sources} />
    </>
  );
}

function NameTable({ place }: { readonly place: GazetteerPlace }) {
  const { t } = useLanguage();
  const named = TONGUES.filter((tongue) => place.names[tongue] !== undefined);
  if (named.length + place.forms.length === 0) return null;
  return (
    <section className="ref-part">
      <h3>{t("reference.places.names")}</h3>
      <dl className="ref-figures ref-name-table">
        {named.map((tongue) => (
          <div key={tongue}>
            <dt>{t(`reference.tongues.${tongue}`)}</dt>
            <dd lang={tongue}>{place.names[tongue]}</dd>
          </div>
        ))}
        {place.forms.map(({ form, language, sources }) => (
          <div key={form}>
            <dt>
              {language === "en"
                ? t("reference.places.alsoWritten")
                : t("reference.places.form", { language: tongueOf(t, language) })}
            </dt>
            <dd>
              <span lang={language} dir="auto">
                {form}
              </span>{" "}
              {sources.length === 0 ? null : (
                <span className="small ref-under">
                  <CitedShort sources={sources} />
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const FORMS = ["ja", "th", "ar", "fi"] as const;

function tongueOf(t: ReturnType<typeof useLanguage>["t"], language: string): string {
  const known = FORMS.find((each) => each === language);
  return known === undefined ? language : t(`reference.tongues.${known}`);
}

/** Height, point and how far it may be off. */
function Where({ place }: { readonly place: GazetteerPlace }) {
  const { t, formatNumber } = useLanguage();
  const { latitude, longitude, uncertainty, heights, approximate, confidence } = place;
  return (
    <dl className="ref-figures">
      {heights.length === 0 ? null : (
        <div>
          <dt>{t("reference.places.height")}</dt>
          <dd>
            {t("reference.places.metres", { metres: heights.map(formatNumber).join(", ") })}
            {place.heightNote === undefined ? null : (
              <span className="small ref-under">{place.heightNote}</span>
            )}
          </dd>
        </div>
      )}
      {latitude === undefined || longitude === undefined ? null : (
        <div>
          <dt>{t("reference.places.point")}</dt>
          <dd>
            {t("reference.places.coordinates", {
              latitude: latitude.toFixed(4),
              longitude: longitude.toFixed(4),
            })}
          </dd>
        </div>
      )}
      <div>
        <dt>{t("reference.places.certainty")}</dt>
        <dd>
          {uncertainty === undefined
            ? t("reference.places.notPlaced")
            : t(approximate ? "reference.places.reasoned" : "reference.places.within", {
                metres: formatNumber(uncertainty),
              })}{" "}
          {confidence === undefined ? null : <HowKnown confidence={confidence} />}
        </dd>
      </div>
    </dl>
  );
}

function Relations({ place }: { readonly place: GazetteerPlace }) {
  const { t } = useLanguage();
  if (place.relations.length === 0) return null;
  return (
    <section className="ref-part">
      <h3>{t("reference.places.relations")}</h3>
      <ul className="ref-list">
        {place.relations.map(({ to, text }) => (
          <li key={`${to}-${text}`}>
            <EntryLink chapter="places" id={to} />
            <span className="small ref-under">{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
