/** Sentences to be heard rather than read. */
export {
  type HexAsked,
  tellAimAt,
  tellHexBriefly,
  tellHexFully,
  tellHexOfStory,
  tellOwnFully,
  tellStrength,
} from "./hexes.ts";
export { tellEnemyPart, tellResult, tellStatus } from "./parts.ts";
export {
  type AimedOrder,
  type OrderTold,
  orderTitle,
  stageTitle,
  tellChoice,
  tellOrder,
  tellOrderFully,
} from "./previews.ts";
