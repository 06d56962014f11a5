import type { Instrument } from "#app/surveys/instrument.ts";
import type { AssessmentFacts } from "./facts.ts";
import { insideSentence } from "./naming.ts";

/** What a level means for the whole institution, as a clause that follows a colon. */
export function levelMeaning({ words }: AssessmentFacts, level: number): string {
  const named = words.levels[level];
  return named?.meaning ?? insideSentence(named?.generic ?? "", words.language);
}

/** What a board must read beside any plan. */
export function boardCautions({ words }: AssessmentFacts): readonly string[] {
  return words.cautions ?? [];
}

/** How far the studies behind the instrument can be trusted. */
export function evidenceCautions({ words }: AssessmentFacts): readonly string[] {
  return words.evidenceCautions ?? [];
}

/** Whether published surveys on micro-credentials say anything about this instrument's subject. */
export function speaksOfMicroCredentials({ id }: Pick<Instrument, "id">): boolean {
  return id === "micro-credential-readiness";
}
