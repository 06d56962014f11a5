/**
 * What a release remembers a submission by: the assessment and the moment it was submitted, so that the same assessment
 * submitted anew is another one. An assessment's id has no space in it.
 */
export function submissionId(assessmentId: string, submittedAt: string): string {
  return `${assessmentId} ${submittedAt}`;
}

/** The assessment that a submission is of. */
export function assessmentOf(submission: string): string {
  return submission.split(" ", 1)[0] ?? "";
}
