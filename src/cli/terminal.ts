/** The terminal's three ways out: words to stdout, progress and complaints to stderr, data to files. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { BadArguments } from "./args.ts";
import { say } from "./words.ts";

/** Milliseconds after which something is long enough for a progress line. */
const LONG = 2000;
const BETWEEN_LINES = 500;

/** Words for the reader. */
export function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What is wrong. */
export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

/**
 * Writes a file, its folder too.
 * @throws BadArguments when it cannot be written
 */
export function writeOut(file: string, data: string | Uint8Array): void {
  try {
    mkdirSync(dirname(resolve(file)), { recursive: true });
    writeFileSync(file, data);
  } catch (error) {
    throw new BadArguments(say("error.cannotWrite", { file, detail: (error as Error).message }));
  }
}

/** A line on stderr that is kept up to date once a job has taken two seconds. */
export interface Progress {
  show(text: string): void;
  done(): void;
}

/** Begins to watch the time of a job. */
export function watchProgress(): Progress {
  const started = Date.now();
  const isScreen = process.stderr.isTTY === true;
  let shown = 0;
  return {
    show(text) {
      const now = Date.now();
      if (now - started < LONG || now - shown < BETWEEN_LINES) return;
      shown = now;
      process.stderr.write(isScreen ? `\r\x1b[2K${text}` : `${text}\n`);
    },
    done() {
      if (shown > 0 && isScreen) process.stderr.write("\r\x1b[2K");
    },
  };
}
