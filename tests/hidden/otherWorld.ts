/**
 * Another battle that looks the same to one side: everything that the side cannot know is changed to something else
 * that could be so. Every part of a state is listed, so that who adds one must say whether it can be seen.
 */
import {
  type BattleState,
  CONTROL_MARK,
  enemyOf,
  GONE,
  type Hex,
  type Known,
  OFF_MAP,
  type SideId,
  STANDING_ORDERS,
  seenHexes,
  type Theatre,
  theatreOf,
  type UnitSheet,
  type UnitState,
  type Works,
} from "../../src/engine/index.ts";
import type { Chance } from "../fuzz/chance.ts";

/** What is changed besides what the enemy has and does. */
export interface OtherWorld {
  /** "kept": the dice fall as they did, so that what differs was seen and not thrown. */
  readonly dice: "kept" | "changed";
}

interface Change {
  readonly state: BattleState;
  readonly side: SideId;
  readonly enemy: SideId;
  readonly theatre: Theatre;
  readonly chance: Chance;
  readonly dice: OtherWorld["dice"];
  /** Whether it is the enemy's part of the turn, whose orders so far nobody told. */
  readonly isEnemysPart: boolean;
}

type Parts = {
  readonly [K in keyof BattleState]: "seen" | ((change: Change) => BattleState[K]);
};

const PARTS: Parts = {
  scenario: "seen",
  battle: "seen",
  seed: ({ state, dice }) => (dice === "kept" ? state.seed : `${state.seed} another`),
  turn: "seen",
  activeSide: "seen",
  half: "seen",
  phase: ({ state, isEnemysPart }) => (isEnemysPart ? "fires" : state.phase),
  orders: ({ state, isEnemysPart }) => (isEnemysPart ? { formations: {}, commander: 7 } : state.orders),
  weather: "seen",
  light: "seen",
  // The weather of the days to come is in no dispatch yet.
  ordered: ({ state }) => (state.ordered === null ? { weather: "fog", until: state.turn } : state.ordered),
  units: (change) => change.state.units.map((unit, index) => otherUnit(change, unit, index)),
  works: otherWorks,
  remembered: (change) =>
    ({
      [change.enemy]: {},
      [change.side]: { ...change.state.remembered[change.side], ...trenchesOutOfSight(change) },
    }) as BattleState["remembered"],
  built: ({ state, enemy }) => ({ ...state.built, [enemy]: {} }),
  traffic: ({ state, isEnemysPart }) => (isEnemysPart ? {} : state.traffic),
  waiting: ({ state, side, theatre }) => ofSide(theatre, side, state.waiting),
  supplies: ({ state, enemy }) => ({ ...state.supplies, [enemy]: { need: 900, came: 300, share: 33 } }),
  control: otherControl,
  believed: (change) => ({
    ...change.state.believed,
    [change.enemy]: change.state.believed[change.enemy].map(() => change.chance.below(3)),
  }),
  taken: ({ state, enemy }) => ({ ...state.taken, field: {}, [enemy]: { 4: { from: 1, tried: 0 } } }),
  settled: ({ state, side, enemy }) =>
    state.settled && {
      holders: {},
      known: { ...state.settled.known, [enemy]: {}, [side]: state.settled.known[side] },
    },
  known: ({ state, enemy, chance }) => ({
    ...state.known,
    [enemy]: state.known[enemy].map((known) => (known === null || chance.oneIn(2) ? null : stale(known))),
  }),
  assaulted: ({ state, isEnemysPart }) => (isEnemysPart ? [1, 2, 3] : state.assaulted),
  struckBack: ({ state, enemy, theatre }) =>
    state.struckBack.filter(
      (unit) => theatre.scenario.units[theatre.unitIndex.get(unit) ?? -1]?.side !== enemy,
    ),
  bombarded: ({ state, isEnemysPart }) => (isEnemysPart ? [4, 5, 6] : state.bombarded),
  heldDown: ({ state, isEnemysPart }) => (isEnemysPart ? { 4: 30 } : state.heldDown),
  fallen: ({ state, side, enemy, isEnemysPart }) =>
    ({
      [enemy]: { 4: { shells: 300, heavy: 200, bombs: 100 } },
      [side]: isEnemysPart ? { 5: { shells: 90, heavy: 0, bombs: 0 } } : state.fallen[side],
    }) as BattleState["fallen"],
  air: ({ state, enemy }) => ({
    ...state.air,
    [enemy]: { sorties: 9, perTurn: 9, kilograms: 777, until: state.turn + 3 },
  }),
  aircraft: ({ state, enemy, chance }) => ({ ...state.aircraft, [enemy]: chance.below(9) }),
  restraints: "seen",
  ledger: ({ state, enemy }) =>
    state.ledger.map((entry) =>
      entry.side === enemy && entry.by !== null ? { ...entry, by: "nobody" } : entry,
    ),
  entered: ({ state, enemy }) => ({ ...state.entered, [enemy]: [] }),
  dispatches: ({ state, side, theatre }) =>
    Object.fromEntries(
      Object.entries(state.dispatches).filter(([id]) => theatre.dispatches.get(id)?.to.includes(side)),
    ),
  answers: ({ state, side, theatre }) =>
    Object.fromEntries(
      Object.entries(state.answers).filter(([id]) => theatre.dispatches.get(id)?.choice?.side === side),
    ),
  promised: ({ state, enemy }) => ({ ...state.promised, [enemy]: { orders: 9, until: state.turn + 3 } }),
  called: ({ state, enemy, theatre }) =>
    state.called.filter((unit) => theatre.scenario.units[theatre.unitIndex.get(unit) ?? -1]?.side !== enemy),
  drawn: ({ state, dice }) => (dice === "kept" ? state.drawn : { ...state.drawn, "fire@1": 4 }),
  outcome: "seen",
};

