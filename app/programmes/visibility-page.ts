import { dateText } from "#app/i18n/date-text.ts";
import type { Translator } from "#app/i18n/translator.ts";
import type { Audience } from "#app/rounds/consent.ts";
import type { VisibilityFacts } from "./read-visibility.server.ts";

export type ConsentChoice = {
  readonly audience: Audience;
  readonly granted: boolean;
  readonly label: string;
  readonly hint: string;
  readonly decided: string;
};

/** What others can see of an institution, as sentences. */
export type VisibilityPage = {
  readonly rounds: readonly {
    readonly id: string;
    readonly name: string;
    readonly choices: readonly ConsentChoice[];
  }[];
  readonly consultants: readonly string[];
  readonly programmes: readonly { readonly id: string; readonly name: string; readonly text: string }[];
};

export function visibilityPage(facts: VisibilityFacts, translator: Translator): VisibilityPage {
  const { t } = translator;
  return {
    rounds: facts.rounds.map(({ assessmentId, name, programme, consents }) => ({
      id: assessmentId,
      name,
      choices: consents.map(({ audience, granted, decidedAt }) => ({
        audience,
        granted,
        label: t(`programmes:visibility.${audience}`, { programme: programme ?? "" }),
        hint: t(`programmes:visibility.${audience}Hint`),
        decided:
          decidedAt === null
            ? t("programmes:visibility.undecided")
            : t("programmes:visibility.decided", { date: dateText(decidedAt, translator) }),
      })),
    })),
    consultants: facts.consultants.map(({ name, endsAt }) =>
      endsAt === null
        ? t("programmes:visibility.consultant", { name })
        : t("programmes:visibility.consultantUntil", { name, date: dateText(endsAt, translator) }),
    ),
    programmes: facts.programmes.map(({ id, name, joinedAt }) => ({
      id,
      name,
      text: t("programmes:visibility.joined", { name, date: dateText(joinedAt, translator) }),
    })),
  };
}
