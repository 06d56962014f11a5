import type { AssessmentCover } from "#app/assessments/assessment.ts";
import { fileName } from "#app/platform/file-name.ts";

/** The name of a file about an assessment; one that holds anything invented says so before it is opened. */
export function exportName(
  demonstration: string | null,
  { institution }: Pick<AssessmentCover, "institution">,
  extension: string,
): string {
  return fileName(demonstration === null ? "waymark" : "waymark-demonstration", institution.name, extension);
}
