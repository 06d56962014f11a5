import type { Brand } from "../brand.ts";
import type { ReportDocument } from "../document.ts";
import { createPdfQueue } from "./pdf-queue.server.ts";

export type PdfOptions = {
  readonly brand: Brand;
  readonly createdAt: Date;
  /** Accessible (the default) or for the archive; a file can claim one of them. */
  readonly standard?: "ua-1" | "a-2a";
  readonly signal?: AbortSignal;
};

const queue = createPdfQueue({ timeout: 30_000, reportsPerWorker: 300 });

/**
 * A report as PDF. The same document, brand and time give the same bytes.
 * Reports are printed one after another by a worker that stays warm; stopping one stops only that one.
 */
export async function renderReport(document: ReportDocument, options: PdfOptions): Promise<Uint8Array> {
  const { brand, createdAt, standard = "ua-1", signal } = options;
  const order = { document, brand, createdAt: Math.floor(createdAt.getTime() / 1000), standard };
  return await queue.print(order, signal);
}
