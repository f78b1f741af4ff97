import { useEffect, useState } from "react";
import { useApp, useGame, useReader } from "../AppContext.tsx";
import type { MountMap } from "../Panels.tsx";
import { MapHost } from "../screens/MapHost.tsx";
import { ShortcutSheet } from "../whenAsked.tsx";
import { MapKey } from "./MapKey.tsx";
import { ReplayBar } from "./ReplayBar.tsx";
import { ReplayChronicle } from "./ReplayChronicle.tsx";
import { ReplayLine } from "./ReplayLine.tsx";
import { useReplayKeys } from "./replayKeys.ts";
import { tellBriefly } from "./tellMoment.ts";
import { useMoment, useReplay, useSighting } from "./useReplay.ts";

/** The replay room: the battle as it happened, on the map of the game, with its chronicle and its time line. */
export function ReplayScreen({ mountMap }: { readonly mountMap: MountMap }) {
  const [hasShortcuts, showShortcuts] = useState(false);
  useReplayKeys(() => showShortcuts(true));
  const { view, busy } = useGame();
  const { position, playing, viewpoint } = useReplay();
  // The marks let a play-through see where the replay is without reading its words.
  return (
    <main
      className="game replay"
      data-turn={view.turn}
      data-busy={busy}
      data-position={position}
      data-playing={playing}
      data-viewpoint={viewpoint}
    >
      <ReplayBar />
      <div className="map-area">
        <MapHost mountMap={mountMap} />
        <MapKey />
      </div>
      <ReplayChronicle />
      <ReplayLine />
      <ReplayAnnouncer />
      <ShortcutSheet isOpen={hasShortcuts} onClose={() => showShortcuts(false)} />
    </main>
  );
}

/** Says each step to a screen reader; of one that plays by itself only where it stops. */
function ReplayAnnouncer() {
  const reader = useReader();
  const moment = useMoment();
  const sighting = useSighting();
  const { playing } = useReplay();
  const isWaiting = useApp((state) => (state.game?.playback.length ?? 0) > 0);
  const text = tellBriefly(reader, moment, sighting);
  const [said, say] = useState("");
  useEffect(() => {
    if (playing === "paused" && !isWaiting) say(text);
  }, [playing, isWaiting, text]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {said}
    </p>
  );
}
