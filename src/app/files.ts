/** Games that leave the browser as files, and come back. */

import type { SideId } from "../engine/index.ts";
import { keptNotes } from "../notebook/index.ts";
import { type BesideRecord, type GameFileFault, type RecordDoubt, readGameFile } from "../record/index.ts";
import { hireCommanders } from "./commanders.ts";
import { type Desk, trouble } from "./desk.ts";
import { tellFailure } from "./failure.ts";
import { type GameFile, gameFileOf, setupOf } from "./gameFile.ts";
import { scenarioIds, scenarioOf } from "./library.ts";
import { reopenSession, type Session } from "./session.ts";
import { keptGame } from "./storage.ts";

/** The file of a kept game, of whatever is left of it; of the game in play without an id. */
export async function fileOfGame(desk: Desk, id: string | null): Promise<GameFile | null> {
  const { session } = desk;
  if (session && (id === null || id === session.id))
    return gameFileOf(session.setup, session.record, session.notes);
  if (id === null) return null;
  const kept = await keptGame(id);
  if (!kept) return null;
  const isWhole = typeof kept.record === "object" && kept.record !== null;
  return isWhole
    ? gameFileOf(kept.setup ?? null, kept.record, notesOf(kept.notes))
    : { name: `${id}.json`, text: JSON.stringify(kept) };
}

function notesOf(kept: unknown): BesideRecord["notes"] {
  const { soviet, japanese } = (kept ?? {}) as Partial<Record<SideId, unknown>>;
  return { soviet: keptNotes(soviet), japanese: keptNotes(japanese) };
}

/** A game opened again, and what of its record could not be checked. */
interface Reopened {
  readonly session: Session;
  readonly doubt: RecordDoubt | null;
}

/** Says what of a record could not be checked; the game goes on. */
export function tellDoubt(desk: Desk, { doubt, found, expected }: RecordDoubt): void {
  trouble(desk, `trouble.doubt.${doubt}`, { found, expected });
}

/** A session of the game in a file, or nothing and the reason on the screen. */
export async function sessionOfFile(desk: Desk, text: string, id: string): Promise<Reopened | null> {
  const read = readGameFile(text);
  if (!read.ok) return refuse(desk, read.fault);
  const { record, seats, notes } = read;
  const setup = setupOf(record, seats);
  const { scenario, battle } = setup;
  if (!scenarioIds().includes(scenario))
    return refuse(desk, { kind: "part", where: "scenario", found: scenario, expected: "scenario" });
  const reading = await scenarioOf(scenario);
  if (!reading.scenario.battles.some((sheet) => sheet.id === battle))
    return refuse(desk, { kind: "part", where: "battle", found: battle, expected: "battle" });
  const commanders = hireCommanders(reading.scenario, setup);
  try {
    const reopened = reopenSession({ id, setup, reading, commanders }, record, { ...notes });
    if (reopened.ok) return reopened;
    const { fault, ...facts } = reopened.fault;
    trouble(desk, `trouble.record.${fault}`, facts);
  } catch (error) {
    // What no rule can make sense of: an order without its parts, a standing of another program.
    tellFailure(desk, "trouble.file.unplayable", error);
  }
  commanders.dismiss();
  return null;
}

function refuse(desk: Desk, { kind, where, found, expected }: GameFileFault): null {
  trouble(desk, `trouble.file.${kind}`, { where, found, expected });
  return null;
}
