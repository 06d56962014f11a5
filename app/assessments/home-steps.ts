import { dateText } from "#app/i18n/date-text.ts";
import type { Translator } from "#app/i18n/translator.ts";

export type HomeLink = { readonly href: string; readonly label: string };

type Standing = {
  readonly submittedAt: string | null;
  readonly answered: number;
  readonly of: number;
  /** The first section with something left to answer; null when there is none. */
  readonly next: { readonly href: string; readonly name: string } | null;
  /** What is said to somebody who has answered nothing yet. */
  readonly welcome: string;
  readonly result: string;
  readonly check: string;
};

/**
 * What the home page of an assessment says of where it stands, the one thing to do next, and what else can be done. Before
 * the first answer there is nothing else; when only checking is left, it is the next thing.
 */
export function homeSteps(
  { submittedAt, answered, of, next, welcome, result, check }: Standing,
  translator: Translator,
): { readonly lead: string; readonly main: HomeLink; readonly side: HomeLink | null } {
  const { t } = translator;
  const toCheck = { href: check, label: t("assessments:home.check") };
  const side = answered === 0 ? null : toCheck;
  if (submittedAt !== null) {
    const lead = t("assessments:home.lead.submitted", { date: dateText(submittedAt, translator) });
    return { lead, main: { href: result, label: t("assessments:home.result") }, side };
  }
  const counts = { count: answered, total: of };
  const some = t(next === null ? "assessments:home.lead.all" : "assessments:home.lead.some", counts);
  const lead = answered === 0 ? welcome : some;
  if (next === null) return { lead, main: toCheck, side: null };
  const label = t(answered === 0 ? "assessments:home.begin" : "assessments:home.continue", { dimension: next.name });
  return { lead, main: { href: next.href, label }, side };
}
