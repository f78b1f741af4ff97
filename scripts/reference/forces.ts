/** The parts that come from the record of the forces: order of battle, weapons, establishments. */
import { byHand, type Citation, type Cited, citations, citationsOfPages, lean, plain } from "./hand.ts";

interface RecordedUnit {
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly nativeName: string | null;
  readonly side: string;
  readonly type: string;
  readonly parent: string | null;
  readonly commander: string | null;
  readonly strength: Readonly<Record<string, number>>;
  readonly strengthConflicts: readonly { readonly claim: string; readonly sources: readonly Cited[] }[];
  readonly equipment: readonly {
    readonly item: string;
    readonly count: number | null;
    readonly note?: string;
  }[];
  readonly firstSeen: {
    readonly date: string;
    readonly time: string | null;
    readonly place: string | null;
  } | null;
  readonly actions: readonly string[];
  readonly notes?: string;
  readonly sources: readonly Cited[];
}

interface Detail {
  readonly side: string;
  readonly unit: string;
  readonly commander?: string;
  readonly arrival?: string;
  readonly fact: string;
  readonly confidence: string;
  readonly source: readonly string[];
}

interface UnitsByHand {
  readonly added: readonly { readonly id: string; readonly parent: string | null }[];
  readonly parents: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, string>>;
  readonly establishments: Readonly<Record<string, readonly string[]>>;
  readonly weapons: Readonly<Record<string, readonly string[]>>;
  readonly weaponClaims: Readonly<Record<string, readonly string[]>>;
}

const HAND = byHand<UnitsByHand>("units.json");

/** The order of battle, with the units that only later finds name. */
export function formations(recorded: readonly RecordedUnit[], details: readonly Detail[]): readonly object[] {
  const own = recorded.map((unit) => {
    const { id, name, side, type, parent, commander, notes, firstSeen, nativeName } = unit;
    return lean({
      id,
      name: plain(name),
      otherNames: unit.otherNames.map(plain),
      native: nativeName,
      side,
      type,
      parent: parent ?? HAND.parents[id] ?? undefined,
      commander: commander && plain(commander),
      strength: figures(unit.strength),
      conflicts: unit.strengthConflicts.map(({ claim, sources }) => ({
        claim: plain(claim),
        sources: citations(sources),
      })),
      equipment: unit.equipment.map(({ item, count, note }) => ({
        item,
        count,
        ...lean({ note: note && plain(note) }),
      })),
      firstSeen: firstSeen
        ? { ...lean({ date: firstSeen.date, time: firstSeen.time }), place: firstSeen.place }
        : undefined,
      notes: notes && plain(notes),
      facts: factsOf(id, details),
      sources: citations(unit.sources),
    });
  });
  const added = HAND.added.map((unit) => ({
    ...unit,
    otherNames: [],
    strength: [],
    conflicts: [],
    equipment: [],
    facts: factsOf(unit.id, details),
    sources: sourcesOfFacts(unit.id, details),
  }));
  const all = [...own, ...added].map((unit) => ({ ...unit, parent: "parent" in unit ? unit.parent : null }));
  // What others belong to stands before what stands alone.
  const leads = (id: string) => Number(!all.some(({ parent }) => parent === id));
  return all.sort((a, b) => leads(a.id) - leads(b.id));
}

function factsOf(id: string, details: readonly Detail[]): readonly object[] {
  return details
    .filter(({ side, unit }) => HAND.facts[`${side}: ${unit}`] === id)
    .map(({ unit, commander, arrival, fact, confidence, source }) => ({
      text: [
        `${capital(unit)}: ${fact}`,
        ...(arrival === undefined ? [] : [`Arrival: ${arrival}.`]),
        ...(commander === undefined || fact.includes(commander) ? [] : [`Commander: ${commander}.`]),
      ].join(" "),
      confidence,
      sources: citationsOfPages(source),
    }));
}

