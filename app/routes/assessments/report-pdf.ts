import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { plainBrand } from "#app/reports/brand.ts";
import { buildReport } from "#app/reports/build-report.ts";
import { renderReport } from "#app/reports/pdf/render-pdf.server.ts";
import { openAssessment } from "../access.server.ts";
import { exportName } from "./export-name.ts";
import { factsOf } from "./facts.ts";
import { choosePeers } from "./peer-choice.ts";

/** The board report on paper, made in a worker so that no page waits for it. */
export async function loader(args: LoaderFunctionArgs) {
  const opened = await openAssessment(args, "assessment.read");
  const { services, assessment, translator } = opened;
  const { peers } = await choosePeers(opened, args.request);
  const document = buildReport(factsOf(opened, peers), translator, plainBrand);
  const pdf = await renderReport(document, {
    brand: plainBrand,
    createdAt: services.now(),
    signal: args.request.signal,
  });
  return new Response(new Uint8Array(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${exportName(document.demonstration, assessment, "pdf")}"`,
    },
  });
}
