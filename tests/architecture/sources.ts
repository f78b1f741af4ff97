import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Root of the repository, with a closing separator. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A file of the repository: its path from the root, with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** All files under a folder of the repository, in the order of their paths; none where the folder is missing. */
export function filesUnder(folder: string, isWanted: (file: string) => boolean): readonly string[] {
  let names: string[];
  try {
    names = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" });
  } catch {
    return [];
  }
  const files = names.map((name) => `${folder}/${name.split(path.sep).join("/")}`);
  return files.filter((file) => isWanted(file)).sort();
}

/** The modules of the program: every TypeScript file under `src/`. */
export function readModules(): readonly SourceFile[] {
  return filesUnder("src", (file) => /\.tsx?$/.test(file)).map(readSource);
}

/** Reads one file by its path from the root. */
export function readSource(file: string): SourceFile {
  return { path: file, text: readFileSync(path.join(ROOT, file), "utf8") };
}

/** The text without comments, each line staying where it was; words inside strings stay. */
export function withoutComments(text: string): string {
  return text.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (whole: string, literal: string | undefined) => literal ?? whole.replace(/[^\n]/g, " "),
  );
}
