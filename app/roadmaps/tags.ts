import type { ActionLibrary } from "#app/surveys/instrument.ts";

type Tagged = { readonly tags?: readonly string[] | undefined };

/** The tag an address chooses; what the library does not know chooses nothing, so that an old link shows too much rather than nothing. */
export function chosenTag(chosen: URLSearchParams, library: ActionLibrary): string | null {
  const tag = chosen.get("tag");
  return tag !== null && (library.tags ?? []).includes(tag) ? tag : null;
}

/** Whether something belongs to the chosen tag; without a choice everything does. */
export function hasTag({ tags = [] }: Tagged, chosen: string | null): boolean {
  return chosen === null || tags.includes(chosen);
}

/** Every tag of the vocabulary, in its order, with how many of these actions carry it. */
export function tagCounts(
  library: ActionLibrary,
  actions: ReadonlySet<string>,
): readonly { readonly tag: string; readonly count: number }[] {
  const shown = library.actions.filter(({ id }) => actions.has(id));
  return (library.tags ?? []).map((tag) => ({ tag, count: shown.filter((action) => hasTag(action, tag)).length }));
}
