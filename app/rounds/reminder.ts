import { isolate } from "#app/i18n/isolate.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { deadlineText } from "./deadline-text.ts";
import type { Round } from "./round.ts";

/** Who has not handed in: some of their names, and how many they are. */
export type Waiting = { readonly names: readonly string[]; readonly count: number };

/** Whom letters would reach: how many get one now, had one within a day, or have no address. */
export type ReminderReach = { readonly due: number; readonly recent: number; readonly unknown: number };

/** A letter to copy that reminds people of an open round, one sentence a line; null when there is nobody to remind. */
export function reminder(
  round: Pick<Round, "name" | "state" | "deadline">,
  institution: { readonly name: string },
  { names, count }: Waiting,
  address: string,
  now: Date,
  translator: Translator,
): string | null {
  if (round.state !== "open" || count === 0) return null;
  const { t, formats } = translator;
  const list = new Intl.ListFormat(formats).format(names.map(isolate));
  return [
    t("rounds:reminder.open", { round: isolate(round.name), institution: isolate(institution.name) }),
    t(names.length < count ? "rounds:reminder.among" : "rounds:reminder.waiting", { count, names: list }),
    deadlineText(round, now, translator),
    t("rounds:reminder.ask", { address }),
  ]
    .filter((line) => line !== null)
    .join("\n");
}
