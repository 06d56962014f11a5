import type { Capability } from "../instrument.ts";
import { capabilityName, type EvidenceReading } from "./evidence-reading.ts";
import { numberText, percentText } from "./figure-text.ts";

/** How the salience of one capability comes about. */
export type SalienceNote = { readonly title: string; readonly sentences: readonly string[] };

/** The shares behind a capability's salience (0 to 1, null without any), and what their mean does and does not say. */
export function salienceNote(
  { id, evidence }: Pick<Capability, "id" | "evidence">,
  salience: number | null,
  reading: EvidenceReading,
): SalienceNote {
  const { translator } = reading;
  const { t } = translator;
  const name = reading.instrumentWords.capabilities[id]?.name ?? capabilityName(reading, id);
  if (salience === null) return { title: t("evidence:salience.none", { name }), sentences: [] };
  const shares = evidence
    .map(({ n, of }) => ({ n: numberText(n, translator), of: numberText(of, translator) }))
    .map((share) => t("evidence:salience.share", share))
    .join("; ");
  const share = percentText(Math.floor(100 * salience + 0.5), translator);
  return {
    title: t("evidence:salience.title", { name, share }),
    sentences: [t("evidence:salience.text", { count: evidence.length, shares }), t("evidence:salience.meaning")],
  };
}
