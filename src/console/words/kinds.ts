/** What the words of the catalogue stand for: verbs, little words, and what units are asked about. Their words: `lexicon.ts`. */

/** What can be asked, in the order of the help. */
export const QUESTIONS = [
  "help",
  "status",
  "advice",
  "turns",
  "score",
  "weather",
  "daylight",
  "units",
  "who",
  "marches",
  "unit",
  "where",
  "look",
  "scan",
  "los",
  "vista",
  "distance",
  "reach",
  "reached",
  "targets",
  "stormed",
  "hit",
  "sees",
  "danger",
  "odds",
  "happened",
  "failure",
  "rule",
  "orders",
  "undoable",
  "objectives",
  "win",
  "dispatches",
  "ledger",
  "losses",
  "supply",
  "shells",
  "air",
] as const;

const WAYS = ["move", "march", "plan"] as const;
const DEEDS = [
  "assault",
  "fire",
  "bombard",
  "air-strike",
  "dig",
  "bridge",
  "rest",
  "stand",
  "answer",
] as const;

/** Orders that can be weighed before they are given: "odds move 3/118 to 2114". */
export const WEIGHED = [...WAYS, ...DEEDS] as const;

/** What can be ordered, in the order of the help. */
export const ORDERS = [
  ...WAYS,
  "march-on",
  "call-off",
  ...DEEDS,
  "staff",
  "hold",
  "sleep",
  "wake",
  "undo",
  "redo",
  "end-turn",
  "concede",
] as const;

/** What belongs to the conversation itself. */
export const DESK = ["select", "next", "repeat", "more", "yes", "no", "map", "save", "quit"] as const;

/** Every verb of the grammar. */
export const VERBS = [...QUESTIONS, ...ORDERS, ...DESK] as const;
/** A verb of the grammar, by its name in the program. */
export type Verb = (typeof VERBS)[number];

/** Little words that say what the next words are, or what is meant. */
export const PARTICLES = [
  "to",
  "with",
  "from",
  "and",
  "all",
  "others",
  "soviet",
  "japanese",
  "it",
  "here",
  "around",
  "enemies",
  "own",
  "waiting",
  "coming",
  "unfired",
  "today",
  "turn",
  "everything",
  "via",
  "batteries",
  "tell",
  "means",
  "trench",
  "wire",
  "nests",
] as const;
/** A little word. */
export type Particle = (typeof PARTICLES)[number];

/** The eight points of the compass, clockwise from north. */
export const COMPASS = [
  "north",
  "north-east",
  "east",
  "south-east",
  "south",
  "south-west",
  "west",
  "north-west",
] as const;
/** A point of the compass. */
export type Compass = (typeof COMPASS)[number];

/** Questions that a single word of a sentence tells, where nothing else in it is understood. */
export const TOPICS = [
  "weather",
  "losses",
  "supply",
  "air",
  "ledger",
  "dispatches",
  "win",
  "score",
  "turns",
] as const;
/** A question told by a word. */
export type Topic = (typeof TOPICS)[number];

/** What units can be asked about: "who is dug in", "who has lost most". */
export const TRAITS = [
  "entrenched",
  "open",
  "shaken",
  "steady",
  "hurt",
  "strong",
  "unsupplied",
  "supplied",
  "shells",
  "empty",
  "marching",
  "acted",
  "fired",
  "guns",
  "tanks",
  "bogged",
  "surrounded",
  "pinned",
  "raw",
  "touching",
  "endangered",
] as const;
/** Something that units are asked about. */
export type Trait = (typeof TRAITS)[number];

/** What a question that names a place or a unit is about, where it is not understood as a whole. */
export const HINTS = ["danger", "sees", "stormed", "distance", "reached", "hit"] as const;
/** A subject that a word of a question tells. */
export type Hint = (typeof HINTS)[number];

/** Lists of words of the grammar. */
export const LISTS = [
  "askers",
  "fillers",
  "nots",
  "most",
  "least",
  "questions",
  "again",
  "alike",
  "then",
  "light",
  "rain",
  "steps",
  "ranked",
  "atOnce",
] as const;
/** A list of words. */
export type List = (typeof LISTS)[number];
