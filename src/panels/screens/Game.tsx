import { memo, useCallback, useEffect, useState } from "react";
import { Button, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { tellSeen } from "../../telling/index.ts";
import { useApp, useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Bar, type Folding } from "../bar/Bar.tsx";
import { EndCheckSheet, useEndTurnKey } from "../bar/EndTurnKey.tsx";
import { StaffQuestionSheet } from "../bar/StaffQuestion.tsx";
import { Cards } from "../cards/Cards.tsx";
import { CommandLine, CommandLineButton } from "../commandLine/CommandLine.tsx";
import { Chronicle } from "../drawers/Chronicle.tsx";
import { Units } from "../drawers/Units.tsx";
import { useGameKeys } from "../keys/gameKeys.ts";
import { focusLeaf, focusMap, focusTimeLine, keepFocus, type Leaf } from "../keys/places.ts";
import { Coach } from "../lesson/Coach.tsx";
import { Teller } from "../live/Teller.tsx";
import type { MountMap } from "../Panels.tsx";
import { TimeLine } from "../timeline/TimeLine.tsx";
import { EnemyPartChip } from "../unit/EnemyPart.tsx";
import { HoverLine } from "../unit/HoverLine.tsx";
import { Panel, useSelectedUnit } from "../unit/Panel.tsx";
import { SheetSummary } from "../unit/SheetSummary.tsx";
import { SearchSheet, ShortcutSheet } from "../whenAsked.tsx";
import { Elsewhere } from "./Elsewhere.tsx";
import { MapHost } from "./MapHost.tsx";

/** What hears of changes by itself: another leaf of the panel, or a sheet over the game, draws none of it anew. */
const [StillBar, StillTimeLine, StillTeller, StillCommandLine, StillEndCheck] = [
  memo(Bar),
  memo(TimeLine),
  memo(Teller),
  memo(CommandLine),
  memo(EndCheckSheet),
];
const [StillPanel, StillUnits, StillChronicle] = [memo(Panel), memo(Units), memo(Chronicle)];

/** The game: bar, map, panel and time line. */
export function GameScreen({ mountMap }: { readonly mountMap: MountMap }) {
  const { t } = useLanguage();
  const lesson = useApp((state) => state.lesson?.step);
  const endTurn = useEndTurnKey();
  const [leaf, setLeaf] = useState<Leaf>("selected");
  const [open, setOpen] = useState<"search" | "shortcuts" | null>(null);
  const [isUp, setUp] = useState(false);
  const [line, setLine] = useState<Folding>("folded");
  const openLeaf = (next: Leaf) => {
    setLeaf(next);
    setUp(true);
    focusLeaf(next);
  };
  useGameKeys({
    openLeaf,
    openSearch: () => setOpen("search"),
    openShortcuts: () => setOpen("shortcuts"),
    endTurn,
  });
  useEffect(keepFocus, []);
  const { view, busy, commandCount, hash, words, setup } = useGame();
  // The marks let a play-through, or someone who reports a fault, compare two games without a word on the page.
  return (
    <main
      className="game"
      data-turn={view.turn}
      data-orders={commandCount}
      data-state={hash}
      data-busy={busy}
      data-lesson={lesson}
      data-line={line}
    >
      <h1 className="visually-hidden">{words.battles[setup.battle]?.title ?? t("app.name")}</h1>
      <SkipLinks openLeaf={openLeaf} />
      <StillBar line={line} setLine={setLine} />
      <MapArea mountMap={mountMap} />
      <StillCommandLine />
      <SidePanel leaf={leaf} setLeaf={setLeaf} isUp={isUp} setUp={setUp} />
      <StillTimeLine />
      <StillTeller />
      <SearchSheet isOpen={open === "search"} onClose={() => setOpen(null)} />
      <StillEndCheck />
      <StaffQuestionSheet />
      <ShortcutSheet isOpen={open === "shortcuts"} onClose={() => setOpen(null)} />
    </main>
  );
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
      <Cards />
      <Coach />
    </div>
  );
});

