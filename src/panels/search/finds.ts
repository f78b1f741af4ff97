/** Everything that can be gone to by its name: units, known enemies, places, hexes, rules, terms, the reference. */
import type { GameInPlay } from "../../app/index.ts";
import type { Hex, UnitId } from "../../engine/index.ts";
import { mistakes, type RuleBook } from "../../language/index.ts";
import { enemyName, type Reader, tellObjectiveAt } from "../../telling/index.ts";

/** Where a find leads. */
export type Goal =
  | { readonly to: "unit" | "enemy"; readonly unit: UnitId; readonly hex: Hex }
  | { readonly to: "hex"; readonly hex: Hex }
  | { readonly to: "rule"; readonly rule: string }
  | { readonly to: "term"; readonly term: string }
  | { readonly to: "page"; readonly address: string }
  /** A line of the chronicle, by its key; a moment of the replay, by its index. */
  | { readonly to: "line"; readonly key: number }
  | { readonly to: "moment"; readonly position: number };

/** Groups of finds, in the order in which they are shown where they fit equally well. */
export const KINDS = ["unit", "enemy", "place", "hex", "told", "rule", "term", "reference"] as const;
/** A group of finds. */
export type Kind = (typeof KINDS)[number];

/** One thing that can be found. */
export interface Find {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  readonly hint: string;
  /** Names by which it is found, folded; the first is its own. */
  readonly names: readonly string[];
  readonly goal: Goal;
}

