import { useState } from "react";
import { MenuItem, Separator } from "react-aria-components";
import { addressOf } from "../../app/index.ts";
import { useIntents, useLanguage } from "../AppContext.tsx";
import { BarMenu } from "../bar/BarMenu.tsx";
import { useRuleBook } from "../book/RuleBookContext.tsx";
import { SettingsSheet, ShortcutSheet } from "../whenAsked.tsx";
import { useReplay } from "./useReplay.ts";

type Item =
  | "search"
  | "rules"
  | "reference"
  | "settings"
  | "keys"
  | "prologue"
  | "credits"
  | "leave"
  | "home";

/** The menu of the replay: settings, keys, what there is to read, the ways out. */
export function ReplayMenu({ openSearch }: { readonly openSearch: () => void }) {
  const { t } = useLanguage();
  const intents = useIntents();
  const book = useRuleBook();
  const { game } = useReplay();
  const [open, setOpen] = useState<Item | null>(null);
  const choose = (item: Item) => {
    if (item === "leave") void intents.closeReplay();
    else if (item === "search") openSearch();
    else if (item === "rules") book.open({ type: "contents" });
    else if (item === "reference") intents.visit(addressOf("reference"));
    else if (item === "settings" || item === "keys") setOpen(item);
    else intents.goTo(item);
  };
  return (
    <>
      <BarMenu onChoose={choose}>
        <MenuItem id="search">{t("menu.search")}</MenuItem>
        <MenuItem id="rules">{t("menu.rules")}</MenuItem>
        <MenuItem id="reference">{t("menu.reference")}</MenuItem>
        <Separator />
        <MenuItem id="settings">{t("menu.settings")}</MenuItem>
        <MenuItem id="keys">{t("menu.keys")}</MenuItem>
        <MenuItem id="prologue">{t("menu.prologue")}</MenuItem>
        <MenuItem id="credits">{t("menu.credits")}</MenuItem>
        <Separator />
        {game === null ? null : <MenuItem id="leave">{t("replay.backToGame")}</MenuItem>}
        <MenuItem id="home">{t("menu.home")}</MenuItem>
      </BarMenu>
      <SettingsSheet isOpen={open === "settings"} onClose={() => setOpen(null)} />
      <ShortcutSheet isOpen={open === "keys"} onClose={() => setOpen(null)} />
    </>
  );
}
