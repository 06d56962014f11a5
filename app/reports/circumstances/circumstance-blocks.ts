import type { Translator } from "#app/i18n/translator.ts";
import { hasContent } from "#app/questions/kinds/item-answer.ts";
import type { Context } from "#app/surveys/context/context.ts";
import { questionWords } from "#app/surveys/context/context-words.ts";
import { askedAnswers, whatFollows } from "#app/surveys/context/what-follows.ts";
import { sectionsOf, type TreeSection } from "#app/surveys/tree/sections.ts";
import { heading, note, paragraph } from "../block.ts";
import type { Block } from "../document.ts";
import { answerBlocks } from "./answer-blocks.ts";
import type { Circumstances } from "./answered.ts";
import { gateBlock } from "./gate-text.ts";
import { noteText } from "./note-text.ts";

/**
 * What was said of an institution's circumstances, and what follows from it, under a heading of its own. Nothing where the
 * instrument asks nothing of the kind, or nothing was answered.
 */
export function circumstanceBlocks(facts: Circumstances, translator: Translator): readonly Block[] {
  const { t } = translator;
  const blocks = followingAndSaid(facts, translator);
  if (blocks.length === 0) return [];
  const title = heading(2, "circumstances", t("reports:circumstances.title"));
  return [title, paragraph(t("reports:circumstances.lead")), ...blocks];
}

/** The same without its heading: first what holds because of the answers, then the answers, section by section. */
export function followingAndSaid(facts: Circumstances, translator: Translator): readonly Block[] {
  const { context } = facts.instrument;
  const words = facts.words.context;
  if (context === null || words === undefined) return [];
  const answers = askedAnswers(context, facts.circumstances);
  const sections = sectionsOf(context.questions, questionWords(words, facts.words));
  const said = sections.flatMap((section) => sectionBlocks(section, facts, context, answers, translator));
  return said.length === 0 ? [] : [...whatCircumstancesMean(facts, translator), ...said];
}

/** Only what holds because of the answers: a gate that is closed, and every note. */
export function whatCircumstancesMean(facts: Circumstances, translator: Translator): readonly Block[] {
  const { context } = facts.instrument;
  if (context === null) return [];
  const { notes } = whatFollows(context, facts.circumstances);
  const gate = gateBlock(facts, translator);
  return [...(gate === null ? [] : [gate]), ...notes.map((one) => note(noteText(one, facts.words, translator)))];
}

function sectionBlocks(
  section: TreeSection,
  facts: Circumstances,
  context: Context,
  answers: Circumstances["circumstances"],
  translator: Translator,
): readonly Block[] {
  const answered = section.items.filter(({ id }) => hasContent(answers[id]));
  if (answered.length === 0) return [];
  return [
    heading(3, `circumstances-${section.id}`, section.name),
    ...answerBlocks(answered, facts, context, answers, translator),
  ];
}
