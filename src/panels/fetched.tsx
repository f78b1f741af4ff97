import { type ComponentType, lazy, Suspense, useState } from "react";

/** A part of the screen whose program comes by itself: fetched ahead, or when it is first drawn. */
export type Fetched<Props> = ComponentType<Props> & {
  /** Fetches it, so that it is there when somebody asks for it. */
  readonly ahead: () => Promise<unknown>;
};

/** Such a part: drawn at once where it has been fetched, else as soon as it has come. */
export function fetched<Props extends object>(load: () => Promise<ComponentType<Props>>): Fetched<Props> {
  let come: ComponentType<Props> | null = null;
  const ahead = async (): Promise<ComponentType<Props>> => {
    come ??= await load();
    return come;
  };
  const Coming = lazy(async () => ({ default: await ahead() })) as unknown as ComponentType<Props>;
  function Part(props: Props) {
    // For as long as it is on the screen it stays the one or the other, and keeps what was typed in it.
    const [Come] = useState<ComponentType<Props> | null>(() => come);
    if (Come) return <Come {...props} />;
    return (
      <Suspense fallback={null}>
        <Coming {...props} />
      </Suspense>
    );
  }
  return Object.assign(Part, { ahead });
}
