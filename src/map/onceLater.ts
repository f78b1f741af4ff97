/**
 * Work for a task of its own: however often it is asked for before that, it is done once, and what asked for it is
 * not kept waiting.
 */
export function onceLater(work: () => void): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    setTimeout(() => {
      isAsked = false;
      work();
    });
  };
}
