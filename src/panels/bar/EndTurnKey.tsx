import { useCallback, useState } from "react";
import { Button } from "react-aria-components";
import { enemyOf, nextPart, waitingUnits } from "../../app/index.ts";
import { useGame, useIntents, useLanguage, useReader, useTheApp } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { Sheet } from "../controls.tsx";

/** Fewest waiting units that are worth a question. */
const WORTH_ASKING = 3;

/** Units that the key would leave without an order, and whether the turn can end now. */
interface Waiting {
  readonly canEnd: 0 | 1;
  readonly units: number;
  readonly all: number;
}

/**
 * The key that ends the turn. A key is touched by accident more easily than a button: it does nothing while
 * something is being shown, and asks where most units still wait for an order.
 */
export function useEndTurnKey(): {
  readonly press: () => void;
  readonly asked: number | null;
  readonly putAway: () => void;
} {
  const { store, intents } = useTheApp();
  const [asked, setAsked] = useState<number | null>(null);
  const press = useCallback(() => {
    const { canEnd, units, all } = waitingIn(store.getState().game);
    if (canEnd === 0) return;
    if (units >= WORTH_ASKING && units * 2 > all) setAsked(units);
    else void intents.endTurn();
  }, [store, intents]);
  return { press, asked, putAway: () => setAsked(null) };
}

function waitingIn(game: ReturnType<ReturnType<typeof useTheApp>["store"]["getState"]>["game"]): Waiting {
  if (game?.busy !== "idle" || game.playback.length > 0 || game.view.activeSide !== game.side)
    return { canEnd: 0, units: 0, all: 0 };
  const onMap = game.view.own.filter((unit) => unit.at >= 0 && unit.men + unit.guns + unit.tanks > 0);
  return { canEnd: 1, units: waitingUnits(game.view, game.notes).length, all: onMap.length };
}

/** What comes after our part, and the name of the side whose part it is. */
export function useNextPart() {
  const reader = useReader();
  const { view, side } = useGame();
  const next = nextPart(view);
  return { next, side: reader.sideName(next === "ours" ? side : enemyOf(side)) };
}

/** Asks whether the turn shall end with so many units idle. */
export function EndTurnQuestion({
  units,
  onClose,
}: {
  readonly units: number | null;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const intents = useIntents();
  const { next, side } = useNextPart();
  return (
    <Sheet title={t("endTurn.title")} isOpen={units !== null} onClose={onClose}>
      <p className="prose">{t("endTurn.text", { count: units ?? 0 })}</p>
      <p className="small">
        <Ruled text={t(`bar.nextTip.${next}`, { side })} />
      </p>
      <div className="row">
        <Button
          className="button main"
          onPress={() => {
            onClose();
            void intents.endTurn();
          }}
        >
          {t("bar.endTurn")}
        </Button>
        <Button className="button" autoFocus onPress={onClose}>
          {t("endTurn.no")}
        </Button>
      </div>
    </Sheet>
  );
}
