import { type EvidenceReading, paperName } from "./evidence-reading.ts";
import { numberText } from "./figure-text.ts";
import { studiesFrom } from "./region-base.ts";

/**
 * What each review has from one part of the world, a sentence each, and that the numbers must not be added: the reviews share
 * studies. Reviews that do not count by place are named last.
 */
export function regionSentences(region: string, reading: EvidenceReading): readonly string[] {
  const { evidence, translator } = reading;
  const { t } = translator;
  const bases = evidence.papers.map(({ id, reviewed }) => ({
    paper: paperName(reading, id),
    of: reviewed,
    n: studiesFrom(evidence, id, region),
  }));
  const counted = bases.flatMap(({ paper, of, n }) =>
    n === null
      ? []
      : [t("evidence:region.some", { paper, n: numberText(n, translator), of: numberText(of, translator) })],
  );
  const unknown = bases.flatMap(({ paper, n }) => (n === null ? [t("evidence:region.unknown", { paper })] : []));
  return [...counted, ...unknown, t("evidence:region.overlap")];
}
