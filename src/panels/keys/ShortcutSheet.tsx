import { useState } from "react";
import { Button } from "react-aria-components";
import { useLanguage } from "../AppContext.tsx";
import { Sheet } from "../controls.tsx";
import type { OverTheScreen } from "../whenAsked.tsx";
import { ChangeKeys } from "./ChangeKeys.tsx";
import { KeyTable } from "./KeyTable.tsx";

/** The keys of the screen at a glance; whoever wants others changes them here. */
export function ShortcutSheet({ isOpen, onClose }: OverTheScreen) {
  const { t } = useLanguage();
  return (
    <Sheet title={t("keys.title")} isOpen={isOpen} onClose={onClose} className="keys-sheet">
      <Shortcuts />
    </Sheet>
  );
}

function Shortcuts() {
  const { t } = useLanguage();
  const [isChanging, setChanging] = useState(false);
  return (
    <>
      {isChanging ? <ChangeKeys /> : <KeyTable />}
      <Button className="button keys-turn" onPress={() => setChanging(!isChanging)}>
        {t(isChanging ? "keys.read" : "keys.change")}
      </Button>
    </>
  );
}
