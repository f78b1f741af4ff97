import { describe, expect, test } from "vitest";
import { countersOf, eventsAbout, type LineEntryToFind, type Records } from "../../src/app/eventsAbout.ts";
import type { Reference, ReferenceEvent } from "../../src/scenario/index.ts";

function event(id: string, date: string, more: Partial<ReferenceEvent> = {}): ReferenceEvent {
  return {
    id,
    date,
    phase: "battle",
    title: `Title of ${id}`,
    places: [],
    units: [],
    accounts: [],
    sources: [{ source: "A" }],
    ...more,
  };
}

const REFERENCE = {
  sources: [],
  claims: [{ id: "how-many", events: ["mill-taken"] }],
  formations: [],
  places: [],
  weapons: [{ id: "howitzer", units: ["old-guns"] }],
  establishments: [],
  people: [{ id: "petrov", events: ["warning"] }],
  events: [
    event("mill-taken", "1904-05-02", { time: "07:30", places: ["mill"], units: ["old-1st"] }),
    event("guns-come", "1904-05-01", { units: ["old-guns"], sources: [{ source: "B" }] }),
    event("warning", "1904-03", { places: ["mill"] }),
  ],
  pages: [],
} as unknown as Reference;

const RECORDS: Records = {
  reference: REFERENCE,
  book: {
    dispatches: {
      "bridge-blown": {
        id: "bridge-blown",
        date: "1904-05-02",
        time: "15:00",
        minute: 39 * 60,
        places: ["mill", "bridge"],
        units: ["old-1st"],
        sources: [{ source: "A" }],
      },
    } as unknown as Records["book"]["dispatches"],
    units: {
      "first-company": { id: "first-company", history: ["old-1st"] },
      "first-guns": { id: "first-guns", history: [] },
    } as unknown as Records["book"]["units"],
  },
  words: { dispatches: { "bridge-blown": { title: "The bridge is blown", text: "" } } },
  units: [
    { id: "first-company", parent: null },
    { id: "first-guns", parent: "old-guns" },
  ],
  startDate: "1904-05-01",
  minutesPerTurn: 360,
  line: null,
};

const ENTRY: LineEntryToFind = {
  id: "1904-05-02-storm",
  turn: 5,
  minute: 31 * 60 + 15,
  units: ["first-company"],
  places: ["mill"],
  tell: "The company storms the mill; four men are hit. It holds.",
  sources: ["A", { source: "B", part: "page 3" }],
  chronology: ["mill-taken"],
  claims: [],
};
/** The last turn that the line tells. */
const LAST = {
  ...ENTRY,
  id: "1904-05-02-quiet",
  turn: 6,
  minute: 2200,
  units: [],
  places: [],
  sources: [],
  chronology: [],
  claims: [],
};
const WITH_LINE: Records = { ...RECORDS, line: { entries: [ENTRY, LAST] } };
const WITH_SHORT_LINE: Records = { ...RECORDS, line: { entries: [ENTRY] } };

const idsOf = (kind: Parameters<typeof eventsAbout>[0], id: string, records = RECORDS) =>
  eventsAbout(kind, id, records).map((told) => told.id);

describe("events about something", () => {
  test("of a place: chronology and dispatches in the order of time, months after their days are known", () => {
    expect(idsOf("place", "mill")).toEqual(["warning", "mill-taken", "bridge-blown"]);
    expect(idsOf("place", "bridge")).toEqual(["bridge-blown"]);
    expect(idsOf("place", "sea")).toEqual([]);
  });

  test("of a unit of history, a weapon by the units that had it, a source, a claim, a person", () => {
    expect(idsOf("unit", "old-1st")).toEqual(["mill-taken", "bridge-blown"]);
    expect(idsOf("weapon", "howitzer")).toEqual(["guns-come"]);
    expect(idsOf("source", "B")).toEqual(["guns-come"]);
    expect(idsOf("claim", "how-many")).toEqual(["mill-taken"]);
    expect(idsOf("person", "petrov")).toEqual(["warning"]);
  });

  test("carry the dispatch's title, and the address of their page; no replay while there is no line", () => {
    expect(eventsAbout("place", "bridge", RECORDS)).toEqual([
      {
        id: "bridge-blown",
        kind: "record",
        title: "The bridge is blown",
        date: "1904-05-02",
        time: "15:00",
        address: "#/reference/events/bridge-blown",
        replay: null,
      },
    ]);
  });

  test("take the line of history too: by its units, places, sources, and the records that it tells", () => {
    for (const [kind, id] of [
      ["unit", "old-1st"],
      ["place", "mill"],
      ["source", "B"],
      ["claim", "how-many"],
      ["event", "mill-taken"],
    ] as const)
      expect(idsOf(kind, id, WITH_LINE), `${kind} ${id}`).toContain(ENTRY.id);
    expect(idsOf("unit", "old-guns", WITH_LINE)).not.toContain(ENTRY.id);
  });

  test("an entry of the line leads into the replay at itself, an event at its turn", () => {
    const told = eventsAbout("place", "mill", WITH_LINE);
    // 07:30 of the second day is minute 1890: turn 5 of six hours each.
    expect(told.find(({ id }) => id === "mill-taken")?.replay).toBe("#/replay/5");
    expect(told.find(({ id }) => id === "bridge-blown")?.replay).toBe("#/replay/6");
    // Before the battle there is nothing to replay, nor after it.
    const short = eventsAbout("place", "mill", WITH_SHORT_LINE);
    expect(short.find(({ id }) => id === "bridge-blown")?.replay).toBeNull();
    expect(told.find(({ id }) => id === "warning")?.replay).toBeNull();
    expect(told.find(({ id }) => id === ENTRY.id)).toMatchObject({
      kind: "line",
      title: "The company storms the mill",
      date: "1904-05-02",
      time: "07:15",
      replay: "#/replay/1904-05-02-storm",
    });
  });
});

describe("units of the game", () => {
  test("stand for a unit of history by its name, by what they stand for, or by where they belong", () => {
    expect(countersOf("old-1st", RECORDS)).toEqual(["first-company"]);
    expect(countersOf("old-guns", RECORDS)).toEqual(["first-guns"]);
    expect(countersOf("first-guns", RECORDS)).toEqual(["first-guns"]);
    expect(countersOf("old-9th", RECORDS)).toEqual([]);
  });
});
