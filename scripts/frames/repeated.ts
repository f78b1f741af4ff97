// The skirmish many times over: its ground as tiles, its units one in every fifteenth hex around the middle.
import { type GameInPlay, HEX_WIDTH, ROW_STEP } from "../../src/app/index.ts";
import {
  type Grid,
  type Hex,
  hexesWithin,
  prepare,
  type SeenUnit,
  type Theatre,
  type Turn,
} from "../../src/engine/index.ts";

/** How large the map is to be. */
export interface MapOrder {
  readonly columns: number;
  readonly rows: number;
  readonly counters: number;
}

/** Hexes for each counter where they stand: the same on every map, so that the windows show the same. */
const HEXES_FOR_A_COUNTER = 15;

interface Tile {
  readonly column: number;
  readonly row: number;
}

/** Upper left hexes of whole tiles; tiles are as large as the small map, whose rows are even in number. */
function tilesOf(small: Grid, { columns, rows }: MapOrder): Tile[] {
  const tiles: Tile[] = [];
  for (let row = 0; row + small.rows <= rows; row += small.rows)
    for (let column = 0; column + small.columns <= columns; column += small.columns)
      tiles.push({ column, row });
  return tiles;
}

/** Where the counters stand: a block around the middle of the map, one in every fifteenth hex. */
function standsOf({ columns, rows, counters }: MapOrder): Hex[] {
  const share = Math.min(1, Math.sqrt((counters * HEXES_FOR_A_COUNTER) / (columns * rows)));
  const [wide, high] = [Math.ceil(columns * share), Math.ceil(rows * share)];
  const left = Math.floor((columns - wide) / 2);
  const top = Math.floor((rows - high) / 2);
  return Array.from({ length: counters }, (_, i) => {
    const place = i * HEXES_FOR_A_COUNTER;
    const row = Math.min(top + Math.floor(place / wide), rows - 1);
    return row * columns + left + (place % wide);
  });
}

/** Who holds a hex: the west one side, the east the other, with a front that winds. */
function holderOf(hex: Hex, { columns }: MapOrder): 1 | 2 {
  const row = Math.floor(hex / columns);
  return (hex % columns) + Math.round(3 * Math.sin(row / 4)) < columns / 2 ? 2 : 1;
}

/** The theatre of the small map, repeated. */
export function repeatedTheatre({ grid, scenario }: Theatre, { book }: GameInPlay, order: MapOrder): Theatre {
  const { columns, rows, counters } = order;
  const hexes = Array.from({ length: columns * rows }, (_, hex) => hex);
  const from = (hex: Hex): Hex => {
    const row = Math.floor(hex / columns) % grid.rows;
    return row * grid.columns + ((hex % columns) % grid.columns);
  };
  const { terrain, elevation } = scenario.battlefield;
  const field = {
    ...scenario.battlefield,
    columns,
    rows,
    terrain: hexes.map((hex) => terrain[from(hex)] ?? "open"),
    elevation: hexes.map((hex) => elevation[from(hex)] ?? 0),
    streams: [],
    routes: [],
    claims: {
      soviet: hexes.filter((hex) => holderOf(hex, order) === 1),
      japanese: hexes.filter((hex) => holderOf(hex, order) === 2),
    },
    places: [],
  };
  return prepare({
    ...scenario,
    hash: `${book.id} ${columns} x ${rows}`,
    battlefield: field,
    units: Array.from({ length: counters }, (_, i) => {
      const sheet = scenario.units[i % scenario.units.length];
      if (!sheet) throw new Error("repeatedTheatre: the scenario has no units");
      return { ...sheet, id: `unit-${i}` };
    }),
  });
}

/** The drawing of the small map, repeated, and the words of its places. */
function repeatedBook({ grid }: Theatre, { book, words }: GameInPlay, order: MapOrder) {
  const tiles = tilesOf(grid, order);
  const moved = tiles.map(({ column, row }) => ({ dx: column * HEX_WIDTH, dy: row * ROW_STEP }));
  type At = { readonly x: number; readonly y: number };
  const shift = ({ x, y }: At, { dx, dy }: { dx: number; dy: number }): At => ({ x: x + dx, y: y + dy });
  const { map } = book;
  const names: Record<string, (typeof words.places)[string]> = {};
  const places = moved.flatMap((by, i) =>
    map.places.flatMap((place) => {
      const known = words.places[place.id];
      if (!known) return [];
      const id = `${place.id}-${i}`;
      names[id] = { ...known, name: `${known.name} ${i + 1}` };
      return [{ ...place, id, at: shift(place.at, by), hexes: [] }];
    }),
  );
  return {
    words: { ...words, places: names },
    book: {
      ...book,
      nameOf: (hex: Hex) => `${hex % order.columns}.${Math.floor(hex / order.columns)}`,
      placeAt: () => null,
      map: {
        ...map,
        places,
        streams: moved.flatMap((by) => map.streams.map((line) => line.map((at) => shift(at, by)))),
        roads: moved.flatMap((by) =>
          map.roads.map(({ kind, line }) => ({ kind, line: line.map((at) => shift(at, by)) })),
        ),
        borders: moved.flatMap((by) =>
          map.borders.map(({ side, line }) => ({ side, line: line.map((at) => shift(at, by)) })),
        ),
        crossings: moved.flatMap((by) => map.crossings.map(({ kind, at }) => ({ kind, at: shift(at, by) }))),
      },
    },
  };
}

/** An enemy that is known by name and in sight, but for who and where he is. */
function enemyModel(turn: Turn): Omit<SeenUnit, "id" | "where" | "men" | "guns" | "tanks"> {
  return {
    level: "identified",
    turn,
    now: 1,
    condition: "good",
    shaken: null,
    works: 0,
    room: [],
    wire: 0,
    nests: 0,
  };
}

/** The game of the small map as if it were played on the large one, and the hexes that its side sees. */
export function repeatedGame(
  small: Theatre,
  game: GameInPlay,
  { grid, scenario }: Theatre,
  order: MapOrder,
): GameInPlay & { readonly seen: ReadonlySet<Hex> } {
  const { view } = game;
  const stands = standsOf(order);
  const [ownModel] = view.own.filter(({ at }) => at >= 0);
  if (!ownModel) throw new Error("repeatedGame: the side has no unit on the map");
  const own = scenario.units.flatMap(({ id, side, men }, i) =>
    side === view.side ? [{ ...ownModel, id, at: stands[i] ?? 0, men }] : [],
  );
  const enemies = scenario.units.flatMap(({ id, side, men, guns, tanks }, i) =>
    side === view.side ? [] : [{ ...enemyModel(view.turn), id, where: stands[i] ?? 0, men, guns, tanks }],
  );
  const seen = new Set(own.flatMap(({ at }) => hexesWithin(grid, at, 3)));
  const control = Array.from({ length: grid.columns * grid.rows }, (_, hex) => holderOf(hex, order));
  return {
    ...game,
    ...repeatedBook(small, game, order),
    view: { ...view, scenario: scenario.hash, own, enemies, works: {}, crossings: {}, control },
    playback: [],
    seen,
  };
}
