import type { DotPlot, DotRow } from "#app/charts/chart.ts";
import { dateText } from "#app/i18n/date-text.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { capabilityReading } from "../chart-reading.ts";
import type { AssessmentFacts } from "../facts.ts";
import { indexBounds } from "../headline.ts";
import { enumerationText, shortName } from "../naming.ts";
import { indexText, meanText } from "../number.ts";
import { keyOf, scaleOf } from "../profile-chart.ts";
import { targetMean } from "../target-mean.ts";
import type { ReadElement } from "./element-reading.ts";
import { lensFinding } from "./lens-finding.ts";

/** How many studies raise each element, by its id; empty where nothing was counted. */
type Studies = Readonly<Record<string, string>>;

const dash = "–";

/** Elements of a view on the scale of the levels, each with its target and with what it looks at in the table. */
export function lensChart(
  facts: AssessmentFacts,
  elements: readonly ReadElement[],
  studies: Studies,
  translator: Translator,
): DotPlot {
  const { t } = translator;
  const rows = elements.map((one) => rowOf(facts, one, studies[one.element.id] ?? null));
  const readings = rows.map(({ label, reading }) => t("results:reading.named", { name: label, reading }));
  return {
    kind: "dot-plot",
    title: lensFinding(elements, translator),
    measure: t("lenses:measure", {
      institution: facts.institution.name,
      date: dateText(facts.date, translator),
      levels: facts.instrument.levels,
    }),
    description: t("lenses:description", { readings: readings.join("; ") }),
    words: "",
    scale: scaleOf(facts),
    rows,
    key: keyOf(facts, translator),
    table: {
      caption: t("lenses:table.caption"),
      columns: [
        { label: t("lenses:table.element"), numeric: false },
        { label: t("lenses:table.looksAt"), numeric: false },
        ...(Object.keys(studies).length === 0 ? [] : [{ label: t("lenses:table.studies"), numeric: false }]),
        { label: t("results:profile.table.index"), numeric: true },
        { label: t("results:profile.table.range"), numeric: true },
        { label: t("results:profile.table.mean"), numeric: true },
      ],
      rows: elements.map((one) => tableRow(facts, one, studies, translator)),
    },
  };
}

function rowOf(facts: AssessmentFacts, one: ReadElement, studies: string | null): DotRow {
  const { node, index } = one;
  const shown = index !== null;
  return {
    label: one.name,
    note: studies,
    value: shown ? node.value : null,
    range: shown && node.provisional && node.lower !== null && node.upper !== null ? [node.lower, node.upper] : null,
    target: targetMean(facts, { capabilities: one.capabilities.map((capability) => ({ ...capability, weight: 1 })) }),
    peers: null,
    reading: one.reading,
  };
}

function tableRow(
  facts: AssessmentFacts,
  { element, name, capabilities, node, index, reading }: ReadElement,
  studies: Studies,
  translator: Translator,
): readonly string[] {
  const bounds = indexBounds(node, facts.instrument.levels, translator);
  const looksAt = capabilities.map(({ id }) =>
    translator.t("results:reading.named", {
      name: shortName(facts.words, id),
      reading: capabilityReading(facts, id, translator),
    }),
  );
  return [
    name,
    enumerationText(looksAt, translator),
    ...(Object.keys(studies).length === 0 ? [] : [studies[element.id] ?? dash]),
    index === null ? reading : indexText(index, translator),
    index === null || bounds === null ? dash : translator.t("results:index.range", bounds),
    index === null || node.value === null ? dash : meanText(node.value, translator),
  ];
}
