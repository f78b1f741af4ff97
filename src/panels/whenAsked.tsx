import type { ComponentType } from "react";
import { fetchLaterWords } from "../app/index.ts";
import { type Fetched, fetched } from "./fetched.tsx";
import { OnItsWay } from "./keys/OnItsWay.tsx";
import { AtOnce } from "./Unhurried.tsx";

/** A sheet over the screen: whether it is open, and what shuts it. */
export interface OverTheScreen {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A sheet whose program is fetched ahead, or when somebody opens it. */
export function whenAsked(load: () => Promise<ComponentType<OverTheScreen>>): Fetched<OverTheScreen> {
  const Sheet = fetched(load, ({ onClose }) => <OnItsWay onClose={onClose} />);
  function WhenAsked(sheet: OverTheScreen) {
    if (!sheet.isOpen) return null;
    return (
      <AtOnce>
        <Sheet {...sheet} />
      </AtOnce>
    );
  }
  return Object.assign(WhenAsked, { ahead: Sheet.ahead });
}

/** Finds everything by its name. */
export const SearchSheet = whenAsked(async () => {
  const [{ SearchSheet: Come }] = await Promise.all([import("./search/Search.tsx"), fetchLaterWords()]);
  return Come;
});
/** The rule book, at the page that was asked for. */
export const RuleBookSheet = whenAsked(async () => {
  const [{ OpenRuleBook }] = await Promise.all([import("./book/RuleCard.tsx"), fetchLaterWords()]);
  return OpenRuleBook;
});
/** All keys, each of which can be changed. */
export const ShortcutSheet = whenAsked(async () => {
  const [{ ShortcutSheet }] = await Promise.all([import("./keys/ShortcutSheet.tsx"), fetchLaterWords()]);
  return ShortcutSheet;
});
/** The situation, to be printed and handed out. */
export const SituationSheet = whenAsked(async () => {
  const [{ SituationSheet }] = await Promise.all([import("./paper/SituationSheet.tsx"), fetchLaterWords()]);
  return SituationSheet;
});
/** The settings. */
export const SettingsSheet = whenAsked(async () => {
  const [{ SettingsSheet }] = await Promise.all([import("./bar/Settings.tsx"), fetchLaterWords()]);
  return SettingsSheet;
});
/** What is left to do before the part ends. */
export const EndCheckSheet = whenAsked(async () => (await import("./bar/EndCheck.tsx")).EndCheckQuestion);
/** Whom the staff would order. */
export const StaffQuestionSheet = whenAsked(async () => {
  const [{ StaffQuestionSheet: Come }] = await Promise.all([
    import("./bar/StaffQuestion.tsx"),
    fetchLaterWords(),
  ]);
  return Come;
});
/** The price of an order, before it is given. */
export const PriceSheet = whenAsked(async () => (await import("./unit/PriceQuestion.tsx")).PriceQuestion);
/** What the other side did, deed by deed. */
export const DeedsSheet = whenAsked(async () => (await import("./unit/DeedsSheet.tsx")).DeedsSheet);
