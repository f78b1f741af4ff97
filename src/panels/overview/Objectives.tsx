import { useId } from "react";
import type { Holder } from "../../app/index.ts";
import {
  groundTasks,
  type ObjectiveNow,
  type TaskGroup,
  tellCounted,
  tellGroundHour,
} from "../../telling/index.ts";
import { useGame, useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { Termed } from "../terms/Term.tsx";
import { Part } from "./Part.tsx";

/** The ground that counts, by what is to be done about it now. */
export function Objectives() {
  const { t } = useLanguage();
  const reader = useReader();
  const { view, chronicle } = useGame();
  return (
    <Part title={t("overview.objectives")}>
      {groundTasks(reader, view, chronicle).map(({ task, objectives }) => (
        <ObjectiveList key={task} task={task} objectives={objectives} />
      ))}
      {tellGroundHour(reader, view).map((line) => (
        <p key={line} className="small">
          <Ruled text={line} />
        </p>
      ))}
    </Part>
  );
}

function ObjectiveList({ task, objectives }: TaskGroup) {
  const { t } = useLanguage();
  const title = useId();
  return (
    <>
      {task === null ? null : (
        <h4 id={title} className="small objective-task">
          <Termed text={t(`overview.tasks.${task}`)} />
        </h4>
      )}
      <ul className="plain-list" aria-labelledby={task === null ? undefined : title}>
        {objectives.map((objective) => (
          <ObjectiveRow key={objective.place} {...objective} />
        ))}
      </ul>
    </>
  );
}

function ObjectiveRow({ place, points, holder, counts, cause }: ObjectiveNow) {
  const { t, formatNumber } = useLanguage();
  const reader = useReader();
  return (
    <li className="objective-row">
      <HolderMark holder={holder} />
      <span className="objective-name">{reader.place(place)}</span>
      <span className="small">
        {holder === "none" || holder === "contested"
          ? t(holder === "none" ? "overview.nobody" : "overview.contested")
          : reader.sideName(holder)}
      </span>
      <strong className="number">
        <span aria-hidden="true">{formatNumber(points)}</span>
        <span className="visually-hidden">{t("overview.points", { count: points })}</span>
      </strong>
      {cause ? (
        <span className="small objective-late">
          <Ruled text={tellCounted(reader, { counts, cause }) ?? ""} />
        </span>
      ) : null}
    </li>
  );
}

/** Square, cut corners, or a hollow ring: who holds a place. */
function HolderMark({ holder }: { readonly holder: Holder }) {
  const kind = holder === "soviet" || holder === "japanese" ? `side-square side-${holder}` : "nobody-mark";
  return <span className={kind} aria-hidden="true" />;
}
