/** Version of the engine's face and events, and of the rules: a record is verified only under its own rules. */
export const ENGINE_VERSION = "0.1.0";
export const RULES_VERSION = "1";
