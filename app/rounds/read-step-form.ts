import { type RoundStep, roundSteps } from "./round-steps.ts";

/** The step a form asks for, and the revision it was made from; null when it names none. */
export function readStepForm(form: URLSearchParams): { readonly step: RoundStep; readonly revision: number } | null {
  const asked = form.get("step") ?? "";
  const step = (Object.keys(roundSteps) as RoundStep[]).find((known) => known === asked);
  const revision = readRevision(form);
  return step === undefined || revision === null ? null : { step, revision };
}

/** The revision a form was made from, or null when it was tampered with. */
export function readRevision(form: URLSearchParams): number | null {
  const text = form.get("revision") ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
