import { itemSheet } from "#app/assessments/item-sheet.server.ts";
import type { Sheet } from "#app/assessments/save-entries.server.ts";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import { agreedItemSheet } from "#app/rounds/agreed-sheet.server.ts";
import type { HeldAssessment } from "../access.server.ts";

/** Where answers of any kind are kept, and what is said once they are no longer taken; a round's record keeps a history. */
export function itemPlace({ actor, assessment, translator }: HeldAssessment): {
  readonly sheet: Sheet<ItemAnswer>;
  readonly closed: string;
} {
  const { id, institutionId, round } = assessment;
  const { t } = translator;
  if (round === null) return { sheet: itemSheet(id), closed: t("assessments:section.submitted") };
  return { sheet: agreedItemSheet({ assessmentId: id, institutionId }, actor), closed: t("rounds:record.closed") };
}
