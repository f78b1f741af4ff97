import { type KeyActionId, workingKeys } from "../../app/index.ts";
import { useApp, useLanguage } from "../AppContext.tsx";
import { keyLabel } from "./names.ts";

/** The keys that a beginner needs, as they are now, where nothing is selected. */
const FIRST: readonly KeyActionId[] = [
  "next-unit",
  "press-hex",
  "give",
  "cancel",
  "undo",
  "end-turn",
  "shortcuts",
];

/** A short list of keys and what they do. */
export function KeyList() {
  const language = useLanguage();
  const { t } = language;
  const keys = useApp((state) => state.keys);
  return (
    <dl className="keys">
      {FIRST.map((id) => {
        const [chord] = workingKeys(keys, id);
        return chord === undefined ? null : (
          <div key={id} className="key-row">
            <dt>
              <kbd>{keyLabel(language, chord)}</kbd>
            </dt>
            <dd>{t(`keys.actions.${id}`)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
