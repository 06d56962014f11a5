/** Runs at most so many pieces of work at a time; the rest wait in the order they came. */
export function takeTurns(limit: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      // Whoever is next inherits the place.
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}
