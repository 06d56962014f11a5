import type { Context } from "./context.ts";
import type { ContextWords } from "./context-words.ts";

/** What the subject means where an institution is; null without a country, and for one where nothing of its own is known. */
export function termFor(
  context: Pick<Context, "terms"> | null,
  words: Pick<ContextWords, "terms"> | undefined,
  country: string | null,
): string | null {
  const term = context?.terms.find(({ countries }) => country !== null && countries.includes(country));
  return term === undefined ? null : (words?.terms?.[term.id] ?? null);
}
