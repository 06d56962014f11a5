import type { Translator } from "#app/i18n/translator.ts";
import type { AssessmentFacts } from "../facts.ts";
import { readElements } from "./element-reading.ts";
import { lensFinding } from "./lens-finding.ts";
import { reachText } from "./lens-view.ts";

export type ListedLens = {
  readonly id: string;
  readonly title: string;
  /** "10 elements". */
  readonly size: string;
  readonly reach: string;
  readonly finding: string;
};

/** Every lens of the instrument with what it finds in this record, in the order of the instrument. */
export function lensList(facts: AssessmentFacts, translator: Translator): readonly ListedLens[] {
  return facts.instrument.lenses.map((lens) => ({
    id: lens.id,
    title: facts.words.lenses[lens.id]?.title ?? lens.id,
    size: translator.t("lenses:size", { count: lens.elements.length }),
    reach: reachText(facts, lens, translator),
    finding: lensFinding(readElements(facts, lens, translator), translator),
  }));
}
