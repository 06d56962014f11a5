import { fileURLToPath } from "node:url";
import { translatorFor } from "#app/i18n/translator.ts";
import type { EvidenceReading } from "#app/surveys/evidence/evidence-reading.ts";
import type { Dimension, Instrument } from "#app/surveys/instrument.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { loadInstrument } from "#app/surveys/load-instrument.server.ts";
import { wordsFor } from "#app/surveys/words-for.ts";

const folder = fileURLToPath(new URL("../../surveys/micro-credential-readiness", import.meta.url));
const load = await loadInstrument(folder);

/** The default instrument, as the loader gives it. */
export function flagship(): Instrument {
  return loaded().instrument;
}

/** One of its dimensions. */
export function sectionOf(id: string): Dimension {
  const found = flagship().dimensions.find((dimension) => dimension.id === id);
  if (found === undefined) throw new Error(`The default instrument has no dimension ${id}.`);
  return found;
}

/** Its words, in English unless another language is asked for. */
export function flagshipWords(language = "en"): InstrumentWords {
  return wordsFor(loaded().words, language);
}

/** The studies behind it, to be read in a language. */
export function flagshipEvidence(language = "en"): EvidenceReading {
  const { words, evidence } = loaded();
  if (evidence === null) throw new Error("The default instrument has no evidence.");
  return {
    evidence: evidence.evidence,
    words: wordsFor(evidence.words, language),
    instrumentWords: wordsFor(words, language),
    translator: translatorFor(language),
  };
}

function loaded() {
  if (!load.ok) throw new Error(load.problems.map((problem) => `${problem.file}: ${problem.message}`).join("\n"));
  return load;
}
