import { Component, type ReactNode } from "react";
import { Button } from "react-aria-components";
import { useApp, useIntents, useLanguage } from "../AppContext.tsx";
import { CopyDetails, SaveAsFile } from "./Trouble.tsx";

interface Props {
  readonly children: ReactNode;
}

/** Keeps one screen that fails from leaving the page empty: says so, keeps the game at hand, offers the ways on. */
export class Mishap extends Component<Props, { readonly reason: string | null }> {
  override state: { readonly reason: string | null } = { reason: null };

  static getDerivedStateFromError(error: unknown): { readonly reason: string } {
    return { reason: String(error) };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    if (reason === null) return this.props.children;
    return <MishapPage reason={reason} onTryAgain={() => this.setState({ reason: null })} />;
  }
}

function MishapPage({ reason, onTryAgain }: { readonly reason: string; readonly onTryAgain: () => void }) {
  const { t } = useLanguage();
  const intents = useIntents();
  const hasGame = useApp((state) => state.game !== null && state.replay === null);
  return (
    <main className="page mishap">
      <h1>{t("mishap.title")}</h1>
      <p className="prose">{t("mishap.text")}</p>
      <div className="row">
        <Button className="button main" onPress={onTryAgain}>
          {t("mishap.goOn")}
        </Button>
        <Button
          className="button"
          onPress={() => {
            intents.goTo("home");
            onTryAgain();
          }}
        >
          {t("page.home")}
        </Button>
        {hasGame ? <SaveAsFile /> : null}
        <CopyDetails text={reason} />
      </div>
      <section>
        <h2>{t("mishap.reason")}</h2>
        <p className="mishap-reason">{reason}</p>
      </section>
    </main>
  );
}
