import type { Column, Item } from "./item.ts";
import type { Row } from "./item-answer.ts";

type Inventory = Extract<Item, { readonly kind: "inventory" }>;

/** One row that names others: its place, the column it names them in, and the names as written, in their order. */
export type RowLink = {
  readonly row: number;
  readonly column: string;
  readonly name: string;
  readonly targets: readonly string[];
};

/**
 * Every row that names others, by its columns with `refersTo`. A cell may hold several names, divided by semicolons. A name
 * that no row has stands for something outside the list. A row without a name of its own is left out.
 */
export function linksOf({ columns }: Pick<Inventory, "columns">, rows: readonly Row[]): readonly RowLink[] {
  return columns.flatMap((column) => {
    const { refersTo } = referring(column);
    if (refersTo === undefined) return [];
    return rows.flatMap((row, place) => {
      const [name, cell] = [row[refersTo], row[column.id]];
      if (typeof name !== "string" || typeof cell !== "string") return [];
      const targets = cell
        .split(";")
        .map((one) => one.trim())
        .filter((one) => one !== "");
      return targets.length === 0 ? [] : [{ row: place, column: column.id, name: name.trim(), targets }];
    });
  });
}

/** The first ring among rows that name each other in one column, or null: where it begins, and the names around it. */
export function ringIn(
  links: readonly RowLink[],
): { readonly row: number; readonly column: string; readonly names: readonly string[] } | null {
  for (const column of new Set(links.map((link) => link.column))) {
    const from = new Map<string, RowLink[]>();
    for (const link of links)
      if (link.column === column) {
        const same = from.get(keyOf(link.name));
        if (same === undefined) from.set(keyOf(link.name), [link]);
        else same.push(link);
      }
    const names = ringFrom(from);
    const start = names === null ? undefined : from.get(keyOf(names[0] ?? ""))?.[0];
    if (names !== null && start !== undefined) return { row: start.row, column, names };
  }
  return null;
}

/**
 * What names lead to beyond the next step, each once, nearest first, and at most `most` of them. The links are looked up once, for
 * all that is asked afterwards. A ring ends where it began.
 */
export function furtherAlong(links: readonly RowLink[], most: number): (names: readonly string[]) => readonly string[] {
  const nextOf = new Map<string, Map<string, string>>();
  for (const { name, targets } of links) {
    const next = nextOf.get(keyOf(name)) ?? new Map<string, string>();
    nextOf.set(keyOf(name), next);
    for (const target of targets) if (!next.has(keyOf(target))) next.set(keyOf(target), target);
  }
  return (names) => {
    const waiting = [...new Set(names.map(keyOf))];
    const seen = new Set(waiting);
    const found: string[] = [];
    for (let at = 0; at < waiting.length; at++)
      for (const [key, name] of nextOf.get(waiting[at] ?? "") ?? []) {
        if (seen.has(key)) continue;
        seen.add(key);
        waiting.push(key);
        found.push(name);
        if (found.length === most) return found;
      }
    return found;
  };
}

/** Names are the same whatever their capitals and spaces. */
export function keyOf(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/gu, " ").toLowerCase();
}

/** Depth first with a list of its own, so that a long chain cannot exhaust the stack. */
function ringFrom(from: ReadonlyMap<string, readonly RowLink[]>): readonly string[] | null {
  const done = new Set<string>();
  for (const start of from.keys()) {
    const path: { readonly key: string; readonly name: string; readonly next: readonly string[]; at: number }[] = [];
    const onPath = new Set<string>();
    const enter = (name: string) => {
      const key = keyOf(name);
      const next = (from.get(key) ?? []).flatMap(({ targets }) => targets);
      path.push({ key, name, next, at: 0 });
      onPath.add(key);
    };
    if (done.has(start)) continue;
    enter(from.get(start)?.[0]?.name ?? start);
    while (path.length > 0) {
      const here = path.at(-1);
      if (here === undefined) break;
      const target = here.next[here.at++];
      if (target === undefined) {
        done.add(here.key);
        onPath.delete(here.key);
        path.pop();
      } else if (onPath.has(keyOf(target))) {
        const at = path.findIndex(({ key }) => key === keyOf(target));
        return [...path.slice(at).map(({ name }) => name), path[at]?.name ?? target];
      } else if (!done.has(keyOf(target))) enter(target);
    }
  }
  return null;
}

function referring(column: Column): { readonly refersTo?: string } {
  return column.type === "text" ? column : {};
}
