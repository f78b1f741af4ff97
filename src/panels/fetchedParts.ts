/** Parts of the game's screen that its first picture does without. */
import { fetched } from "./fetched.tsx";

export const OpenRuleBook = fetched(async () => (await import("./book/RuleCard.tsx")).OpenRuleBook);
export const Units = fetched(async () => (await import("./drawers/Units.tsx")).Units);
export const Chronicle = fetched(async () => (await import("./drawers/Chronicle.tsx")).Chronicle);
export const DispatchCard = fetched(async () => (await import("./cards/DispatchCard.tsx")).DispatchCard);
export const DispatchList = fetched(async () => (await import("./cards/DispatchCard.tsx")).DispatchList);
