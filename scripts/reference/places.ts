/** The gazetteer: places of the articles, and those that the map work found. */
import { byHand, type Cited, citations, citationsOfPages, lean, plain } from "./hand.ts";

interface RecordedPlace {
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly kind: string;
  readonly area: string;
  readonly side: string;
  readonly heightM: number | null;
  readonly heightNote?: string;
  readonly position: string;
  readonly relations: readonly {
    readonly to: string;
    readonly relation: string;
    readonly distanceKm: number | null;
    readonly direction: string | null;
    readonly derived?: boolean;
  }[];
  readonly terrain: string;
  readonly whyItMattered: string;
  readonly conflicts: readonly { readonly claim: string; readonly sources: readonly Cited[] }[];
  readonly note?: string;
  readonly events: readonly string[];
  readonly sources: readonly Cited[];
}

interface Feature {
  readonly properties: {
    readonly id: string;
    readonly kind: string;
    readonly names: Readonly<Record<string, string>>;
    readonly height_m: number | null;
    readonly height_variants_m?: readonly number[];
    readonly confidence: string;
    readonly position_uncertainty_m: number;
    readonly approximate?: boolean;
    readonly note?: string;
    readonly source: readonly string[];
  };
  readonly geometry: { readonly coordinates: readonly [number, number] };
}

/** Places that did not exist in 1938 stand in the record for orientation only. */
const LATER = new Set(["khasan-settlement", "tumangang"]);
/** On whose side of the line a place lies that only the map work has. */
const SIDES: Readonly<Record<string, string>> = {
  "hill-52": "border",
  chernaya: "border",
  "hill-68-8": "border",
  maanshan: "soviet",
  "lake-lotos": "soviet",
  "podgornaya-outpost": "soviet",
  kraskino: "soviet",
  posyet: "soviet",
  "marker-423": "border",
};
const OFF_THE_FIELD = new Set(["kraskino", "posyet", "kyonghung", "agochi", "hunchun", "pekshekori-outpost"]);

/** All places, those of the articles first. */
export function gazetteer(
  recorded: readonly RecordedPlace[],
  features: readonly Feature[],
): readonly object[] {
  const found = new Map(
    features
      .filter(({ properties: { id } }) => !LATER.has(id))
      .map((feature) => [feature.properties.id, feature]),
  );
  const own = recorded.map((place) => {
    const feature = found.get(place.id);
    found.delete(place.id);
    return lean({
      id: place.id,
      name: plain(place.name),
      kind: place.kind.replaceAll("_", "-"),
      area: place.area,
      side: place.side,
      ...onTheMap(feature),
      forms: formsOf(place),
      heights: heightsOf(place.heightM, feature),
      heightNote: place.heightNote,
      position: plain(place.position),
      terrain: plain(place.terrain),
      why: plain(place.whyItMattered),
      relations: place.relations.map(tellRelation),
      conflicts: place.conflicts.map(({ claim, sources }) => ({
        claim: plain(claim),
        sources: citations(sources),
      })),
      notes: [place.note, feature?.properties.note].filter((note) => note !== undefined).map(plain),
      sources: [
        ...citations(place.sources),
        ...(feature ? citationsOfPages(feature.properties.source) : []),
      ].filter(({ source }, at, all) => all.findIndex((other) => other.source === source) === at),
    });
  });
  const added = [...found].map(([id, feature]) =>
    lean({
      id,
      name: capital(feature.properties.names.en ?? id),
      kind: feature.properties.kind.replaceAll("_", "-"),
      area: OFF_THE_FIELD.has(id) ? "theatre" : "battlefield",
      side: SIDES[id] ?? "japanese",
      ...onTheMap(feature),
      forms: [],
      heights: heightsOf(null, feature),
      relations: [],
      conflicts: [],
      notes: feature.properties.note === undefined ? [] : [plain(feature.properties.note)],
      sources: citationsOfPages(feature.properties.source),
    }),
  );
  return [...own, ...added, ...byHand<readonly object[]>("places.json")];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function onTheMap(feature: Feature | undefined): object {
  if (!feature) return { names: {}, approximate: true };
  const { names, confidence, position_uncertainty_m, approximate } = feature.properties;
  const [longitude, latitude] = feature.geometry.coordinates;
  const { ru, ja, zh, ko } = names;
  return {
    names: lean({ ru, ja, zh, ko }),
    latitude,
    longitude,
    uncertainty: position_uncertainty_m,
    approximate: approximate === true,
    confidence,
  };
}

function heightsOf(told: number | null, feature: Feature | undefined): readonly number[] {
  const all = [told, feature?.properties.height_m, ...(feature?.properties.height_variants_m ?? [])];
  return [...new Set(all.filter((height) => typeof height === "number"))].sort((a, b) => a - b);
}

function tellRelation({
  to,
  relation,
  distanceKm,
  direction,
  derived,
}: RecordedPlace["relations"][number]): object {
  const facts = [
    distanceKm === null || relation.includes(String(distanceKm)) ? null : `${distanceKm} km`,
    direction === null || relation.includes(direction) ? null : direction,
    derived ? "worked out from the coordinates" : null,
  ].filter((fact) => fact !== null);
  return { to, text: plain(facts.length === 0 ? relation : `${relation} (${facts.join(", ")})`) };
}

/** Which texts may have a form: the articles were read in these languages. */
const LANGUAGES: readonly (readonly [string, RegExp, RegExp])[] = [
  ["th", /\p{Script=Thai}/u, /^A/],
  ["ar", /\p{Script=Arabic}/u, /^A/],
  ["ja", /\p{Script=Han}/u, /^$/],
  ["fi", /\(Finnish|järvi|lentokenttä|Zaozernaja|Bogomolnaja|Lysaja|vin$|^Petrovkan$|Paksehorin/, /^F/],
];

/** Forms of a name besides its own, with the language of the text that has them and the articles read in it. */
function formsOf(place: RecordedPlace): readonly object[] {
  return place.otherNames.map((form) => {
    const [language, , texts] = LANGUAGES.find(([, sign]) => sign.test(form)) ?? ["en", null, /^$/];
    const named = [...form.matchAll(/\b([AF]\d)\b/g)].map(([code]) => ({ article: code }));
    const from = named.length > 0 ? named : place.sources.filter(({ article }) => texts.test(article));
    return {
      form: plain(form.replace(/ \(Finnish(?: text)?\)$/, "")),
      language,
      sources: citations(from.map(({ article }) => ({ article }))),
    };
  });
}
