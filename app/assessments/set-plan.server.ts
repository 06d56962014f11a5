import type { Database } from "#db/database.server.ts";
import { updatePlan } from "#db/queries/assessments.server.ts";
import { MissingAssessmentError } from "./assessment.ts";

/** What the roadmap aims at and how much one phase can hold. A submitted assessment can still be planned. */
export type PlanSettings = { readonly target: string | null; readonly capacity: number | null };

export async function setPlan(
  database: Database,
  assessmentId: string,
  settings: PlanSettings,
  now: Date,
): Promise<void> {
  if (!(await updatePlan(database.write, assessmentId, settings, now))) throw new MissingAssessmentError();
}
