import { heading, paragraph, table } from "../block.ts";
import { capabilityReading } from "../chart-reading.ts";
import { enumerationText, shortName } from "../naming.ts";
import type { ReportSection } from "../section.ts";

/** What each side looks for, and the levels that show whether it finds it here. */
export const whatEachSideWants: ReportSection = {
  id: "what-each-side-wants",
  build: (facts, translator) => {
    const { t } = translator;
    const { audiences } = facts.instrument;
    if (audiences.length === 0) return [];
    return [
      heading(2, "what-each-side-wants", t("reports:audiences.title")),
      paragraph(t("reports:audiences.intro")),
      table(
        t("reports:audiences.caption"),
        [t("reports:audiences.side"), t("reports:audiences.wants"), t("reports:audiences.shows")],
        audiences.map(({ id, capabilities }) => {
          const words = facts.words.audiences?.[id];
          const shown = capabilities.map((one) =>
            t("results:reading.named", {
              name: shortName(facts.words, one),
              reading: capabilityReading(facts, one, translator),
            }),
          );
          return [words?.name ?? id, words?.wants ?? "", enumerationText(shown, translator)];
        }),
      ),
    ];
  },
};
