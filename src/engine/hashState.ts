/** The fingerprint of a state, taken every turn: same record, same hashes, in every JavaScript engine. */
import { hashData } from "./hash.ts";
import type { BattleState } from "./state.ts";

/** Hash of everything in a state, 16 hexadecimal digits. */
export function hashState(state: BattleState): string {
  return hashData(state);
}
