import type { Translator } from "#app/i18n/translator.ts";
import type { InstrumentWords } from "../instrument-words.ts";
import type { Evidence } from "./evidence.ts";
import type { EvidenceWords } from "./evidence-words.ts";

/** The evidence together with everything it takes to read it in one language. */
export type EvidenceReading = {
  readonly evidence: Evidence;
  readonly words: EvidenceWords;
  readonly instrumentWords: InstrumentWords;
  readonly translator: Translator;
};

/** "Sasmita et al. 2026". */
export function paperName({ instrumentWords }: EvidenceReading, paper: string): string {
  return instrumentWords.sources[paper]?.short ?? paper;
}

/** The whole citation. */
export function paperCitation({ instrumentWords }: EvidenceReading, paper: string): string {
  return instrumentWords.sources[paper]?.citation ?? paper;
}

/** A capability by the name that fits a line. */
export function capabilityName({ instrumentWords }: EvidenceReading, id: string): string {
  return instrumentWords.capabilities[id]?.shortName ?? id;
}

/** What limits every share, whatever review it comes from. */
export function standingCautions({ instrumentWords }: EvidenceReading): readonly string[] {
  return instrumentWords.evidenceCautions ?? [];
}

/** What those ids warn of, each once. */
export function caveatTexts({ words }: EvidenceReading, ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].map((id) => words.caveats[id] ?? id);
}
