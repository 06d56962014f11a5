import { heading } from "../block.ts";
import { impactChart } from "../impact-balance.ts";
import type { ReportSection } from "../section.ts";

/** Whether the institution is equipped alike for every kind of benefit, beside what the studies look at. */
export const impactBalance: ReportSection = {
  id: "impact-balance",
  build: (facts, translator) => {
    const chart = impactChart(facts, translator);
    if (chart === null) return [];
    return [heading(3, "impact-balance", translator.t("reports:balance.title")), { kind: "figure", chart }];
  },
};
