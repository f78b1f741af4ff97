/** The game behind the store on a drawn map, both sides led by persons: no computer, no screen. */

import type { Session } from "../../src/app/session.ts";
import type { OpenScenario } from "../../src/scenario/index.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";
import { aScenario, type Drawing } from "../support/drawMap.ts";

/** What a session is opened with. */
export function aFounding(
  rows: readonly string[],
  drawing: Drawing,
): Pick<Session, "id" | "setup" | "reading" | "commanders"> {
  const skirmish = readScenario(readFolder(`${import.meta.dirname}/../../scenarios`, "skirmish"));
  if (!skirmish.ok) throw new Error("aFounding: the skirmish has errors");
  const reading: OpenScenario = { ...skirmish, scenario: aScenario(rows, drawing) };
  return {
    id: "drawn",
    setup: {
      scenario: "drawn",
      battle: "test",
      seed: "a seed",
      seats: { soviet: "person", japanese: "person" },
    },
    reading,
    commanders: {
      get thread(): never {
        throw new Error("aFounding: nobody is led by the computer");
      },
      call: () => undefined,
      dismiss: () => undefined,
    },
  };
}
