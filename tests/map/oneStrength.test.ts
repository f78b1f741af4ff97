import { expect, test } from "vitest";
import type { GameInPlay } from "../../src/app/index.ts";
import { prepare } from "../../src/engine/index.ts";
import { appearancesOf } from "../../src/map/counters/appearance.ts";
import { NO_NOTES } from "../../src/notebook/index.ts";
import { strengthOf } from "../../src/telling/index.ts";
import { aScenario, aUnit } from "../support/drawMap.ts";
import { aView } from "../support/drawView.ts";

test("a counter on the map shows the strength that panel and list show, tanks of scouts who have any", () => {
  const scenario = aScenario(["...."], {
    units: [
      aUnit({ id: "scouts", at: "0000", arm: "reconnaissance", men: 179, tanks: 30 }),
      aUnit({ id: "riders", at: "0100", arm: "reconnaissance", men: 90 }),
      aUnit({ id: "guns", at: "0200", arm: "artillery", men: 60, guns: 4 }),
    ],
  });
  const view = aView(scenario);
  const words = { units: {} };
  const game = { view, words, notes: NO_NOTES } as unknown as GameInPlay;
  const shown = appearancesOf(game, prepare(scenario));
  const strength = (id: string) => shown.get(id)?.strength;
  expect([strength("scouts"), strength("riders"), strength("guns")]).toEqual(["30", "90", "4"]);
  for (const sheet of scenario.units) {
    const own = view.own.find(({ id }) => id === sheet.id);
    expect(own && String(strengthOf(sheet, own))).toBe(strength(sheet.id));
  }
});
