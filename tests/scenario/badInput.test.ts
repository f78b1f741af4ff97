import { describe, expect, test } from "vitest";
import { didYouMean, editDistance, readScenario, sayFinding } from "../../src/scenario/index.ts";
import { type Data, edited, findingsOf, objectOf, said, skirmish, withText } from "./folders.ts";

type Case = readonly [what: string, file: string, change: (data: Data) => void, sentence: string];

/** Men of the post that the battle deploys second, as the order of battle has them. */
const POST_MEN: number = JSON.parse(skirmish().files["order-of-battle.json"] ?? "{}").units.find(
  (unit: Data) => unit.id === "east-post",
).men;

const RIM = "columns 00–05, rows 00–05";

const forces: readonly Case[] = [
  [
    "a unit that the order of battle lacks",
    "battles.json",
    (file) => {
      file.battles[0].deployments.push({ unit: "west-battary", hex: "0001" });
    },
    'battles.json › battles[0].deployments[6].unit: expected a unit of the order of battle; found "west-battary" (did you mean "west-battery"?)',
  ],
  [
    "a unit that stands nowhere and never comes",
    "battles.json",
    (file) => {
      file.battles[0].arrivals.pop();
    },
    'order-of-battle.json › units[6].id: expected a unit that is deployed or arrives in the battle "campaign"; found "west-third-company", which does neither',
  ],
  [
    "a unit twice on the ground",
    "battles.json",
    (file) => {
      file.battles[0].deployments.push({ unit: "east-post", hex: "0500" });
    },
    'battles.json › battles[0].deployments[6].unit: expected an id of its own; found "east-post", the id of battles[0].deployments[1].unit too',
  ],
  [
    "a duplicate id",
    "order-of-battle.json",
    (file) => {
      file.units.push(file.units[1]);
    },
    'order-of-battle.json › units[8].id: expected an id of its own; found "east-post", the id of units[1].id too',
  ],
  [
    "an unknown weapon",
    "order-of-battle.json",
    (file) => {
      file.units[0].weapons.riffle = 3;
    },
    'order-of-battle.json › units[0].weapons.riffle: expected a weapon of common/weapons.json › smallArms; found "riffle" (did you mean "rifle"?)',
  ],
  [
    "guns without a type",
    "order-of-battle.json",
    (file) => {
      file.units[2].gunType = null;
    },
    "order-of-battle.json › units[2].gunType: expected the type of its 4 guns; found nothing",
  ],
  [
    "an unknown source",
    "order-of-battle.json",
    (file) => {
      file.units[0].sources = ["A9"];
    },
    'order-of-battle.json › units[0].sources[0]: expected a source of sources.json; found "A9"',
  ],
  [
    "more men than the unit has",
    "battles.json",
    (file) => {
      file.battles[0].deployments[1].men = POST_MEN + 1;
    },
    `battles.json › battles[0].deployments[1].men: expected at most ${POST_MEN}, its full strength; found ${POST_MEN + 1}`,
  ],
];

