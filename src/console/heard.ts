/** What comes of a sentence. */
import type { Command, Hex, UnitId } from "../engine/index.ts";
import type { GroupOrder } from "../notebook/index.ts";
import type { Planned, SettingAside } from "./request.ts";
import type { Memory } from "./scene.ts";

/** What the host is to do after a sentence. */
export type Doing =
  | { readonly type: "give"; readonly commands: readonly Command[] }
  /** Gives or shows one order to several units, which stops at the first to whom something happens. */
  | {
      readonly type: "give-group" | "weigh-group";
      readonly units: readonly UnitId[];
      readonly order: GroupOrder;
    }
  | { readonly type: "end-turn" | "concede" | "march-on" | "redo" | "map" | "quit" }
  /** Takes the last order back, or so many of the last as can be. */
  | { readonly type: "undo"; readonly times?: number }
  | { readonly type: "staff" | SettingAside; readonly units: readonly UnitId[] }
  /** Tells what the staff would order while it is asked whether it may. */
  | { readonly type: "rehearse"; readonly units: readonly UnitId[] }
  | { readonly type: "plan"; readonly marches: readonly Planned[] }
  | { readonly type: "call-off"; readonly units: readonly UnitId[] }
  | { readonly type: "select"; readonly unit: UnitId }
  /** Shows an order that is considered and not given. */
  | { readonly type: "weigh"; readonly command: Command }
  | { readonly type: "save"; readonly file: string | null };

/** A sentence heard. */
export interface Heard {
  readonly kind: "answer" | "question" | "fault" | "refusal";
  readonly lines: readonly string[];
  readonly doing: Doing | null;
  readonly memory: Memory;
  /** Hex that was spoken of, for whoever has a map to bring it into view. */
  readonly show: Hex | null;
  /** 1 where an order that is shown as considered is so no longer: for whoever shows it, before anything is done. */
  readonly letsGo?: 1;
  /** What was said in the same line after it: the host hears it when this is done, unless something came in between. */
  readonly rest?: string;
}

/** Lines told of a sentence after which the host has nothing to do. */
export function told(kind: Heard["kind"], lines: readonly string[], memory: Memory): Heard {
  return { kind, lines, doing: null, memory, show: null };
}
