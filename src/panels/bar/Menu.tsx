import { useState } from "react";
import { Button, MenuItem, Separator } from "react-aria-components";
import { addressOf, toldScenarios } from "../../app/index.ts";
import { useApp, useGame, useIntents, useLanguage } from "../AppContext.tsx";
import { useRuleBook } from "../book/RuleBookContext.tsx";
import { Sheet } from "../controls.tsx";
import { SearchSheet, SettingsSheet, ShortcutSheet, SituationSheet } from "../whenAsked.tsx";
import { BarMenu } from "./BarMenu.tsx";
import { CommandPlan } from "./Command.tsx";
import { Leash } from "./Leash.tsx";

type Item =
  | "lesson"
  | "staff"
  | "run-on"
  | "command"
  | "leash"
  | "search"
  | "rules"
  | "reference"
  | "compare"
  | "paper"
  | "settings"
  | "keys"
  | "replay"
  | "prologue"
  | "credits"
  | "home"
  | "concede";

/** The menu of the game: help from the staff, settings, what there is to read, the ways out. */
export function GameMenu() {
  const { t } = useLanguage();
  const [open, setOpen] = useState<Item | null>(null);
  const choose = useMenuActions(setOpen);
  const close = () => setOpen(null);
  const { scenario } = useGame().setup;
  const hasHistory = toldScenarios().includes(scenario);
  const build = useApp((state) => state.build);
  const rules = useApp((state) => state.rulesVersion);
  const lesson = useApp((state) => state.lessonAside);
  return (
    <>
      <BarMenu
        onChoose={choose}
        foot={<p className="versions small">{t("app.versions", { build, rules })}</p>}
      >
        {lesson === null ? null : <MenuItem id="lesson">{t("menu.lesson", { number: lesson })}</MenuItem>}
        <MenuItem id="staff">{t("menu.staff")}</MenuItem>
        <MenuItem id="run-on">{t("menu.runOn")}</MenuItem>
        <MenuItem id="command">{t("menu.command")}</MenuItem>
        <MenuItem id="leash">{t("menu.leash")}</MenuItem>
        <MenuItem id="search">{t("menu.search")}</MenuItem>
        <MenuItem id="rules">{t("menu.rules")}</MenuItem>
        <MenuItem id="reference">{t("menu.reference")}</MenuItem>
        {hasHistory ? <MenuItem id="compare">{t("menu.compare")}</MenuItem> : null}
        <MenuItem id="paper">{t("menu.paper")}</MenuItem>
        <Separator />
        <MenuItem id="settings">{t("menu.settings")}</MenuItem>
        <MenuItem id="keys">{t("menu.keys")}</MenuItem>
        {hasHistory ? <MenuItem id="replay">{t("menu.replay")}</MenuItem> : null}
        <MenuItem id="prologue">{t("menu.prologue")}</MenuItem>
        <MenuItem id="credits">{t("menu.credits")}</MenuItem>
        <Separator />
        <MenuItem id="home">{t("menu.home")}</MenuItem>
        <MenuItem id="concede" className="menu-item-grave">
          {t("menu.concede")}
        </MenuItem>
      </BarMenu>
      <SituationSheet isOpen={open === "paper"} onClose={close} />
      <SettingsSheet isOpen={open === "settings"} onClose={close} />
      <SearchSheet isOpen={open === "search"} onClose={close} />
      <ShortcutSheet isOpen={open === "keys"} onClose={close} />
      <Sheet title={t("command.title")} isOpen={open === "command"} onClose={close}>
        <CommandPlan />
      </Sheet>
      <Sheet title={t("leash.title")} isOpen={open === "leash"} onClose={close}>
        <Leash />
      </Sheet>
      <ConcedeSheet isOpen={open === "concede"} onClose={close} />
    </>
  );
}

function useMenuActions(open: (item: Item) => void): (item: Item) => void {
  const intents = useIntents();
  const book = useRuleBook();
  const { setup, view } = useGame();
  return (item) => {
    switch (item) {
      case "lesson":
        return intents.resumeLesson();
      case "staff":
        return void intents.letStaffOrder("rest-of-turn");
      case "run-on":
        return void intents.wishRunOn();
      case "rules":
        return book.open({ type: "contents" });
      case "reference":
        return intents.visit(addressOf("reference"));
      case "replay":
        return void intents.openReplay(setup.scenario, { moment: String(view.turn) });
      case "compare":
        return void intents.compare();
      case "prologue":
      case "credits":
      case "home":
        return intents.goTo(item);
      default:
        return open(item);
    }
  };
}

function ConcedeSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const intents = useIntents();
  return (
    <Sheet title={t("concede.title")} isOpen={isOpen} onClose={onClose} about="concede-text">
      <p className="prose" id="concede-text">
        {t("concede.text")}
      </p>
      <div className="row end">
        <Button className="button" onPress={onClose}>
          {t("concede.no")}
        </Button>
        <Button
          className="button main"
          onPress={() => {
            onClose();
            intents.concede();
          }}
        >
          {t("concede.yes")}
        </Button>
      </div>
    </Sheet>
  );
}
