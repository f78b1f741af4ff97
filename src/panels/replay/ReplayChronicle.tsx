import { memo, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { isAbout, type Moment, type Sighting } from "../../app/index.ts";
import type { Reader } from "../../telling/index.ts";
import { useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Icon, type IconName } from "../icons.tsx";
import { onKeysInto } from "../keys/places.ts";
import { SheetGrip } from "../SheetGrip.tsx";
import { useStages } from "../useStages.ts";
import { FocusCard } from "./FocusCard.tsx";
import { goThroughRows } from "./goThroughRows.ts";
import { InferredSign, ToldSign } from "./MapKey.tsx";
import { MomentDetails, sourcesBriefly } from "./MomentDetails.tsx";
import { tellHour, tellKind, tellMoment } from "./tellMoment.ts";
import { useReplay } from "./useReplay.ts";

/** How far down in the list the moment under way is kept, as a share of its height. */
const KEPT_AT = 0.2;
/** In a lower list than this, pixels, it is kept at the top. */
const LOW = 260;

/** Everything that is told, hour by hour; the moment under way is marked and kept in sight. */
export function ReplayChronicle() {
  const { t } = useLanguage();
  const [isUp, setUp] = useState(false);
  const listed = useListed();
  const reader = useReader();
  const { story, sightings, position, focus } = useReplay();
  const current = listed.findLast((index) => index <= position) ?? -1;
  const stop = current < 0 ? listed[0] : current;
  const isDrawn = useDrawn(listed.indexOf(current), listed.length);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => keptInSight(list.current, listed.indexOf(current)), [current, listed]);
  useEffect(() => onKeysInto(".replay-list", keepInSightOfKeys), []);
  useEffect(() => (list.current ? goThroughRows(list.current) : undefined), []);
  return (
    <aside className={`panel replay-panel ${isUp ? "panel-up" : ""}`} aria-label={t("replay.chronicle")}>
      <SheetGrip isUp={isUp} setUp={setUp} label={t(isUp ? "panel.pullDown" : "panel.pullUp")} />
      {focus ? (
        <FocusCard focus={focus} listed={listed} />
      ) : (
        <header className="replay-head">
          <h2>{t("replay.chronicle")}</h2>
          <p className="small">{t("replay.hint")}</p>
        </header>
      )}
      <div className="replay-list" ref={list}>
        <ol>
          {listed.map((index, row) =>
            isDrawn(row) || index === stop ? (
              <MomentRow
                key={index}
                reader={reader}
                moment={story.moments[index] as Moment}
                sighting={sightings.get(index)}
                index={index}
                hasDay={focus ? 1 : 0}
                isCurrent={index === current ? 1 : 0}
                isStop={index === stop ? 1 : 0}
                isPast={index <= position ? 1 : 0}
              />
            ) : (
              <li key={index} className="told told-to-come" />
            ),
          )}
        </ol>
        {listed.length === 0 ? <p className="small">{t("replay.nothingAbout")}</p> : null}
      </div>
    </aside>
  );
}

/** So many rows are drawn in one task, to either side of the row that the replay opens at. */
const ROWS_AT_ONCE = 10;

/** Which of so many rows are drawn yet: those around the moment that the replay opens at first, the others bit by bit. */
function useDrawn(current: number, rows: number): (row: number) => boolean {
  const [opened] = useState(Math.max(0, current));
  const tasks = Math.ceil(rows / ROWS_AT_ONCE);
  const stage = useStages(tasks);
  return (row) => stage >= tasks || Math.abs(row - opened) < (stage + 1) * ROWS_AT_ONCE;
}

/** What somebody scrolls the list by. */
const SCROLLED_BY = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/** Keeps a row in sight, until somebody scrolls the list himself. @returns how to leave it */
function keptInSight(box: HTMLElement | null, row: number): () => void {
  let isLeft = false;
  const leave = () => {
    isLeft = true;
  };
  keepInSight(box, row);
  // A sheet that is pulled up, or a phone that is turned, shows it still; and rows above it that were never drawn
  // have not the height that they were thought to have.
  const observer = new ResizeObserver((changed) => {
    if (!isLeft || changed.some(({ target }) => target === box)) keepInSight(box, row);
  });
  for (const watched of [box, box?.querySelector("ol")]) if (watched) observer.observe(watched);
  for (const how of SCROLLED_BY) box?.addEventListener(how, leave, { passive: true });
  return () => {
    observer.disconnect();
    for (const how of SCROLLED_BY) box?.removeEventListener(how, leave);
  };
}

/** Scrolls the list to a row, with a little of what came before it where there is room. */
function keepInSight(box: HTMLElement | null, row: number): void {
  const item = box?.querySelector("ol")?.children[row];
  if (!box || !(item instanceof HTMLElement)) return;
  const heading = box.querySelector<HTMLElement>(".told-turn")?.offsetHeight ?? 0;
  const above = box.clientHeight < LOW ? heading : box.clientHeight * KEPT_AT;
  box.scrollTo({ top: Math.max(0, placeInList(item) - above) });
}

