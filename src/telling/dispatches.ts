import type { DispatchId } from "../engine/index.ts";
import type { Reader } from "./reader.ts";

/** The text of a dispatch. What the troops of history did is told as theirs, not as what those of this battle do. */
export function tellDispatch(reader: Reader, id: DispatchId): string {
  const text = reader.words.dispatches[id]?.text ?? "";
  const { t } = reader.language;
  // Many a text says by itself that it tells of history.
  const saysSo = text === "" || text.startsWith(t("cards.inHistory"));
  return reader.book.invented || saysSo ? text : t("cards.asItWas", { text });
}
