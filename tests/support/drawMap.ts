/**
 * Tiny battlefields drawn in text, for tests of single rules: one letter a hex, odd rows lie half a hex
 * to the east. Hexes are named as on the map, two digits of the column, two of the row ("0203").
 */
import { createHash } from "node:crypto";
import { type Hex, hexFromName } from "../../src/engine/hex/grid.ts";
import { hexsideKey } from "../../src/engine/hex/hexside.ts";
import type {
  Arrival,
  Battlefield,
  BattleSheet,
  Box,
  CommandSheet,
  CrossingKind,
  DispatchSheet,
  DugGround,
  Objective,
  Place,
  Restraint,
  RouteKind,
  RuleNumbers,
  Scenario,
  SideId,
  Sky,
  Terrain,
  UnitSheet,
} from "../../src/engine/scenario.ts";
import { RESTRAINTS } from "../../src/engine/scenario.ts";
import { type DeepPartial, testNumbers } from "./testNumbers.ts";

export { type DeepPartial, testNumbers } from "./testNumbers.ts";

/** What each letter of a drawn map stands for. */
export const LETTERS: Readonly<Record<string, Terrain>> = {
  ".": "open",
  s: "scrub",
  m: "marsh",
  L: "lake",
  R: "river",
  "/": "slope",
  "^": "steep",
  V: "village",
  i: "sand-island",
};

/** A unit of a drawn battle and where it stands: a hex's name, or null while it is off the map. */
export interface DrawnUnit {
  readonly sheet: UnitSheet;
  readonly at: string | null;
}

/** A rifle company of 100 men on foot, unless told otherwise; `at` puts it on the map. */
export function aUnit(
  given: Partial<UnitSheet> & { readonly id: string; readonly at?: string | null },
): DrawnUnit {
  const { at = null, ...own } = given;
  const sheet: UnitSheet = {
    side: "soviet",
    arm: "infantry",
    echelon: "company",
    mover: "foot",
    parent: null,
    men: 100,
    guns: 0,
    tanks: 0,
    smallArms: 100,
    machineGuns: 0,
    gunFire: 0,
    tankFire: 0,
    antiTank: 0,
    antiTankRifles: 0,
    quality: 100,
    breakLimit: 20,
    range: 0,
    shells: 0,
    shellsPerTurn: 0,
    shellWorth: 100,
    shellRation: 100,
    antiAir: 0,
    fastTanks: 0,
    ...own,
  };
  return { sheet, at };
}

/** Ten tanks of fifty men in all. */
export function aTankCompany(
  given: Partial<UnitSheet> & { readonly id: string; readonly at?: string | null },
): DrawnUnit {
  return aUnit({ arm: "tank", mover: "tracks", men: 50, tanks: 10, smallArms: 20, tankFire: 20, ...given });
}

/** Four field guns that reach ten hexes, with 200 shells. */
export function aBattery(
  given: Partial<UnitSheet> & { readonly id: string; readonly at?: string | null },
): DrawnUnit {
  return aUnit({
    arm: "artillery",
    echelon: "battery",
    mover: "guns",
    men: 80,
    guns: 4,
    smallArms: 20,
    gunFire: 20,
    range: 10,
    shells: 200,
    shellsPerTurn: 100,
    ...given,
  });
}

/** What may be said about a drawn battle besides its ground. */
export interface Drawing {
  readonly id?: string;
  /** Rows of digits: elevation in tens of metres; none = all flat at 0. */
  readonly elevation?: readonly string[];
  /** Elevation in metres by hex name, over the digits. */
  readonly metres?: Readonly<Record<string, number>>;
  readonly metresPerHex?: number;
  /** Hexsides with a stream: "0000-0100", with its crossing or null. */
  readonly streams?: Readonly<Record<string, CrossingKind | null>>;
  /** Routes as hex names in order: `{ kind: "road", path: "0000 0100 0200" }`. */
  readonly routes?: readonly { readonly kind: RouteKind; readonly path: string }[];
  /** Hex names each side claims, separated by spaces. */
  readonly claims?: Partial<Readonly<Record<SideId, string>>>;
  /** Places by id: hex names separated by spaces. */
  readonly places?: Readonly<Record<string, string>>;
  readonly units?: readonly DrawnUnit[];
  /** Boxes; not said, troops come by rail and no supplies. */
  readonly boxes?: readonly (Pick<Box, "id" | "side" | "entries"> & Partial<Box>)[];
  readonly arrivals?: readonly Arrival[];
  readonly works?: readonly {
    readonly at: string;
    readonly side: SideId;
    readonly level: number;
    readonly men?: number;
    readonly wire?: number;
    readonly nests?: number;
  }[];
  readonly objectives?: readonly Objective[];
  readonly held?: BattleSheet["held"];
  readonly dispatches?: readonly DispatchSheet[];
  /** Formations and commanders; none = no order is counted. */
  readonly command?: Partial<CommandSheet>;
  readonly restraints?: Partial<Readonly<Record<SideId, Partial<Readonly<Record<Restraint, number>>>>>>;
  /** Turns of the calendar and of the battle; 8 unless told. */
  readonly turns?: number;
  /** First mover by turn of the day; the Soviet side always unless told. */
  readonly firstMover?: readonly SideId[];
  /** Sky of every turn, or turn by turn; clear day unless told. */
  readonly sky?: Sky | readonly Sky[];
  readonly numbers?: DeepPartial<RuleNumbers>;
  /** Anything else of the one battle. */
  readonly battle?: Partial<BattleSheet>;
}

