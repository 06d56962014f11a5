import type { ReportSection } from "../section.ts";
export const whyTheseScores: ReportSection = { id: "why", build: () => [] };
