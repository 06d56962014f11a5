import type { ProblemPath } from "#app/questions/problem.ts";
import type { Position } from "./file-problem.ts";

/** Where one value stands: the offset of its key (or of itself in a list), and the same for each of its parts. */
export type TextPlace = { readonly offset: number; readonly parts: Map<string | number, TextPlace> };

/**
 * Turns offsets into lines and columns, both counted from 1; columns count UTF-16 units, as editors do.
 * An offset beyond the text gives the place behind its last character.
 */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    const within = Math.min(Math.max(offset, 0), text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= within) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: within - (starts[low] ?? 0) + 1 };
  };
}

/** The offset of the part the path leads to, or of the nearest group around it when the part is missing. */
export function offsetOf(root: TextPlace, path: ProblemPath): number {
  let place = root;
  for (const step of path) {
    const part = place.parts.get(step);
    if (part === undefined) break;
    place = part;
  }
  return place.offset;
}
