import { useId } from "react";
import type { Arm, Echelon, SideId } from "../../engine/index.ts";
import { ArmSymbol, EchelonMark } from "./symbols.tsx";

/** What a counter shows. */
export interface CounterFace {
  readonly side: SideId;
  readonly arm: Arm;
  /** Null where the unit is not identified. */
  readonly echelon: Echelon | null;
  /** Designation of at most seven characters. */
  readonly short: string;
  /** Men, guns or tanks; null where nobody knows. */
  readonly strength: number | null;
  /** 0 to 5. */
  readonly pips: number | null;
  readonly dugIn: 0 | 1;
  readonly bogged: 0 | 1;
}

/** Outline of a Soviet counter. */
export const SQUARE = "M-26-30H26Q30-30 30-26V26Q30 30 26 30H-26Q-30 30-30 26V-26Q-30-30-26-30Z";
/** Outline of a Japanese counter, its corners cut. */
export const CUT = "M-20-30H20L30-20V20L20 30H-20L-30 20V-20Z";
/** Pixels of a rem at the ordinary size of text: a counter grows with the words beside it. */
const REM = 16;
const HATCH = Array.from({ length: 29 }, (_, i) => `M-30 ${(-60 + i * 4.2).toFixed(1)}l60 60`).join("");
const BATTLEMENTS = "M-27 36.2v-5h7v5h4.7v-5h7v5h4.7v-5h7.2v5h4.7v-5h7v5h4.7v-5h7v5";

/** A length that a panel with little room makes smaller. */
function scaled(length: number): string {
  return `calc(${length / REM}rem * var(--counter-scale, 1))`;
}

/** A counter drawn as the map draws it. Decorative: the words beside it say the same. */
export function Counter({ face, size }: { readonly face: CounterFace; readonly size: number }) {
  const clip = useId();
  const isDark = face.side === "soviet";
  const shape = isDark ? SQUARE : CUT;
  return (
    <svg
      className={`counter counter-${face.side}`}
      viewBox="-34 -36 68 74"
      style={{ inlineSize: scaled(size), blockSize: scaled((size * 74) / 68) }}
      aria-hidden="true"
    >
      <path d={shape} transform="translate(1.6 2.2)" className="counter-shadow" />
      <clipPath id={clip}>
        <path d={shape} />
      </clipPath>
      <path d={shape} className="counter-field" />
      <g clipPath={`url(#${clip})`}>
        {isDark ? null : <path d={HATCH} className="counter-hatch" />}
        {isDark ? <path d="M-30-17H30" className="counter-line" /> : null}
        {isDark ? null : <rect x="-30" y="-30" width="60" height="13" className="counter-band" />}
        {isDark ? null : <rect x="-30" y="14" width="60" height="16" className="counter-field" />}
      </g>
      <path d={shape} className="counter-edge" />
      {isDark ? <path d={shape} transform="scale(.93)" className="counter-line" fill="none" /> : null}
      {face.echelon === null ? null : <EchelonMark echelon={face.echelon} />}
      <ArmSymbol arm={face.arm} />
      <text x="0" y="-19.4" className="counter-name" textAnchor="middle">
        {face.short}
      </text>
      {face.strength === null ? null : (
        <text x={isDark ? -26 : -23.5} y="26.8" className="counter-strength">
          {face.strength}
        </text>
      )}
      {face.pips === null ? null : <Pips count={face.pips} isDark={isDark ? 1 : 0} />}
      {face.dugIn === 1 ? (
        <g className="counter-works">
          <path d={BATTLEMENTS} className="counter-works-casing" />
          <path d={BATTLEMENTS} />
        </g>
      ) : null}
      {face.bogged === 1 ? <BoggedDisc /> : null}
    </svg>
  );
}

function Pips({ count, isDark }: { readonly count: number; readonly isDark: 0 | 1 }) {
  const [start, step, width] = isDark === 1 ? [4.4, 4.7, 3.1] : [3, 4.3, 2.7];
  return [0, 1, 2, 3, 4].map((pip) => (
    <rect
      key={pip}
      x={start + pip * step}
      y="16.2"
      width={width}
      height="9.4"
      className={pip < count ? "counter-pip" : "counter-pip counter-pip-lost"}
    />
  ));
}

function BoggedDisc() {
  return (
    <g transform="translate(-24 -26)" className="counter-bogged">
      <circle r="8" />
      <path d="M-5-1q2.5-3 5 0t5 0M-5 3q2.5-3 5 0t5 0" />
    </g>
  );
}
