import type { Translator } from "#app/i18n/translator.ts";
import { gapsOf } from "#app/roadmaps/gaps.ts";
import type { ListedIdea } from "#app/roadmaps/idea-list.tsx";
import { sortIdeas } from "#app/roadmaps/ideas.ts";
import { ladderView } from "#app/roadmaps/ladder-view.ts";
import type { PlanView } from "#app/roadmaps/plan-view.ts";
import type { Idea } from "#app/surveys/instrument.ts";
import { type ActionFacts, tagsText } from "./action-words.ts";
import type { AssessmentFacts } from "./facts.ts";
import { capabilityList } from "./naming.ts";

/** The ideas of the library as the page of the roadmap lists them, those for a gap of today first. */
export function listedIdeas(
  facts: AssessmentFacts,
  tag: string | null,
  translator: Translator,
): { readonly fitting: readonly ListedIdea[]; readonly others: readonly ListedIdea[] } {
  const { instrument, answers, target } = facts;
  const view = ladderView({ instrument, answers, target: target.levels });
  const helps = (ids: readonly string[]) => capabilityList(ids, facts.words, translator);
  return ideasOf(view, facts.words, helps, tag, translator);
}

/** The same for a questionnaire of any shape; `helps` names what an idea could help with. */
export function ideasOf(
  { library, parts }: PlanView,
  words: ActionFacts["words"],
  helps: (ids: readonly string[]) => string,
  tag: string | null,
  translator: Translator,
): { readonly fitting: readonly ListedIdea[]; readonly others: readonly ListedIdea[] } {
  const { t } = translator;
  const { fitting, others } = sortIdeas(library, gapsOf(parts), tag);
  const listed = (idea: Idea): ListedIdea => {
    const text = words.ideas?.[idea.id];
    const tags = tagsText(words, idea, translator);
    return {
      id: idea.id,
      title: text?.title ?? idea.id,
      text: text?.text ?? "",
      facts: [
        t("roadmaps:ideas.helps", { capabilities: helps(idea.capabilities) }),
        ...(tags === null ? [] : [tags]),
        t("roadmaps:ideas.sources", { sources: idea.sources }),
      ],
    };
  };
  return { fitting: fitting.map(listed), others: others.map(listed) };
}
