import type { Translator } from "#app/i18n/translator.ts";
import type { Block } from "./document.ts";
import type { AssessmentFacts } from "./facts.ts";

/** One part of a report: facts in, blocks out. To add a part, write one and list it in `sections/index.ts`. */
export type ReportSection = {
  readonly id: string;
  readonly build: (facts: AssessmentFacts, translator: Translator) => readonly Block[];
};
