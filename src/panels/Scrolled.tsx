import type { ReactNode, RefObject } from "react";

/** A window on something larger than itself, which whoever has no mouse scrolls by keys. */
export function Scrolled(props: {
  readonly label: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly frame?: RefObject<HTMLElement | null>;
  readonly onScroll?: () => void;
}) {
  const { label, children, className = "compare-scroll", frame, onScroll } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll only what has the focus.
    <section className={className} ref={frame} aria-label={label} tabIndex={0} onScroll={onScroll}>
      {children}
    </section>
  );
}
