import type { ActionLibrary, Idea } from "#app/surveys/instrument.ts";
import { hasTag } from "./tags.ts";

/** Ideas beside a plan: first those that could help with a gap there is today. They carry no priority and no place in time. */
export type SortedIdeas = { readonly fitting: readonly Idea[]; readonly others: readonly Idea[] };

/**
 * Sorts the ideas of a library by whether one of their capabilities has a gap; both parts keep the order of the library.
 *
 * @param gaps Ids of the capabilities below their target.
 * @param tag Only ideas with this tag; null for all.
 */
export function sortIdeas(library: ActionLibrary, gaps: readonly string[], tag: string | null): SortedIdeas {
  const ideas = (library.ideas ?? []).filter((idea) => hasTag(idea, tag));
  const fits = ({ capabilities }: Idea) => capabilities.some((id) => gaps.includes(id));
  return { fitting: ideas.filter(fits), others: ideas.filter((idea) => !fits(idea)) };
}
