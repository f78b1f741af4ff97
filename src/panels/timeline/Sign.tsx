import type { Mark } from "../../scenario/index.ts";

/** Signs that stand on a line; the other kinds of dispatches are told in their turn. */
export const SIGN_PATHS: Readonly<Partial<Record<Mark, string>>> = {
  assault: "M6 1.5L11 10.5H1Z",
  "air-raid": "M5.2 1h1.6v3.8L11.5 6v1.2H6.8v2.6h1.7v1h-5v-1h1.7V7.2H.5V6l4.7-1.2Z",
  command: "M1.5 1.5h9v9h-9ZM3.2 3.2v5.6h5.6V3.2Z",
  diplomacy: "M6 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10ZM6 2.7a3.3 3.3 0 1 0 0 6.6a3.3 3.3 0 1 0 0-6.6Z",
  "hill-taken": "M2 1h1.4L11 4.3L3.4 7.4V11.5H2Z",
  ceasefire: "M2.5 1.2L6 4.7l3.5-3.5l1.3 1.3L7.3 6l3.5 3.5l-1.3 1.3L6 7.3l-3.5 3.5l-1.3-1.3L4.7 6L1.2 2.5Z",
};

/** The picture of a kind of event. */
export function SignPicture({ kind }: { readonly kind: Mark }) {
  return (
    <svg className="sign" viewBox="0 0 12 12" aria-hidden="true">
      <path d={SIGN_PATHS[kind]} />
    </svg>
  );
}

/** What stands at one place of a line, with how many they are; `told` has a line for each. */
export function Sign(props: {
  readonly at: number;
  readonly kind: Mark;
  readonly told: readonly string[];
  readonly className: string;
}) {
  const { at, kind, told, className } = props;
  return (
    <span
      className={`mark ${className}`}
      style={{ insetInlineStart: `${at * 100}%` }}
      title={told.join("\n")}
    >
      <SignPicture kind={kind} />
      {told.length > 1 ? <b className="mark-count">{told.length}</b> : null}
    </span>
  );
}
