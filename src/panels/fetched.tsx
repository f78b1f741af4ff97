import { type ComponentType, lazy, type ReactNode, Suspense, useState } from "react";
import { NotFetched } from "../app/index.ts";

/** A part of the screen whose program comes by itself: fetched ahead, or when it is first drawn. */
export type Fetched<Props> = ComponentType<Props> & {
  /** Fetches it, so that it is there when somebody asks for it. */
  readonly ahead: () => Promise<unknown>;
};

/**
 * Such a part: drawn at once where it has been fetched, else as soon as it has come, with something in its place
 * meanwhile. One that did not come throws `NotFetched`, and is fetched anew when it is next drawn.
 */
export function fetched<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: (props: Props) => ReactNode = () => null,
): Fetched<Props> {
  let come: ComponentType<Props> | null = null;
  const ahead = async (): Promise<ComponentType<Props>> => {
    try {
      come ??= await load();
    } catch (fault) {
      Coming = coming();
      throw new NotFetched(String(fault), { cause: fault });
    }
    return come;
  };
  const coming = () => lazy(async () => ({ default: await ahead() })) as unknown as ComponentType<Props>;
  let Coming = coming();
  function Part(props: Props) {
    // For as long as it is on the screen it stays the one or the other, and keeps what was typed in it.
    const [Come] = useState<ComponentType<Props>>(() => come ?? Coming);
    return (
      <Suspense fallback={meanwhile(props)}>
        <Come {...props} />
      </Suspense>
    );
  }
  return Object.assign(Part, { ahead });
}
