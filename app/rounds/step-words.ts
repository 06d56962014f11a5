import type { Translator } from "#app/i18n/translator.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import type { Notice, PossibleStep } from "./round-steps.ts";

/** One step as the page offers it: what the button says, what it brings, what to know before, and what stands against it. */
export type StepOffer = {
  readonly step: PossibleStep["step"];
  readonly back: boolean;
  readonly button: string;
  readonly text: string;
  readonly notices: readonly string[];
  readonly obstacles: readonly string[];
};

export function stepOffer(
  { step, back, obstacles, notices }: PossibleStep,
  words: InstrumentWords,
  translator: Translator,
): StepOffer {
  const { t } = translator;
  return {
    step,
    back,
    button: t(`rounds:step.${step}.button`),
    text: t(`rounds:step.${step}.text`),
    notices: notices.map((notice) => noticeText(notice, words, translator)),
    obstacles: obstacles.map((obstacle) => t(`rounds:obstacle.${obstacle}`)),
  };
}

function noticeText(notice: Notice, words: InstrumentWords, { t, formats }: Translator): string {
  switch (notice.kind) {
    case "absentRoles": {
      const names = notice.roles.map((role) => words.roles[role] ?? role);
      return t("rounds:notice.absentRoles", { roles: new Intl.ListFormat(formats).format(names), count: names.length });
    }
    case "nobodyYet":
    case "nobodyAnswered":
      return t(`rounds:notice.${notice.kind}`);
    default:
      return t(`rounds:notice.${notice.kind}`, { count: notice.count });
  }
}
