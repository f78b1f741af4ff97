import { describe, expect, test } from "vitest";
import { CARD_INKS, SIGN_INKS } from "../../src/cartography/counters/palette.ts";
import { COUNTER_INKS } from "../../src/drawing/counter.ts";
import { FRONT_DASHES } from "../../src/drawing/front.ts";
import { PALETTES } from "../../src/drawing/palette.ts";
import { CONTROL_SIGN } from "../../src/map/layers/control.ts";
import { DANGER_CROSS } from "../../src/map/layers/danger.ts";
import { ZONE_DASHES } from "../../src/map/layers/zones.ts";
import {
  contrast,
  distance,
  type Light,
  laidOn,
  lightOf,
  seenAs,
  WAYS_OF_SEEING,
  type WayOfSeeing,
} from "../support/colours.ts";

const THEMES = ["day", "night"] as const;
const SIDES = ["soviet", "japanese"] as const;
const WAYS = Object.keys(WAYS_OF_SEEING) as WayOfSeeing[];
/** What words need, and what signs need that carry a meaning. */
const WORDS = 4.5;
const SIGNS = 3;

const ratio = (a: string, b: string) => contrast(lightOf(a), lightOf(b));

describe("the measures themselves", () => {
  test("agree with figures worked out elsewhere", () => {
    expect(ratio("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
    // The W3C's own example of a grey that just passes on white.
    expect(ratio("#767676", "#FFFFFF")).toBeCloseTo(4.54, 2);
    expect(distance(lightOf("#000000"), lightOf("#FFFFFF"))).toBeCloseTo(100, 1);
    for (const way of WAYS) {
      const white = seenAs(way, lightOf("#FFFFFF"));
      expect(Math.min(...white)).toBeGreaterThan(0.999);
    }
    // The pictures of the look give these of the counters' fields by day, worked out by another program.
    const fields = WAYS.map((way) => {
      const [a, b] = SIDES.map((side) => seenAs(way, lightOf(CARD_INKS.day[side].field))) as [Light, Light];
      return `${way} ${contrast(a, b).toFixed(1)} ${distance(a, b).toFixed(0)}`;
    });
    expect(fields).toEqual([
      "full 6.8 52",
      "protanopia 8.9 58",
      "deuteranopia 5.9 49",
      "tritanopia 6.5 52",
      "grey 6.8 51",
    ]);
    // Red and green of one lightness are one colour to who sees no red or no green, and two to who sees no blue.
    const [red, green] = [lightOf("#C04040"), lightOf("#407A20")];
    expect(distance(seenAs("deuteranopia", red), seenAs("deuteranopia", green))).toBeLessThan(
      distance(red, green) / 2,
    );
    expect(distance(seenAs("tritanopia", red), seenAs("tritanopia", green))).toBeGreaterThan(15);
  });
});

describe.each(THEMES)("contrast of the counters, %s", (theme) => {
  test.each(SIDES)("name, strength, pips and symbol of a %s counter can be read", (side) => {
    const card = CARD_INKS[theme][side];
    const inks = COUNTER_INKS[theme][side];
    expect(ratio(inks.name, card.band)).toBeGreaterThan(WORDS);
    expect(ratio(inks.ink, card.field)).toBeGreaterThan(WORDS);
    expect(ratio(card.symbol, card.box)).toBeGreaterThan(WORDS);
    expect(ratio(card.ink, card.field)).toBeGreaterThan(WORDS);
  });

  test("a counter stands out from paper and water by its edge or by its field", () => {
    const { paper } = PALETTES[theme];
    const water = theme === "day" ? "#C4DAE0" : "#142A3D";
    for (const side of SIDES)
      for (const ground of [paper, water]) {
        const { edge, field } = CARD_INKS[theme][side];
        for (const way of WAYS) {
          const seen = (ink: string) => contrast(seenAs(way, lightOf(ink)), seenAs(way, lightOf(ground)));
          expect(Math.max(seen(edge), seen(field))).toBeGreaterThan(SIGNS);
        }
      }
  });

  test("trench, broken edge and discs can be seen", () => {
    const { trench, casing, dash } = SIGN_INKS[theme];
    expect(ratio(trench, casing)).toBeGreaterThan(SIGNS);
    expect(
      Math.max(ratio(dash, PALETTES[theme].paper), ratio(dash, CARD_INKS[theme].japanese.field)),
    ).toBeGreaterThan(SIGNS);
    expect(ratio("#1D1712", "#FFF6E2")).toBeGreaterThan(WORDS);
  });
});

describe.each(THEMES)("contrast of the overlays, %s", (theme) => {
  const palette = PALETTES[theme];
  const { paper, casing } = palette;

  test("lines and signs stand out from the paper and from their casing", () => {
    for (const ink of [
      palette.frontSoviet,
      palette.frontJapanese,
      palette.reachLine,
      palette.attack,
      palette.arrow,
      palette.ink,
      palette.shell,
    ]) {
      expect(ratio(ink, paper)).toBeGreaterThan(SIGNS);
      expect(ratio(ink, casing)).toBeGreaterThan(SIGNS);
    }
    expect(contrast(lightOf(palette.unseenEdge, paper), lightOf(paper))).toBeGreaterThan(SIGNS);
  });

  /** What each overlay draws with: lines and signs on a casing of their own. */
  const INKS = {
    reach: [palette.reachLine],
    "fire on the way, targets, our attack": [palette.attack, palette.arrow],
    front: [palette.frontSoviet, palette.frontJapanese],
    zones: [palette.frontSoviet, palette.frontJapanese],
    danger: [palette.shell, palette.frontSoviet, palette.frontJapanese, palette.ink],
    supply: [palette.ink, palette.attack],
    ranges: [palette.ink],
    sight: [palette.ink, palette.attack],
    lookout: [palette.shell, palette.ink],
    works: [palette.ink, palette.frontSoviet, palette.frontJapanese],
    crossings: [palette.ink],
  } as const;

  test.each(WAYS)("each overlay stands out from paper and casing, however it is seen: %s", (way) => {
    const seen = (ink: string) => seenAs(way, lightOf(ink));
    const faint = Object.entries(INKS).flatMap(([overlay, inks]) =>
      inks.flatMap((ink) =>
        [paper, casing]
          .filter((ground) => contrast(seen(ink), seen(ground)) <= SIGNS)
          .map((ground) => `${overlay}: ${ink} on ${ground}`),
      ),
    );
    expect(faint).toEqual([]);
    const thin = [
      laidOn(paper, palette.shell, DANGER_CROSS),
      laidOn(paper, palette.frontSoviet, CONTROL_SIGN),
      laidOn(paper, palette.frontJapanese, CONTROL_SIGN),
      lightOf(palette.unseenEdge, paper),
    ];
    for (const ink of thin) expect(contrast(seenAs(way, ink), seen(paper))).toBeGreaterThan(SIGNS);
  });

  test("words and numbers on discs and plaques can be read", () => {
    expect(ratio(palette.ink, casing)).toBeGreaterThan(WORDS);
    expect(ratio(palette.secondInk, paper)).toBeGreaterThan(WORDS);
  });

  test("the crosses of danger and the signs of held ground can be seen on the paper", () => {
    const signs = [
      laidOn(paper, palette.shell, DANGER_CROSS),
      laidOn(paper, palette.frontSoviet, CONTROL_SIGN),
      laidOn(paper, palette.frontJapanese, CONTROL_SIGN),
    ];
    for (const sign of signs) expect(contrast(sign, lightOf(paper))).toBeGreaterThan(SIGNS);
  });

  test("the selected unit's ring stands out from its own black line", () => {
    expect(ratio(palette.select, "#1D1712")).toBeGreaterThan(WORDS);
  });
});

describe.each(THEMES)("sides told apart, %s", (theme) => {
  test.each(WAYS)("the fields of the counters differ in lightness: %s", (way) => {
    const [soviet, japanese] = SIDES.map((side) => seenAs(way, lightOf(CARD_INKS[theme][side].field)));
    if (!soviet || !japanese) throw new Error("two sides have two fields");
    expect(contrast(soviet, japanese)).toBeGreaterThan(3.5);
    expect(distance(soviet, japanese)).toBeGreaterThan(30);
  });

  test.each(WAYS)("the marks of the mini-map differ in lightness: %s", (way) => {
    const [soviet, japanese] = SIDES.map((side) => seenAs(way, lightOf(PALETTES[theme][side])));
    if (!soviet || !japanese) throw new Error("two sides have two marks");
    expect(contrast(soviet, japanese)).toBeGreaterThan(SIGNS);
  });

  test.each(WAYS)("the two fronts, and the two zones, differ by their ink or by their dashes: %s", (way) => {
    const { frontSoviet, frontJapanese } = PALETTES[theme];
    const apart = distance(seenAs(way, lightOf(frontSoviet)), seenAs(way, lightOf(frontJapanese)));
    // Thin lines need about 15 to be told apart by ink alone; a grey print gives 10 by day and 7 by night.
    expect(apart < 15).toBe(way === "grey");
    for (const dashes of [FRONT_DASHES, ZONE_DASHES]) {
      expect(dashes.soviet).toEqual([]);
      expect(dashes.japanese.length).toBe(2);
    }
  });

  test.each(WAYS)("lines of supply and ranges, in plain ink, differ from both fronts: %s", (way) => {
    const { ink, frontSoviet, frontJapanese } = PALETTES[theme];
    const seen = (colour: string) => seenAs(way, lightOf(colour));
    for (const front of [frontSoviet, frontJapanese])
      expect(distance(seen(ink), seen(front))).toBeGreaterThan(12);
  });
});
