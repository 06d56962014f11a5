import type { JobKind } from "./job-kind.ts";

/** Every kind of long work by the name its jobs carry; a worker loads what it is asked for. */
export const jobKinds: Readonly<Record<string, () => Promise<JobKind>>> = {
  "report-pdf": async () => (await import("./print-report.server.ts")).printReport,
};
