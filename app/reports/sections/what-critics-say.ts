import { heading, list, paragraph } from "../block.ts";
import type { ReportSection } from "../section.ts";

/** What is held against the subject itself, whatever the result: every report says it. */
export const whatCriticsSay: ReportSection = {
  id: "what-critics-say",
  build: ({ words }, { t }) => {
    const { criticism = [], background = [] } = words;
    if (criticism.length + background.length === 0) return [];
    return [
      heading(3, "what-critics-say", t("reports:critics.title")),
      ...(background.length === 0 ? [] : [paragraph(background.join(" "))]),
      ...(criticism.length === 0 ? [] : [paragraph(t("reports:critics.intro"), "quiet"), list(criticism)]),
    ];
  },
};
