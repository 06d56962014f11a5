import type { ActionLibrary } from "../instrument.ts";
import type { Topic } from "./evidence.ts";

/**
 * The tags of a library as topics of findings: a finding has the topic when it speaks to a capability that an action or an idea with
 * this tag helps. So findings need no tags of their own, which could contradict those of the actions.
 */
export function topicsOf({ tags = [], actions, ideas = [] }: ActionLibrary): readonly Topic[] {
  return tags.map((id) => {
    const tagged = <Entry extends { readonly tags?: readonly string[] | undefined }>(entries: readonly Entry[]) =>
      entries.filter((entry) => entry.tags?.includes(id));
    const lifted = tagged(actions).map(({ capability }) => capability);
    const helped = tagged(ideas).flatMap(({ capabilities }) => capabilities);
    return { id, capabilities: [...new Set([...lifted, ...helped])] };
  });
}
