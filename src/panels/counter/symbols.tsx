/** Symbols of the arms inside the counter's box, and marks of the echelons over it, in sixtieths of the side. */
import type { Arm, Echelon } from "../../engine/index.ts";

const LEFT = -16.75;
const TOP = -8.6;
const RIGHT = 16.75;
const BOTTOM = 13.4;
const MIDDLE = 2.4;

/** The box of the symbols. */
const SYMBOL_BOX = { left: LEFT, top: TOP, width: RIGHT - LEFT, height: BOTTOM - TOP, middle: MIDDLE };

const CROSS = `M${LEFT} ${TOP}L${RIGHT} ${BOTTOM}M${RIGHT} ${TOP}L${LEFT} ${BOTTOM}`;
const SLASH = `M${LEFT} ${BOTTOM}L${RIGHT} ${TOP}`;
const TRACKS = `M-7 ${MIDDLE - 4.6}h14a4.6 4.6 0 0 1 0 9.2h-14a4.6 4.6 0 0 1 0-9.2Z`;

/** Lines of the symbols, drawn inside the box; a dot or letters come besides where a path is empty. */
export const ARM_PATHS: Readonly<Record<Arm, string>> = {
  infantry: CROSS,
  "border-guard": CROSS,
  "machine-gun": `${CROSS}M0 ${MIDDLE - 7.5}v15M-3 ${MIDDLE + 4.5}l3 3l3-3`,
  cavalry: SLASH,
  reconnaissance: SLASH,
  tank: TRACKS,
  artillery: "",
  "anti-tank": `M${LEFT} ${BOTTOM}L0 ${TOP}L${RIGHT} ${BOTTOM}`,
  "anti-aircraft": `M${LEFT} ${BOTTOM}C${LEFT + 6} ${MIDDLE - 1} ${RIGHT - 6} ${MIDDLE - 1} ${RIGHT} ${BOTTOM}`,
  engineer: `M-8.5 ${MIDDLE + 4.5}v-8h17v8M0 ${MIDDLE - 3.5}v8`,
  "armoured-train": `${TRACKS}M-12 ${MIDDLE + 7.6}h24`,
  headquarters: "",
};

/** The letters in the box of a headquarters. */
export const HEADQUARTERS_PATH = `M-8 ${MIDDLE - 5}v10M-8 ${MIDDLE}h6M-2 ${MIDDLE - 5}v10M2 ${MIDDLE - 5}h6v10h-6ZM5.5 ${MIDDLE + 2}l4 4`;

/** The symbol of an arm. */
export function ArmSymbol({ arm }: { readonly arm: Arm }) {
  return (
    <g className="counter-symbol">
      <rect x={LEFT} y={TOP} width={RIGHT - LEFT} height={BOTTOM - TOP} className="counter-box" />
      {ARM_PATHS[arm] === "" ? null : <path d={ARM_PATHS[arm]} />}
      {arm === "artillery" ? <circle cx="0" cy={MIDDLE} r="3.6" className="counter-dot" /> : null}
      {arm === "headquarters" ? <path d={HEADQUARTERS_PATH} /> : null}
    </g>
  );
}

const STROKES: Readonly<Partial<Record<Echelon, readonly number[]>>> = {
  company: [0],
  battery: [0],
  battalion: [-2.2, 2.2],
  regiment: [-4.4, 0, 4.4],
};
const DOTS: Readonly<Partial<Record<Echelon, readonly number[]>>> = {
  section: [-2.6, 2.6],
  platoon: [-5.2, 0, 5.2],
};

/** The mark of an echelon between name band and box. */
export function EchelonMark({ echelon }: { readonly echelon: Echelon }) {
  return (
    <g className="counter-echelon">
      {STROKES[echelon]?.map((x) => (
        <path key={x} d={`M${x} -15.3v4.8`} />
      ))}
      {DOTS[echelon]?.map((x) => (
        <circle key={x} cx={x} cy="-12.8" r="1.5" />
      ))}
      {echelon === "division" ? (
        <path d="M-5.5 -15.2l4.6 4.6M-0.9 -15.2l-4.6 4.6M0.9 -15.2l4.6 4.6M5.5 -15.2l-4.6 4.6" />
      ) : null}
    </g>
  );
}
