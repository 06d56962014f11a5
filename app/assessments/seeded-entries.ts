import type { ItemAnswer, Row } from "#app/questions/kinds/item-answer.ts";
import { emptyEntry, type SavedEntries } from "./entry.ts";

/**
 * Entries as a form shows them: an inventory nobody has touched opens with its rows. They were never written, so they are
 * kept only once somebody changes them.
 */
export function seededEntries(
  entries: SavedEntries<ItemAnswer>,
  rows: Readonly<Record<string, readonly Row[]>>,
): SavedEntries<ItemAnswer> {
  const seeded = Object.entries(rows)
    .filter(([id]) => entries[id] === undefined)
    .map(([id, opening]) => [id, { ...emptyEntry, answer: { rows: opening }, revision: 0, updatedAt: "" }]);
  return { ...entries, ...Object.fromEntries(seeded) };
}
