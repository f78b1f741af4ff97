/** What the overlays are to show of the store's state. */
import { type AppState, type GameInPlay, type Layers, targetsOf } from "../app/index.ts";
import type { Theatre } from "../engine/index.ts";
import { flagsFor } from "./flagsFor.ts";
import { groundFollowed } from "./groundFollowed.ts";
import { orderSignsOf } from "./orderSigns.ts";
import type { OverlayScene } from "./overlays.ts";
import type { Theme } from "./palette.ts";
import type { Player } from "./playback/player.ts";
import { switchedSceneOf } from "./switchedScene.ts";

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
  const targets = targetsOf(state);
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
    // One yellow thing at a time: the reach makes way for what the staff proposes, and for what is to be hit.
    reach: targets || state.staffAsked?.rehearsal ? null : state.reach,
    targets,
    order: game && orderSignsOf(state, game),
    sight: state.sight,
    taken,
    paths: player.marks,
    moment: state.replay?.signs ?? null,
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
