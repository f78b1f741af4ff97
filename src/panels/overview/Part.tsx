import type { ReactNode } from "react";

/** A part of the overview, with its heading. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="overview-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