/** A scenario with one battle, "test", on the drawn ground. Its hash tells its content. */
export function aScenario(rows: readonly string[], drawing: Drawing = {}): Scenario {
  const battlefield = aBattlefield(rows, drawing);
  const turns = drawing.turns ?? 8;
  const free = Object.fromEntries(RESTRAINTS.map((act) => [act, 0])) as Record<Restraint, number>;
  const scenario: Omit<Scenario, "hash"> = {
    id: drawing.id ?? "drawn",
    calendar: {
      startDate: "1938-01-01",
      hoursPerTurn: 6,
      turns,
      firstMover: drawing.firstMover ?? ["soviet", "soviet", "soviet", "soviet"],
    },
    battlefield,
    boxes: (drawing.boxes ?? []).map((box) => ({ way: "railway", tonnes: { dry: 0, rain: 0 }, ...box })),
    units: (drawing.units ?? []).map((unit) => unit.sheet),
    sky: skies(drawing.sky, turns),
    dispatches: drawing.dispatches ?? [],
    command: { formations: [], commanders: [], ...drawing.command },
    restraints: {
      soviet: { ...free, ...drawing.restraints?.soviet },
      japanese: { ...free, ...drawing.restraints?.japanese },
    },
    battles: [aBattle(battlefield, drawing, turns)],
    numbers: testNumbers(drawing.numbers),
  };
  return { ...scenario, hash: createHash("sha256").update(JSON.stringify(scenario)).digest("hex") };
}

/** The hex of a name on a scenario's map. @throws when the map has no such hex. */
export function hexOf(scenario: Pick<Scenario, "battlefield">, name: string): Hex {
  const hex = hexFromName(scenario.battlefield, name);
  if (hex < 0) throw new Error(`drawn map: there is no hex "${name}"`);
  return hex;
}

/** The hexes of names separated by spaces. */
export function hexesOf(scenario: Pick<Scenario, "battlefield">, names: string): Hex[] {
  return names
    .split(" ")
    .filter(Boolean)
    .map((name) => hexOf(scenario, name));
}

function aBattle(battlefield: Battlefield, drawing: Drawing, turns: number): BattleSheet {
  const none = { killed: 0, wounded: 0, missing: 0, guns: 0, tanks: 0 };
  const works: DugGround[] = (drawing.works ?? []).map(({ at, ...dug }) => ({
    hex: hexOf({ battlefield }, at),
    ...dug,
  }));
  return {
    id: "test",
    firstTurn: 0,
    endMinute: turns * 360,
    groundMinute: turns * 360,
    playingMinutes: 5,
    deployments: (drawing.units ?? []).flatMap(({ sheet, at }) =>
      at === null ? [] : [{ unit: sheet.id, hex: hexOf({ battlefield }, at) }],
    ),
    arrivals: drawing.arrivals ?? [],
    works,
    held: drawing.held ?? [],
    objectives: drawing.objectives ?? [],
    historicalLosses: { soviet: none, japanese: none },
    attacker: null,
    historicalEscalation: { soviet: 0, japanese: 0 },
    historicalGround: 0,
    historicalMargin: 0,
    ...drawing.battle,
  };
}

function aBattlefield(rows: readonly string[], drawing: Drawing): Battlefield {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) throw new Error("drawn map: it has no hexes");
  const size = { columns, rows: rows.length };
  const named = (name: string): Hex => {
    const hex = hexFromName(size, name);
    if (hex < 0) throw new Error(`drawn map: there is no hex "${name}"`);
    return hex;
  };
  const list = (names: string): Hex[] => names.split(" ").filter(Boolean).map(named);
  const places: Place[] = Object.entries(drawing.places ?? {}).map(([id, names]) => ({
    id,
    kind: "hill",
    hexes: list(names),
  }));
  return {
    ...size,
    metresPerHex: drawing.metresPerHex ?? 400,
    terrain: letters(rows, columns).map((letter) => {
      const terrain = LETTERS[letter];
      if (!terrain) throw new Error(`drawn map: no terrain has the letter "${letter}"`);
      return terrain;
    }),
    elevation: elevations(rows, drawing, named),
    streams: Object.entries(drawing.streams ?? {})
      .map(([pair, crossing]) => {
        const [one = 0, two = 0] = pair.split("-").map(named);
        return { a: Math.min(one, two), b: Math.max(one, two), crossing };
      })
      .sort((one, two) => hexsideKey(one.a, one.b) - hexsideKey(two.a, two.b)),
    routes: (drawing.routes ?? []).map(({ kind, path }) => ({ kind, path: list(path) })),
    claims: { soviet: list(drawing.claims?.soviet ?? ""), japanese: list(drawing.claims?.japanese ?? "") },
    places,
  };
}

function elevations(rows: readonly string[], drawing: Drawing, named: (name: string) => Hex): number[] {
  const digits = drawing.elevation ?? rows.map((row) => "0".repeat(row.length));
  if (digits.length !== rows.length) throw new Error("drawn map: elevation has another number of rows");
  const metres = letters(digits, rows[0]?.length ?? 0).map((digit) => {
    if (!/\d/.test(digit)) throw new Error(`drawn map: elevation "${digit}" is no digit`);
    return Number(digit) * 10;
  });
  for (const [name, height] of Object.entries(drawing.metres ?? {})) metres[named(name)] = height;
  return metres;
}

function letters(rows: readonly string[], columns: number): string[] {
  return rows.flatMap((row, index) => {
    if (row.length !== columns)
      throw new Error(`drawn map: row ${index} has ${row.length} of ${columns} hexes`);
    return [...row];
  });
}

function skies(sky: Sky | readonly Sky[] | undefined, turns: number): Sky[] {
  const clear: Sky = { weather: "clear", light: "day" };
  const given = sky === undefined ? [clear] : "weather" in sky ? [sky] : sky;
  return Array.from({ length: turns }, (_, turn) => given[turn] ?? given.at(-1) ?? clear);
}
