import { memo, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { GameInPlay } from "../../app/index.ts";
import { tellSeen } from "../../telling/index.ts";
import { useApp, useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Bar, type Folding } from "../bar/Bar.tsx";
import { useEndTurnKey } from "../bar/EndTurnKey.tsx";
import { Cards } from "../cards/Cards.tsx";
import { CommandLine, CommandLineButton } from "../commandLine/CommandLine.tsx";
import { Coach, Telling } from "../fetchedParts.ts";
import { useGameKeys } from "../keys/gameKeys.ts";
import { focusLeaf, focusMap, focusTimeLine, keepFocus, type Leaf, onKeysInto } from "../keys/places.ts";
import { SkipLinks } from "../keys/SkipLinks.tsx";
import { Teller } from "../live/Teller.tsx";
import type { MountMap } from "../Panels.tsx";
import { TimeLine } from "../timeline/TimeLine.tsx";
import { AtOnce, Unhurried } from "../Unhurried.tsx";
import { EnemyPartChip } from "../unit/EnemyPart.tsx";
import { HoverLine } from "../unit/HoverLine.tsx";
import { useTelling } from "../unit/useTelling.ts";
import { useKept } from "../useKept.ts";
import { usePageTitle } from "../usePageTitle.ts";
import { useStages } from "../useStages.ts";
import { EndCheckSheet, PriceSheet, SearchSheet, ShortcutSheet, StaffQuestionSheet } from "../whenAsked.tsx";
import { Elsewhere } from "./Elsewhere.tsx";
import { useFetchedAhead } from "./leisure.ts";
import { MapHost } from "./MapHost.tsx";
import { PartOnPaper } from "./PartOnPaper.tsx";
import { SidePanel } from "./SidePanel.tsx";

/** What hears of changes by itself: another leaf of the panel, or a sheet over the game, draws none of it anew. */
const [StillBar, StillTimeLine, StillTeller, StillCommandLine] = [
  memo(Bar),
  memo(TimeLine),
  memo(Teller),
  memo(CommandLine),
];

/** The game: bar, map, panel and time line. The map answers first. */
export function GameScreen({ mountMap }: { readonly mountMap: MountMap }) {
  return (
    <Unhurried>
      <GameOnScreen mountMap={mountMap} />
    </Unhurried>
  );
}

function GameOnScreen({ mountMap }: { readonly mountMap: MountMap }) {
  const { t } = useLanguage();
  const { busy, words, setup } = useGame();
  const lesson = useApp((state) => state.lesson?.step);
  const endTurn = useEndTurnKey();
  const [leaf, setLeaf] = useState<Leaf>("selected");
  const [open, setOpen] = useState<"search" | "shortcuts" | null>(null);
  const [isUp, setUp] = useState(false);
  // Where the panel is a sheet over the map, whoever goes on to the map by keys sees it again.
  useEffect(() => onKeysInto(".map-area", () => setUp(false)), []);
  const [line, setLine] = useState<Folding>("folded");
  const openLeaf = (next: Leaf) => {
    setLeaf(next);
    setUp(true);
    focusLeaf(next);
  };
  const title = words.battles[setup.battle]?.title ?? t("app.name");
  usePageTitle(title);
  useGameKeys({
    openLeaf,
    openSearch: () => setOpen("search"),
    openShortcuts: () => setOpen("shortcuts"),
    endTurn,
  });
  useEffect(keepFocus, []);
  // A line of the chronicle was looked for: its leaf shows it.
  const [askedLine, askLine] = useKept<number | null>("chronicle-asked", null);
  const toLine = useEffectEvent(() => {
    openLeaf("chronicle");
    askLine(null);
  });
  useEffect(() => {
    if (askedLine !== null) toLine();
  }, [askedLine]);
  useFetchedAhead(setup.scenario);
  // The map and the bar first; panel, time line and what is only heard follow.
  const stage = useStages(3);
  return (
    <main className="game" data-lesson={lesson} data-line={line}>
      <h1 className="visually-hidden">{title}</h1>
      <SkipLinks
        ways={{
          map: focusMap,
          orders: () => openLeaf("selected"),
          timeline: focusTimeLine,
        }}
      />
      <Unhurried>
        <StillBar line={line} setLine={setLine} />
      </Unhurried>
      <AtOnce>
        <MapArea mountMap={mountMap} />
        {lesson === undefined ? null : <Coach />}
        {stage > 2 ? <StillCommandLine /> : null}
      </AtOnce>
      {stage > 0 ? (
        <Unhurried>
          <SidePanel leaf={leaf} setLeaf={setLeaf} isUp={isUp} setUp={setUp} />
        </Unhurried>
      ) : null}
      {stage > 1 ? (
        <Unhurried>
          <StillTimeLine />
        </Unhurried>
      ) : null}
      {stage > 2 ? (
        <AtOnce>
          <Marks drawn={busy} />
          <StillTeller />
          <Questions />
        </AtOnce>
      ) : null}
      <SearchSheet isOpen={open === "search"} onClose={() => setOpen(null)} />
      <ShortcutSheet isOpen={open === "shortcuts"} onClose={() => setOpen(null)} />
    </main>
  );
}

/** What is asked before something is done that nobody takes back: there before the next key is pressed. */
function Questions() {
  const intents = useIntents();
  const isPriceAsked = useApp((state) => state.priceAsked !== null);
  const isEndAsked = useApp((state) => state.endCheck !== null);
  const isStaffAsked = useApp((state) => state.staffAsked !== null);
  return (
    <>
      <EndCheckSheet isOpen={isEndAsked} onClose={() => intents.stay()} />
      <StaffQuestionSheet isOpen={isStaffAsked} onClose={() => void intents.giveToStaff("no")} />
      <PriceSheet isOpen={isPriceAsked} onClose={() => intents.payPrice("no")} />
    </>
  );
}

/**
 * The marks on the screen let a play-through, or someone who reports a fault, compare two games without a word on the
 * page. They change with the game; idle it is when the panels, too, are drawn.
 */
function Marks({ drawn }: { readonly drawn: GameInPlay["busy"] }) {
  const { view, busy, commandCount, hash } = useGame();
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const screen = place.current?.closest("main");
    if (!screen) return;
    Object.assign(screen.dataset, {
      turn: String(view.turn),
      orders: String(commandCount),
      state: hash,
      busy: busy === "idle" ? drawn : busy,
    });
  }, [view.turn, commandCount, hash, busy, drawn]);
  return <span ref={place} hidden />;
}

