/**
 * Owns the order of what takes long with one file: while marks or sheets come into it, whoever saves it waits, so that nothing is saved
 * half done. Each turn begins with `first`.
 */
export function inTurn(
  first: () => void,
): <Given extends unknown[], Done>(work: (...given: Given) => Promise<Done>) => (...given: Given) => Promise<Done> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) =>
    (...given) => {
      const turn = last.then(() => {
        first();
        return work(...given);
      });
      last = turn.catch(() => undefined);
      return turn;
    };
}
