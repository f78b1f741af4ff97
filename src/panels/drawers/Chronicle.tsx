import { type KeyboardEvent, memo, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { Button, Input, Label, SearchField } from "react-aria-components";
import {
  exchangesTogether,
  LINE_KINDS,
  type LineKind,
  type ToldLine,
  tellChronicle,
  tellDispatch,
} from "../../telling/index.ts";
import { useGame, useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { SourcesOf } from "../cards/DispatchCard.tsx";
import { IconButton, Sheet } from "../controls.tsx";
import { Icon } from "../icons.tsx";
import { useKept } from "../useKept.ts";
import "../styles/chronicle.css";
import "../styles/toldSide.css";
import { type Entry, entryOf } from "./entries.ts";
import { type FoundLine, findIn, linesOfKind } from "./finding.ts";
import { Pick } from "./Pick.tsx";

/** Lines that are told with the first picture: more than a window shows. */
const FIRST_LINES = 30;

/** The chronicle of the battle as this side saw it, newest last, with what is found in it. */
export function Chronicle() {
  const { t } = useLanguage();
  const reader = useReader();
  const { chronicle: now } = useGame();
  // The newest lines are told at once, those before when the page has nothing better to do.
  const chronicle = useDeferredValue(now, now.slice(-FIRST_LINES));
  const [kind, setKind] = useKept<LineKind | "all">("chronicle-kind", "all");
  const [asked, ask] = useKept("chronicle-find", "");
  const [at, setAt] = useState(-1);
  // A line that was found elsewhere, until one goes on from it.
  const [line, setLine] = useKept<number | null>("chronicle-line", null);
  const goTo = (find: number) => {
    setLine(null);
    setAt(find);
  };
  // Who looks for a word, or comes from elsewhere to a line, finds each line for itself.
  const isWhole = asked.trim() !== "" || line !== null;
  const told = useMemo(() => {
    if (isWhole) return tellChronicle(reader, chronicle);
    const { lines, instead } = exchangesTogether(reader, chronicle);
    return tellChronicle(reader, lines, instead);
  }, [reader, chronicle, isWhole]);
  const { lines, count } = useMemo(() => findIn(linesOfKind(told, kind), asked), [told, kind, asked]);
  if (told.length === 0) return <p className="small">{t("chronicle.empty")}</p>;
  // Without a choice of one's own the newest find is the one in question.
  const found = lines.find((each) => each.line.key === line)?.pieces.find(({ find }) => find !== null)?.find;
  const current = count === 0 ? -1 : (found ?? (at < 0 ? count - 1 : Math.min(at, count - 1)));
  const step = (by: number) => goTo((current + by + count) % count);
  return (
    <div className="chronicle-leaf" aria-busy={chronicle !== now}>
      <search className="wishes find-bar" aria-label={t("chronicle.search")}>
        <FindField
          asked={asked}
          onAsk={(text) => {
            goTo(-1);
            ask(text);
          }}
          onStep={(by) => (count > 0 ? step(by) : undefined)}
        />
        <div className="row finds">
          <p className="small" role="status">
            {asked.trim() === "" ? null : t("chronicle.finds", { at: current + 1, count })}
          </p>
          <span className="find-steps">
            <IconButton
              icon="previous"
              label={t("chronicle.previous")}
              isDisabled={count === 0}
              onPress={() => step(-1)}
            />
            <IconButton
              icon="next"
              label={t("chronicle.next")}
              isDisabled={count === 0}
              onPress={() => step(1)}
            />
          </span>
        </div>
        <Pick
          label={t("chronicle.kind")}
          value={kind}
          options={[
            ["all", t("chronicle.kinds.all")],
            ...LINE_KINDS.map((each) => [each, t(`chronicle.kinds.${each}`)] as const),
          ]}
          onChange={(each) => {
            goTo(-1);
            setKind(each);
          }}
        />
      </search>
      <Lines lines={lines} current={current} />
    </div>
  );
}

/** What is looked for; Enter goes to the next find, with Shift to the one before. */
function FindField(props: {
  readonly asked: string;
  readonly onAsk: (text: string) => void;
  readonly onStep: (by: 1 | -1) => void;
}) {
  const { t } = useLanguage();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    props.onStep(event.shiftKey ? -1 : 1);
  };
  return (
    <SearchField className="book-search" value={props.asked} onChange={props.onAsk}>
      <Label className="visually-hidden">{t("chronicle.find")}</Label>
      <Input placeholder={t("chronicle.find")} onKeyDown={onKeyDown} />
    </SearchField>
  );
}

function Lines({ lines, current }: { readonly lines: readonly FoundLine[]; readonly current: number }) {
  const list = useRef<HTMLOListElement>(null);
  const end = useRef<HTMLLIElement>(null);
  const count = lines.length;
  useEffect(() => {
    if (current < 0 && count > 0) end.current?.scrollIntoView({ block: "nearest" });
    if (current >= 0) list.current?.querySelector(".find-now")?.scrollIntoView({ block: "center" });
  }, [count, current]);
  return (
    <ol className="chronicle" ref={list}>
      <FirstTurn first={lines[0]?.line} />
      {lines.map(({ line, pieces }) =>
        line.heading === 1 ? (
          <li key={line.key} className="chronicle-turn">
            <Pieces pieces={pieces} current={current} />
          </li>
        ) : (
          <Line key={line.key} line={line} pieces={pieces} current={current} />
        ),
      )}
      <li ref={end} aria-hidden="true" className="chronicle-end" />
    </ol>
  );
}

/** The turn in which a battle began has no fact of its own that would head it. */
function FirstTurn({ first }: { readonly first: ToldLine | undefined }) {
  const { t } = useLanguage();
  const reader = useReader();
  if (!first || first.heading === 1) return null;
  const date = reader.date(reader.minuteOfTurn(first.turn), "medium");
  return (
    <li className="chronicle-turn">
      {t("timeline.heading", { date, part: t(`parts.${reader.partOfTurn(first.turn)}`) })}
    </li>
  );
}

interface LineProps extends FoundLine {
  readonly current: number;
}

/** A line is drawn again only when its words, or what is found in it, change: there may be thousands. */
const Line = memo(function Line({ line, pieces, current }: LineProps) {
  const entry = entryOf(useReader(), line);
  return (
    <li className={`chronicle-line chronicle-${entry.weight}`}>
      <span className={`told-side ${entry.side ? `told-side-${entry.side}` : ""}`}>
        <Icon name={entry.icon} />
      </span>
      <span>
        <Pieces pieces={pieces} current={current} />
        {line.dispatch === null ? null : <OpenSources line={line} />}
      </span>
      <Tolls tolls={entry.tolls} />
    </li>
  );
}, isSameLine);

function isSameLine(before: LineProps, after: LineProps): boolean {
  const isFound = ({ pieces }: LineProps): boolean => pieces.some(({ find }) => find !== null);
  if (isFound(before) || isFound(after)) return false;
  return before.line.key === after.line.key && before.line.text === after.line.text;
}

/** What it cost, for the eye: the sentence says it already. */
function Tolls({ tolls }: Pick<Entry, "tolls">) {
  const { formatSigned } = useLanguage();
  if (tolls.length === 0) return null;
  return (
    <span className="chronicle-tolls number" aria-hidden="true">
      {tolls.map(({ side, men }) => (
        <span key={side} className="chronicle-toll">
          <span className={`side-square side-${side}`} />
          {formatSigned(-men)}
        </span>
      ))}
    </span>
  );
}

function Pieces({ pieces, current }: { readonly pieces: FoundLine["pieces"]; readonly current: number }) {
  let at = 0;
  return pieces.map(({ text, find }) => {
    const key = at;
    at += text.length;
    if (find === null) return <Ruled key={key} text={text} />;
    return (
      <mark
        key={key}
        className={find === current ? "find-now" : ""}
        aria-current={find === current ? "true" : undefined}
      >
        {text}
      </mark>
    );
  });
}

function OpenSources({ line }: { readonly line: ToldLine }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { book } = useGame();
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
        <p className="prose">{tellDispatch(reader, page.id)}</p>
        <SourcesOf page={page} />
      </Sheet>
    </>
  );
}
