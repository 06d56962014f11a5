import type { Answer } from "#app/questions/answer.ts";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import type { OwnWeights } from "#app/scoring/own-weights.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { compareAndSetEntry } from "#db/queries/answers.server.ts";
import { updateOwnWeights, updatePlan } from "#db/queries/assessments.server.ts";
import { compareAndSetItemEntry } from "#db/queries/item-answers.server.ts";
import { insertMove } from "#db/queries/moved-assessments.server.ts";
import { insertPersonAssessment } from "#db/queries/person-assessments.server.ts";
import type { AssessmentCover } from "./assessment.ts";
import type { Entry } from "./entry.ts";
import { beginAssessment, type ReturnSecrets } from "./start-assessment.server.ts";

export type AssessmentMove = {
  readonly from: AssessmentCover;
  readonly to: { readonly id: string; readonly version: string };
  /** Ids of its questions on the ladder. Every other answer is kept in the form a tree has; for a tree there are none. */
  readonly onLadder: readonly string[];
  /** What the new one begins with, checked against its version. */
  readonly entries: Readonly<Record<string, Entry<ItemAnswer>>>;
  /** Whether the newer version still has the target that was chosen. */
  readonly keepsTarget: boolean;
  /** Somebody's own weights, where they still fit the newer version. */
  readonly ownWeights: OwnWeights | null;
  /** In whose account it is kept beside the one it came from; null for nobody's. */
  readonly keeper: string | null;
};

/**
 * Makes an assessment of the same institution in a newer version, with what carries over, linked to the one it came from. That
 * one is not touched. All or nothing.
 */
export function moveAssessment(
  database: Database,
  { from, to, onLadder, entries, keepsTarget, ownWeights, keeper }: AssessmentMove,
  now: Date,
): Promise<ReturnSecrets & { readonly assessmentId: string }> {
  const { institution, institutionId, language, target, capacity } = from;
  return transaction(database, async (work) => {
    const begun = await beginAssessment(work, { institution, institutionId, instrument: to, language }, now);
    const { assessmentId } = begun;
    for (const [id, entry] of Object.entries(entries)) {
      // A ladder takes no other answers, which was checked.
      if (onLadder.includes(id)) await compareAndSetEntry(work, assessmentId, id, 0, entry as Entry<Answer>, now);
      else await compareAndSetItemEntry(work, assessmentId, id, 0, entry, now);
    }
    await updatePlan(work, assessmentId, { target: keepsTarget ? target : null, capacity }, now);
    if (ownWeights !== null) await updateOwnWeights(work, assessmentId, ownWeights, now);
    await insertMove(work, { assessmentId, fromId: from.id }, now);
    if (keeper !== null) await insertPersonAssessment(work, keeper, assessmentId, now);
    return begun;
  });
}
