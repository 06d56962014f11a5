import { dateText } from "#app/i18n/date-text.ts";
import { gatherTreeFacts, type TreeFacts } from "#app/reports/tree/tree-facts.ts";
import { treeWeights } from "#app/scoring/own-weights.ts";
import type { OpenSurvey } from "./open.server.ts";

/** What the result and the report are made from. */
export function factsOf({
  assessment,
  tree,
  words,
  entries,
}: Pick<OpenSurvey, "assessment" | "tree" | "words" | "entries">): TreeFacts {
  const { institution, submittedAt, updatedAt, target, demonstration, ownWeights } = assessment;
  return gatherTreeFacts({
    ...{ institution, tree, words, entries, target, demonstration },
    ownWeights: treeWeights(ownWeights, tree),
    date: (submittedAt ?? updatedAt).slice(0, 10),
    submitted: submittedAt !== null,
  });
}

/** Whose result it is, of which day, and whether it was submitted. */
export function originOf({ assessment, translator }: Pick<OpenSurvey, "assessment" | "translator">): string {
  const { t } = translator;
  const { submittedAt, updatedAt, institution } = assessment;
  const day = { date: dateText(submittedAt ?? updatedAt, translator) };
  return t("assessments:result.origin", {
    institution: institution.name,
    state: submittedAt === null ? t("assessments:result.draft", day) : t("assessments:result.submitted", day),
  });
}
