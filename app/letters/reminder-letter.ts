import { isolate } from "#app/i18n/isolate.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { deadlineText } from "#app/rounds/deadline-text.ts";
import type { Round } from "#app/rounds/round.ts";
import { letterText, oneLine } from "./letter.ts";

/** Reminds one person of their own answers. It holds no secret: its address asks to sign in. */
export function reminderLetter(
  round: Pick<Round, "name" | "state" | "deadline">,
  institution: string,
  { origin, address }: { readonly origin: string; readonly address: string },
  now: Date,
  translator: Translator,
): { readonly subject: string; readonly text: string } {
  const { t } = translator;
  const names = { round: isolate(oneLine(round.name)), institution: isolate(oneLine(institution)) };
  const paragraphs = [
    t("rounds:reminder.open", names),
    [t("letters:reminder.yours"), deadlineText(round, now, translator)].filter((line) => line !== null).join(" "),
    t("rounds:reminder.ask", { address }),
    t("letters:reminder.why"),
  ];
  return { subject: oneLine(t("letters:reminder.subject", names)), text: letterText(paragraphs, origin, translator) };
}
