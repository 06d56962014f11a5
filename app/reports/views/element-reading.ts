import type { Translator } from "#app/i18n/translator.ts";
import type { NodeScore } from "#app/scoring/scores.ts";
import { type Capability, capabilitiesOf, type Lens, type LensElement } from "#app/surveys/instrument.ts";
import type { AssessmentFacts } from "../facts.ts";
import { indexBounds } from "../headline.ts";
import { elementName } from "../naming.ts";
import { indexText } from "../number.ts";

/** One element of a lens with what the record says of it. */
export type ReadElement = {
  readonly element: LensElement;
  readonly name: string;
  /** Those it looks at, in questionnaire order. */
  readonly capabilities: readonly Capability[];
  readonly node: NodeScore;
  /** The index, 0 to 100, where it may be shown; else null. */
  readonly index: number | null;
  /** "Index 40, range 30 to 50", or why there is none. */
  readonly reading: string;
};

/** What the record says of every element of a lens, in the order of the lens. */
export function readElements(facts: AssessmentFacts, lens: Lens, translator: Translator): readonly ReadElement[] {
  const all = capabilitiesOf(facts.instrument);
  return lens.elements.flatMap((element) => {
    const node = facts.scores.lenses[lens.id]?.[element.id];
    if (node === undefined) return [];
    return {
      element,
      name: elementName(facts.words, lens.id, element.id),
      capabilities: all.filter(({ id }) => element.capabilities.includes(id)),
      node,
      index: node.publishable ? node.index : null,
      reading: nodeReading(node, facts.instrument.levels, translator),
    };
  });
}

/** "Index 40, range 30 to 50", or why there is no index. */
export function nodeReading(node: NodeScore, levels: number, translator: Translator): string {
  const { t } = translator;
  if (node.notApplicable === 1) return t("results:reading.notApplicable");
  if (!node.publishable || node.index === null)
    return node.completeness < 4 / 5 - 1e-9 ? t("results:reading.tooLittle") : t("results:reading.tooNarrow");
  const index = indexText(node.index, translator);
  const bounds = indexBounds(node, levels, translator);
  return bounds === null ? t("lenses:reading.index", { index }) : t("lenses:reading.range", { index, ...bounds });
}
