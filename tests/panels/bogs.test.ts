/** However small the chance that tanks bog, it is told before the order is given: of a move, a march, and of a group. */
import { expect, test } from "vitest";
import { preview } from "../../src/engine/index.ts";
import { createLanguage } from "../../src/language/index.ts";
import { marchTo, planGroup } from "../../src/notebook/index.ts";
import { type Reader, tellBogging, tellGroupLine, tellMarchBogs } from "../../src/telling/index.ts";
import { aGame, moving } from "../engine/aGame.ts";
import { aTankCompany } from "../support/drawMap.ts";

const language = createLanguage("en");
const reader = { language, short: () => "Tanks", where: () => "the goal" } as unknown as Reader;

/** Two tanks before one hex of marsh in which each bogs with so many percent. */
function before(marsh: number) {
  const game = aGame([".m......................"], {
    units: [aTankCompany({ id: "tanks", at: "0000", tanks: 2 })],
    numbers: { armour: { bog: { marsh } } },
  });
  return { game, view: game.view("soviet") };
}

test("[R7.1] two tanks and one chance in a hundred: nobody expects it, and it is told", () => {
  const { game, view } = before(1);
  const told = preview(view, moving(game, "tanks", "0100"));
  if (told.type !== "move") throw new Error("another preview");
  expect(told.bogged.high).toBe(0);
  expect(tellBogging(reader, told)).toBe("1\u00a0% for each tank: most likely none");
  const dry = before(0);
  expect(tellBogging(reader, preview(dry.view, moving(dry.game, "tanks", "0100")))).toBeNull();
});

test("[R7.1] of a march the chance on its whole way is told, though its first stage be dry", () => {
  const chanceOf = (marsh: number) => {
    const { game, view } = before(marsh);
    const march = marchTo(view, "tanks", "deployed", game.hex("2000"));
    if (!march) throw new Error("no way");
    return tellMarchBogs(reader, view, "tanks", march);
  };
  expect(chanceOf(3)).toContain("a chance of 3\u00a0% (R7.1)");
  expect(chanceOf(0)).toBeNull();
});

test("[R7.1] of a group each unit's chance is told", () => {
  const { game, view } = before(2);
  const order = { order: "move", manner: "deployed", target: game.hex("0200") } as const;
  const [line] = planGroup(view, ["tanks"], order).lines;
  expect(line && tellGroupLine(reader, line)).toBe(
    "Tanks to the goal; each tank may bog down, 2\u00a0% (R7.1)",
  );
});
