/** Pictures of the counters, drawn once when the program is made. */
export { counterAtlas } from "./atlas.ts";
export { THEMES } from "./palette.ts";
