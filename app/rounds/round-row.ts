import type { Act } from "#app/accounts/may.ts";
import type { Subject } from "#app/accounts/subject.ts";
import { dateText } from "#app/i18n/date-text.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { paths } from "#app/paths.ts";
import { deadlineText } from "./deadline-text.ts";
import type { Round } from "./round.ts";
import type { RoundRow } from "./round-rows.tsx";

/** One line of the list of an institution's rounds, leading to what the visitor may see of it. */
export function roundRow(
  round: Round,
  allowed: (act: Act, subject: Subject) => boolean,
  now: Date,
  translator: Translator,
): RoundRow {
  const { assessmentId, institutionId, state, name } = round;
  const subject = { assessmentId, institutionId, round: state };
  const href = allowed("round.read", subject)
    ? paths.round(assessmentId)
    : allowed("assessment.result", subject)
      ? paths.result(assessmentId)
      : null;
  return { id: assessmentId, name, href, text: textOf(round, now, translator), state };
}

function textOf(round: Round, now: Date, translator: Translator): string {
  const { state, lockedAt, createdAt } = round;
  const { t } = translator;
  if ((state === "locked" || state === "archived") && lockedAt !== null) {
    return t("rounds:row.locked", { date: dateText(lockedAt, translator) });
  }
  return deadlineText(round, now, translator) ?? t("rounds:row.made", { date: dateText(createdAt, translator) });
}
