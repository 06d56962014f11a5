import { compareAndSetEntry, findEntry } from "#db/queries/answers.server.ts";
import { findAssessment, touchDraft } from "#db/queries/assessments.server.ts";
import { MissingAssessmentError } from "./assessment.ts";
import type { Sheet } from "./save-entries.server.ts";

/** The record of an assessment: open while it is a draft. */
export function recordSheet(assessmentId: string): Sheet {
  return {
    async open(work, now) {
      if (await touchDraft(work, assessmentId, now)) return true;
      if ((await findAssessment(work, assessmentId)) === null) throw new MissingAssessmentError();
      return false;
    },
    find: (work, capabilityId) => findEntry(work, assessmentId, capabilityId),
    write: (work, { capabilityId, baseRevision, entry }, now) =>
      compareAndSetEntry(work, assessmentId, capabilityId, baseRevision, entry, now),
  };
}
