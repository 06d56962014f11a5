import { dateText } from "#app/i18n/date-text.ts";
import type { AssessmentFacts } from "#app/reports/facts.ts";
import { changedNote } from "#app/surveys/words-note.ts";
import type { OpenAssessment } from "../access.server.ts";

/** Whose result it is, of which day, and whether it was submitted: the line above everything that was worked out. */
export function originLine(
  { services, assessment, translator }: OpenAssessment,
  { date, submitted }: AssessmentFacts,
): string {
  const { t } = translator;
  const day = { date: dateText(date, translator) };
  const origin = t("assessments:result.origin", {
    institution: assessment.institution.name,
    state: submitted ? t("assessments:result.submitted", day) : t("assessments:result.draft", day),
  });
  const note = changedNote(assessment.instrument, services.changedVersions, translator);
  return note === null ? origin : `${origin} ${note}`;
}
