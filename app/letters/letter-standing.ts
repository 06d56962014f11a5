import { momentText } from "#app/i18n/moment-text.ts";
import type { Translator } from "#app/i18n/translator.ts";
import type { LetterStanding } from "#db/queries/letters.server.ts";
import { readFault } from "./letter-fault.ts";

/** How the last letter about an invitation stands, in whole sentences. */
export function letterStanding({ state, fault, sentAt }: LetterStanding, translator: Translator): readonly string[] {
  const { t } = translator;
  const why = fault === null ? [] : [t(`letters:fault.${readFault(fault).fault}`)];
  switch (state) {
    case "waiting":
      return fault === null ? [t("letters:standing.waiting")] : [...why, t("letters:standing.again")];
    case "sent":
      return [t("letters:standing.sent", { moment: momentText(sentAt ?? "", translator) })];
    case "failed":
      return why;
    default:
      return [t(`letters:standing.${state}`)];
  }
}
