import { Button } from "react-aria-components";
import { waitingUnits } from "../../app/index.ts";
import { useApp, useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Icon } from "../icons.tsx";
import { KeyList } from "../keys/KeyList.tsx";
import { Overview } from "../overview/Overview.tsx";
import { EnemyPartButtons } from "./EnemyPart.tsx";
import { Ground } from "./Ground.tsx";
import { Marches } from "./Marches.tsx";
import { useTelling } from "./useTelling.ts";

/** What to do when nothing is selected: the aim of the battle, and the next unit. */
export function NothingSelected() {
  const { t } = useLanguage();
  const reader = useReader();
  const { side, setup, words } = useGame();
  const battle = words.battles[setup.battle];
  return (
    <div className="panel-part">
      <section className="aim">
        <p className="small">{battle?.title}</p>
        <h2>{t("panel.aim", { side: reader.sideName(side) })}</h2>
        <p className="prose">{battle?.objective[side]}</p>
      </section>
      <p className="small panel-hint">{t("panel.hint")}</p>
      <EnemyPartSection />
      <Woken />
      <Marches />
      <NextUnit />
      <Ground />
      <div className="overview-flow">
        <Overview />
      </div>
      <section className="panel-keys">
        <h3>{t("keys.title")}</h3>
        <KeyList />
      </section>
    </div>
  );
}

/** What the other side did in its part, while there is something to tell; not while the map tells its next one. */
function EnemyPartSection() {
  const { t } = useLanguage();
  const { deeds } = useGame();
  const isOld = useApp(({ game }) => game?.showing === "news");
  const telling = useTelling();
  if (deeds.length === 0 || (isOld && telling === "part")) return null;
  return (
    <section className="row" aria-label={t("enemyPart.title")}>
      <EnemyPartButtons />
    </section>
  );
}

/** Units that slept and are awake, with the cause, to be gone to. */
function Woken() {
  const { t } = useLanguage();
  const reader = useReader();
  const intents = useIntents();
  const { notes } = useGame();
  if (notes.woken.length === 0) return null;
  return (
    <ul className="plain-list">
      {notes.woken.map(({ unit, why }) => (
        <li key={unit}>
          <Button className="link" onPress={() => intents.selectUnit(unit)}>
            {t("aside.woken", { unit: reader.short(unit), why: t(`aside.why.${why}`) })}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Selects the next unit that waits for an order, or says that all have one, or that the map shows the enemy's part. */
export function NextUnit() {
  const { t } = useLanguage();
  const intents = useIntents();
  const { view, notes } = useGame();
  const waiting = waitingUnits(view, notes).length;
  if (useTelling() === "part")
    return (
      <Button className="button wide" isDisabled>
        {t("panel.whileTold")}
      </Button>
    );
  return (
    <Button className="button wide" isDisabled={waiting === 0} onPress={() => intents.nextUnit()}>
      <Icon name="next" />
      {waiting === 0 ? t("panel.noneWaiting") : t("panel.nextUnit", { count: waiting })}
    </Button>
  );
}