/** The same battle as the side knows it, with what it does not know changed. */
export function otherWorld(
  state: BattleState,
  side: SideId,
  chance: Chance,
  { dice }: OtherWorld,
): BattleState {
  const enemy = enemyOf(side);
  const isEnemysPart = state.activeSide === enemy;
  const change: Change = { state, side, enemy, theatre: theatreOf(state), chance, dice, isEnemysPart };
  const other: Record<string, unknown> = {};
  for (const part of Object.keys(PARTS) as (keyof BattleState)[]) {
    const made = PARTS[part];
    other[part] = made === "seen" ? state[part] : made(change);
  }
  return other as unknown as BattleState;
}

/** The same battle with every enemy in sight of whom only the place is known in the place of another such. */
export function withContactsExchanged(state: BattleState, side: SideId): BattleState {
  const contacts = state.known[side].flatMap((known, index) =>
    known?.level === "contact" && known.now === 1 ? [index] : [],
  );
  const units = [...state.units];
  const known = [...state.known[side]];
  contacts.forEach((index, at) => {
    const other = contacts[(at + 1) % contacts.length] as number;
    units[index] = { ...(state.units[index] as UnitState), at: state.units[other]?.at ?? OFF_MAP };
    known[index] = state.known[side][other] ?? null;
  });
  return { ...state, units, known: { ...state.known, [side]: known } };
}

function ofSide<T>(theatre: Theatre, side: SideId, byUnit: Readonly<Record<string, T>>): Record<string, T> {
  const sideOf = (id: string) => theatre.scenario.units[theatre.unitIndex.get(id) ?? -1]?.side;
  return Object.fromEntries(Object.entries(byUnit).filter(([id]) => sideOf(id) === side));
}

function stale(known: Known): Known {
  return { ...known, level: "contact", now: 0, men: 0, guns: 0, tanks: 0, condition: null };
}

/**
 * Who is out of sight may be anywhere out of sight, of any strength; whose strength alone is not known stays where he
 * is; of an identified unit all is hidden that an observer does not count.
 */
function otherUnit(change: Change, unit: UnitState, index: number): UnitState {
  const { theatre, state, side, enemy, chance } = change;
  const sheet = theatre.scenario.units[index] as UnitSheet;
  if (sheet.side !== enemy) return unit;
  const known = state.known[side][index];
  const within: Partial<UnitState> = {
    cohesion: otherCohesion(change, unit, known),
    suppressed: chance.below(80),
    shells: sheet.shells > 0 ? chance.below(sheet.shells + 1) : 0,
    standing: chance.pick(STANDING_ORDERS),
    ordered: chance.oneIn(2) ? 1 : 0,
    fought: chance.oneIn(2) ? 1 : 0,
    sick: unit.sick + 7,
    supply: { turns: unit.supply.turns + 3, why: "enemy" },
  };
  if (unit.at === GONE || known?.now === 1) {
    if (known?.level !== "contact") return { ...unit, ...within, men: sameWhenCounted(unit.men, change) };
    return { ...unit, ...within, ...strength(sheet, chance) };
  }
  return {
    ...unit,
    ...within,
    ...strength(sheet, chance),
    at: unit.at === OFF_MAP ? OFF_MAP : hiddenPlace(change, unit),
    manner: chance.oneIn(3) ? "march" : "deployed",
    reacted: chance.oneIn(2) ? 1 : 0,
    spent: chance.oneIn(2) ? 0 : 3,
    deed: chance.oneIn(2) ? null : "dig",
    lost: { ...unit.lost, killed: unit.lost.killed + chance.below(50) },
  };
}

