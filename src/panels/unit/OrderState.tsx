import {
  barsOf,
  canBeOrdered,
  type FiresClosed,
  type OrderTaken,
  type OwnUnit,
  ordersOfCommander,
  ordersOfFormation,
  type Preview,
} from "../../app/index.ts";
import { tellFiresClosed, tellOrdersTaken } from "../../telling/index.ts";
import { useGame, useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { Termed } from "../terms/Term.tsx";

/** What a unit has done with its turn; else whether it has its full order, can still get one, or what it can do without. */
export function OrderState({ unit }: { readonly unit: OwnUnit }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const formation = reader.theatre.formationOf.get(unit.id);
  if (unit.deed !== null)
    return (
      <p className="refusal order-state">
        <Ruled text={t("command.done", { deed: t(`deeds.${unit.deed}`) })} />
      </p>
    );
  if (barsOf(view, unit).deployed?.code === "zone-of-control-stops")
    return (
      <p className="refusal order-state">
        <Ruled text={t("command.stopped")} />
      </p>
    );
  if (!formation) return null;
  if (unit.ordered === 1)
    return (
      <p className="small order-state">
        <Termed text={t("command.hasOrder")} />
      </p>
    );
  if (!canBeOrdered(view, unit)) return <p className="refusal order-state">{t("command.noneLeft")}</p>;
  const own = ordersOfFormation(view, formation);
  const commander = ordersOfCommander(view);
  return (
    <p className="small order-state">
      <Termed
        text={t("command.wouldTake", {
          left: own.left,
          all: own.all,
          commander: commander.left,
        })}
        term={t("terms.fullOrder")}
      />
    </p>
  );
}

/** Which full orders an order would take. */
export function OrdersTaken({ orders }: { readonly orders: readonly OrderTaken[] }) {
  const reader = useReader();
  const { view } = useGame();
  const told = tellOrdersTaken(reader, view, orders);
  if (told === null) return null;
  return (
    <p className="small">
      <Termed text={told} />
    </p>
  );
}

/** Men, guns and cohesion that a lake takes from who swims it. */
export function Swim({ swim }: { readonly swim: Extract<Preview, { readonly type: "move" }>["swim"] }) {
  const { t } = useLanguage();
  if (!swim) return null;
  return <p className="refusal">{`${t("preview.swim")}: ${t("preview.swimPrice", { ...swim })}.`}</p>;
}

/** Batteries and aircraft that will be silent once this order is given. */
export function FiresGivenUp({ closes }: { readonly closes: FiresClosed | null }) {
  const told = tellFiresClosed(useReader(), useGame().view, closes);
  return told === null ? null : <p className="refusal">{told}</p>;
}
