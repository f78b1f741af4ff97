import { type ComponentType, Suspense, useEffect, useLayoutEffect, useRef } from "react";
import { I18nProvider } from "react-aria-components";
import { type App, contrastInUse, fetchLaterWords, textScale } from "../app/index.ts";
import { AppProvider, useApp, useLanguage } from "./AppContext.tsx";
import { RuleBookProvider, useOpenBook } from "./book/RuleBookContext.tsx";
import { fetched } from "./fetched.tsx";
import { beginAtHead } from "./keys/places.ts";
import { VoiceProvider } from "./live/VoiceContext.tsx";
import { followTextSize } from "./room.ts";
import { Coming } from "./screens/Coming.tsx";
import { CurtainScreen } from "./screens/Curtain.tsx";
import { GameScreen } from "./screens/Game.tsx";
import { HomeScreen } from "./screens/Home.tsx";
import { Mishap } from "./screens/Mishap.tsx";
import { Trouble } from "./screens/Trouble.tsx";
import { useSounds } from "./sound/useSounds.ts";
import { putTipsAway } from "./tips.ts";
import { useTheme } from "./useTheme.ts";
import { RuleBookSheet } from "./whenAsked.tsx";
import "./styles/index.ts";

/** Screens that nobody needs for the first move come when they are first asked for. */
function screen<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return fetched(
    async () => {
      const [Come] = await Promise.all([load(), fetchLaterWords()]);
      return Come;
    },
    () => <Coming />,
  );
}

const CompareScreen = screen(async () => (await import("./compare/CompareScreen.tsx")).CompareScreen);
const ReferenceScreen = screen(async () => (await import("./reference/ReferenceScreen.tsx")).ReferenceScreen);
const ReplayScreen = screen(async () => (await import("./replay/ReplayScreen.tsx")).ReplayScreen);
const CreditsScreen = screen(async () => (await import("./screens/Credits.tsx")).CreditsScreen);
const OutcomeScreen = screen(async () => (await import("./screens/Outcome.tsx")).OutcomeScreen);
const PrologueScreen = screen(async () => (await import("./screens/Prologue.tsx")).PrologueScreen);

/** Puts the battlefield into a host element, and answers how to take it away again. */
export type MountMap = (host: HTMLElement, app: App) => () => void;

/** Everything around the map: all screens of the program. */
export function Panels({ app, mountMap }: { readonly app: App; readonly mountMap: MountMap }) {
  return (
    <AppProvider app={app}>
      <Shell mountMap={mountMap} />
    </AppProvider>
  );
}

function Shell({ mountMap }: { readonly mountMap: MountMap }) {
  const language = useLanguage();
  useAppearance();
  useSounds();
  useEffect(putTipsAway, []);
  return (
    <I18nProvider locale={language.tag === "en" ? "en-GB" : language.tag}>
      <Mishap>
        <VoiceProvider>
          <RuleBookProvider>
            <Suspense fallback={<Coming />}>
              <CurrentScreen mountMap={mountMap} />
            </Suspense>
            <RuleBookOnTop />
          </RuleBookProvider>
        </VoiceProvider>
      </Mishap>
      <Trouble />
    </I18nProvider>
  );
}

function CurrentScreen({ mountMap }: { readonly mountMap: MountMap }) {
  const screen = useApp((state) => state.screen);
  const hasGame = useApp((state) => state.game !== null);
  const hasReplay = useApp((state) => state.replay !== null);
  const before = useRef(screen);
  useEffect(() => {
    if (before.current === screen) return;
    before.current = screen;
    // After the screen is drawn and what it focuses by itself has the focus.
    const frame = requestAnimationFrame(() => requestAnimationFrame(beginAtHead));
    return () => cancelAnimationFrame(frame);
  }, [screen]);
  if (screen === "credits") return <CreditsScreen />;
  if (screen === "reference") return <ReferenceScreen />;
  if (screen === "prologue") return <PrologueScreen />;
  if (screen === "replay")
    return hasReplay ? <ReplayScreen mountMap={mountMap} /> : <Coming what="replay.coming" />;
  if (!hasGame || screen === "home") return <HomeScreen />;
  if (screen === "curtain") return <CurtainScreen />;
  if (screen === "compare") return <CompareScreen />;
  if (screen === "outcome") return <OutcomeScreen />;
  return <GameScreen mountMap={mountMap} />;
}

/** The rule book over the screen, once somebody has opened it. */
function RuleBookOnTop() {
  const { pages, close } = useOpenBook();
  return <RuleBookSheet isOpen={pages.length > 0} onClose={close} />;
}

/** Language, direction, colours, motion and size of text of the whole page. */
function useAppearance(): void {
  const language = useLanguage();
  const { motion, projector } = useApp((state) => state.settings);
  const scale = useApp((state) => textScale(state.settings));
  const contrast = useApp(contrastInUse);
  const theme = useTheme();
  useLayoutEffect(() => {
    const page = document.documentElement;
    page.lang = language.tag;
    page.dir = language.direction;
    Object.assign(page.dataset, { theme, contrast, motion, projector });
  }, [language, theme, contrast, motion, projector]);
  useLayoutEffect(() => {
    document.documentElement.style.setProperty("--text-scale", String(scale));
    return followTextSize();
  }, [scale]);
}
