/** What a reviewer decides, as posted: taking something as it is, or giving it back with a reason. */
export type Decision =
  | { readonly kind: "accept" }
  | {
      readonly kind: "return";
      /** Why, for whoever gets it back. */
      readonly reason: string;
    };

export const longestReason = 2000;
const shortestReason = 3;

export type CheckedDecision =
  | { readonly ok: true; readonly decision: Decision }
  | { readonly ok: false; readonly fault: "unknown" | "reason"; readonly typed: string };

/** A decision, or why it is none: something is given back only with a reason. */
export function readDecision(form: URLSearchParams): CheckedDecision {
  const typed = form.get("reason") ?? "";
  const intent = form.get("intent");
  if (intent === "accept") return { ok: true, decision: { kind: "accept" } };
  if (intent !== "return") return { ok: false, fault: "unknown", typed };
  const reason = typed.replace(/\r\n?/g, "\n").trim();
  const fits = reason.length >= shortestReason && reason.length <= longestReason;
  // NUL is for nobody: PostgreSQL refuses it.
  if (!fits || /[^\P{Cc}\t\n]/u.test(reason)) return { ok: false, fault: "reason", typed };
  return { ok: true, decision: { kind: "return", reason } };
}
