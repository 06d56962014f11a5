import type { AssessmentCover } from "#app/assessments/assessment.ts";
import { fileName } from "#app/platform/file-name.ts";

/** A trace as a file to keep; one of an invented institution says so in its name and inside. */
export function sendTrace(trace: object, { institution, demonstration }: AssessmentCover): Response {
  const name = fileName(demonstration ? "waymark-demonstration-trace" : "waymark-trace", institution.name, "json");
  const content = demonstration ? { demonstration: true, ...trace } : trace;
  return new Response(`${JSON.stringify(content, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}
