import type { Hex, SeenUnit } from "../../engine/index.ts";
import { tellLooks } from "../../telling/index.ts";
import { useGame, useLanguage, useReader } from "../AppContext.tsx";
import { Fact } from "../controls.tsx";
import { Counter } from "../counter/Counter.tsx";
import { LookUp } from "../reference/LookUp.tsx";
import { enemyFace, enemyName } from "./faces.ts";
import { GroundOf } from "./Ground.tsx";
import { NextUnit } from "./NothingSelected.tsx";
import { SpottingFact } from "./Sight.tsx";

/** The enemies known in a hex, each as far as it is known. */
export function EnemyPanel({ enemies, hex }: { readonly enemies: readonly SeenUnit[]; readonly hex: Hex }) {
  const known = enemies.find(({ level }) => level === "identified");
  return (
    <div className="panel-part">
      {enemies.map((enemy) => (
        <EnemyCard key={enemy.id} enemy={enemy} />
      ))}
      <GroundOf hex={hex} />
      <NextUnit />
      <LookUp shown={known === undefined ? { hex } : { hex, unit: known.id }} />
    </div>
  );
}

function EnemyCard({ enemy }: { readonly enemy: SeenUnit }) {
  const { t, formatNumber } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const face = enemyFace(reader, view, enemy);
  const isIdentified = enemy.level === "identified";
  const about = (count: number) => t("unit.about", { count: formatNumber(count) });
  const looks = tellLooks(reader.language, enemy);
  const minute = reader.minuteOfTurn(enemy.turn);
  return (
    <section className="enemy">
      <header className="unit-head">
        {face ? <Counter face={face} size={82} /> : null}
        <div className="unit-names">
          <h2>{enemyName(reader, enemy)}</h2>
          <p className="small">{isIdentified ? reader.parent(enemy.id) : t("unit.contactHelp")}</p>
        </div>
      </header>
      <dl className="facts">
        <Fact label={t("unit.known")}>
          {enemy.now === 1
            ? t("unit.seenNow")
            : t("unit.lastSeen", {
                date: reader.date(minute, "day-and-month"),
                part: t(`parts.${reader.partOfTurn(enemy.turn)}`),
              })}
        </Fact>
        {isIdentified && enemy.men > 0 ? <Fact label={t("unit.men")}>{about(enemy.men)}</Fact> : null}
        {isIdentified && enemy.guns > 0 ? <Fact label={t("unit.guns")}>{about(enemy.guns)}</Fact> : null}
        {isIdentified && enemy.tanks > 0 ? <Fact label={t("unit.tanks")}>{about(enemy.tanks)}</Fact> : null}
        {looks.length > 0 ? <Fact label={t("unit.cohesion")}>{looks}</Fact> : null}
      </dl>
      <SpottingFact enemy={enemy} />
    </section>
  );
}
