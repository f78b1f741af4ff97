import type { MessageKey } from "../../language/index.ts";
import { useLanguage } from "../AppContext.tsx";

/** Stands where a screen will be, while it is fetched or laid out. */
export function Coming({ what = "page.coming" }: { readonly what?: MessageKey }) {
  const { t } = useLanguage();
  return (
    <main className="page curtain" aria-busy="true">
      <p className="prose" role="status">
        {t(what)}
      </p>
    </main>
  );
}
