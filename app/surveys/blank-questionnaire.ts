import type { Capability, Instrument } from "./instrument.ts";
import type { InstrumentWords } from "./instrument-words.ts";

/** One question with nothing filled in. */
export type BlankQuestion = {
  readonly id: string;
  readonly number: number;
  readonly count: number;
  readonly name: string;
  readonly purpose: string;
  readonly core: boolean;
  readonly levels: readonly { readonly level: number; readonly name: string; readonly text: string }[];
  /** Guidance on when "does not apply" is fair; null where it may not be chosen. */
  readonly notApplicable: string | null;
  readonly evidence: readonly string[];
};

export type BlankSection = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly questions: readonly BlankQuestion[];
};

/** Every question of an instrument in its order, with the words of one language; a missing word shows as its id or as nothing. */
export function blankQuestionnaire(instrument: Instrument, words: InstrumentWords): readonly BlankSection[] {
  return instrument.dimensions.map(({ id, capabilities }) => ({
    id,
    name: words.dimensions[id]?.name ?? id,
    description: words.dimensions[id]?.description ?? "",
    questions: capabilities.map((capability, index) => ({
      ...blankQuestion(capability, instrument.levels, words),
      number: index + 1,
      count: capabilities.length,
    })),
  }));
}

function blankQuestion(
  { id, core, mayBeNotApplicable }: Capability,
  levels: number,
  words: InstrumentWords,
): Omit<BlankQuestion, "number" | "count"> {
  const text = words.capabilities[id];
  return {
    id,
    name: text?.name ?? id,
    purpose: text?.purpose ?? "",
    core,
    levels: Array.from({ length: levels }, (_, index) => ({
      level: index + 1,
      name: words.levels[index + 1]?.name ?? "",
      text: text?.levels[index] ?? "",
    })),
    notApplicable: mayBeNotApplicable ? (text?.notApplicable ?? "") : null,
    evidence: text?.evidence ?? [],
  };
}
