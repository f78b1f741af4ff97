import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useApp, useIntents, useLanguage } from "../AppContext.tsx";
import { Icon } from "../icons.tsx";
import { usePageTitle } from "../usePageTitle.ts";

/** A screen to read: its head with the way back, and its text. */
export function Page({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useLanguage();
  const intents = useIntents();
  usePageTitle(title);
  const inReplay = useApp((state) => state.replay !== null);
  const inGame = useApp((state) => inReplay || (state.game !== null && state.game.view.outcome === null));
  return (
    <main className="page">
      <header className="page-head">
        <h1>{title}</h1>
        <nav className="row">
          {inGame ? (
            <Button className="button" onPress={() => intents.goTo(inReplay ? "replay" : "game")}>
              {t(inReplay ? "page.backToReplay" : "page.backToGame")}
            </Button>
          ) : null}
          <Button className="button" onPress={() => intents.goTo("home")}>
            <Icon name="home" />
            {t("page.home")}
          </Button>
        </nav>
      </header>
      {children}
    </main>
  );
}

/** Version of the program and of the rules, small at the foot of a page. */
export function Versions() {
  const { t } = useLanguage();
  const build = useApp((state) => state.build);
  const rules = useApp((state) => state.rulesVersion);
  return <p className="versions small">{t("app.versions", { build, rules })}</p>;
}