const ground: readonly Case[] = [
  [
    "a hex off the map",
    "battles.json",
    (file) => {
      file.battles[0].deployments[0].hex = "9912";
    },
    `battles.json › battles[0].deployments[0].hex: expected a hex of the map; found hex 9912 is not on the map (${RIM})`,
  ],
  [
    "no hex at all",
    "battles.json",
    (file) => {
      file.battles[0].works[0].hex = "2x1";
    },
    'battles.json › battles[0].works[0].hex: expected a hex as column and row, such as "0710"; found "2x1"',
  ],
  [
    "an unknown terrain",
    "battlefield.tmj",
    (map) => {
      const tile = map.tilesets[0].tiles[2];
      tile.properties[0].value = "mash";
    },
    'battlefield.tmj › layers "terrain".data[15] (hex 0302): expected a tile of terrain open, scrub, marsh, lake, river, slope, steep, village, sand-island; found "mash" (tile 3), and so in 1 more hex (did you mean "marsh"?)',
  ],
  [
    "a tile that no tileset has",
    "battlefield.tmj",
    (map) => {
      map.layers[1].data[7] = 9999;
    },
    'battlefield.tmj › layers "elevation".data[7] (hex 0101): expected a tile with whole metres; found no tile (tile 9999)',
  ],
  [
    "a stream that leaves the hexsides",
    "battlefield.tmj",
    (map) => {
      objectOf(map, "streams", "mill-stream").polyline[2] = { x: 0, y: 60 };
    },
    'battlefield.tmj › layers "streams".objects[0].polyline[2]: expected a corner of a hex; found the point 468, 420',
  ],
  [
    "a road that jumps",
    "battlefield.tmj",
    (map) => {
      objectOf(map, "roads", "post-road").polyline.splice(1, 1);
    },
    'battlefield.tmj › layers "roads".objects[0].polyline[1]: expected a neighbour of hex 0505; found hex 0305',
  ],
  [
    "a ford without a stream",
    "battlefield.tmj",
    (map) => {
      objectOf(map, "crossings", "mill-ford").x = 52;
    },
    'battlefield.tmj › layers "crossings".objects[0]: expected the middle of a hexside with a stream; found the point 52, 510',
  ],
  [
    "a claim that leaks",
    "battlefield.tmj",
    (map) => {
      objectOf(map, "borders", "claim-east").polyline.pop();
    },
    'battlefield.tmj › layers "borders": expected a line of the soviet side that runs from rim to rim of the map; found a line that leaves a way round: all the map would be claimed',
  ],
  [
    "a unit in the water",
    "battles.json",
    (file) => {
      file.battles[0].deployments[0].hex = "0402";
    },
    'battles.json › battles[0].deployments[0].hex: expected ground where "foot" can stand; found hex 0402, lake',
  ],
  [
    "guns where their mover cannot stand",
    "battles.json",
    (file) => {
      file.battles[0].deployments[5].hex = "0403";
    },
    'battles.json › battles[0].deployments[5].hex: expected ground where "guns" can stand; found hex 0403, lake',
  ],
  [
    "two sides in one hex",
    "battles.json",
    (file) => {
      file.battles[0].deployments[4].hex = "0304";
    },
    "battles.json › battles[0].deployments[4].hex: expected one side in a hex; found both in hex 0304: east-post, west-second-company",
  ],
  [
    "a box that no tank can leave",
    "scenario.json",
    (file) => {
      file.boxes[0].entries = ["0201"];
    },
    'battles.json › battles[0].arrivals[0].box: expected a box with an entry hex that "tracks" can enter and leave; found "east-camp" (0201)',
  ],
  [
    "[R2.5] a lake among the entry hexes of a box",
    "scenario.json",
    (file) => {
      file.boxes[0].entries.push("0402");
    },
    "scenario.json › boxes[0].entries[2]: expected ground that somebody can enter and leave; found hex 0402, lake",
  ],
  [
    "works on water",
    "battles.json",
    (file) => {
      file.battles[0].works.push({ hex: "0402", side: "soviet", level: 1 });
    },
    "battles.json › battles[0].works[2].hex: expected ground where men can dig; found hex 0402, lake",
  ],
  [
    "an unknown place",
    "battles.json",
    (file) => {
      file.battles[0].objectives[0].place = "larch-hil";
    },
    'battles.json › battles[0].objectives[0].place: expected a place of the map; found "larch-hil" (did you mean "larch-hill"?)',
  ],
  [
    "an unknown box",
    "battles.json",
    (file) => {
      file.battles[0].arrivals[0].box = "east-cap";
    },
    'battles.json › battles[0].arrivals[0].box: expected a box of scenario.json; found "east-cap" (did you mean "east-camp"?)',
  ],
];

