/**
 * Work for a task of its own: however often it is asked for before that, it is done once, and what asked for it is
 * not kept waiting.
 */
export function onceLater(work: () => void): OnceLater {
  return once(work, setTimeout);
}

/** The same after the next picture: for what need not be seen in the first answer to a press. */
export function onceAfterPicture(work: () => void): OnceLater {
  return once(work, (task) => requestAnimationFrame(() => setTimeout(task)));
}

function once(work: () => void, later: (task: () => void) => unknown): OnceLater {
  let isAsked = false;
  const ask = (): void => {
    if (isAsked) return;
    isAsked = true;
    later(() => {
      isAsked = false;
      work();
    });
  };
  return Object.assign(ask, { isAsked: () => isAsked });
}

/** Asks for such work. */
export interface OnceLater {
  (): void;
  /** Whether it has been asked for and is still to be done. */
  isAsked(): boolean;
}
