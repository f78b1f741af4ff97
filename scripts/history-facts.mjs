// Copies what the line of history is held against from the fact base: who held the named places at the end of each
// half day, and the chronology. Usage: node scripts/history-facts.mjs FACTS SCENARIO, two folders.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

const [facts, scenario] = process.argv.slice(2);
if (!facts || !scenario) {
  console.error("history-facts: expected the folder of the fact base and the folder of the scenario");
  process.exit(2);
}
const read = (file) => JSON.parse(readFileSync(join(facts, file), "utf8"));
const listOf = (data) => (Array.isArray(data) ? data : Object.values(data).find(Array.isArray));
const write = (file, data) =>
  writeFileSync(join(scenario, "history", file), `${JSON.stringify(data, undefined, 1)}\n`);

/** Names of the fact base's sources in ours: the address or the word by which a line of it is known. */
const SOURCES = [
  [/Kasahara/, "kasahara"],
  [/Voronkova/, "voronkova"],
  [/Yezhakov/, "yezhakov"],
  [/Moshchansky/, "moshchansky"],
  [/Shkadov/, "shkadov"],
  [/pogranichnye-voiska-rossii/, "border-troops"],
  [/artilleriia-bet-slepye/, "beshanov"],
  [/bt5\.html/, "baryatinsky"],
  [/voevali-na-grobah/, "zakharevich"],
  [/Tass communique/, "frus-1938"],
  [/newspaper|weekly magazine/, "press-1938"],
  [/novel/, "chinese-narrative"],
  [/knigalit/, "chapter-2-3-august"],
];
/** Of whom the scenario has no source of its own. */
const UNKNOWN = [
  [/general knowledge/, "general knowledge, unverified"],
  [/wikipedia/, "an online encyclopaedia"],
  [/gufo\.me/, "a dictionary of place names"],
  [/voenhronika/, "a web essay on the border guards"],
  [/prudnikov/, "Viktor Prudnikov, Steel Hurricane"],
  [/zhurnalko/, "Technology for the Young, 1938, no. 12"],
];
const nameOf = (source) => [...SOURCES, ...UNKNOWN].find(([pattern]) => pattern.test(source))?.[1] ?? source;

const ENDS = { night: 6, morning: 12, afternoon: 18, evening: 24 };
const days = read("geography/day-by-day.json");
write("holders.json", {
  note: "Who held the named places at the end of each half day, copied from the fact base (geography, day by day).",
  disagreement: days.disagreement,
  slots: days.slots.map(({ date, slot, holder_at_end, holder_confidence, source }) => ({
    date,
    hour: ENDS[slot],
    places: holder_at_end,
    confidence: holder_confidence,
    sources: [...new Set(source.map(nameOf))],
  })),
});

const mainOf = new Map();
for (const { ids, main } of listOf(read("history/alternatives.json")))
  for (const id of ids) if (id !== main) mainOf.set(id, main);
write("chronology.json", {
  note: "Records of the chronology of the fact base: when, how precisely, and which are other accounts of the same.",
  records: listOf(read("history/chronology.json")).map((record) => ({
    id: record.id,
    date: record.date,
    ...(record.dateEnd ? { dateEnd: record.dateEnd } : {}),
    time: record.time,
    precision: record.timePrecision,
    phase: record.phase,
    title: record.title,
    alternativeTo: mainOf.get(record.id) ?? null,
    sources: [...new Set(record.sources.map(({ article }) => article))],
  })),
});
