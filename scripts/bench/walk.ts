export type Walk = { readonly address: string; readonly cookie: string; readonly assessmentId: string };

/** Starts an assessment as a browser without script would. */
export async function startAssessment(
  origin: string,
  name = "Eastmere University",
  instrument?: string,
): Promise<Walk> {
  const response = await fetch(`${origin}/start`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: origin, "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ name, ...(instrument === undefined ? {} : { instrument }) }),
  });
  const location = response.headers.get("Location") ?? "";
  const assessmentId = location.split("/")[2];
  if (response.status !== 303 || assessmentId === undefined) throw new Error(`Starting answered ${response.status}.`);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  return { address: `${origin}/assessments/${assessmentId}`, cookie, assessmentId };
}
