/** Owns long work in a page that must answer meanwhile: a piece at a time, with the browser let in between. */

/** Milliseconds of work before the page gets its turn. */
const TURN = 24;

export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + TURN;
    while (performance.now() < until) {
      const step = work.next();
      if (step.done) return step.value;
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}