/** Past the bar at one key: seen when they have the focus. */
function SkipLinks({ openLeaf }: { readonly openLeaf: (leaf: Leaf) => void }) {
  const { t } = useLanguage();
  return (
    <nav className="skip-links" aria-label={t("skip.title")}>
      <Button className="button" onPress={focusMap}>
        {t("skip.map")}
      </Button>
      <Button className="button" onPress={() => openLeaf("selected")}>
        {t("skip.orders")}
      </Button>
      <Button className="button" onPress={focusTimeLine}>
        {t("skip.timeline")}
      </Button>
    </nav>
  );
}

/** That the other side is thinking, or what the map is showing, which can be skipped. */
function Busy() {
  const { t } = useLanguage();
  const intents = useIntents();
  const reader = useReader();
  const isPlaying = useApp(({ game }) => (game?.playback.length ?? 0) > 0);
  const shownNow = useApp((state) => state.shownNow);
  const { busy } = useGame();
  if (busy === "idle" && !isPlaying) return null;
  return (
    <div className="busy">
      <span>{t(busy === "thinking" ? "busy.thinking" : "busy.playback")}</span>
      {shownNow ? <span className="busy-now">{tellSeen(reader, shownNow)}</span> : null}
      {isPlaying ? (
        <Button className="link" onPress={() => intents.shown()}>
          {t("busy.skip")}
        </Button>
      ) : null}
    </div>
  );
}

/** The panel with its three leaves; on phones a sheet that pulls up. */
function SidePanel(props: {
  readonly leaf: Leaf;
  readonly setLeaf: (leaf: Leaf) => void;
  readonly isUp: boolean;
  readonly setUp: (isUp: boolean) => void;
}) {
  const { leaf, setLeaf, isUp, setUp } = props;
  const { t } = useLanguage();
  const unit = useSelectedUnit();
  const hex = useApp((state) => state.selected.hex);
  const selection = unit?.id ?? hex;
  const order = useApp((state) => state.intent?.order ?? null);
  const target = useApp((state) => state.intent?.target ?? null);
  const isGroupAiming = useApp(({ groupInHand }) =>
    groupInHand?.order.order === "move" ? groupInHand : null,
  );
  const showSelected = useCallback(() => setLeaf("selected"), [setLeaf]);
  const sightFrom = useApp((state) => state.sight?.from ?? null);
  // An order in hand is aimed on the map: on a phone the sheet makes room for it, and again for the answer.
  useEffect(() => {
    if (order !== null || target !== null || sightFrom !== null || isGroupAiming !== null) setUp(false);
  }, [order, target, isGroupAiming, sightFrom, setUp]);
  useEffect(() => {
    if (selection !== null) setLeaf("selected");
  }, [selection, setLeaf]);
  return (
    <aside className={`panel ${isUp ? "panel-up" : ""}`} aria-label={t("panel.title")}>
      <Button className="sheet-grip" aria-expanded={isUp} onPress={() => setUp(!isUp)}>
        <span className="visually-hidden">{t(isUp ? "panel.pullDown" : "panel.pullUp")}</span>
      </Button>
      <SheetSummary onMore={() => setUp(true)} />
      <Tabs
        className="panel-tabs"
        selectedKey={leaf}
        onSelectionChange={(key) => {
          setLeaf(key as Leaf);
          if (key !== "selected") setUp(true);
        }}
      >
        <TabList className="tab-list" aria-label={t("panel.title")}>
          <Tab id="selected">{t("panel.tabs.selected")}</Tab>
          <Tab id="units">{t("panel.tabs.units")}</Tab>
          <Tab id="chronicle">{t("panel.tabs.chronicle")}</Tab>
        </TabList>
        <TabPanel id="selected" className="tab-panel tab-selected">
          <StillPanel />
        </TabPanel>
        <TabPanel id="units" className="tab-panel">
          <StillUnits onChoose={showSelected} />
        </TabPanel>
        <TabPanel id="chronicle" className="tab-panel">
          <StillChronicle />
        </TabPanel>
      </Tabs>
    </aside>
  );
}
