/** Records of games as files: read strictly enough that whatever a file holds is a sentence and no accident. */
import type { GameRecord } from "../../record/index.ts";
import { BadArguments } from "../args.ts";
import { say } from "../words.ts";

/**
 * The record that a file holds.
 * @throws BadArguments when it holds none
 */
export function readRecord(file: string, text: string): GameRecord {
  const value = parsed(text);
  if (!isRecord(value)) throw new BadArguments(say("error.noRecord", { file }));
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is GameRecord {
  if (typeof value !== "object" || value === null) return false;
  const { format, scenario, scenarioHash, rulesVersion, battle, seed, commands, hashes } = value as Partial<
    Record<keyof GameRecord, unknown>
  >;
  const texts = [scenario, scenarioHash, rulesVersion, battle, seed];
  return (
    format === 1 &&
    texts.every((each) => typeof each === "string") &&
    Array.isArray(commands) &&
    Array.isArray(hashes)
  );
}
