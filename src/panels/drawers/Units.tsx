import { useDeferredValue } from "react";
import { asideOf, ordersOfFormation } from "../../app/index.ts";
import type { OwnUnit, WaitCause } from "../../engine/index.ts";
import { tellLooks, tellState, tellStrength, waitsForOrder } from "../../telling/index.ts";
import { useApp, useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Commanders } from "../bar/Command.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { Counter } from "../counter/Counter.tsx";
import { enemyFace, enemyName, ownFace } from "../unit/faces.ts";
import { useKept } from "../useKept.ts";
import { UnitWishes } from "./UnitWishes.tsx";
import {
  comingWished,
  EVERYBODY,
  enemiesWished,
  formationName,
  troublesOf,
  unitsWished,
  type Wish,
} from "./unitList.ts";

/** Full orders that the formation of a unit has left this turn. */
function FormationOrders({ unit }: { readonly unit: OwnUnit | undefined }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const formation = reader.theatre.formationOf.get(unit?.id ?? "");
  if (!formation) return null;
  return <p className="small">{t("command.formationLeft", { ...ordersOfFormation(view, formation) })}</p>;
}

/** Rows that are drawn with the first picture of the list: more than a window shows. */
const FIRST_ROWS = 14;

/** Own units, those on their way, and the enemies known: everything on the map as a list. */
export function Units({ onChoose }: { readonly onChoose: () => void }) {
  const reader = useReader();
  const { view, notes } = useGame();
  const [wish, setWish] = useKept<Wish>("units", EVERYBODY);
  const onMap = view.own.filter((unit) => unit.at >= 0);
  const wished = unitsWished(reader, view, notes, wish);
  // What the window shows is drawn at once, the rest when the page has nothing better to do.
  const isWhole = useDeferredValue(true, false);
  const rows = isWhole ? wished : wished.slice(0, FIRST_ROWS);
  return (
    <div className="units" aria-busy={!isWhole}>
      <UnitWishes wish={wish} units={onMap} count={wished.length} onChange={setWish} />
      {wish.sort === "formation" ? (
        <ByFormation units={rows} onChoose={onChoose} />
      ) : (
        <UnitRows units={rows} onChoose={onChoose} />
      )}
      {isWhole ? (
        <>
          <Coming units={comingWished(reader, view, wish)} />
          <Enemies wish={wish} onChoose={onChoose} />
          <Commanders level={2} />
        </>
      ) : null}
    </div>
  );
}

interface Rows {
  readonly units: readonly OwnUnit[];
  readonly onChoose: () => void;
}

function ByFormation({ units, onChoose }: Rows) {
  const { t } = useLanguage();
  const reader = useReader();
  const groups = new Map<string, OwnUnit[]>();
  for (const unit of units) {
    const name = formationName(reader, unit.id);
    groups.set(name, [...(groups.get(name) ?? []), unit]);
  }
  return [...groups].map(([formation, members]) => (
    <section key={formation}>
      <h2>{formation === "" ? t("units.others") : formation}</h2>
      <FormationOrders unit={members[0]} />
      <UnitRows units={members} onChoose={onChoose} />
    </section>
  ));
}

function UnitRows({ units, onChoose }: Rows) {
  return (
    <ul className="unit-list">
      {units.map((unit) => (
        <UnitRow key={unit.id} unit={unit} onChoose={onChoose} />
      ))}
    </ul>
  );
}

function UnitRow({ unit, onChoose }: { readonly unit: OwnUnit; readonly onChoose: () => void }) {
  const { t } = useLanguage();
  const reader = useReader();
  const intents = useIntents();
  const { view } = useGame();
  const isSelected = useApp((state) => state.selected.unit === unit.id);
  const face = ownFace(reader, view, unit);
  return (
    <li>
      <button
        type="button"
        className={`unit-row ${isSelected ? "unit-row-selected" : ""}`}
        onClick={() => {
          intents.chooseUnit(unit.id);
          onChoose();
        }}
      >
        {face ? <Counter face={face} size={44} /> : null}
        <span>
          <span className="unit-row-name">{reader.unit(unit.id)}</span>
          <span className="small">
            {t("units.row", { where: reader.where(unit.at), state: tellState(reader, view, unit) })}
          </span>
          <Troubles unit={unit} />
        </span>
        <RowMark unit={unit} />
      </button>
    </li>
  );
}

