/** Parts of the game's screen that its first picture does without. */
import { fetchLaterWords } from "../app/index.ts";
import { fetched } from "./fetched.tsx";

export const Units = fetched(async () => {
  const [{ Units: Come }] = await Promise.all([import("./drawers/Units.tsx"), fetchLaterWords()]);
  return Come;
});
export const Chronicle = fetched(async () => (await import("./drawers/Chronicle.tsx")).Chronicle);
export const DispatchCard = fetched(async () => (await import("./cards/DispatchCard.tsx")).DispatchCard);
export const DispatchList = fetched(async () => (await import("./cards/DispatchCard.tsx")).DispatchList);
export const Coach = fetched(async () => {
  const [{ Coach: Come }] = await Promise.all([import("./lesson/Coach.tsx"), fetchLaterWords()]);
  return Come;
});
export const Telling = fetched(async () => {
  const [{ Telling: Come }] = await Promise.all([import("./unit/Telling.tsx"), fetchLaterWords()]);
  return Come;
});
export const MapOnPaper = fetched(async () => {
  const [{ MapOnPaper: Come }] = await Promise.all([import("./paper/MapOnPaper.tsx"), fetchLaterWords()]);
  return Come;
});
