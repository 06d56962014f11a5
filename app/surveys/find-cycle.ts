/**
 * A closed chain in a graph of prerequisites, `[a, b, c, a]` when a waits for b, b for c and c for a; null when there is
 * none. Ids that are not keys of the graph lead nowhere. Looks at every edge once, without recursion.
 */
export function findCycle(prerequisites: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  for (const start of prerequisites.keys()) {
    const chain: string[] = [start];
    const onChain = new Set([start]);
    const next: number[] = [0];
    while (chain.length > 0) {
      const id = chain.at(-1) ?? "";
      const step = next.at(-1) ?? 0;
      const needed = done.has(id) ? undefined : prerequisites.get(id)?.[step];
      if (needed === undefined) {
        done.add(id);
        onChain.delete(id);
        chain.pop();
        next.pop();
        continue;
      }
      if (onChain.has(needed)) return [...chain.slice(chain.indexOf(needed)), needed];
      next[next.length - 1] = step + 1;
      chain.push(needed);
      onChain.add(needed);
      next.push(0);
    }
  }
  return null;
}
