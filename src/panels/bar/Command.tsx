import { Fragment } from "react";
import { Heading } from "react-aria-components";
import {
  type CommanderSheet,
  commandersOf,
  type Formation,
  type OrdersLeft,
  ordersOfCommander,
  ordersOfFormation,
  type SideView,
} from "../../app/index.ts";
import { attribution, type Reader } from "../../telling/index.ts";
import { useGame, useLanguage, useReader } from "../AppContext.tsx";
import { PopoverButton } from "../controls.tsx";
import { Icon } from "../icons.tsx";
import { Term } from "../terms/Term.tsx";

/** Own formations with somebody on the map, in the order of the scenario. */
function formationsHere(reader: Reader, view: SideView): readonly Formation[] {
  const here = new Set(view.own.filter((unit) => unit.at >= 0).map((unit) => unit.id));
  return reader.theatre.scenario.command.formations.filter(
    ({ side, units }) => side === view.side && units.some((unit) => here.has(unit)),
  );
}

/** Full orders that a side has this turn and has left, its commander's and its formations' together. */
function allOrders(reader: Reader, view: SideView): OrdersLeft {
  const each = [
    ordersOfCommander(view),
    ...formationsHere(reader, view).map((formation) => ordersOfFormation(view, formation)),
  ];
  return each.reduce((sum, { all, left }) => ({ all: sum.all + all, left: sum.left + left }));
}

/** Whether fires are still open, and how many full orders are left, with who commands behind it. */
export function CommandButton() {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  if (reader.theatre.scenario.command.formations.length === 0) return null;
  const { all, left } = allOrders(reader, view);
  return (
    <PopoverButton
      className="bar-item bar-leash bar-command"
      name={t(`command.button.${view.phase}`, { left, all })}
      title={t("command.title")}
      label={
        <>
          <Icon name={view.phase === "fires" ? "bombard" : "staff"} />
          {view.phase === "fires" ? <span className="bar-fires-word">{t("command.firesOpen")}</span> : null}{" "}
          <span className="bar-command-word">{t("command.word")}</span>{" "}
          <strong>{t("command.left", { left, all })}</strong>
        </>
      }
    >
      <CommandPlan />
    </PopoverButton>
  );
}

/** The phase of the part, who commands, and the full orders left by formation. */
export function CommandPlan() {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  return (
    <div className="ledger">
      <p className="small">{t(`command.about.${view.phase}`)}</p>
      <Commanders level={3} />
      <section>
        <h3>
          <Term term={t("terms.fullOrder")}>{t("command.orders")}</Term>
        </h3>
        <p className="small">{t("command.aboutOrders")}</p>
        <ul className="plain-list">
          <li className="fact">
            <span>{t("command.commander")}</span>
            <strong>{t("command.left", { ...ordersOfCommander(view) })}</strong>
          </li>
          {formationsHere(reader, view).map((formation) => (
            <li key={formation.id} className="fact">
              <span>{reader.formation(formation.id)}</span>
              <strong>{t("command.left", { ...ordersOfFormation(view, formation) })}</strong>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** Who commands now, of the whole side and of formations, since when and until when; its heading as deep as asked. */
export function Commanders({ level }: { readonly level: 2 | 3 }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { view, side } = useGame();
  const commanders = commandersOf(reader.theatre, side, view.turn);
  if (commanders.length === 0) return null;
  return (
    <section>
      <Heading level={level}>{t("command.who")}</Heading>
      <dl className="commanders">
        {commanders.map((commander) => (
          <Fragment key={commander.id}>
            <dt>{reader.commander(commander.id)}</dt>
            <dd className="small">
              <p>{tellCommander(reader, commander)}</p>
              <p>{tellBasis(reader, commander)}</p>
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

/** "since 3 August, 12:00; 5 full orders more a turn; 1 point of rally". */
function tellCommander(reader: Reader, commander: CommanderSheet): string {
  const { t, formatTime } = reader.language;
  const { calendar } = reader.theatre.scenario;
  const last = calendar.turns * calendar.hoursPerTurn * 60;
  const when = (minute: number) => ({
    date: reader.date(minute, "day-and-month"),
    time: formatTime(minute % 1440),
  });
  const parts: string[] = [];
  if (commander.from > 0) parts.push(t("command.since", when(commander.from)));
  if (commander.until < last) parts.push(t("command.until", when(commander.until)));
  const { orders, rally } = commander;
  if (orders !== 0) parts.push(t(orders > 0 ? "command.adds" : "command.takes", { count: Math.abs(orders) }));
  if (rally > 0) parts.push(t("command.rally", { count: rally }));
  const { formations, arms } = commander.discord;
  if (formations + arms > 0)
    parts.push(
      t("command.discord", {
        formations: reader.language.formatPercent(formations),
        arms: reader.language.formatPercent(arms),
      }),
    );
  return parts.join("; ");
}

/** Where it is told that he commanded; what that is worth in orders is an estimate. */
function tellBasis(reader: Reader, { id }: CommanderSheet): string {
  const { language, book } = reader;
  const named = (book.commanders[id]?.sources ?? []).flatMap((source) => {
    const known = book.sources[source];
    return known ? [attribution(language, known)] : [];
  });
  return language.t("command.basis", { sources: named.join("; ") });
}

/** What a dispatch changes in the command, told on its card: whoever comes with it. */
export function NewCommanders({ dispatch }: { readonly dispatch: string }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { book } = useGame();
  const coming = reader.theatre.scenario.command.commanders.filter(
    ({ id, side }) => book.commanders[id]?.dispatch === dispatch && side === reader.side,
  );
  return coming.map((commander) => (
    <p key={commander.id} className="small">
      {t("command.comes", {
        name: reader.commander(commander.id),
        what: tellCommander(reader, commander),
      })}
    </p>
  ));
}