const time: readonly Case[] = [
  [
    "an arrival after the battle",
    "battles.json",
    (file) => {
      file.battles[0].arrivals[0].date = "1938-05-20";
    },
    "battles.json › battles[0].arrivals[0].date: expected an hour within the battle; found 1938-05-20 12:00",
  ],
  [
    "a battle that begins before the calendar",
    "battles.json",
    (file) => {
      file.battles[0].first.date = "1938-05-13";
    },
    "battles.json › battles[0].first: expected a time within the calendar (1938-05-14 00:00 to 1938-05-16 00:00); found 1938-05-13 at hour 0",
  ],
  [
    "a date that no calendar has",
    "battles.json",
    (file) => {
      file.battles[0].end.date = "1938-02-30";
    },
    'battles.json › battles[0].end.date: expected a date such as "1904-05-01"; found "1938-02-30"',
  ],
  [
    "a dispatch outside the battle",
    "dispatches.json",
    (file) => {
      file.dispatches[1].date = "1938-06-14";
    },
    "dispatches.json › dispatches[1].date: expected a time within the calendar (1938-05-14 00:00 to 1938-05-16 00:00); found 1938-06-14",
  ],
  [
    "[R13.1] a dispatch whose minute is not its hour",
    "dispatches.json",
    (file) => {
      file.dispatches[1].minute = 601;
    },
    "dispatches.json › dispatches[1].minute: expected 600, which is 1938-05-14 10:00; found 601",
  ],
  [
    "a sky that lacks a turn",
    "sky.json",
    (file) => {
      file.turns.pop();
    },
    "sky.json › turns: expected 8, one for each turn; found 7",
  ],
  [
    "a sky out of order",
    "sky.json",
    (file) => {
      file.turns[2].hour = 18;
    },
    "sky.json › turns[2]: expected 1938-05-14 at hour 12; found 1938-05-14 at hour 18",
  ],
];

const dispatches: readonly Case[] = [
  [
    "[R13.2] a condition on a place that is not there",
    "dispatches.json",
    (file) => {
      file.dispatches[2].conditions[0].place = "mil-hill";
    },
    'dispatches.json › dispatches[2].conditions[0].place: expected a place of the map; found "mil-hill" (did you mean "mill-hill"?)',
  ],
  [
    "[R13.2] a condition on a later dispatch",
    "dispatches.json",
    (file) => {
      file.dispatches[1].conditions.push({ type: "fired", dispatch: "shells-come-up" });
    },
    'dispatches.json › dispatches[1].conditions[0].dispatch: expected a dispatch that comes before; found "shells-come-up"',
  ],
  [
    "[R13.3] an effect on a unit that never arrives",
    "dispatches.json",
    (file) => {
      file.dispatches[1].effects.push({ type: "arrival", unit: "east-post" });
    },
    'dispatches.json › dispatches[1].effects[1].unit: expected a unit among the arrivals of a battle; found "east-post"',
  ],
  [
    "[R13.3] an answer that calls in a unit which has come before",
    "dispatches.json",
    (file) => {
      file.dispatches[2].effects.push({ type: "arrival", unit: "west-third-company" });
    },
    'dispatches.json › dispatches[2].effects[2].unit: expected a unit that has not come yet in the battle "campaign"; found "west-third-company"',
  ],
  [
    "[R13.3] an effect of what commanders on the field did",
    "dispatches.json",
    (file) => {
      file.dispatches[0].effects.push({ type: "ceasefire" });
    },
    "dispatches.json › dispatches[0].effects: expected none for a dispatch from the field, which only tells; found 1",
  ],
  [
    "a kind of effect that the rules do not know",
    "dispatches.json",
    (file) => {
      file.dispatches[1].effects[0].type = "wether";
    },
    'dispatches.json › dispatches[1].effects[0].type: expected one of the kinds that the format knows; found "wether" (did you mean "weather"?)',
  ],
];