/** Letters without their marks, small; "62,1" is "62.1", and every dash is one sign. */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(\d),(\d)/g, "$1.$2")
    .replace(/[‐-―]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** Units of ours, known enemies, places and hexes of the game in play. */
export function findsInGame(reader: Reader, { view, words, book }: GameInPlay): readonly Find[] {
  const { t } = reader.language;
  const own = view.own.map(
    (unit): Find => ({
      id: `unit-${unit.id}`,
      kind: "unit",
      title: reader.unit(unit.id),
      hint: unit.at >= 0 ? reader.where(unit.at) : t("unit.onItsWay"),
      names: [
        reader.unit(unit.id),
        reader.short(unit.id),
        reader.designation(unit.id),
        reader.parent(unit.id),
      ].map(folded),
      goal: { to: "unit", unit: unit.id, hex: unit.at },
    }),
  );
  const enemies = view.enemies
    .filter(({ where }) => where >= 0)
    .map((enemy): Find => {
      const isKnown = enemy.level === "identified";
      const names = [
        enemyName(reader, enemy),
        ...(isKnown ? [reader.short(enemy.id), reader.designation(enemy.id), reader.parent(enemy.id)] : []),
      ];
      return {
        id: `enemy-${enemy.id}`,
        kind: "enemy",
        title: enemyName(reader, enemy),
        hint: t(enemy.now === 1 ? "units.enemyNow" : "units.enemyLast", { where: reader.where(enemy.where) }),
        names: names.map(folded),
        goal: { to: "enemy", unit: enemy.id, hex: enemy.where },
      };
    });
  return [...own, ...enemies, ...findsOfPlaces(reader, { view, words, book })];
}

/** Places by all their names, each at the hex that it stands for, with what it counts. */
function findsOfPlaces(
  reader: Reader,
  { view, words, book }: Pick<GameInPlay, "view" | "words" | "book">,
): readonly Find[] {
  const first = new Map<string, Hex>();
  const count = reader.theatre.scenario.battlefield.terrain.length;
  for (let hex = 0; hex < count; hex++) {
    const place = book.placeAt(hex);
    if (place !== null && !first.has(place)) first.set(place, hex);
  }
  return [...first].map(([place, anyHex]): Find => {
    const hex = reader.theatre.places.get(place)?.hexes[0] ?? anyHex;
    const named: { readonly name: string; readonly native?: string; readonly also?: readonly string[] } =
      words.places[place] ?? { name: place };
    const names = [named.name, ...(named.native?.split(" / ") ?? []), ...(named.also ?? [])];
    return {
      id: `place-${place}`,
      kind: "place",
      title: named.name,
      hint: [
        named.native,
        reader.language.t("ground.hex", { hex: reader.hexNumber(hex) }),
        tellObjectiveAt(reader, view, hex),
      ]
        .filter(Boolean)
        .join(" · "),
      // What stands in brackets after a name, such as a height, finds it too.
      names: names
        .flatMap((name) => [name, ...name.split(/[()]/)])
        .map(folded)
        .filter(Boolean),
      goal: { to: "hex", hex },
    };
  });
}

/** Rules and terms of the rule book. */
export function findsInBook(book: RuleBook): readonly Find[] {
  const rules = book.chapters.flatMap((chapter) =>
    chapter.rules.map(
      (rule): Find => ({
        id: `rule-${rule.id}`,
        kind: "rule",
        title: `${rule.id} ${rule.title}`,
        hint: chapter.title,
        names: [rule.id, rule.title].map(folded),
        goal: { to: "rule", rule: rule.id },
      }),
    ),
  );
  const terms = book.glossary.terms.map(
    ({ term, text }): Find => ({
      id: `term-${term}`,
      kind: "term",
      title: term,
      hint: text.replace(/[*`]/g, ""),
      names: [folded(term)],
      goal: { to: "term", term },
    }),
  );
  return [...rules, ...terms];
}

/** What people write before a name. */
const ASKING = /^(?:go to|goto|jump to|show|find|where is|where are|hex)\s+/;

/** Most finds of one kind; of what was told more are wanted, since one is looked for among many. */
const MOST = 6;
const MOST_TOLD = 20;

/**
 * What fits the words that were asked for, the best first; a hex by its number. Where nothing fits, what is a slip of the
 * hand away, or fits without the first word: "Height Mill Hill" is Mill Hill.
 */
export function search(reader: Reader, finds: readonly Find[], asked: string): readonly Find[] {
  const wanted = folded(asked).replace(ASKING, "");
  if (wanted === "") return [];
  const hex = findOfHex(reader, wanted);
  const fits = best(finds, (find) => scoreOf(find, wanted));
  if (hex.length + fits.length > 0) return [...hex, ...fits];
  const near = best(finds, (find) => nearnessOf(find, wanted));
  const rest = wanted.split(" ").slice(1).join(" ");
  return near.length > 0 || rest === "" ? near : best(finds, (find) => scoreOf(find, rest));
}

/** Shortest word that may be mistyped, and letters for each slip that is forgiven. */
const [SHORTEST, LETTERS_A_SLIP] = [4, 4];

/** How near a mistyped word is to a name or to a word of it; nought where it is too far. */
function nearnessOf({ names, kind }: Find, wanted: string): number {
  if (kind === "told" || wanted.length < SHORTEST || /\d/.test(wanted)) return 0;
  const most = Math.min(2, Math.floor(wanted.length / LETTERS_A_SLIP));
  const words = names.flatMap((name) => [name, ...name.split(/[\s/(),·-]+/)]);
  const fewest = Math.min(
    ...words
      .filter(({ length }) => Math.abs(length - wanted.length) <= most)
      .map((word) => mistakes(wanted, word)),
  );
  return fewest <= most ? most + 1 - fewest : 0;
}

/** Those that score, the best first, not too many of a kind. */
function best(finds: readonly Find[], score: (find: Find) => number): readonly Find[] {
  const scored = finds
    .map((find) => ({ find, score: score(find) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || KINDS.indexOf(a.find.kind) - KINDS.indexOf(b.find.kind));
  const counts = new Map<Kind, number>();
  const kept = scored.filter(({ find }) => {
    const count = (counts.get(find.kind) ?? 0) + 1;
    counts.set(find.kind, count);
    return count <= (find.kind === "told" ? MOST_TOLD : MOST);
  });
  return kept.map(({ find }) => find);
}

function findOfHex(reader: Reader, wanted: string): readonly Find[] {
  if (!/^\d{4}$/.test(wanted)) return [];
  const count = reader.theatre.scenario.battlefield.terrain.length;
  for (let hex = 0; hex < count; hex++)
    if (reader.hexNumber(hex) === wanted) {
      const title = reader.where(hex);
      return [{ id: `hex-${hex}`, kind: "hex", title, hint: "", names: [wanted], goal: { to: "hex", hex } }];
    }
  return [];
}

/** How well a find fits: its whole name, the beginning of a name, of a word in it, or somewhere in it. */
function scoreOf({ names, kind }: Find, wanted: string): number {
  let best = 0;
  for (const name of names) best = Math.max(best, scoreOfName(name, wanted));
  // The reference is long: it comes after what is on the map. What was told names everything.
  if (best > 0 && kind === "told") return best >= 20 ? 9 : 8;
  return best > 0 && kind === "reference" ? best - 1 : best;
}

function scoreOfName(name: string, wanted: string): number {
  if (name === wanted) return 40;
  if (name.startsWith(wanted)) return 30;
  const words = name.split(/[\s/(),·-]+/);
  const parts = wanted.split(" ");
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return 20;
  return name.includes(wanted) ? 10 : 0;
}
