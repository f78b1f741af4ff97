import { expect, test } from "vitest";
import { assaultForecast } from "../../../src/engine/rules/fire-and-assault/assault.ts";
import { aGroup, anAssault, WITH_DIE } from "./workedNumbers.ts";

const HEADER = `# Raw battalions of 450 against Japanese infantry: odds, chance of taking the hex, and with the middle
# faces the result and the losses (attackers/defenders). Climb 40 m, one hexside for each battalion up to three.
# A line that changes here means that the same attack now ends otherwise: say so in the rule book.
`;

const HOW = [
  { name: "by day", given: { light: "day", prepared: 0 }, suppressed: 0 },
  { name: "prepared by day", given: { light: "day", prepared: 40 }, suppressed: 40 },
  { name: "in the dark", given: { light: "dark", prepared: 0 }, suppressed: 0 },
] as const;

function cell(battalions: number, defenders: number, works: number, how: (typeof HOW)[number]): string {
  const attackers = Array.from({ length: battalions }, (_, index) =>
    aGroup({ unit: `b${index}`, men: 450, smallArms: 888, quality: 75, breakLimit: 15 }),
  );
  const smallArms = Math.floor((defenders * 178) / 100);
  const line = aGroup({ men: defenders, smallArms, quality: 130, suppressed: how.suppressed });
  const given = { ...how.given, works, climbMetres: 40, hexsides: Math.min(3, battalions) };
  const { odds, takes, outcomes } = assaultForecast(anAssault(attackers, [line], given), WITH_DIE);
  const middle = outcomes[Math.floor(outcomes.length / 2)];
  return `${odds.join(":")} ${takes}% ${middle?.result} ${middle?.attackerLoss}/${middle?.defenderLoss}`;
}

test("[R4.5] the assault table", async () => {
  const lines = HOW.flatMap((how) =>
    [0, 1, 2, 3].flatMap((works) =>
      [100, 200, 400].map((defenders) => {
        const cells = [1, 2, 3, 4].map((battalions) => cell(battalions, defenders, works, how));
        return `${how.name}, works ${works}, ${defenders} men: ${cells.join(" | ")}`;
      }),
    ),
  );
  await expect(`${HEADER}${lines.join("\n")}\n`).toMatchFileSnapshot("golden/assault-table.txt");
});
