/** Layers that need no words. */
import type { LayerId } from "../../app/index.ts";

/** Layers that are on from the first visit open no legend of their own: it is there when one of the others comes on. */
export const QUIET: ReadonlySet<LayerId> = new Set([
  "front",
  "fog",
  "grid",
  "contours",
  "names",
  "objectives",
]);
