import type { Moment, Replay, Sighting } from "../../app/index.ts";
import { useApp } from "../AppContext.tsx";

/** The replay on the screen. @throws on a screen that has none. */
export function useReplay(): Replay {
  const replay = useApp((state) => state.replay);
  if (!replay) throw new Error("useReplay: no replay is open");
  return replay;
}

/** The moment under way. */
export function useMoment(): Moment {
  const { story, position } = useReplay();
  const moment = story.moments[position];
  if (!moment) throw new Error(`useMoment: the story has no moment ${position}`);
  return moment;
}

/** What was seen of the moment under way, where it is the enemy's doing and one side looks on. */
export function useSighting(): Sighting | undefined {
  const { sightings, position } = useReplay();
  return sightings.get(position);
}
