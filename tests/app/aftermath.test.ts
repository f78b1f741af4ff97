/** What the other side's part has come to for one's own troops: told on the page as in the terminal, and after a reload. */
import { expect, test } from "vitest";
import { give, inPlay, openSession, reopenSession, type Session } from "../../src/app/session.ts";
import { view } from "../../src/engine/index.ts";
import { aUnit, hexOf } from "../support/drawMap.ts";
import { aFounding } from "./aSession.ts";

const DISRUPTED = 80;

/** A strong enemy has stormed the hex of a company. */
function stormed(): Session {
  const session = openSession(
    aFounding([".....", ".....", "....."], {
      units: [
        aUnit({ id: "shaky", at: "0201" }),
        aUnit({ id: "steady", at: "0001" }),
        aUnit({ id: "foe", side: "japanese", at: "0301", men: 900, smallArms: 2700 }),
      ],
      firstMover: ["soviet", "soviet"],
      // One storm is enough to shake a company.
      numbers: { cohesion: { disrupted: DISRUPTED } },
    }),
  );
  give(session, { type: "end-turn" });
  const target = hexOf(session.reading.scenario, "0201");
  expect(give(session, { type: "assault", units: ["foe"], target }).ok).toBe(true);
  return session;
}

const shakenIn = (session: Session) =>
  inPlay(session, "en", { playback: [], busy: "idle", showing: "news" }).aftermath.shaken;

test("[R10.2] who is shaken by the other side's part is named in one's own, from its first moment to its end", () => {
  const session = stormed();
  expect(shakenIn(session)).toEqual([]);
  give(session, { type: "end-turn" });
  const own = view(session.state, "soviet").own;
  const shaky = own.find(({ id }) => id === "shaky");
  expect(shaky?.cohesion).toBeLessThan(DISRUPTED);
  const told = shakenIn(session);
  expect(told.map(({ unit }) => unit)).toEqual(["shaky"]);
  give(session, { type: "rest", unit: "steady" });
  expect(shakenIn(session)).toEqual(told);
  const again = reopenSession(session, session.record);
  expect(again.ok && shakenIn(again.session)).toEqual(told);
});
