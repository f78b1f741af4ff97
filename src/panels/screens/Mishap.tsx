import { Component, type ReactNode } from "react";
import { Button } from "react-aria-components";
import { useIntents, useLanguage } from "../AppContext.tsx";

interface Props {
  readonly children: ReactNode;
}

/** Keeps one screen that fails from leaving the page empty: says so and offers the way home. */
export class Mishap extends Component<Props, { readonly reason: string | null }> {
  override state: { readonly reason: string | null } = { reason: null };

  static getDerivedStateFromError(error: unknown): { readonly reason: string } {
    return { reason: String(error) };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    if (reason === null) return this.props.children;
    return <MishapPage reason={reason} onHome={() => this.setState({ reason: null })} />;
  }
}

function MishapPage({ reason, onHome }: { readonly reason: string; readonly onHome: () => void }) {
  const { t } = useLanguage();
  const intents = useIntents();
  return (
    <main className="page">
      <h1>{t("mishap.title")}</h1>
      <p className="prose">{t("mishap.text", { reason })}</p>
      <Button
        className="button main"
        onPress={() => {
          intents.goTo("home");
          onHome();
        }}
      >
        {t("page.home")}
      </Button>
    </main>
  );
}
