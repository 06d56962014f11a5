import type { Translator } from "#app/i18n/translator.ts";
import { gapsOf } from "#app/roadmaps/gaps.ts";
import type { ListedIdea } from "#app/roadmaps/idea-list.tsx";
import { sortIdeas } from "#app/roadmaps/ideas.ts";
import { ladderView } from "#app/roadmaps/ladder-view.ts";
import type { Idea } from "#app/surveys/instrument.ts";
import { tagsText } from "./action-words.ts";
import type { AssessmentFacts } from "./facts.ts";
import { capabilityList } from "./naming.ts";

/** The ideas of the library as the page of the roadmap lists them, those for a gap of today first. */
export function listedIdeas(
  facts: AssessmentFacts,
  tag: string | null,
  translator: Translator,
): { readonly fitting: readonly ListedIdea[]; readonly others: readonly ListedIdea[] } {
  const { instrument, answers, target } = facts;
  const { parts } = ladderView({ instrument, answers, target: target.levels });
  const { fitting, others } = sortIdeas(instrument.library, gapsOf(parts), tag);
  const listed = (idea: Idea) => listedIdea(facts, idea, translator);
  return { fitting: fitting.map(listed), others: others.map(listed) };
}

function listedIdea(facts: AssessmentFacts, idea: Idea, translator: Translator): ListedIdea {
  const { t } = translator;
  const { id, capabilities, sources } = idea;
  const words = facts.words.ideas?.[id];
  const tags = tagsText(facts.words, idea, translator);
  return {
    id,
    title: words?.title ?? id,
    text: words?.text ?? "",
    facts: [
      t("roadmaps:ideas.helps", { capabilities: capabilityList(capabilities, facts.words, translator) }),
      ...(tags === null ? [] : [tags]),
      t("roadmaps:ideas.sources", { sources }),
    ],
  };
}
