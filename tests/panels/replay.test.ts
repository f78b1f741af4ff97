/** The battle as it happened in words, as one side saw it. */
import { beforeAll, describe, expect, test } from "vitest";
import { outlookOf } from "../../src/app/replay/sightings.ts";
import type { ReplayLine } from "../../src/app/replay/story.ts";
import type { Viewpoint } from "../../src/app/replay/types.ts";
import type { SideId } from "../../src/engine/index.ts";
import { createLanguage } from "../../src/language/index.ts";
import { tellBriefly, tellKind, tellMoment } from "../../src/panels/replay/tellMoment.ts";
import { makeReader } from "../../src/telling/index.ts";
import { tinyReplay } from "../app/aReplay.ts";

let line: ReplayLine;

beforeAll(() => {
  line = tinyReplay();
});

function told(entry: string, viewpoint: Viewpoint) {
  const { moments, battle } = line.story;
  const index = moments.findIndex((each) => each.what === "entry" && each.entry.id.endsWith(entry));
  const moment = moments[index];
  if (!moment) throw new Error(`no moment ${entry}`);
  const side: SideId = viewpoint === "all" ? "soviet" : viewpoint;
  const { reading, theatre } = line;
  const words = reading.words("en");
  const language = createLanguage("en");
  const reader = makeReader({ language, words, book: reading.book, theatre, side, battle });
  const sighting = outlookOf(line, viewpoint).sightings.get(index);
  return {
    text: tellMoment(reader, moment, sighting),
    kind: tellKind(reader, moment, sighting),
    brief: tellBriefly(reader, moment, sighting),
  };
}

describe("as one side saw it", () => {
  test("its own doing is told as it is written, to itself and to who knows all", () => {
    expect(told("village", "soviet").text).toBe("The post goes down towards the village.");
    expect(told("village", "all").text).toBe("The post goes down towards the village.");
    expect(told("village", "all").kind).toBe("March");
  });

  test("of the enemy's doing it is told what it saw, never the entry: no purpose, no kind, no source", () => {
    const { text, kind, brief } = told("village", "japanese");
    expect(kind).toBe("Seen");
    expect(text).toContain("0204");
    expect(text).not.toContain("goes down towards");
    expect(brief).not.toContain("goes down towards");
    expect(told("dig", "japanese").text).not.toContain("digs");
  });
});
