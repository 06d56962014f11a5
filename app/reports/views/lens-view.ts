import type { DotPlot } from "#app/charts/chart.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { capabilitiesOf, type Dimension, type Lens } from "#app/surveys/instrument.ts";
import { capabilityReading } from "../chart-reading.ts";
import { type Explanation, explainElement } from "../explain.ts";
import type { AssessmentFacts } from "../facts.ts";
import { capabilityName, dimensionName, listText } from "../naming.ts";
import { countText } from "../number.ts";
import { type Ecosystem, ecosystemOf } from "./ecosystem.ts";
import { type ReadElement, readElements } from "./element-reading.ts";
import { lensChart } from "./lens-chart.ts";
import { lensFinding } from "./lens-finding.ts";
import { studiesOfElements } from "./studies-of-elements.ts";

/** A record seen through an outside framework, in words and data that a page only has to set. */
export type LensView = {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly finding: string;
  /** The work it comes from; null where there is none. */
  readonly source: { readonly id: string; readonly short: string; readonly citation: string } | null;
  /** "13 of 20 capabilities". */
  readonly reach: string;
  readonly parts: readonly LensPart[];
  /** The lens as a picture of the institution among others, where it is one. */
  readonly ecosystem: Ecosystem | null;
  /** What the framework does not look at; null where it looks at everything. */
  readonly outside: LensOutside | null;
};

export type LensPart = {
  readonly id: string;
  readonly title: string | null;
  readonly chart: DotPlot;
  readonly explanations: readonly Explanation[];
};

export type LensOutside = {
  /** "This framework leaves out seven capabilities." */
  readonly lead: string;
  /** Why the dimensions that lie outside for the most part are dimensions here; null where none does. */
  readonly why: string | null;
  readonly capabilities: readonly { readonly id: string; readonly name: string; readonly reading: string }[];
};

/** Sees a record through one lens of its instrument. Null when there is no such lens. */
export function lensView(facts: AssessmentFacts, lensId: string, translator: Translator): LensView | null {
  const lens = facts.instrument.lenses.find(({ id }) => id === lensId);
  if (lens === undefined) return null;
  const words = facts.words.lenses[lens.id];
  const elements = readElements(facts, lens, translator);
  return {
    id: lens.id,
    title: words?.title ?? lens.id,
    description: words?.description ?? null,
    finding: lensFinding(elements, translator),
    source: sourceOf(facts, lens),
    reach: reachText(facts, lens, translator),
    parts: partsOf(facts, lens, elements, translator),
    ecosystem: ecosystemOf(facts, lens, translator),
    outside: outsideOf(facts, lens, translator),
  };
}

/** "13 of 20 capabilities". */
export function reachText(facts: AssessmentFacts, lens: Lens, { t }: Translator): string {
  const all = capabilitiesOf(facts.instrument).length;
  return t("lenses:reach", { reached: all - notReached(facts, lens).length, count: all });
}

function sourceOf({ words }: AssessmentFacts, { source }: Lens): LensView["source"] {
  if (source === undefined) return null;
  const cited = words.sources[source];
  return { id: source, short: cited?.short ?? source, citation: cited?.citation ?? source };
}

function partsOf(
  facts: AssessmentFacts,
  lens: Lens,
  elements: readonly ReadElement[],
  translator: Translator,
): readonly LensPart[] {
  const studies = studiesOfElements(facts, lens, translator);
  const groups = [...new Set(elements.map(({ element }) => element.group ?? null))];
  return groups.map((group) => {
    const own = elements.filter(({ element }) => (element.group ?? null) === group);
    const title = group === null ? null : (facts.words.lenses[lens.id]?.groups?.[group] ?? group);
    return {
      id: group ?? lens.id,
      title,
      chart: lensChart(facts, own, studies, translator),
      explanations: own.flatMap(({ element }) => explainElement(facts, lens.id, element.id, translator) ?? []),
    };
  });
}

function outsideOf(facts: AssessmentFacts, lens: Lens, translator: Translator): LensOutside | null {
  const outside = new Set(notReached(facts, lens));
  if (outside.size === 0) return null;
  const mostlyOutside = ({ capabilities }: Dimension) =>
    capabilities.filter(({ id }) => outside.has(id)).length * 2 > capabilities.length;
  const names = facts.instrument.dimensions.filter(mostlyOutside).map(({ id }) => dimensionName(facts.words, id));
  return {
    lead: translator.t("lenses:outside.lead", { count: outside.size, number: countText(outside.size, translator) }),
    why:
      names.length === 0
        ? null
        : translator.t("lenses:outside.why", { count: names.length, dimensions: listText(names, translator) }),
    capabilities: [...outside].map((id) => ({
      id,
      name: capabilityName(facts.words, id),
      reading: capabilityReading(facts, id, translator),
    })),
  };
}

function notReached(facts: AssessmentFacts, { elements }: Lens): readonly string[] {
  const reached = new Set(elements.flatMap(({ capabilities }) => capabilities));
  return capabilitiesOf(facts.instrument).flatMap(({ id }) => (reached.has(id) ? [] : [id]));
}
