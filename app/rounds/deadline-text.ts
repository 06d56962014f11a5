import type { RoundState } from "#app/accounts/subject.ts";
import { dateText } from "#app/i18n/date-text.ts";
import type { Translator } from "#app/i18n/translator.ts";

/**
 * Until when a round is meant to be answered. A deadline closes nothing by itself, and once it has passed the sentence says
 * so. Null when the round has none, or is past answering.
 */
export function deadlineText(
  { state, deadline }: { readonly state: RoundState; readonly deadline: string | null },
  now: Date,
  translator: Translator,
): string | null {
  if (deadline === null || (state !== "draft" && state !== "open")) return null;
  const date = dateText(deadline, translator);
  return translator.t(isPast(deadline, now) ? "rounds:deadline.past" : "rounds:deadline.until", { date });
}

/** Whether the day is over everywhere: a deadline lasts until its day has ended at the last place on earth. */
export function isPast(deadline: string, now: Date): boolean {
  return now.getTime() >= Date.parse(`${deadline}T00:00:00.000Z`) + 36 * 60 * 60 * 1000;
}
