import { heading, paragraph, table } from "../block.ts";
import { confidencePicture } from "../confidence-picture.ts";
import type { ReportSection } from "../section.ts";

/** How far each level of an agreed record can be relied on, and what that rests on. */
export const howSure: ReportSection = {
  id: "how-sure",
  build: (facts, translator) => {
    const { t } = translator;
    const picture = confidencePicture(facts, translator);
    if (picture === null) return [];
    const [first] = picture.readings;
    const columns = [
      t("reports:method.capability"),
      t("results:confidence.title"),
      ...(first?.parts.map(({ name }) => name) ?? []),
    ];
    return [
      heading(2, "how-sure", t("results:confidence.title")),
      paragraph(picture.lead),
      paragraph(t("results:confidence.rule"), "quiet"),
      table(
        t("results:confidence.caption"),
        columns,
        picture.readings.map(({ name, label, value, parts }) => [
          name,
          t("results:confidence.word", { label, value }),
          ...parts.map(({ found }) => found),
        ]),
      ),
    ];
  },
};
