/** Sentences to be heard rather than read. */
export {
  type HexAsked,
  tellHexBriefly,
  tellHexFully,
  tellHexOfStory,
  tellOwnFully,
  tellStrength,
} from "./hexes.ts";
export { tellEnemyPart, tellResult, tellStatus } from "./parts.ts";
export { type AimedOrder, type OrderTold, tellOrder, tellOrderFully } from "./previews.ts";
