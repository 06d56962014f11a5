/** How long a submission may count: 24 months before the day of the release. */
export function oldestSubmission(asOf: Date): Date {
  const oldest = new Date(asOf);
  oldest.setUTCMonth(oldest.getUTCMonth() - 24);
  return oldest;
}
