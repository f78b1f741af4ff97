import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { type ToldLine, tellChronicle } from "../../telling/index.ts";
import { useGame, useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { SourcesOf } from "../cards/DispatchCard.tsx";
import { Sheet } from "../controls.tsx";

/** The chronicle of the battle as this side saw it, newest last. */
export function Chronicle() {
  const { t } = useLanguage();
  const reader = useReader();
  const { chronicle } = useGame();
  const lines = useMemo(() => tellChronicle(reader, chronicle), [reader, chronicle]);
  const end = useRef<HTMLLIElement>(null);
  const count = lines.length;
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: "nearest" });
  }, [count]);
  if (count === 0) return <p className="small">{t("chronicle.empty")}</p>;
  return (
    <ol className="chronicle">
      {lines.map((line) => (
        <li key={line.key} className={line.heading === 1 ? "chronicle-turn" : "chronicle-line"}>
          <Ruled text={line.text} />
          {line.dispatch === null ? null : <OpenSources line={line} />}
        </li>
      ))}
      <li ref={end} aria-hidden="true" className="chronicle-end" />
    </ol>
  );
}

function OpenSources({ line }: { readonly line: ToldLine }) {
  const { t } = useLanguage();
  const { book, words } = useGame();
  const [isOpen, setOpen] = useState(false);
  const page = book.dispatches[line.dispatch ?? ""];
  if (!page) return null;
  return (
    <>
      {" "}
      <Button className="link" onPress={() => setOpen(true)}>
        {t("chronicle.read")}
      </Button>
      <Sheet title={t("cards.dispatch")} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p className="prose">{words.dispatches[page.id]?.text}</p>
        <SourcesOf page={page} />
      </Sheet>
    </>
  );
}
