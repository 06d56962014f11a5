import { exportAssessment } from "#app/assessments/export-assessment.server.ts";
import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { notFound, openAnyAssessment } from "../access.server.ts";
import { exportName } from "./export-name.ts";

/** Everything the assessment holds, as one file that `waymark score --answers` reads too. */
export async function loader(args: LoaderFunctionArgs) {
  const { services, actor, assessment } = await openAnyAssessment(args, "assessment.export");
  const file = await exportAssessment(services.database, assessment.id, actor, services.now());
  if (file === null) throw notFound();
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${exportName(assessment.demonstration ? "demonstration" : null, assessment, "json")}"`,
    },
  });
}
