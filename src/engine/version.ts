/** Version of the engine's face and its events. A record names it; nothing is refused for it. */
export const ENGINE_VERSION = "0.2.0";
/**
 * Version of the rules: it changes when the same seed and orders would give another battle, and a record
 * made under another one is refused.
 */
export const RULES_VERSION = "9";
