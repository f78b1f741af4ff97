import { useLanguage } from "../AppContext.tsx";
import { useKept } from "../useKept.ts";

/** Two waves in a broken ring: the sign of what is inferred, on the map and in the chronicle. */
export function InferredSign({ size = 18 }: { readonly size?: number }) {
  return (
    <svg viewBox="-11 -11 22 22" width={size} height={size} className="sign-inferred" aria-hidden="true">
      <circle r="9" strokeDasharray="4.2 2.9" />
      <path d="M-5-1Q-2.5-4.6 0-2Q2.5 .6 5-3M-5 3.4Q-2.5-.2 0 2.4Q2.5 5 5 1.4" />
    </svg>
  );
}

/** A disc: whole where good sources say so, half where one says so. */
export function ToldSign({ confidence }: { readonly confidence: "certain" | "probable" }) {
  return (
    <svg viewBox="-11 -11 22 22" width="18" height="18" className="sign-told" aria-hidden="true">
      <circle r="8" />
      <path d={confidence === "certain" ? "M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0Z" : "M0-8a8 8 0 0 0 0 16Z"} />
    </svg>
  );
}

/** What the signs on the map mean; shut until somebody opens it, for the ground under it is read first. */
export function MapKey() {
  const { t } = useLanguage();
  const [isOpen, setIsOpen] = useKept("replay-key", false);
  return (
    <details
      className="replay-key"
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>{t("replay.key.title")}</summary>
      <ul>
        <li>
          <svg viewBox="0 0 44 14" width="44" height="14" aria-hidden="true">
            <path d="M2 7H38M31 2L39 7L31 12" className="key-stroke" />
          </svg>
          {t("replay.key.known")}
        </li>
        <li>
          <svg viewBox="0 0 44 14" width="44" height="14" aria-hidden="true">
            <path d="M2 7H38" className="key-stroke" strokeDasharray="6 4" />
            <path d="M31 2L39 7L31 12" className="key-stroke" />
          </svg>
          {t("replay.key.inferred")}
        </li>
        <li>
          <svg viewBox="0 0 44 14" width="44" height="14" aria-hidden="true">
            <path d="M2 4H12V1L19 7L12 13V10H2Z" className="key-soviet" />
            <path d="M24 4H34V1L41 7L34 13V10H24Z" className="key-japanese" />
          </svg>
          {t("replay.key.storms")}
        </li>
        <li>
          <span className="key-sign">
            <InferredSign />
          </span>
          {t("replay.key.unit")}
        </li>
      </ul>
    </details>
  );
}
