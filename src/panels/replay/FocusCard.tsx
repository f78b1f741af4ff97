import { Button } from "react-aria-components";
import type { ReplayFocus } from "../../app/index.ts";
import { tellState } from "../../telling/index.ts";
import { useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { IconButton } from "../controls.tsx";
import { Counter } from "../counter/Counter.tsx";
import { enemyFace, enemyName, ownFace } from "../unit/faces.ts";
import { useReplay } from "./useReplay.ts";

/** What is followed, how it stands now, and the way to the next event about it. */
export function FocusCard({
  focus,
  listed,
}: {
  readonly focus: ReplayFocus;
  readonly listed: readonly number[];
}) {
  const { t } = useLanguage();
  const intents = useIntents();
  const { position } = useReplay();
  const before = listed.findLast((index) => index < position);
  const after = listed.find((index) => index > position);
  return (
    <header className="replay-head replay-focus">
      {focus.what === "unit" ? <UnitFocus unit={focus.unit} /> : <GroundFocus focus={focus} />}
      <div className="row focus-row">
        <IconButton
          icon="previous"
          label={t("replay.focus.before")}
          isDisabled={before === undefined}
          onPress={() => intents.seek(before ?? position)}
        />
        <h3 className="focus-count">{t("replay.focus.count", { count: listed.length })}</h3>
        <IconButton
          icon="next"
          label={t("replay.focus.after")}
          isDisabled={after === undefined}
          onPress={() => intents.seek(after ?? position)}
        />
        <Button className="link focus-all" onPress={() => intents.follow(null)}>
          {t("replay.focus.all")}
        </Button>
      </div>
    </header>
  );
}

function UnitFocus({ unit }: { readonly unit: string }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const own = view.own.find(({ id }) => id === unit);
  const enemy = view.enemies.find(({ id }) => id === unit);
  const face = own ? ownFace(reader, view, own) : enemy ? enemyFace(reader, view, enemy) : null;
  const where = own ? own.at : (enemy?.where ?? -1);
  const name = enemy && !own ? enemyName(reader, enemy) : reader.unit(unit);
  const state =
    where < 0
      ? t(own || enemy ? "replay.focus.away" : "replay.focus.unseen")
      : own
        ? t("units.row", { where: reader.where(where), state: tellState(reader, view, own) })
        : reader.where(where);
  return (
    <div className="focus-unit">
      {face ? <Counter face={face} size={52} /> : null}
      <div>
        <h2>{name}</h2>
        <p className="small">{state}</p>
      </div>
    </div>
  );
}

function GroundFocus({ focus }: { readonly focus: Exclude<ReplayFocus, { readonly what: "unit" }> }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const hex = focus.what === "hex" ? focus.hex : (reader.theatre.places.get(focus.place)?.hexes[0] ?? -1);
  const holder = view.control[hex];
  const side = holder === 1 ? "soviet" : holder === 2 ? "japanese" : null;
  return (
    <div className="focus-unit">
      <div>
        <h2>{focus.what === "place" ? reader.place(focus.place) : reader.where(hex)}</h2>
        <p className="small">
          {side ? t("replay.focus.held", { side: reader.sideName(side) }) : t("replay.focus.nobody")}
        </p>
      </div>
    </div>
  );
}
