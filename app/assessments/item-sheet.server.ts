import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import { compareAndSetItemEntry, findItemEntry } from "#db/queries/item-answers.server.ts";
import { recordSheet } from "./record-sheet.server.ts";
import type { Sheet } from "./save-entries.server.ts";

/** The record of an assessment in format 2: open while it is a draft. */
export function itemSheet(assessmentId: string): Sheet<ItemAnswer> {
  return {
    open: recordSheet(assessmentId).open,
    find: (work, itemId) => findItemEntry(work, assessmentId, itemId),
    write: (work, { capabilityId, baseRevision, entry }, now) =>
      compareAndSetItemEntry(work, assessmentId, capabilityId, baseRevision, entry, now),
  };
}
