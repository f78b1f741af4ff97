import { Button } from "react-aria-components";
import { useLanguage } from "../AppContext.tsx";

/** A part of a screen that one skips to. */
type Part = "map" | "orders" | "chronicle" | "timeline";

/** Past the bar at one key: seen when they have the focus. */
export function SkipLinks({ ways }: { readonly ways: Readonly<Partial<Record<Part, () => void>>> }) {
  const { t } = useLanguage();
  return (
    <nav className="skip-links" aria-label={t("skip.title")}>
      {(Object.keys(ways) as Part[]).map((part) => (
        <Button key={part} className="button" onPress={() => ways[part]?.()}>
          {t(`skip.${part}`)}
        </Button>
      ))}
    </nav>
  );
}
