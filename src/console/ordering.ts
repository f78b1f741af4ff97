/** Orders in a conversation: what is asked about before they are given, and what is refused. */
import { type Command, checkOrder, type SideView } from "../engine/index.ts";
import { planGroup, stageOf } from "../notebook/index.ts";
import { type Reader, tellRefusal } from "../telling/index.ts";
import { aboutOrder, answer } from "./answer.ts";
import { tellBeforehand, tellGroupBeforehand } from "./answers/beforehand.ts";
import { cautionsOf, cautionsOfStaff } from "./answers/cautions.ts";
import { tellGroupBriefly } from "./answers/group.ts";
import { leftToDo } from "./answers/leftToDo.ts";
import { cautionsOfMarches, detoursOf, tellPlanBeforehand } from "./answers/marches.ts";
import { tellOrder } from "./answers/orderWords.ts";
import { tellApart, tellMeant, tellRefused } from "./answers/refused.ts";
import { shortly } from "./answers/shortly.ts";
import { tellNextPart } from "./answers/status.ts";
import { refusalOf } from "./grammar/ways.ts";
import { type Doing, type Heard, told } from "./heard.ts";
import type { Ordered, Request } from "./request.ts";
import type { Memory, Pending, Scene } from "./scene.ts";

/**
 * A sentence that is being heard, and whether it is asked about: not where it was said with "now", but for what had to
 * be guessed, and not where who was asked has said yes.
 */
export interface Hearing {
  readonly text: string;
  readonly scene: Scene;
  readonly memory: Memory;
  readonly how: "asks" | "at-once" | "is-sure";
}

type Of<Type extends Request["type"]> = Extract<Request, { readonly type: Type }>;

/**
 * An order is given when its side may give it; else the refusal is told with its rule. What nobody takes back is
 * told as it is foreseen, and asked about once.
 */
export function order(hearing: Hearing, ordered: Ordered): Heard {
  const { commands, apart = [], group, meant, guessed } = ordered;
  const { scene, memory, how } = hearing;
  const { reader, view } = scene;
  const subject = aboutOrder(commands[0]);
  const spoken: Memory = {
    ...memory,
    unit: subject.unit ?? memory.unit,
    hex: subject.hex ?? memory.hex,
  };
  if (view.activeSide !== view.side && !view.outcome)
    return told("refusal", [reader.language.t("orders.notOurTurn")], spoken);
  if (group) return toGroup({ ...hearing, memory: spoken }, group);
  const judged = commands.map((command) => ({ command, refusal: refusalOf(view, command) }));
  const legal = judged.filter(({ refusal }) => refusal === null).map(({ command }) => command);
  const refused = judged.flatMap(({ command, refusal }) => (refusal ? [{ command, refusal }] : []));
  const lines = [
    ...tellMeant(reader, view, meant),
    ...refused.flatMap(({ command, refusal }) => tellRefused(reader, view, command, refusal)),
    ...tellApart(reader, view, apart),
  ];
  const foreseen =
    how === "asks" ? withCautions(reader, view, legal, tellBeforehand(reader, view, legal)) : [];
  // Who named no units, or no hex, is told whom and what he would order.
  const isGuess = guessed === 1 && how !== "is-sure" && legal.length > 0;
  const guesses = isGuess ? legal.map((each) => tellOrder(reader, view, each)) : [];
  const [only, second] = legal;
  if (guesses.length + foreseen.length > 0)
    return {
      ...doubt(
        { ...hearing, memory: spoken },
        [...lines, ...guesses.filter((line) => !foreseen.includes(line)), ...foreseen],
        only && !second ? { type: "weigh", command: only } : null,
      ),
      show: subject.hex,
    };
  return {
    kind: legal.length > 0 ? "answer" : "refusal",
    lines,
    doing: legal.length > 0 ? { type: "give", commands: legal } : null,
    memory: { ...spoken, rule: refused[0]?.refusal.rule ?? spoken.rule },
    show: subject.hex,
  };
}

/** What is foreseen of orders, and what must be asked about beside it. */
function withCautions(
  reader: Reader,
  view: SideView,
  commands: readonly Command[],
  foreseen: readonly string[],
): readonly string[] {
  const told = new Set(foreseen.map((line) => line.trim()));
  return [...foreseen, ...cautionsOf(reader, view, commands).filter((line) => !told.has(line))];
}

