import { useLayoutEffect } from "react";
import { useLanguage } from "./AppContext.tsx";

/**
 * Titles the page after what is on the screen: so tabs and the browser's history tell screens apart, and who hears the
 * page is told where he is. What is shown inside a screen may title it more closely, in an effect of its own.
 */
export function usePageTitle(title: string): void {
  const { t } = useLanguage();
  useLayoutEffect(() => {
    document.title = t("app.windowTitle", { title, name: t("app.name") });
    return () => {
      document.title = t("app.name");
    };
  }, [title, t]);
}
