import { dateText } from "#app/i18n/date-text.ts";
import type { Translator } from "#app/i18n/translator.ts";
import type { Round } from "./round.ts";
import type { RoundFacts } from "./round-steps.ts";

/** Where a round stands, as the sentence its page begins with. */
export function roundLead(round: Round, facts: RoundFacts, translator: Translator): string {
  const { t } = translator;
  const { people, unfinished, record } = facts;
  switch (round.state) {
    case "draft":
      return people === 0 ? t("rounds:lead.draftNobody") : t("rounds:lead.draft", { count: people });
    case "open":
      return people === 0
        ? t("rounds:lead.openNobody")
        : t("rounds:lead.open", { handedIn: people - unfinished, count: people });
    case "consensus": {
      const total = record.answered + record.open;
      return t("rounds:lead.consensus", { count: record.answered - record.suggested, total });
    }
    case "locked":
      return t("rounds:lead.locked", { date: dateText(round.lockedAt ?? round.createdAt, translator) });
    case "archived":
      return t("rounds:lead.archived", { date: dateText(round.archivedAt ?? round.createdAt, translator) });
  }
}
