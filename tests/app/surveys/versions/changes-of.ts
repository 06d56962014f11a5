/** One change of a piece of data: the path of what is changed, and the data with just that changed. */
export type DataChange = { readonly path: string; readonly apply: () => unknown };

/** Every leaf with another value, every entry of a list taken out, and every two neighbours of a list turned round. */
export function changesOf(data: unknown): readonly DataChange[] {
  return visit(data, [], (make) => make(structuredClone(data)));
}

type Step = string | number;
type Whole = (make: (copy: unknown) => unknown) => unknown;

function visit(part: unknown, path: readonly Step[], whole: Whole): readonly DataChange[] {
  if (typeof part !== "object" || part === null) {
    return [{ path: path.join("."), apply: () => whole((copy) => put(copy, path, other(part))) }];
  }
  const inside = Object.entries(part).flatMap(([key, value]) => visit(value, [...path, key], whole));
  return Array.isArray(part) ? [...inside, ...listChanges(part, path, whole)] : inside;
}

function listChanges(list: readonly unknown[], path: readonly Step[], whole: Whole): readonly DataChange[] {
  const at = path.join(".");
  const without = list.map((_, place) => ({
    // What is taken out is a change of its own, whatever the order means.
    path: `${at}.${place}`,
    apply: () => whole((copy) => put(copy, path, list.toSpliced(place, 1))),
  }));
  const turned = list.slice(1).flatMap((two, place) => {
    const one = list[place];
    if (JSON.stringify(one) === JSON.stringify(two)) return [];
    return [{ path: at, apply: () => whole((copy) => put(copy, path, list.toSpliced(place, 2, two, one))) }];
  });
  return [...without, ...turned];
}

function put(copy: unknown, path: readonly Step[], value: unknown): unknown {
  const last = path.at(-1);
  let place = copy as Record<Step, unknown>;
  for (const step of path.slice(0, -1)) place = place[step] as Record<Step, unknown>;
  if (last !== undefined) place[last] = value;
  return copy;
}

function other(leaf: unknown): unknown {
  if (typeof leaf === "number") return leaf + 1;
  if (typeof leaf === "boolean") return !leaf;
  return typeof leaf === "string" ? `${leaf}-other` : "something";
}