const wordsAndNumbers: readonly Case[] = [
  [
    "[R8.2] levels of works that take less time the deeper they are",
    "common/rules.json",
    (file) => {
      file.entrenchment.turns = [3, 2, 1];
    },
    "common/rules.json › entrenchment.turns: expected turns that rise from level to level, for they are counted from the start; found 3, 2, 1",
  ],
  [
    "[R4.3] works in which a man is found the better the deeper they are",
    "common/rules.json",
    (file) => {
      file.fire.exposureWorks = [15, 25, 35, 60];
    },
    "common/rules.json › fire.exposureWorks: expected percents that do not rise with the level of works; found 15, 25, 35, 60",
  ],
  [
    "[R5.3] deep works in which shells hit more than in shallow ones",
    "common/rules.json",
    (file) => {
      file.bombardment.shellsPerCasualty = [21, 42, 62, 40];
    },
    "common/rules.json › bombardment.shellsPerCasualty: expected amounts that do not fall with the level of works; found 21, 42, 62, 40",
  ],
  [
    "a source that is one word and names nobody",
    "common/rules.json",
    (file) => {
      file.armour.evidence.aloneLost.source = "nobody";
    },
    'common/rules.json › armour.evidence.aloneLost.source: expected a source in words: who says it, in what; found "nobody"',
  ],
  [
    "a chance above 100 percent",
    "common/rules.json",
    (file) => {
      file.armour.bogFord = 150;
    },
    "common/rules.json › armour.bogFord: expected at most 100; found 150",
  ],
  [
    "a missing word",
    "words/en/units.json",
    (file) => {
      delete file.units["east-tanks"];
    },
    "words/en/ › units.east-tanks: expected words for this id; found nothing",
  ],
  [
    "a word for nothing",
    "words/en/units.json",
    (file) => {
      file.units["east-tanc"] = { name: "a", short: "b", parent: "c" };
    },
    'words/en/ › units.east-tanc: warning: expected an id of the scenario; found "east-tanc" (did you mean "east-tanks"?)',
  ],
  [
    "a name too long for a counter",
    "words/en/units.json",
    (file) => {
      file.units["east-tanks"].short = "Tank Platoon";
    },
    'words/en/units.json › units.east-tanks.short: expected at most 7 characters, to fit on a counter; found "Tank Platoon"',
  ],
  [
    "a rule number without evidence",
    "common/rules.json",
    (file) => {
      delete file.fire.evidence.contact;
    },
    "common/rules.json › fire.evidence.contact: expected a source for this number; found nothing",
  ],
  [
    "a rule number that is not whole",
    "common/rules.json",
    (file) => {
      file.movement.slope.foot = 1.5;
    },
    "common/rules.json › movement.slope.foot: expected a whole number; found 1.5",
  ],
  [
    "a terrain that a table lacks",
    "common/rules.json",
    (file) => {
      delete file.movement.terrain.foot.marsh;
    },
    "common/rules.json › movement.terrain.foot.marsh: expected a number; found nothing",
  ],
  [
    "a die that is loaded",
    "common/rules.json",
    (file) => {
      file.fire.die[0].weight += 1;
    },
    "common/rules.json › fire.die: expected weights (sum 4) that give 100 percent on average; found a weighted sum of 375 instead of 400",
  ],
];

const shape: readonly Case[] = [
  [
    "a text where a number belongs",
    "order-of-battle.json",
    (file) => {
      file.units[3].men = "forty";
    },
    'order-of-battle.json › units[3].men: expected a number; found "forty"',
  ],
  [
    "an arm that is none",
    "order-of-battle.json",
    (file) => {
      file.units[0].arm = "infantery";
    },
    'did you mean "infantry"?',
  ],
  [
    "a field that is not known",
    "sky.json",
    (file) => {
      file.turns[0].wind = "west";
    },
    'sky.json › turns[0].wind: expected no such field here; found "west"',
  ],
  [
    "a scenario under another name",
    "scenario.json",
    (file) => {
      file.id = "two-hills";
    },
    'scenario.json › id: expected the name of its folder, "skirmish"; found "two-hills"',
  ],
];

describe.each([
  ["forces", forces],
  ["ground", ground],
  ["time", time],
  ["dispatches", dispatches],
  ["words and numbers", wordsAndNumbers],
  ["shape", shape],
])("a scenario with bad %s", (_group, cases) => {
  test.each(cases)("%s is named", (_what, file, change, sentence) => {
    const sentences = said(edited(skirmish(), file, change));
    expect(sentences.join("\n")).toContain(sentence);
    // One mistake is not to be called three.
    expect(sentences.length).toBeLessThanOrEqual(2);
  });
});