/** The map and what lies over it. */
const MapArea = memo(function MapArea({ mountMap }: { readonly mountMap: MountMap }) {
  return (
    <div className="map-area">
      <MapHost mountMap={mountMap} />
      <Busy />
      <EnemyPartChip />
      <div className="map-foot">
        <CommandLineButton />
        <HoverLine />
      </div>
      <Elsewhere />
      <PartOnPaper />
      <Cards />
    </div>
  );
});

/** That the other side is thinking, or what the map is showing, which can be skipped. */
function Busy() {
  const { t } = useLanguage();
  const intents = useIntents();
  const reader = useReader();
  const isPlaying = useApp(({ game }) => (game?.playback.length ?? 0) > 0);
  const telling = useTelling();
  const line = useApp((state) => state.reel.line);
  const { busy } = useGame();
  if (telling) return <Telling />;
  if (busy === "idle" && !isPlaying) return null;
  return (
    <div className="busy">
      <span>{t(busy === "thinking" ? "busy.thinking" : "busy.playback")}</span>
      {line ? <span className="busy-now">{tellSeen(reader, line.seen)}</span> : null}
      {isPlaying ? (
        <Button className="link" onPress={() => intents.shown()}>
          {t("busy.skip")}
        </Button>
      ) : null}
    </div>
  );
}
