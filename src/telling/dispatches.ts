import type { DispatchId } from "../engine/index.ts";
import type { Reader } from "./reader.ts";

/** The text of a dispatch. What the troops of history did is told as theirs, not as what those of this battle do. */
export function tellDispatch(reader: Reader, id: DispatchId): string {
  const text = reader.words.dispatches[id]?.text ?? "";
  return reader.book.invented || text === "" ? text : reader.language.t("cards.asItWas", { text });
}
