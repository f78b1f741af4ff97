/** The layers of the map: one row for each, and the few sets of them that are asked for together. */

/** Where a layer stands in the menu. */
export type LayerGroup = "sheet" | "sides" | "knowledge" | "war";

/** One layer of the map. */
interface LayerRow {
  readonly id: string;
  readonly group: LayerGroup;
  /** Whether it is shown at the first visit. */
  readonly first: boolean;
  /** What it speaks of: the whole map, or what is chosen or pointed at. */
  readonly about: "map" | "choice";
  /** Path of its icon in a box of 16. */
  readonly icon: string;
}

/** Every layer there is, in the order of the menu. Words: `layers.names.<id>` and `layers.help.<id>`. */
export const LAYERS = [
  { id: "grid", group: "sheet", first: true, about: "map", icon: "M8 1.2 14 4.6v6.8L8 14.8 2 11.4V4.6Z" },
  {
    id: "contours",
    group: "sheet",
    first: true,
    about: "map",
    icon: "M1 12c3-6 5-8 7-8s4 2 7 8M4 12c1.5-3 2.6-4.6 4-4.6S10.5 9 12 12",
  },
  {
    id: "names",
    group: "sheet",
    first: true,
    about: "map",
    icon: "M3 4V2.600h10V4M8 2.600v10.800M6 13.400h4",
  },
  {
    id: "objectives",
    group: "sheet",
    first: true,
    about: "map",
    icon: "M4 14.500v-13M4 2.500h8.500l-2 3l2 3H4",
  },
  {
    id: "front",
    group: "sides",
    first: true,
    about: "map",
    icon: "M1 6.200h14M4 6.200v-3M8 6.200v-3M12 6.200v-3M1 10h3M6 10h4M12 10h3M3 10l2 3 2-3",
  },
  {
    id: "control",
    group: "sides",
    first: false,
    about: "map",
    icon: "M2.5 3.500h4v4h-4ZM11.5 8.500l3 3-3 3-3-3Z",
  },
  {
    id: "zones",
    group: "sides",
    first: false,
    about: "map",
    icon: "M6 6h4v4H6ZM8 1v2.500M8 12.500V15M1.9 4.500l2.2 1.300M11.9 10.200l2.2 1.300M14.1 4.500l-2.2 1.300M4.1 10.200l-2.2 1.3",
  },
  {
    id: "fog",
    group: "knowledge",
    first: true,
    about: "map",
    icon: "M1 5 5 1M1 10 10 1M2 14 14 2M6 15l9-9M11 15l4-4",
  },
  {
    id: "sight",
    group: "knowledge",
    first: false,
    about: "choice",
    icon: "M1 8C3 4 5.5 3 8 3s5 1 7 5c-2 4-4.5 5-7 5S3 12 1 8ZM8 5.600a2.4 2.4 0 1 0 0 4.800a2.4 2.4 0 1 0 0-4.8",
  },
  {
    id: "supply",
    group: "war",
    first: false,
    about: "map",
    icon: "M1.5 9.500v-5h8v5ZM9.5 6h3l2 2v1.500h-5M4 12.500a1.5 1.5 0 1 0 0-3a1.5 1.5 0 1 0 0 3M11.5 12.500a1.5 1.5 0 1 0 0-3a1.5 1.5 0 1 0 0 3",
  },
  { id: "danger", group: "war", first: false, about: "map", icon: "M8 1.6 15 14H1ZM8 6v4M8 11.800v.4" },
  {
    id: "ranges",
    group: "war",
    first: false,
    about: "choice",
    icon: "M8 7a1 1 0 1 0 0 2a1 1 0 1 0 0-2M8 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0-14",
  },
] as const satisfies readonly LayerRow[];

/** Name of a layer. */
export type LayerId = (typeof LAYERS)[number]["id"];

/** Which layers are shown. */
export type Layers = Readonly<Record<LayerId, boolean>>;

/** Groups of the menu, in order. */
export const LAYER_GROUPS: readonly LayerGroup[] = ["sheet", "sides", "knowledge", "war"];

/** A set of layers under one name; those it does not name are put away, what belongs to the sheet stays as it is. */
const SETS = {
  plain: [],
  usual: ["front", "fog"],
  attack: ["front", "danger"],
  fire: ["front", "ranges"],
  supply: ["front", "supply"],
} as const satisfies Readonly<Record<string, readonly LayerId[]>>;

/** Name of a set. */
export type LayerSet = keyof typeof SETS;

/** All sets, in the order of the menu. */
export const LAYER_SETS = Object.keys(SETS) as readonly LayerSet[];

/** The layers of the first visit. */
export const FIRST_LAYERS: Layers = fromEach(({ first }) => first);

/** The layers with a set of them shown. */
export function withLayerSet(layers: Layers, set: LayerSet): Layers {
  const shown: readonly LayerId[] = SETS[set];
  return fromEach(({ id, group }) => (group === "sheet" ? layers[id] : shown.includes(id)));
}

/** Whether a set is what is shown now. */
export function isLayerSet(layers: Layers, set: LayerSet): boolean {
  const wanted = withLayerSet(layers, set);
  return LAYERS.every(({ id }) => wanted[id] === layers[id]);
}

function fromEach(isShown: (row: (typeof LAYERS)[number]) => boolean): Layers {
  return Object.fromEntries(LAYERS.map((row) => [row.id, isShown(row)])) as Record<LayerId, boolean>;
}
