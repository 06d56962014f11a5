/**
 * The known id a person most likely meant: the one with the fewest letters changed, added, dropped or swapped
 * (Damerau–Levenshtein, capitals ignored), if that is at most a third of its length and at least one. Ties go to the
 * first. Nothing near, undefined.
 *
 * @example nearestId("SDT-1", ["STD-1", "REC-1"]) // "STD-1"
 */
export function nearestId(id: string, known: Iterable<string>): string | undefined {
  if (id.length > longestId) return undefined;
  const wanted = id.toLowerCase();
  let nearest: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const allowed = Math.max(1, Math.floor(candidate.length / 3));
    if (candidate.length > longestId || Math.abs(candidate.length - id.length) > allowed) continue;
    const steps = editSteps(wanted, candidate.toLowerCase());
    if (steps <= allowed && steps < fewest) {
      nearest = candidate;
      fewest = steps;
    }
  }
  return nearest;
}

/** A sentence for an id that is not known: the nearest one, or all of them when they are few. */
export function suggestId(id: string, known: readonly string[]): string {
  const nearest = nearestId(id, known);
  if (nearest !== undefined) return `Did you mean "${nearest}"?`;
  if (known.length === 0) return "None is defined.";
  const shown = known.slice(0, 8).map((one) => `"${one}"`);
  return `Known here: ${shown.join(", ")}${known.length > shown.length ? " and others" : ""}.`;
}

/** What somebody wrote, short and harmless enough to repeat in a message. */
export function quote(written: unknown): string {
  const text = plainText(written);
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
}

/** A value from a file as text; of groups and lists only that they are, because a group may redefine how it becomes text. */
export function plainText(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "function" || (typeof value === "object" && value !== null)) return "a group";
  return String(value);
}

const longestId = 64;

function editSteps(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let steps = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) steps = Math.min(steps, (beforeLast[column - 2] ?? 0) + 1);
      current.push(steps);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
