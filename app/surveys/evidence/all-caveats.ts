import { claimCaveats } from "./claim-groups.ts";
import type { Claim } from "./evidence.ts";
import { caveatTexts, type EvidenceReading, standingCautions } from "./evidence-reading.ts";

/** Everything that limits a finding wherever it is taken, each once: of every share, its review, its table and itself. */
export function allCaveats(claim: Claim, reading: EvidenceReading): readonly string[] {
  const { papers, tables } = reading.evidence;
  const around = [
    ...(papers.find(({ id }) => id === claim.paper)?.caveats ?? []),
    ...(tables.find(({ id }) => id === claim.table)?.caveats ?? []),
  ];
  const texts = [...standingCautions(reading), ...caveatTexts(reading, around), ...claimCaveats(claim, reading)];
  return [...new Set(texts)];
}