/** One order to several units: told once for all of them, and asked about once where nobody takes it back. */
function toGroup(hearing: Hearing, group: NonNullable<Ordered["group"]>): Heard {
  const { scene, memory, how } = hearing;
  const { reader, view } = scene;
  const { lines } = planGroup(view, group.units, group.order);
  const commands = lines.flatMap(({ command }) => command ?? []);
  const refused = lines.flatMap(({ why }) => (why && why !== "no-nearer" ? [why.rule] : []));
  const briefly = tellGroupBriefly(reader, view, group);
  const foreseen = how === "asks" ? tellGroupBeforehand(reader, view, group) : [];
  const cautions = how === "asks" ? cautionsOf(reader, view, commands) : [];
  if (foreseen.length + cautions.length > 0)
    return doubt(hearing, [...(foreseen.length > 0 ? foreseen : briefly), ...cautions], {
      type: "weigh-group",
      ...group,
    });
  return {
    kind: commands.length > 0 ? "answer" : "refusal",
    // Who was asked has heard it already.
    lines: how === "is-sure" ? [] : briefly,
    doing: commands.length > 0 ? { type: "give-group", ...group } : null,
    memory: { ...memory, rule: refused[0] ?? memory.rule },
    show: memory.hex,
  };
}

/** A march over several turns: its first stages are foreseen and asked about once, as any other order is. */
export function plan(hearing: Hearing, request: Of<"plan">): Heard {
  const { scene, memory, how } = hearing;
  const { reader, view } = scene;
  const stages = request.marches.flatMap((march) => stageOf(view, march) ?? []);
  const isOurs = view.activeSide === view.side;
  const cautions =
    how === "asks" && isOurs
      ? [
          ...detoursOf(reader, view, request.marches),
          ...withCautions(
            reader,
            view,
            stages,
            tellPlanBeforehand(reader, view, request.marches, tellBeforehand(reader, view, stages)),
          ),
        ]
      : [];
  return cautions.length > 0 ? doubt(hearing, cautions) : answer(request, scene, memory);
}

/** The staff orders whole formations at a word: it is asked about first. */
export function staff(hearing: Hearing, request: Of<"staff">): Heard {
  const { scene, memory, how } = hearing;
  const { reader, view } = scene;
  if (how !== "asks" || request.units.length === 0 || view.activeSide !== view.side)
    return answer(request, scene, memory);
  const rehearsing = { type: "rehearse", units: request.units } as const;
  return doubt(hearing, cautionsOfStaff(reader, view, request), rehearsing, "staff");
}

/** Planned marches go on; those that have a price, or come under fire, are asked about. */
export function goOn(hearing: Hearing): Heard {
  const { scene, memory, how } = hearing;
  const cautions = how === "asks" ? cautionsOfMarches(scene) : [];
  return cautions.length > 0
    ? doubt(hearing, cautions, null, "marches")
    : answer({ type: "march-on" }, scene, memory);
}

/** The question whether to do it; what is considered may be shown on a map meanwhile. */
function doubt(
  { text, scene: { reader }, memory }: Hearing,
  lines: readonly string[],
  shown: Doing | null = null,
  about: "order" | "staff" | "marches" = "order",
): Heard {
  const sure = reader.language.t(
    about === "marches" ? "console.plan.sure" : `console.conversation.sure.${about}`,
  );
  const isShown = shown?.type === "weigh" || shown?.type === "weigh-group";
  const pending: Pending = { type: "confirm", sentence: text, ...(isShown ? { isShown: 1 as const } : {}) };
  return { ...told("question", [...lines, sure], { ...memory, pending }), doing: shown };
}

/** What cannot be taken back is asked once: the end of a turn while something is left to do, and giving up. */
export function grave(hearing: Hearing, type: "end-turn" | "concede"): Heard {
  const { text, scene, memory, how } = hearing;
  const { reader, view } = scene;
  const { t } = reader.language;
  const refusal = checkOrder(view, { type });
  if (refusal) return told("refusal", [tellRefusal(shortly(reader), refusal)], memory);
  if (view.activeSide !== view.side) return told("refusal", [t("orders.notOurTurn")], memory);
  const left = type === "concede" ? [t("concede.text")] : leftToDo(scene);
  if (how !== "asks" || left.length === 0)
    return {
      kind: "answer",
      lines: [tellOrder(reader, view, { type }), ...(left.length === 0 ? tellNextPart(reader, view) : [])],
      doing: { type },
      memory,
      show: null,
    };
  const next = type === "end-turn" ? tellNextPart(reader, view) : [];
  return told("question", [...left, ...next, t(`console.conversation.sure.${type}`)], {
    ...memory,
    pending: { type: "confirm", sentence: text },
  });
}
