/** Work that must not keep an answer waiting: it is done after the next picture, each piece in a task of its own. */

/** So long a picture is waited for, milliseconds: a page that is hidden draws none. */
const LONGEST = 120;

const waiting: (() => void)[] = [];
let isAsked = false;

/** Does a piece of work after the page has been drawn once more, and after the pieces that wait already. */
export function afterPaint(work: () => void): void {
  waiting.push(work);
  if (isAsked) return;
  isAsked = true;
  let hasCome = false;
  const come = (): void => {
    if (hasCome) return;
    hasCome = true;
    clearTimeout(timer);
    post(next);
  };
  const timer = setTimeout(come, LONGEST);
  requestAnimationFrame(come);
}

function next(): void {
  const [work] = waiting.splice(0, 1);
  if (waiting.length === 0) isAsked = false;
  else post(next);
  work?.();
}

/** A task by itself: what was painted is on the screen, and a tap that has come meanwhile goes first. */
function post(task: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    task();
  };
  port2.postMessage(null);
}

/** Comes when the page has been drawn once more. */
export function nextPicture(): Promise<void> {
  return new Promise(afterPaint);
}

/** Does work when the page has nothing else to do; where a browser does not say when that is, a little later. */
export function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(() => work(), { timeout: 10_000 });
  else setTimeout(work, 500);
}
