/** The terminal's three ways out: words to stdout, progress and complaints to stderr, data to files. */
import { accessSync, closeSync, constants, openSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { BadArguments } from "./args.ts";
import { say } from "./words.ts";

/** Milliseconds after which something is long enough for a progress line. */
const LONG = 2000;
const BETWEEN_LINES = 500;

// A reader who has seen enough closes the pipe: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

/** Words for the reader. */
export function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What is wrong. */
export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

/**
 * Makes sure, before the work is done, that its file can be written: its folder is there, and it opens.
 * @throws BadArguments when it cannot
 */
export function prepareOut(file: string): void {
  orSay(file, () => {
    const path = resolve(file);
    needFolder(dirname(path));
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) throw new Error(say("error.isFolder"));
    // A pipe or a device is not opened to try: that could wait for its reader.
    if (stat) return accessSync(path, constants.W_OK);
    closeSync(openSync(path, "a"));
    rmSync(path);
  });
}

/**
 * Writes a file.
 * @throws BadArguments when it cannot be written
 */
export function writeOut(file: string, data: string | Uint8Array): void {
  orSay(file, () => {
    needFolder(dirname(resolve(file)));
    writeFileSync(file, data);
  });
}

/** A folder that is not there is mostly a slip of the pen, so none is made. @throws where it is none, or no folder */
function needFolder(folder: string): void {
  let at = folder;
  while (statSync(at, { throwIfNoEntry: false }) === undefined && dirname(at) !== at) at = dirname(at);
  if (!statSync(at).isDirectory()) throw new Error(say("error.isFile", { file: at }));
  if (at !== folder) throw new Error(say("error.noFolder", { folder }));
}

function orSay(file: string, work: () => void): void {
  try {
    work();
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
