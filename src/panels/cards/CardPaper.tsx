import type { ReactNode } from "react";
import { Button, Heading } from "react-aria-components";
import { useIntents, useLanguage } from "../AppContext.tsx";
import { IconButton } from "../controls.tsx";

/** The paper that every card is written on. */
export function CardPaper(props: {
  readonly kind: string;
  readonly title: string;
  readonly waiting: number;
  readonly children: ReactNode;
}) {
  const { t } = useLanguage();
  const intents = useIntents();
  return (
    <article className={`card card-${props.kind}`} aria-label={props.title} data-over-map>
      <header className="card-head">
        <Heading level={2}>{props.title}</Heading>
        {props.waiting > 0 ? (
          <span className="small card-count">{t("cards.first", { count: props.waiting + 1 })}</span>
        ) : null}
        <IconButton
          icon="close"
          className="plain"
          label={t("controls.close")}
          onPress={() => intents.closeCard()}
        />
      </header>
      <div className="card-body">{props.children}</div>
      {props.waiting > 0 ? (
        <footer className="card-foot">
          <Button className="link" onPress={() => intents.closeCard()}>
            {t("cards.next", { count: props.waiting })}
          </Button>
          <Button
            className="link"
            onPress={() => {
              for (let card = 0; card <= props.waiting; card++) intents.closeCard();
            }}
          >
            {t("cards.closeAll")}
          </Button>
        </footer>
      ) : null}
    </article>
  );
}