/** Where a row stands in the list: a heading that sticks to the top says where it sticks, not where it belongs. */
function placeInList(item: HTMLElement): number {
  item.style.position = "static";
  const top = item.offsetTop;
  item.style.position = "";
  return top;
}

/** Rows that are drawn on the way to the one that the keys go to push it out of the window again. */
function keepInSightOfKeys(row: Element): void {
  requestAnimationFrame(() => row.scrollIntoView({ block: "nearest" }));
}

/** Moments in the list: those of the viewpoint, and of these only what is about the thing that is followed. */
function useListed(): readonly number[] {
  const { story, told, sightings, focus } = useReplay();
  const { book } = useGame();
  return useMemo(
    () =>
      focus === null
        ? told
        : told.filter((index) => {
            const moment = story.moments[index];
            return moment !== undefined && isAbout(moment, focus, book, sightings.get(index));
          }),
    [story, told, sightings, focus, book],
  );
}

interface RowProps {
  readonly reader: Reader;
  readonly moment: Moment;
  /** What one side saw of it, where it is the enemy's doing. */
  readonly sighting: Sighting | undefined;
  readonly index: number;
  /** A list of one thing's events runs over the days. */
  readonly hasDay: 0 | 1;
  readonly isCurrent: 0 | 1;
  /** Whether it is the one that the Tab key comes to. */
  readonly isStop: 0 | 1;
  readonly isPast: 0 | 1;
}

/** A row is drawn again only when it becomes, or ceases to be, the current one: it looks at nothing that steps change. */
const MomentRow = memo(function MomentRow(row: RowProps) {
  const { moment, sighting, index, isCurrent, isPast } = row;
  const isHeading = moment.what === "turn" || moment.what === "end";
  return (
    <li
      data-moment={index}
      aria-current={isCurrent === 1 ? "step" : undefined}
      className={`told told-${moment.what} ${isCurrent === 1 ? "told-now" : ""} ${isPast === 1 ? "" : "told-future"} ${isInferred(moment) ? "told-inferred" : ""}`}
    >
      {isHeading ? <TurnRow {...row} /> : <EventRow {...row} />}
      {isCurrent === 1 ? <MomentDetails moment={moment} sighting={sighting} /> : null}
    </li>
  );
});

function isInferred(moment: Moment): boolean {
  return moment.what === "entry" && moment.entry.confidence === "inferred";
}

/** A heading keeps to one line: of those that stick to the top a longer one would show under a shorter. */
function TurnRow({ reader, moment, index, isStop }: RowProps) {
  const { t } = useLanguage();
  const intents = useIntents();
  const date = reader.date(moment.minute, "medium");
  return (
    <h3>
      <Button className="told-heading" excludeFromTabOrder={isStop === 0} onPress={() => intents.seek(index)}>
        {moment.what === "end"
          ? tellMoment(reader, moment)
          : t("timeline.heading", { date, part: t(`parts.${reader.partOfTurn(moment.turn)}`) })}
      </Button>
    </h3>
  );
}

function EventRow({ reader, moment, sighting, index, isCurrent, isStop, hasDay }: RowProps) {
  const intents = useIntents();
  const side = moment.what === "entry" ? moment.entry.side : moment.what === "arrival" ? moment.side : null;
  return (
    <Button className="told-button" excludeFromTabOrder={isStop === 0} onPress={() => intents.seek(index)}>
      <span className="told-head">
        <span className={`told-side ${side ? `told-side-${side}` : ""}`}>
          <Icon name={sighting ? "eye" : iconOf(moment)} />
        </span>
        <span className="told-hour">
          {hasDay === 1 ? `${reader.date(moment.minute, "day-and-month")} ` : ""}
          {tellHour(reader, moment)}
        </span>
        <span className="told-kind">{tellKind(reader, moment, sighting)}</span>
        {moment.what === "entry" ? <Confidence confidence={moment.entry.confidence} /> : null}
      </span>
      <span className="told-text prose">{tellMoment(reader, moment, sighting)}</span>
      {isCurrent === 1 || sighting ? null : (
        <span className="told-sources small">{sourcesBriefly(reader, moment)}</span>
      )}
    </Button>
  );
}

function Confidence({ confidence }: { readonly confidence: "certain" | "probable" | "inferred" }) {
  const { t } = useLanguage();
  return (
    <span className="told-confidence">
      {confidence === "inferred" ? <InferredSign /> : <ToldSign confidence={confidence} />}
      {t(`replay.confidence.${confidence}`)}
    </span>
  );
}

const ICONS = {
  move: "move",
  retreat: "retreat",
  assault: "assault",
  fire: "fire",
  shell: "bombard",
  bomb: "air-strike",
  lose: "losses",
  bog: "bog",
  free: "move",
  dig: "dig",
  build: "bridge",
  capture: "flag",
  tell: "list",
} as const satisfies Readonly<Record<string, IconName>>;

function iconOf(moment: Moment): IconName {
  if (moment.what === "entry") return ICONS[moment.entry.do];
  return moment.what === "arrival" ? "march" : "dispatch";
}
