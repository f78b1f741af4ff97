import { useLanguage } from "../AppContext.tsx";
import { Sheet } from "../controls.tsx";
import { KEYS } from "./keyboard.ts";

/** The list of keys that do something. */
export function KeysSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <Sheet title={t("keys.title")} isOpen={isOpen} onClose={onClose}>
      <KeyList />
    </Sheet>
  );
}

/** Keys and what they do, as a table of two columns. */
export function KeyList() {
  const { t } = useLanguage();
  return (
    <dl className="keys">
      {KEYS.map(({ key, action }) => (
        <div key={action} className="key-row">
          <dt>
            <kbd>{t(`keys.names.${key}`)}</kbd>
          </dt>
          <dd>{t(`keys.actions.${action}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
