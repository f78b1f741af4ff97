/** Games as files: read strictly enough that whatever a file holds is a sentence and no accident. */
import { type BesideRecord, type GameRecord, readGameFile } from "../../record/index.ts";
import { BadArguments } from "../args.ts";
import { say } from "../words.ts";

/**
 * The game that a file holds: its record, who sits where, what was noted.
 * @throws BadArguments when it holds none
 */
export function readRecord(file: string, text: string): { readonly record: GameRecord } & BesideRecord {
  const read = readGameFile(text);
  if (!read.ok) {
    const { kind, where, found } = read.fault;
    throw new BadArguments(say(`error.noRecord.${kind}`, { file, where, found }));
  }
  return read;
}
