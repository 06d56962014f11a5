import { dateText } from "#app/i18n/date-text.ts";
import type { TreeFacts } from "#app/reports/tree/tree-facts.ts";
import { scoreTree } from "#app/scoring/tree/score-tree.ts";
import type { OpenSurvey } from "./open.server.ts";

/** What the result and the report are made from. */
export function factsOf({ tree, words, sections, entries, hidden, answers }: OpenSurvey): TreeFacts {
  return { tree, words, sections, entries, hidden, scores: scoreTree(tree, answers) };
}

/** Whose result it is, of which day, and whether it was submitted. */
export function originOf({ assessment, translator }: OpenSurvey): string {
  const { t } = translator;
  const { submittedAt, updatedAt, institution } = assessment;
  const day = { date: dateText(submittedAt ?? updatedAt, translator) };
  return t("assessments:result.origin", {
    institution: institution.name,
    state: submittedAt === null ? t("assessments:result.draft", day) : t("assessments:result.submitted", day),
  });
}