/** Strength in numbers, and what the unit suffers from. */
function Troubles({ unit }: { readonly unit: OwnUnit }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const troubles = troublesOf(reader, view, unit);
  return (
    <span className="small unit-row-facts">
      {tellStrength(reader, unit)}
      {troubles.length === 0 ? null : (
        <span className="unit-row-trouble">
          {troubles.map((trouble) => t(`units.troubles.${trouble}`)).join(", ")}
        </span>
      )}
    </span>
  );
}

/** Whether the unit waits for an order, or is set aside. */
function RowMark({ unit }: { readonly unit: OwnUnit }) {
  const { t } = useLanguage();
  const { view, notes } = useGame();
  const aside = asideOf(notes, view.turn, unit.id);
  if (!aside && !waitsForOrder(unit)) return null;
  return <span className="unit-row-mark small">{t(aside ? `aside.${aside}` : "units.waits")}</span>;
}

function Coming({ units }: { readonly units: readonly OwnUnit[] }) {
  const { t, formatTime } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const end = reader.battleSheet()?.endMinute ?? 0;
  const arrivals = new Map(reader.battleSheet()?.arrivals.map((arrival) => [arrival.unit, arrival]));
  if (units.length === 0) return null;
  const minute = (unit: OwnUnit) => arrivals.get(unit.id)?.minute ?? Number.POSITIVE_INFINITY;
  return (
    <section>
      <h2>{t("units.coming")}</h2>
      <ul className="unit-list">
        {[...units]
          .sort((a, b) => minute(a) - minute(b))
          .map((unit) => {
            const arrival = arrivals.get(unit.id);
            return (
              <li key={unit.id} className="unit-coming">
                <span>{reader.unit(unit.id)}</span>
                <span className="small">
                  {arrival && arrival.minute < end
                    ? t("units.due", {
                        date: reader.date(arrival.minute, "day-and-month"),
                        time: formatTime(arrival.minute),
                        from: reader.words.boxes[arrival.box] ?? arrival.box,
                      })
                    : t("units.called")}
                </span>
                <Waiting cause={view.waiting[unit.id]} />
              </li>
            );
          })}
      </ul>
    </section>
  );
}

/** Why a unit that is due has not come in. */
function Waiting({ cause }: { readonly cause: WaitCause | undefined }) {
  const { t } = useLanguage();
  return cause ? (
    <span className="small unit-waiting">
      <Ruled text={t(`units.waiting.${cause}`)} />
    </span>
  ) : null;
}

function Enemies({ wish, onChoose }: { readonly wish: Wish; readonly onChoose: () => void }) {
  const { t } = useLanguage();
  const reader = useReader();
  const intents = useIntents();
  const { view } = useGame();
  const isAny = view.enemies.some(({ where }) => where >= 0);
  const known = enemiesWished(reader, view, wish);
  if (isAny && known.length === 0) return null;
  return (
    <section>
      <h2>{t("units.enemies")}</h2>
      {known.length === 0 ? <p className="small">{t("units.noEnemies")}</p> : null}
      <ul className="unit-list">
        {known.map((enemy) => {
          const face = enemyFace(reader, view, enemy);
          return (
            <li key={enemy.id}>
              <button
                type="button"
                className="unit-row"
                onClick={() => {
                  intents.selectUnit(null);
                  intents.clickHex(enemy.where);
                  onChoose();
                }}
              >
                {face ? <Counter face={face} size={44} /> : null}
                <span>
                  <span className="unit-row-name">{enemyName(reader, enemy)}</span>
                  <span className="small">
                    {[
                      t(enemy.now === 1 ? "units.enemyNow" : "units.enemyLast", {
                        where: reader.where(enemy.where),
                      }),
                      ...tellLooks(reader.language, enemy),
                    ].join(", ")}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
