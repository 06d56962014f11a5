import { pluralForms } from "#app/i18n/plural-forms.ts";
import type { Translator } from "#app/i18n/translator.ts";

/** What the scripts that save say. `{{time}}`, `{{name}}` and `{{number}}` are filled in by them. */
export type SavingWords = Readonly<Record<Sentence, string>> & {
  /** The tag to write clock times with. */
  readonly dates: string;
  /** One sentence per plural form. */
  readonly waiting: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
};

type Sentence =
  | "ready"
  | "pending"
  | "saving"
  | "saved"
  | "failed"
  | "again"
  | "reason"
  | "gone"
  | "open"
  | "conflict"
  | "show"
  | "savedMeanwhile"
  | "elsewhere"
  | "choose"
  | "discard"
  | "discardSure"
  | "toQuestion";

/** The sentences in the page's language, for a script that has no words of its own. */
export function savingWords({ t, language, dates }: Translator): SavingWords {
  const waiting = Object.entries(pluralForms(language)).map(([form, count]) => [
    form,
    t("assessments:saving.waiting", { count, number: "{{number}}" }),
  ]);
  return {
    dates,
    ready: t("assessments:saving.ready"),
    pending: t("assessments:saving.pending"),
    saving: t("assessments:saving.saving"),
    saved: t("assessments:saving.saved", { time: "{{time}}" }),
    failed: t("assessments:saving.failed"),
    again: t("assessments:saving.again"),
    reason: t("assessments:saving.reason"),
    gone: t("assessments:section.gone"),
    open: t("assessments:section.open"),
    conflict: t("questions:conflict.title", { name: "{{name}}" }),
    show: t("questions:conflict.show"),
    savedMeanwhile: t("questions:conflict.theirsAt", { time: "{{time}}" }),
    elsewhere: t("assessments:saving.elsewhere"),
    choose: t("assessments:saving.choose"),
    discard: t("assessments:saving.discard"),
    discardSure: t("assessments:saving.discardSure"),
    toQuestion: t("assessments:saving.toQuestion"),
    waiting: Object.fromEntries(waiting),
  };
}

/** "3 answers wait on this device", in the language's own form and digits. */
export function waitingSentence(count: number, { waiting }: Pick<SavingWords, "waiting">, language: string): string {
  const sentence = waiting[new Intl.PluralRules(language).select(count)] ?? waiting.other ?? "";
  return sentence.replace("{{number}}", new Intl.NumberFormat(language).format(count));
}
