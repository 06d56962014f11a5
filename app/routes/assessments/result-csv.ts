import { csvText } from "#app/charts/csv-text.ts";
import { fileName } from "#app/platform/file-name.ts";
import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { profileChart } from "#app/reports/profile-chart.ts";
import { openAssessment } from "../access.server.ts";
import { factsOf } from "./facts.ts";

/** The numbers behind the profile, for a spreadsheet. */
export async function loader(args: LoaderFunctionArgs) {
  const opened = await openAssessment(args, "assessment.export");
  const { table } = profileChart(factsOf(opened), opened.translator);
  return new Response(csvText(table), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName("waymark", opened.assessment.institution.name, "csv")}"`,
    },
  });
}
