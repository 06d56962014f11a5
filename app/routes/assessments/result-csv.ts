import { csvText } from "#app/charts/csv-text.ts";
import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { markTable } from "#app/reports/mark-table.ts";
import { showsInvented } from "#app/reports/peers.ts";
import { profileChart } from "#app/reports/profile-chart.ts";
import { openAssessment } from "../access.server.ts";
import { exportName } from "./export-name.ts";
import { factsOf } from "./facts.ts";
import { choosePeers } from "./peer-choice.ts";

/** The numbers behind the profile, for a spreadsheet. */
export async function loader(args: LoaderFunctionArgs) {
  const opened = await openAssessment(args, "assessment.result");
  const { peers } = await choosePeers(opened, args.request);
  const facts = factsOf(opened, peers);
  const { table } = profileChart(facts, opened.translator);
  const mark = showsInvented(facts) ? opened.translator.t("benchmarks:demonstration.mark") : null;
  return new Response(csvText(markTable(table, mark, opened.translator)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${exportName(mark, opened.assessment, "csv")}"`,
    },
  });
}
