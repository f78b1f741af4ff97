import { Component, type ReactNode } from "react";
import { Button } from "react-aria-components";
import { NotFetched } from "../../app/index.ts";
import { useApp, useIntents, useLanguage } from "../AppContext.tsx";
import { usePageTitle } from "../usePageTitle.ts";
import { CopyDetails, SaveAsFile } from "./Trouble.tsx";

interface Props {
  readonly children: ReactNode;
}

/** What stood in the way of a screen: a fault, or that its program did not come. */
interface Reason {
  readonly text: string;
  readonly what: "fault" | "not-fetched";
}

/** Keeps one screen that fails from leaving the page empty: says so, keeps the game at hand, offers the ways on. */
export class Mishap extends Component<Props, { readonly reason: Reason | null }> {
  override state: { readonly reason: Reason | null } = { reason: null };

  static getDerivedStateFromError(error: unknown): { readonly reason: Reason } {
    return { reason: { text: String(error), what: error instanceof NotFetched ? "not-fetched" : "fault" } };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    if (reason === null) return this.props.children;
    return <MishapPage reason={reason} onTryAgain={() => this.setState({ reason: null })} />;
  }
}

function MishapPage({ reason, onTryAgain }: { readonly reason: Reason; readonly onTryAgain: () => void }) {
  const { t } = useLanguage();
  const intents = useIntents();
  const hasGame = useApp((state) => state.game !== null && state.replay === null);
  const title = t(reason.what === "not-fetched" ? "mishap.notFetched" : "mishap.title");
  usePageTitle(title);
  return (
    <main className="page mishap">
      <h1>{title}</h1>
      <p className="prose">{t(reason.what === "not-fetched" ? "mishap.connection" : "mishap.text")}</p>
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
        <CopyDetails text={reason.text} />
      </div>
      <section>
        <h2>{t("mishap.reason")}</h2>
        <p className="mishap-reason">{reason.text}</p>
      </section>
    </main>
  );
}
