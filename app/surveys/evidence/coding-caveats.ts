import type { Coding } from "./evidence.ts";
import type { EvidenceReading } from "./evidence-reading.ts";

/** The ids of what limits a coding table: what limits its review, then its codes. */
export function codingCaveatIds(coding: Coding, { evidence }: EvidenceReading): readonly string[] {
  const { papers, tables, claims } = evidence;
  const own = tables.filter(({ paper, column }) => paper === coding.id && column !== null);
  const codes = claims.filter(({ table }) => own.some(({ id }) => id === table));
  return [...papers.filter(({ id }) => id === coding.id), ...own, ...codes].flatMap(({ caveats }) => caveats);
}
