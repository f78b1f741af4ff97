/** What a commander can order. A command is a wish: `decide` answers it with facts or a refusal. */
import type { Hex } from "./hex/grid.ts";
import type { DispatchId, Manner, OptionId, StandingOrder, UnitId } from "./scenario.ts";
import type { DigWork } from "./state.ts";

/** An order as a player or the computer gives it: a wish, which `decide` carries out or refuses. */
export type Command =
  /** Go along adjacent hexes, the unit's own hex not included. @rule R2.1 */
  | { readonly type: "move"; readonly unit: UnitId; readonly path: readonly Hex[]; readonly manner: Manner }
  /** Storm an adjacent hex with all units named. @rule R4.4 */
  | { readonly type: "assault"; readonly units: readonly UnitId[]; readonly target: Hex }
  /** Small arms, guns and tanks firing direct at a hex in sight. @rule R4.2 */
  | { readonly type: "fire"; readonly unit: UnitId; readonly target: Hex }
  /** Shells at a hex in range, seen or not. @rule R5.1 */
  | { readonly type: "bombard"; readonly unit: UnitId; readonly target: Hex }
  /** Aircraft at a hex. @rule R6.1 */
  | { readonly type: "air-strike"; readonly target: Hex; readonly sorties: number }
  /** Spend the turn digging, laying wire or building machine-gun nests; a trench unless told. @rule R8.1 */
  | { readonly type: "dig"; readonly unit: UnitId; readonly what?: DigWork }
  /** Engineers make a crossing to the hex beside theirs. @rule R2.11 */
  | { readonly type: "bridge"; readonly unit: UnitId; readonly to: Hex }
  /** Spend the turn resting. @rule R10.4 */
  | { readonly type: "rest"; readonly unit: UnitId }
  /** What the unit does by itself when the enemy acts. @rule R4.9 */
  | { readonly type: "stand"; readonly unit: UnitId; readonly order: StandingOrder }
  /** What the commander decides where a dispatch left it to him. @rule R13.4 */
  | { readonly type: "answer"; readonly dispatch: DispatchId; readonly option: OptionId }
  | { readonly type: "end-turn" }
  /** Give the battle up. @rule R14.4 */
  | { readonly type: "concede" };

/** Name of a kind of order. */
export type CommandType = Command["type"];