describe("[R2.8] stacking at the start", () => {
  const together = edited(skirmish(), "battles.json", (file) => {
    file.battles[0].deployments[2].hex = "0401";
  });
  const limited = (change: (movement: Data) => void) =>
    said(edited(together, "common/rules.json", (file) => change(file.movement)));

  test("too many men in a hex are named", () => {
    expect(limited((movement) => (movement.stackMen = 500))).toEqual([
      "battles.json › battles[0].deployments[2].hex: expected at most 500 men in a hex; found 540 in hex 0401: east-battalion, east-battery",
    ]);
  });

  test("too many units in a hex are named", () => {
    expect(limited((movement) => (movement.stackUnits = 1))).toEqual([
      "battles.json › battles[0].deployments[2].hex: expected at most 1 unit in a hex; found 2 in hex 0401: east-battalion, east-battery",
    ]);
  });

  test("a unit alone finds room, however large", () => {
    const files = edited(skirmish(), "common/rules.json", (file) => {
      file.movement.stackMen = 100;
    });
    expect(said(files)).toEqual([]);
  });
});

describe("files that are no JSON, or not there", () => {
  test.each([
    ['{\n  "turns": [\n    {"date" "x"}\n  ]\n}', "line 3, column 13", '"\\"x\\"}\\n  ]\\n}"'],
    ['{"turns": [1, 2,]}', "line 1, column 17", '"]}"'],
    ['{"turns": [', "line 1, column 12", "the end of the file"],
    ["", "line 1, column 1", "the end of the file"],
    ['{"turns": []} x', "line 1, column 15", '"x"'],
  ])("%j is shown at its line and column", (text, place, found) => {
    expect(said(withText(skirmish(), "sky.json", text))).toEqual([
      `sky.json › ${place}: expected JSON; found ${found}`,
    ]);
  });

  test("a file that is missing is named", () => {
    const { "sky.json": _gone, ...files } = skirmish().files;
    expect(said({ ...skirmish(), files: { ...files, "skye.json": "{}" } })).toEqual([
      'sky.json: expected a file of this name; found none (did you mean "skye.json"?)',
    ]);
  });
});

describe("several mistakes", () => {
  test("all of them come back at once, from every file and both passes", () => {
    let files = edited(skirmish(), "battles.json", (file) => {
      file.battles[0].deployments[0].hex = "9912";
      file.battles[0].deployments[1].unit = "east-pst";
      file.battles[0].objectives[0].place = "no-hill";
    });
    files = edited(files, "dispatches.json", (file) => {
      file.dispatches[1].date = "1938-07-01";
    });
    files = edited(files, "sky.json", (file) => {
      file.turns[1].weather = "fogg";
      file.turns[2].light = 3;
    });
    files = withText(files, "prologue.json", "{");
    const findings = findingsOf(files);
    expect(new Set(findings.map((finding) => finding.file))).toEqual(
      new Set(["battles.json", "dispatches.json", "order-of-battle.json", "prologue.json", "sky.json"]),
    );
    expect(findings.map(sayFinding)).toHaveLength(8);
    expect(readScenario(files).ok).toBe(false);
  });

  test("a warning alone does not keep a scenario from being read", () => {
    const files = edited(skirmish(), "words/en/units.json", (file) => {
      file.units.nobody = { name: "a", short: "b", parent: "c" };
    });
    const reading = readScenario(files);
    expect(reading.ok && reading.warnings).toHaveLength(1);
  });
});

describe("hints", () => {
  test("the nearest word within reach is offered, and no other", () => {
    expect(editDistance("marsh", "mash")).toBe(1);
    expect(editDistance("", "abc")).toBe(3);
    expect(didYouMean("mash", ["open", "marsh", "scrub"])).toBe('did you mean "marsh"?');
    expect(didYouMean("xylophone", ["open", "marsh"])).toBeUndefined();
  });
});
