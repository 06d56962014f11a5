import { log } from "./log.server.ts";

/** One thing that must hold before visitors are sent here. Throws, or resolves to false, when it does not. */
export type ReadinessCheck = { readonly name: string; readonly holds: () => Promise<boolean> };

export type ProbeTimes = {
  /** Milliseconds an answer is given again without asking, so that nobody can keep the disk busy by asking. */
  readonly freshFor: number;
  /** Milliseconds after which a check that has not answered counts as failed. */
  readonly patience: number;
};

/**
 * Answers whether all checks hold. Together the two times stay under two seconds: so long a change may go unnoticed.
 * What is wrong goes to the log, once per change, and never to the asker.
 */
export function createReadinessProbe(
  checks: readonly ReadinessCheck[],
  times: ProbeTimes = { freshFor: 500, patience: 1000 },
): () => Promise<boolean> {
  let asked: { readonly answer: Promise<boolean>; readonly at: number } | null = null;
  let failing: string | null = null;
  const running = new Map<string, Promise<boolean>>();

  async function look(): Promise<boolean> {
    const verdicts = await Promise.all(checks.map(async (check) => ((await verdict(check)) ? null : check.name)));
    const found = verdicts.filter((name) => name !== null).join(", ") || null;
    if (found !== failing) log(found === null ? "ready" : "ready.lost", { because: found });
    failing = found;
    return found === null;
  }

  /** A check that hangs is not started a second time: what it waits for would only get longer. */
  function verdict({ name, holds }: ReadinessCheck): Promise<boolean> {
    const run =
      running.get(name) ??
      holds()
        .catch(() => false)
        .finally(() => running.delete(name));
    running.set(name, run);
    return within(times.patience, run);
  }

  return () => {
    if (asked === null || performance.now() - asked.at > times.freshFor)
      asked = { answer: look(), at: performance.now() };
    return asked.answer;
  };
}

function within(milliseconds: number, answer: Promise<boolean>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), milliseconds);
    void answer.then((good) => {
      clearTimeout(timer);
      resolve(good);
    });
  });
}
