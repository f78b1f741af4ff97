import { useEffect } from "react";
import type { MessageKey } from "../../language/index.ts";
import { useLanguage } from "../AppContext.tsx";
import { beginAtHead } from "../keys/places.ts";

/** Stands where a screen will be, while it is fetched or laid out. */
export function Coming({ what = "page.coming" }: { readonly what?: MessageKey }) {
  const { t } = useLanguage();
  // Who came by the keyboard begins at the head of what has come.
  useEffect(() => () => void requestAnimationFrame(() => requestAnimationFrame(beginAtHead)), []);
  return (
    <main className="page coming" aria-busy="true">
      <p className="prose" role="status">
        {t(what)}
      </p>
    </main>
  );
}
