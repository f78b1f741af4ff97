import { type ComponentType, lazy, Suspense } from "react";

let page: ComponentType | null = null;

/** Fetches what shows the rule book, so that it is there when somebody opens it. */
export async function fetchBook(): Promise<ComponentType> {
  page ??= (await import("./RuleCard.tsx")).OpenRuleBook;
  return page;
}

const Coming = lazy(async () => ({ default: await fetchBook() }));

/** The open rule book: at once where it has been fetched, else as soon as it has come. */
export function OpenRuleBook() {
  const Page = page;
  if (Page) return <Page />;
  return (
    <Suspense fallback={null}>
      <Coming />
    </Suspense>
  );
}
