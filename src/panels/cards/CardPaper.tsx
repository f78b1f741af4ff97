import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { Button, Heading } from "react-aria-components";
import { useIntents, useLanguage } from "../AppContext.tsx";
import { IconButton } from "../controls.tsx";
import { SheetGrip } from "../SheetGrip.tsx";

/** The paper that every card is written on. */
export function CardPaper(props: {
  readonly kind: string;
  readonly title: string;
  readonly waiting: number;
  /** A button of its own, beside the one that shuts it. */
  readonly beside?: ReactNode;
  /** Null on a card that is not unfolded yet. */
  readonly children: ReactNode;
}) {
  const { t } = useLanguage();
  const intents = useIntents();
  const [isUp, setUp] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const [isLong, setLong] = useState(false);
  const isUnfolded = props.children !== null;
  useLayoutEffect(() => {
    const { scrollHeight = 0, clientHeight = 0 } = body.current ?? {};
    // What can still be unfolded will be long.
    setLong(isUnfolded && (scrollHeight > clientHeight || body.current?.querySelector("details") != null));
  }, [isUnfolded]);
  return (
    <article
      className={`card card-${props.kind} ${isUp ? "card-up" : ""} ${isUnfolded ? "" : "card-slip"}`}
      aria-label={props.title}
      data-over-map
    >
      {isLong ? (
        <SheetGrip isUp={isUp} setUp={setUp} label={t(isUp ? "cards.pullDown" : "cards.pullUp")} />
      ) : null}
      <header className="card-head">
        <Heading level={2}>{props.title}</Heading>
        {props.waiting > 0 ? (
          <span className="small card-count">{t("cards.first", { count: props.waiting + 1 })}</span>
        ) : null}
        {props.beside}
        <IconButton
          icon="close"
          className="plain"
          label={t("controls.close")}
          onPress={() => intents.closeCard()}
        />
      </header>
      {isUnfolded ? (
        <div ref={body} className="card-body">
          {props.children}
        </div>
      ) : null}
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
