/** The hour that decides: a truce leaves each side where it stands then, though the firing goes on. @rule R14.9 */
import { type Deciding, state } from "../../deciding.ts";
import type { Place, PlaceId, SideId } from "../../scenario.ts";
import type { Holder } from "../../state.ts";
import { battleOf } from "../../theatre.ts";
import { noticeGround } from "../movement/capture.ts";
import { startOfTurn } from "../sequence/clock.ts";
import { countedAt, type GroundKnown, groundOf, isDecidedEarlier } from "./counted.ts";

/** States once, at the end of the turn with the hour that decides, for whom the ground counts. @rule R14.9 */
export function settleGround(deciding: Deciding): void {
  const { draft } = deciding;
  const { theatre } = draft;
  const battle = battleOf(theatre, draft.state.battle);
  if (draft.state.settled || !isDecidedEarlier(battle)) return;
  if (startOfTurn(theatre, draft.state.turn + 1) < battle.groundMinute) return;
  noticeGround(deciding);
  const { state: now } = draft;
  const places = battle.objectives.flatMap(({ place }) => theatre.places.get(place) ?? []);
  const known = (side: SideId): GroundKnown => ({
    control: now.believed[side],
    taken: now.taken[side],
    settled: null,
  });
  state(deciding, {
    type: "ground-settled",
    minute: battle.groundMinute,
    holders: countedIn(groundOf(now), places),
    known: {
      soviet: countedIn(known("soviet"), places),
      japanese: countedIn(known("japanese"), places),
    },
  });
}

function countedIn(ground: GroundKnown, places: readonly Place[]): Record<PlaceId, Holder> {
  return Object.fromEntries(places.map((place) => [place.id, countedAt(ground, place).counts]));
}
