import type { Translator } from "#app/i18n/translator.ts";
import { whatFollows } from "#app/surveys/context/what-follows.ts";
import { note, warning } from "../block.ts";
import type { Block } from "../document.ts";
import type { Circumstances } from "./answered.ts";

/** That nothing of a phase starts yet, or the reason why it starts all the same; null while the gate is open. */
export function gateBlock({ instrument, words, circumstances }: Circumstances, { t }: Translator): Block | null {
  const gate = instrument.context === null ? null : whatFollows(instrument.context, circumstances).gate;
  if (gate === null) return null;
  const values = { text: words.context?.gate ?? "", phase: words.phases[gate.before]?.name ?? gate.before };
  const [reason] = gate.reasons;
  return reason === undefined
    ? warning(t("reports:circumstances.gate", values))
    : note(t("reports:circumstances.gateOverridden", { ...values, reason }));
}
