import type { DotPlot, DotRow } from "#app/charts/chart.ts";
import { dateText } from "#app/i18n/date-text.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { scoreTogether } from "#app/scoring/score-together.ts";
import { columnTotals } from "#app/surveys/evidence/count-codes.ts";
import { figureText } from "#app/surveys/evidence/figure-text.ts";
import { capabilitiesOf, type Lens } from "#app/surveys/instrument.ts";
import type { AssessmentFacts } from "./facts.ts";
import { indexBounds } from "./headline.ts";
import { enumerationText } from "./naming.ts";
import { indexText, meanText } from "./number.ts";
import { keyOf, scaleOf } from "./profile-chart.ts";
import { targetMean } from "./target-mean.ts";
import { nodeReading } from "./views/element-reading.ts";
import { lensFinding } from "./views/lens-finding.ts";

const dash = "–";

/**
 * The groups of the lens an instrument weighs against each other, each scored over all capabilities its elements look at, and
 * beside it how many studies look at the group. Null where the instrument names no such lens.
 */
export function impactChart(facts: AssessmentFacts, translator: Translator): DotPlot | null {
  const { t } = translator;
  const lens = facts.instrument.lenses.find(({ id }) => id === facts.instrument.balance);
  if (lens === undefined) return null;
  const groups = groupsOf(facts, lens, translator);
  const rows = groups.map((group) => rowOf(facts, group));
  const readings = rows.map(({ label, reading }) => t("results:reading.named", { name: label, reading }));
  const counted = groups.some(({ studies }) => studies !== null);
  return {
    kind: "dot-plot",
    title: lensFinding(groups, translator),
    measure: t("lenses:measure", {
      institution: facts.institution.name,
      date: dateText(facts.date, translator),
      levels: facts.instrument.levels,
    }),
    description: t("lenses:description", { readings: readings.join("; ") }),
    words: counted ? t("reports:balance.words") : "",
    scale: scaleOf(facts),
    rows,
    key: keyOf(facts, translator),
    table: {
      caption: t("reports:balance.caption"),
      columns: [
        { label: t("reports:balance.context"), numeric: false },
        { label: t("reports:balance.topics"), numeric: false },
        ...(counted ? [{ label: t("reports:balance.studies"), numeric: false }] : []),
        { label: t("results:profile.table.index"), numeric: true },
        { label: t("results:profile.table.range"), numeric: true },
        { label: t("results:profile.table.mean"), numeric: true },
      ],
      rows: groups.map(({ name, topics, studies, node, index, reading }) => {
        const bounds = indexBounds(node, facts.instrument.levels, translator);
        return [
          name,
          enumerationText(topics, translator),
          ...(counted ? [studies ?? dash] : []),
          index === null ? reading : indexText(index, translator),
          index === null || bounds === null ? dash : t("results:index.range", bounds),
          index === null || node.value === null ? dash : meanText(node.value, translator),
        ];
      }),
    },
  };
}

type Group = ReturnType<typeof groupsOf>[number];

function groupsOf(facts: AssessmentFacts, lens: Lens, translator: Translator) {
  const words = facts.words.lenses[lens.id];
  const studies = studiesOf(facts, lens, translator);
  const ids = [...new Set(lens.elements.flatMap(({ group }) => group ?? []))];
  return ids.map((id) => {
    const elements = lens.elements.filter(({ group }) => group === id);
    const capabilities = [...new Set(elements.flatMap((element) => element.capabilities))];
    const node = scoreTogether(facts.instrument, facts.answers, capabilities);
    return {
      name: words?.groups?.[id] ?? id,
      topics: elements.map((element) => words?.elements[element.id] ?? element.id),
      capabilities,
      studies: studies[id] ?? null,
      node,
      index: node.publishable ? node.index : null,
      reading: nodeReading(node, facts.instrument.levels, translator),
    };
  });
}

/** Studies with at least one code of the group, where the work the lens comes from publishes its coding by the same groups. */
function studiesOf(
  { evidence }: AssessmentFacts,
  { source }: Lens,
  translator: Translator,
): Readonly<Record<string, string>> {
  const coding = evidence?.evidence.codings.find(({ id }) => id === source);
  if (coding === undefined) return {};
  return Object.fromEntries(
    columnTotals(coding).map(({ id, studies }) => [
      id,
      figureText({ kind: "counted", n: studies, of: coding.studies.length }, translator),
    ]),
  );
}

function rowOf(facts: AssessmentFacts, { name, capabilities, studies, node, index, reading }: Group): DotRow {
  const members = capabilitiesOf(facts.instrument).filter(({ id }) => capabilities.includes(id));
  return {
    label: name,
    note: studies,
    value: index === null ? null : node.value,
    range:
      index !== null && node.provisional && node.lower !== null && node.upper !== null
        ? [node.lower, node.upper]
        : null,
    target: targetMean(facts, { capabilities: members.map((one) => ({ ...one, weight: 1 })) }),
    peers: null,
    reading,
  };
}