function sourcesOfFacts(id: string, details: readonly Detail[]): readonly Citation[] {
  return citationsOfPages(
    details.filter(({ side, unit }) => HAND.facts[`${side}: ${unit}`] === id).flatMap(({ source }) => source),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

type Numbers = Readonly<Record<string, unknown>>;
type Figure = { readonly what: string; readonly value: number | string; readonly unit?: string };

const SIDES: Readonly<Record<string, string>> = { ussr: "soviet", japan: "japanese", both: "both" };

interface RecordedWeapon {
  readonly id: string;
  readonly side: string;
  readonly name: string;
  readonly class: string;
  readonly present: string;
  readonly note?: string;
  readonly reasoning?: string;
  readonly confidence: string;
  readonly source: readonly string[];
}

/** Weapons and aircraft, those too that were not there. */
export function weapons(recorded: readonly RecordedWeapon[]): readonly object[] {
  return recorded.map((weapon) => {
    const { id, side, name, present, note, reasoning, confidence, source } = weapon;
    return lean({
      id,
      side: SIDES[side],
      name,
      class: weapon.class,
      present,
      numbers: weaponFigures(weapon as unknown as Numbers),
      note: note && plain(note),
      reasoning,
      confidence,
      units: HAND.weapons[id] ?? [],
      claims: HAND.weaponClaims[id] ?? [],
      sources: citationsOfPages(source),
    });
  });
}

/** Fields of a weapon that are numbers: what it is called, and the unit. */
const MEASURES: Readonly<Record<string, readonly [string, string]>> = {
  range_m: ["range", "m"],
  rate_rpm: ["rate of fire", "rounds a minute"],
  radius_m: ["radius of splinters", "m"],
  crew: ["crew", "men"],
  guns: ["guns", ""],
  count: ["number", ""],
  weight_kg: ["weight", "kg"],
  shell_kg: ["shell", "kg"],
  armour_mm: ["armour", "mm"],
  speed_kmh: ["speed", "km/h"],
  ground_pressure_kg_cm2: ["ground pressure", "kg/cm²"],
  bomb_load_kg: ["bombs", "kg"],
  payload_t: ["load", "t"],
  rangeRoad_km: ["range by road", "km"],
  ceiling_m: ["ceiling", "m"],
  gun: ["armament", ""],
};

function weaponFigures(weapon: Numbers): readonly Figure[] {
  return Object.entries(weapon).flatMap(([key, value]): readonly Figure[] => {
    if (key === "penetration_mm")
      return (value as readonly { readonly m: number; readonly mm: number }[]).map(({ m, mm }) => ({
        what: `armour pierced at ${m} m`,
        value: mm,
        unit: "mm",
      }));
    const measure = MEASURES[key];
    if (!measure) return [];
    const [what, unit] = measure;
    const told = (name: string, number: unknown): Figure => ({
      what: name,
      value: number as number | string,
      ...(unit === "" ? {} : { unit }),
    });
    if (typeof value !== "object" || value === null) return [told(what, value)];
    return Object.entries(value).map(([part, number]) =>
      told(`${what}, ${PARTS[part] ?? words(part)}`, number),
    );
  });
}

const PARTS: Readonly<Record<string, string>> = {
  effective: "useful",
  max: "greatest",
  practical: "lasting",
  gazAA: "GAZ-AA",
  gazAAA: "GAZ-AAA",
  zis5: "ZIS-5",
  softGround: "soft ground",
  crossCountry: "across country",
};

/** Plain numbers of a record as figures. */
function figures(numbers: Numbers): readonly Figure[] {
  return Object.entries(numbers)
    .filter(([key, value]) => typeof value === "number" && key !== "id")
    .map(([key, value]) => ({ what: NAMED[key] ?? words(key), value: value as number }));
}

const NAMED: Readonly<Record<string, string>> = {
  menA5: "men (the long essay)",
  corpsMenA5: "men of the corps (the long essay)",
  combatMenCooxMin: "men in combat units, lowest (Coox)",
  combatMenCooxMax: "men in combat units, highest (Coox)",
  lmg: "light machine guns",
  hmg: "heavy machine guns",
  guns45: "45 mm guns",
  guns37: "37 mm guns",
  guns70: "70 mm guns",
  guns75: "75 mm guns",
  guns75Min: "75 mm guns, lowest",
  guns76: "76 mm guns",
  guns76regimental: "76 mm guns of the regiments",
  guns76divisional: "76 mm guns of the division",
  guns107: "107 mm guns",
  guns107or122: "107 or 122 mm guns",
  howitzers122: "122 mm howitzers",
  howitzers150: "150 mm howitzers",
  howitzers152: "152 mm howitzers",
  tanksT26: "T-26 tanks",
  bt7: "BT-7 tanks",
  btOtherCount: "BT tanks by another count",
  su5: "SU-5 self-propelled howitzers",
  tanksT26WithSeparateBattalions: "T-26 tanks, the separate battalions with them",
  men75: "men of the 75th",
  killed75: "killed of the 75th",
  wounded75: "wounded of the 75th",
  men76: "men of the 76th",
  killed76: "killed of the 76th",
  wounded76: "wounded of the 76th",
  t26Out: "T-26 out of action",
  t26Total: "T-26 lost for good",
  t26Workshop: "T-26 sent to workshops",
  t26OnTheSpot: "T-26 mended on the spot",
  officersAmong717: "officers among the 717",
  sergeantsAmong717: "sergeants among the 717",
  menMin: "men, lowest",
  menMax: "men, highest",
  tanksMin: "tanks, lowest",
  tanksMax: "tanks, highest",
  gunsMin: "guns, lowest",
  gunsMax: "guns, highest",
  menSquare: "men, with four regiments",
  menTriangular: "men, with three regiments",
  menEstimated: "men, estimated",
  boatsEstimated: "boats, estimated",
  menAll: "men in all",
  tanksAll: "tanks in all",
  men29July: "men on 29 July",
  men29JulyLow: "men on 29 July, lowest",
  killedPublic: "killed, as published",
  woundedPublic: "wounded, as published",
  killedSecret: "killed, kept secret",
  woundedSecret: "wounded, kept secret",
};

/** "menAtField" → "men at field", "sorties6August" → "sorties 6 August". */
function words(key: string): string {
  return key
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/([a-zA-Z])(\d)/g, "$1 $2")
    .replace(/(\d)([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/\b(july|august|sb|koreans?)\b/g, (word) => (word === "sb" ? "SB" : capital(word)));
}

interface RecordedTable {
  readonly id: string;
  readonly side: string;
  readonly unit: string;
  readonly kind: string;
  readonly note?: string;
  readonly reasoning?: string;
  readonly confidence: string;
  readonly source: readonly string[];
}

/** Strengths by table, as reported, or estimated. */
export function establishments(recorded: readonly RecordedTable[]): readonly object[] {
  return recorded.map((table) => {
    const { id, side, unit, kind, note, reasoning, confidence, source } = table;
    return lean({
      id,
      side: SIDES[side],
      unit: capital(unit),
      kind,
      numbers: [...figures(table as unknown as Numbers), ...splits(table as unknown as Numbers)],
      note: note && plain(note),
      reasoning: reasoning && plain(reasoning),
      confidence,
      units: HAND.establishments[id] ?? [],
      sources: citationsOfPages(source),
    });
  });
}

/** A table that splits its men over the days. */
function splits(table: Numbers): readonly Figure[] {
  return ["soviet", "japanese"].flatMap((side) =>
    ((table[side] ?? []) as readonly { readonly days: string; readonly men: number }[]).map(
      ({ days, men }) => ({
        what: `${capital(side)}, ${days}`,
        value: men,
        unit: "men",
      }),
    ),
  );
}
