import { adoptionPicture } from "../adoption.ts";
import { heading, paragraph, table } from "../block.ts";
import type { ReportSection } from "../section.ts";

/** How far the institution is in adoption: the conditions met, and what is open before the next stage. */
export const stageOfAdoption: ReportSection = {
  id: "stage-of-adoption",
  build: (facts, translator) => {
    const { t } = translator;
    const picture = adoptionPicture(facts, translator);
    if (picture === null) return [];
    return [
      heading(2, "stage-of-adoption", t("results:adoption.title", { stage: picture.stage })),
      paragraph(picture.sentences.join(" ")),
      ...(picture.own === null ? [] : [paragraph(picture.own)]),
      table(
        t("results:adoption.caption"),
        [t("results:adoption.stage"), t("results:adoption.standing"), t("results:adoption.asks")],
        picture.stages.map(({ name, stateText, conditions }) => [
          name,
          stateText,
          conditions.length === 0
            ? t("results:adoption.nothing")
            : conditions.map(({ answer, text }) => t("results:explain.rule.line", { answer, text })).join(" "),
        ]),
      ),
      paragraph(picture.notes.join(" "), "quiet"),
    ];
  },
};
