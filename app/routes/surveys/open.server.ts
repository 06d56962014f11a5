import type { SavedEntries } from "#app/assessments/entry.ts";
import { answersOf } from "#app/assessments/entry.ts";
import { readItems } from "#app/assessments/read-items.server.ts";
import type { ItemAnswer, ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { hiddenNodes } from "#app/surveys/tree/hidden-nodes.ts";
import { sectionsOf, type TreeSection } from "#app/surveys/tree/sections.ts";
import { notFound, type OpenTree } from "../access.server.ts";

/** An assessment of a questionnaire of any shape, with what is answered and what is not asked because of it. */
export type OpenSurvey = OpenTree & {
  readonly entries: SavedEntries<ItemAnswer>;
  readonly answers: ItemAnswers;
  readonly hidden: ReadonlySet<string>;
  readonly sections: readonly TreeSection[];
};

/** Adds what is answered to an assessment that was opened by its guard. */
export async function surveyOf(opened: OpenTree): Promise<OpenSurvey> {
  return { ...opened, ...(await stateOf(opened)), sections: sectionsOf(opened.tree, opened.words) };
}

/** What is answered now; read again after something was saved. */
export async function stateOf({ services, assessment, tree }: OpenTree) {
  const entries = await readItems(services.database, assessment.id);
  const answers = answersOf(entries);
  return { entries, answers, hidden: hiddenNodes(tree, answers) };
}

export function sectionNamed({ sections }: Pick<OpenSurvey, "sections">, id: string | undefined): TreeSection {
  const section = sections.find((one) => one.id === id);
  if (section === undefined) throw notFound();
  return section;
}