/** Any cohesion; of who is made out and in sight, any that looks the same. */
function otherCohesion(
  { theatre, chance }: Change,
  { cohesion }: UnitState,
  known: Known | null | undefined,
): number {
  const { disrupted, routed } = theatre.numbers.cohesion;
  if (known?.now !== 1 || known.level !== "identified") return chance.below(101);
  if (cohesion < routed) return chance.below(routed);
  if (cohesion < disrupted) return routed + chance.below(disrupted - routed);
  return disrupted + chance.below(101 - disrupted);
}

/** Another number of men that an observer counts as the same, by the steps in which he counts. @see R3.3 */
function sameWhenCounted(men: number, { theatre, chance }: Change): number {
  if (men === 0) return 0;
  const { countedTo, countedBy } = theatre.numbers.sighting;
  const at = countedTo.findIndex((most) => men <= most);
  const step = countedBy.at(at) ?? 1;
  const most = Math.ceil(men / step) * step;
  return most - step + 1 + chance.below(step);
}

function strength(sheet: UnitSheet, chance: Chance): Partial<UnitState> {
  return {
    men: 1 + chance.below(Math.max(1, sheet.men)),
    guns: chance.below(sheet.guns + 1),
    tanks: sheet.tanks > 0 ? 1 + chance.below(sheet.tanks) : 0,
    bogged: 0,
  };
}

const unseen = new WeakMap<BattleState, Map<SideId, readonly Hex[]>>();

/** Ground on land that the side has not in sight and where none of it stands; the same place when there is none. */
function hiddenPlace(change: Change, unit: UnitState): Hex {
  const places = unseenPlaces(change);
  return places.length > 0 ? change.chance.pick(places) : unit.at;
}

function unseenPlaces({ state, side, theatre }: Change): readonly Hex[] {
  const bySide = unseen.get(state) ?? new Map<SideId, readonly Hex[]>();
  unseen.set(state, bySide);
  let places = bySide.get(side);
  if (!places) {
    const own = state.units.flatMap(({ at }, index) =>
      theatre.scenario.units[index]?.side === side && at >= 0 ? [at] : [],
    );
    const seen = seenHexes(theatre, own, state.weather, state.light);
    const { terrain } = theatre.scenario.battlefield;
    places = [...terrain.keys()].filter(
      (hex) => seen[hex] !== 1 && terrain[hex] !== "lake" && terrain[hex] !== "river",
    );
    bySide.set(side, places);
  }
  return places;
}

/** Own works on ground believed to be held that nobody looks into: the enemy may have made them his. */
function trenchesOutOfSight(change: Change): Readonly<Record<Hex, Works>> {
  const { state, side, enemy } = change;
  const mark = CONTROL_MARK[enemy];
  const places = new Set(unseenPlaces(change));
  const lost = Object.entries(state.works).filter(
    ([hex, works]) =>
      works.side === side && places.has(Number(hex)) && state.believed[side][Number(hex)] !== mark,
  );
  return Object.fromEntries(lost);
}

/** The enemy's works where he was never seen in them are what they like; own ones stay, but for those he has taken unseen. */
function otherWorks(change: Change): BattleState["works"] {
  const { state, side, enemy, theatre, chance } = change;
  const taken = trenchesOutOfSight(change);
  const own = Object.entries(state.works)
    .filter(([hex, works]) => works.side === side || state.remembered[side][Number(hex)] !== undefined)
    .map(([hex, works]) => [hex, hex in taken ? { ...works, side: enemy, level: 1 } : works] as const);
  const sample = Object.values(state.works).find((works) => works.side === enemy);
  const works = Object.fromEntries(own);
  if (!sample) return works;
  for (let count = 0; count < 12; count++) {
    const hex = chance.below(theatre.scenario.battlefield.terrain.length);
    if (state.control[hex] === CONTROL_MARK[side]) continue;
    if (works[hex] === undefined) works[hex] = { ...sample, level: chance.below(4), done: chance.below(100) };
  }
  return works;
}

/** Who is in hexes that the side has not in sight may be anybody. */
function otherControl(change: Change): BattleState["control"] {
  const hidden = new Set(unseenPlaces(change));
  return change.state.control.map((mark, hex) => (hidden.has(hex) ? change.chance.below(3) : mark));
}
