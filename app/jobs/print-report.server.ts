import type { Brand } from "#app/reports/brand.ts";
import type { ReportDocument } from "#app/reports/document.ts";
import { renderReport } from "#app/reports/pdf/render-pdf.server.ts";
import type { JobKind } from "./job-kind.ts";

/** A report as it stood when it was asked for: what is printed is what was on the page. */
export type PrintOrder = { readonly document: ReportDocument; readonly brand: Brand; readonly fileName: string };

/** Two steps: the report is composed when it is asked for, then its pages are set. */
export const printReport: JobKind = {
  async run(payload, { createdAt, signal, progress }) {
    const { document, brand, fileName } = payload as PrintOrder;
    await progress(1, 2, "printing");
    const bytes = await renderReport(document, { brand, createdAt, signal });
    return { result: "file", file: { name: fileName, mediaType: "application/pdf", bytes } };
  },
};
