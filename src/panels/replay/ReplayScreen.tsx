import { useState } from "react";
import { useGame, useLanguage } from "../AppContext.tsx";
import { focusMap, focusMomentInHand, focusTimeLine } from "../keys/places.ts";
import { SkipLinks } from "../keys/SkipLinks.tsx";
import type { MountMap } from "../Panels.tsx";
import { MapHost } from "../screens/MapHost.tsx";
import { usePageTitle } from "../usePageTitle.ts";
import { useStages } from "../useStages.ts";
import { SearchSheet, ShortcutSheet } from "../whenAsked.tsx";
import { MapKey } from "./MapKey.tsx";
import { ReplayBar } from "./ReplayBar.tsx";
import { ReplayChronicle } from "./ReplayChronicle.tsx";
import { ReplayLine } from "./ReplayLine.tsx";
import { ReplayTeller } from "./ReplayTeller.tsx";
import { type ReplayDoors, useReplayKeys } from "./replayKeys.ts";
import { useReplay } from "./useReplay.ts";
import "../styles/replayBar.css";
import "../styles/replay.css";
import "../styles/replayKey.css";
import "../styles/told.css";
import "../styles/toldSide.css";
import "../styles/replayRoom.css";

/** The replay room: the battle as it happened, on the map of the game, with its chronicle and its time line. */
export function ReplayScreen({ mountMap }: { readonly mountMap: MountMap }) {
  const [open, setOpen] = useState<"search" | "shortcuts" | null>(null);
  const doors: ReplayDoors = {
    openSearch: () => setOpen("search"),
    openShortcuts: () => setOpen("shortcuts"),
  };
  useReplayKeys(doors);
  usePageTitle(useLanguage().t("replay.title"));
  const { view, busy } = useGame();
  const { position, playing, viewpoint } = useReplay();
  // The map and the bar first; chronicle, line and what is only heard follow, each in a task of its own.
  const stage = useStages(3);
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
      <SkipLinks ways={{ map: focusMap, chronicle: focusMomentInHand, timeline: focusTimeLine }} />
      <ReplayBar openSearch={doors.openSearch} />
      <div className="map-area">
        <MapHost mountMap={mountMap} />
        <MapKey />
      </div>
      {stage > 0 ? <ReplayChronicle /> : null}
      {stage > 1 ? <ReplayLine /> : null}
      {stage > 2 ? <ReplayTeller /> : null}
      <SearchSheet isOpen={open === "search"} onClose={() => setOpen(null)} />
      <ShortcutSheet isOpen={open === "shortcuts"} onClose={() => setOpen(null)} />
    </main>
  );
}
