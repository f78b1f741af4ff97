/** The part of the reader that needs a disk, kept apart so that a browser never loads it. */
export { readFolder, scenarioIds } from "./readFolder.ts";
