/** The drawn sheets of the scenarios that have one: addresses of their shapes. */
import type { GameInPlay } from "../../app/index.ts";
import type { Battlefield, Grid } from "../../engine/index.ts";
import type { SheetSource } from "./studio.ts";

const SHAPES = import.meta.glob<string>("../../../assets/sheets/*/shapes.json", {
  query: "?url",
  import: "default",
  eager: true,
});
const NEARS = import.meta.glob<string>("../../../assets/sheets/*/near.json", {
  query: "?url",
  import: "default",
  eager: true,
});
const LIGHTS = import.meta.glob<string>("../../../assets/sheets/*/light.avif", {
  query: "?url",
  import: "default",
  eager: true,
});

/** What the sheet of a game is drawn from. */
export function sheetSourceOf({ book }: GameInPlay, grid: Grid, field: Battlefield): SheetSource {
  const shapes = addressOf(SHAPES, book.id);
  const near = addressOf(NEARS, book.id);
  const light = addressOf(LIGHTS, book.id);
  if (shapes && near && light) return { type: "drawn", shapes, near, light };
  return {
    type: "plain",
    grid: { columns: grid.columns, rows: grid.rows },
    field: { terrain: field.terrain, elevation: field.elevation },
    drawing: book.map,
  };
}

/** Whole address of a scenario's file, for a thread that does not know where the page lies. */
function addressOf(files: Readonly<Record<string, string>>, scenario: string): string | null {
  const found = Object.entries(files).find(([path]) => path.split("/").at(-2) === scenario);
  return found ? new URL(found[1], document.baseURI).href : null;
}
