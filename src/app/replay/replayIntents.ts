/** What the replay room can ask for: opening a line, going through it, and following something in it. */
import { type Desk, trouble } from "../desk.ts";
import { tellFailure } from "../failure.ts";
import { lineOf } from "../historicalLine.ts";
import type { Intents } from "../types.ts";
import { momentNamed } from "./address.ts";
import { follow } from "./following.ts";
import { change, lookAs, open, show, stepBy } from "./room.ts";
import { layOut } from "./story.ts";

type ReplayIntents = Pick<
  Intents,
  | "openReplay"
  | "seek"
  | "stepReplay"
  | "playReplay"
  | "setReplaySpeed"
  | "setViewpoint"
  | "follow"
  | "closeReplay"
>;

/** The ways in and out: putting away what is in play, and going on with a kept game. */
export interface Ways {
  leave(): void;
  resume(game: string): Promise<void>;
}

/** The intents of the replay. */
export function replayIntents(desk: Desk, ways: Ways): ReplayIntents {
  const { store } = desk;
  return {
    async openReplay(scenario, where = {}) {
      const game = desk.session && !desk.session.state.outcome ? desk.session.id : null;
      try {
        if (store.getState().replay?.story.scenario !== scenario) {
          ways.leave();
          store.setState({ screen: "replay", trouble: null });
          const line = layOut(await lineOf(scenario));
          open(desk, line, where.viewpoint ?? "all", game);
        } else store.setState({ screen: "replay", trouble: null });
        goTo(desk, where.moment ?? null);
        if (where.viewpoint) lookAs(desk, where.viewpoint);
      } catch (error) {
        ways.leave();
        store.setState({ screen: "home" });
        tellFailure(desk, "trouble.replay", error);
      }
    },
    seek(position) {
      change(desk, { playing: "paused" });
      show(desk, position);
    },
    stepReplay(stride, by) {
      change(desk, { playing: "paused" });
      stepBy(desk, stride, by);
    },
    playReplay: (playing) => change(desk, { playing }),
    setReplaySpeed: (speed) => change(desk, { speed }),
    setViewpoint: (viewpoint) => lookAs(desk, viewpoint),
    follow: (focus) => follow(desk, focus),
    async closeReplay() {
      const game = store.getState().replay?.game ?? null;
      ways.leave();
      store.setState({ screen: "home" });
      if (game !== null) await ways.resume(game);
    },
  };
}

/** Goes to the moment that a link names, or says that there is none and stays at the beginning. */
export function goTo(desk: Desk, moment: string | null): void {
  const { replay } = desk.store.getState();
  if (!replay || moment === null) return;
  const whole = momentNamed(replay.story, moment);
  // What stands after the hour may be no eyes that the battle knows: the hour still counts.
  const position = whole ?? momentNamed(replay.story, moment.split("/")[0] ?? "");
  if (position === null) trouble(desk, "trouble.noMoment", { moment });
  else if (whole === null) trouble(desk, "trouble.partOfLink", { moment });
  show(desk, position ?? 0);
}
