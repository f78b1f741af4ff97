import { lazy, Suspense } from "react";

const Settings = lazy(async () => ({ default: (await import("./Settings.tsx")).SettingsSheet }));

/** The settings, fetched when somebody opens them. */
export function SettingsSheet(sheet: { readonly isOpen: boolean; readonly onClose: () => void }) {
  if (!sheet.isOpen) return null;
  return (
    <Suspense fallback={null}>
      <Settings {...sheet} />
    </Suspense>
  );
}
