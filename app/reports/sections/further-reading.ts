import { heading, paragraph, table } from "../block.ts";
import type { ReportSection } from "../section.ts";

/** Whom to read next: the authors the reviews themselves lean on, by group. */
export const furtherReading: ReportSection = {
  id: "further-reading",
  build: ({ evidence }, { t }) => {
    const groups = evidence?.evidence.reading ?? [];
    if (evidence === null || groups.length === 0) return [];
    return [
      heading(3, "further-reading", t("evidence:reading.title")),
      paragraph(t("evidence:reading.lead"), "quiet"),
      table(
        t("reports:reading.caption"),
        [t("reports:reading.group"), t("reports:reading.authors")],
        groups.map(({ id, authors }) => [evidence.words.reading[id] ?? id, authors.join("; ")]),
      ),
    ];
  },
};
