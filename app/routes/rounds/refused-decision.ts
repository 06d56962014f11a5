import type { Translator } from "#app/i18n/translator.ts";
import type { CheckedDecision } from "#app/rounds/review-form.ts";

/** Why a reviewer's decision was not taken, with the reason that was typed, so that it is not lost. */
type Refused = { readonly field: boolean; readonly text: string; readonly typed: string };

/** What is wrong with the form. */
export function faultyDecision({ fault, typed }: Extract<CheckedDecision, { ok: false }>, { t }: Translator): Refused {
  const text = t(fault === "reason" ? "rounds:review.fault.reason" : "rounds:refused.unknown");
  return { field: fault === "reason", text, typed };
}

/** What happened meanwhile. */
export function refusedDecision(reason: "closed" | "changed", typed: string | null, { t }: Translator): Refused {
  return { field: false, text: t(`rounds:review.refused.${reason}`), typed: typed ?? "" };
}
