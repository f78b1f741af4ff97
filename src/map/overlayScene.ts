/** What the overlays are to show of the store's state. */
import {
  type AppState,
  type GameInPlay,
  type Layers,
  type MomentSigns,
  type ReachView,
  type Targets,
  targetsOf,
} from "../app/index.ts";
import type { Theme } from "../drawing/palette.ts";
import type { Hex, SideView, Theatre } from "../engine/index.ts";
import { flagsFor } from "./flagsFor.ts";
import { groundFollowed } from "./groundFollowed.ts";
import type { FlagSign } from "./layers/flags.ts";
import type { OrderSigns } from "./layers/orders.ts";
import type { SwitchedScene } from "./layers/switched.ts";
import { orderSignsOf } from "./orderSigns.ts";
import type { Player } from "./playback/player.ts";
import { switchedSceneOf } from "./switchedScene.ts";

/** What the overlays show. */
export interface OverlayScene {
  /** Who holds each hex, as this side believes. */
  readonly control: readonly number[];
  /** Crossings that this side's engineers have made or begun. */
  readonly crossings: SideView["crossings"];
  /** Works of its own, and those of the enemy's that it knows. */
  readonly works: SideView["works"];
  /** Ground that counts, with who holds it. */
  readonly flags: readonly FlagSign[];
  readonly nameOf: (hex: Hex) => string;
  readonly theme: Theme;
  readonly layers: AppState["settings"]["layers"];
  /** One word for those of the layers that change the picture of the ground. */
  readonly groundLayers: string;
  readonly seen: ReadonlySet<Hex> | null;
  readonly reach: ReachView | null;
  /** What an order in hand can be aimed at, where it goes nowhere. */
  readonly targets: Targets | null;
  /** Hex of the selected unit. */
  readonly from: Hex | null;
  /** Hex of the eye, when sight from one hex is shown. */
  readonly eye: Hex | null;
  readonly order: OrderSigns | null;
  /** The line of sight in question. */
  readonly sight: AppState["sight"];
  readonly taken: ReadonlySet<Hex>;
  readonly paths: readonly (readonly Hex[])[];
  /** The moment under way in a replay. */
  readonly moment: MomentSigns | null;
  /** Ground that is followed through it. */
  readonly followed: readonly Hex[];
  /** Hex that a lesson speaks of. */
  readonly lesson: Hex | null;
  /** What is laid over the ground by a switch. */
  readonly switched: SwitchedScene;
}

/** What the scene takes from the battlefield itself. */
interface Parts {
  readonly theatre: Theatre;
  readonly theme: Theme;
  readonly taken: OverlayScene["taken"];
  readonly player: Player;
}

/** The switches that the picture of the ground hangs on. */
function groundLayersOf({ grid, fog, front, control, danger }: Layers): string {
  return [grid, fog, front, control || danger].map(Number).join("");
}

/**
 * The scene of a state. `settled` is the last state before a playback that is still running: ground and front
 * stay as they were in it until the playback has ended.
 */
export function overlaySceneOf(
  state: AppState,
  settled: AppState & { readonly game: GameInPlay },
  { theatre, theme, taken, player }: Parts,
): OverlayScene {
  const { game } = state;
  const own = game?.view.own.find(({ id }) => id === state.selected.unit);
  const from = own && own.at >= 0 ? own.at : null;
  const { view, book } = settled.game;
  // A line of sight has the map to itself; the order in hand waits under it.
  const inHand = state.sight ? { ...state, intent: null } : state;
  const targets = targetsOf(inHand);
  const switched = switchedSceneOf(state, view, theme);
  return {
    seen: player.isBusy ? settled.seen : state.seen,
    from,
    control: view.control,
    crossings: view.crossings,
    works: view.works,
    flags: flagsFor(settled.game, theatre, state.settings.layers),
    nameOf: book.nameOf,
    theme,
    layers: state.settings.layers,
    groundLayers: groundLayersOf(state.settings.layers),
    // One yellow thing at a time: the reach makes way for what the staff proposes, for what is to be hit and for a line of sight.
    reach: targets || state.sight || state.staffAsked?.rehearsal ? null : state.reach,
    targets,
    order: game && orderSignsOf(inHand, game),
    sight: state.sight,
    taken,
    paths: player.marks,
    moment: state.replay?.signs ?? player.signs,
    followed: groundFollowed(state.replay?.focus, theatre),
    lesson: state.lesson?.hex ?? null,
    switched,
    eye: switched.outlook?.from ?? null,
  };
}

/**
 * Whether two states differ by what is selected, aimed at or pointed at alone: that is painted with the next picture.
 * New ground and new layers take longer and have a task of their own.
 */
export function isOnlyAimed(state: AppState, before: AppState | null): boolean {
  return (
    before !== null &&
    state.game?.view === before.game?.view &&
    state.settings === before.settings &&
    state.replay === before.replay
  );
}
