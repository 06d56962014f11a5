import { readItems } from "#app/assessments/read-items.server.ts";
import { paths } from "#app/paths.ts";
import { plainBrand } from "#app/reports/brand.ts";
import { buildReport } from "#app/reports/build-report.ts";
import type { ReportDocument } from "#app/reports/document.ts";
import { buildTreeReport } from "#app/reports/tree/build-tree-report.ts";
import type { OpenAssessment, OpenTree } from "../access.server.ts";
import { factsOf as factsOfTree } from "../surveys/facts.ts";
import { choosePeers, noPeers } from "./peer-choice.ts";
import { readFacts } from "./read-facts.server.ts";

/** The report of an assessment of either kind as its page shows it now, with the query its address carries on. */
export async function reportDocument(
  opened: OpenAssessment | OpenTree,
  request: Request,
): Promise<{ readonly document: ReportDocument; readonly query: string }> {
  const { translator } = opened;
  if ("tree" in opened) {
    const entries = await readItems(opened.services.database, opened.assessment.id);
    return { document: buildTreeReport(factsOfTree({ ...opened, entries }), translator, plainBrand), query: "" };
  }
  const { peers, query } = await choosePeers(opened, request);
  return { document: buildReport(await readFacts(opened, peers), translator, plainBrand), query };
}

/** Where that page is, and whose peers it shows. */
export async function reportPlace(opened: OpenAssessment | OpenTree, request: Request) {
  const { id } = opened.assessment;
  if ("tree" in opened) return { choice: noPeers, href: paths.treeReport(id) };
  const choice = await choosePeers(opened, request);
  return { choice, href: paths.report(id) + choice.query };
}
