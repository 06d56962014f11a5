import type { DotPlot, DotRow } from "#app/charts/chart.ts";
import { dateText } from "#app/i18n/date-text.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { levelOf } from "#app/questions/answer.ts";
import { capabilitiesOf, type Dimension } from "#app/surveys/instrument.ts";
import { capabilityReading, dimensionReading, openNote } from "./chart-reading.ts";
import type { AssessmentFacts } from "./facts.ts";
import { enablerFinding, profileFinding } from "./finding.ts";
import { indexBounds } from "./headline.ts";
import { dimensionName, insideSentence, levelName, shortName } from "./naming.ts";
import { countText, indexText, meanText } from "./number.ts";
import { peersCells, peersColumns, peersKey, peersMeasure, peersStrip, positionSentences } from "./peers.ts";
import { nodeOf } from "./standing.ts";
import { targetMean } from "./target-mean.ts";

/** The profile: where each dimension stands, how sure that is, and where it should be. */
export function profileChart(facts: AssessmentFacts, translator: Translator): DotPlot {
  const { t } = translator;
  const rows = facts.instrument.dimensions.map((dimension) => dimensionRow(facts, dimension, translator));
  return {
    kind: "dot-plot",
    title: profileFinding(placed(rows), translator),
    measure: peersMeasure(facts, translator) ?? t("results:profile.measure", measureValues(facts, translator)),
    description: describe(rows, "results:profile.description", translator),
    words: [...positionSentences(facts, translator), t("results:profile.words")].join(" "),
    scale: scaleOf(facts),
    rows,
    key: keyOf(facts, translator),
    table: {
      caption: t("results:profile.table.caption"),
      columns: [
        { label: t("results:profile.table.dimension"), numeric: false },
        { label: t("results:profile.table.level"), numeric: false },
        { label: t("results:profile.table.index"), numeric: true },
        { label: t("results:profile.table.range"), numeric: true },
        { label: t("results:profile.table.mean"), numeric: true },
        { label: t("results:profile.table.target"), numeric: true },
        ...peersColumns(facts, translator),
      ],
      rows: facts.instrument.dimensions.map((dimension) => [
        ...tableRow(facts, dimension, translator),
        ...peersCells(facts, dimension, translator),
      ]),
    },
  };
}

/** The enabler view: the enabling capabilities by themselves. Null when the instrument marks none. */
export function enablerChart(facts: AssessmentFacts, translator: Translator): DotPlot | null {
  const { t } = translator;
  const enablers = capabilitiesOf(facts.instrument).filter(({ enabler }) => enabler);
  if (enablers.length === 0) return null;
  const rows = enablers.map(
    ({ id }): DotRow => ({
      label: shortName(facts.words, id),
      note: null,
      value: levelOf(facts.answers[id]),
      range: null,
      target: facts.target.levels[id] ?? null,
      peers: null,
      reading: capabilityReading(facts, id, translator),
    }),
  );
  return {
    kind: "dot-plot",
    title: enablerFinding(
      enablers.map(({ id }, place) => ({
        name: insideSentence(shortName(facts.words, id), facts.words.language),
        value: rows[place]?.value ?? null,
        target: rows[place]?.target ?? null,
      })),
      translator,
    ),
    measure: t("results:enablers.measure", {
      count: enablers.length,
      number: countText(enablers.length, translator),
    }),
    description: describe(rows, "results:enablers.description", translator),
    words: "",
    scale: scaleOf(facts),
    rows,
    key: keyOf(facts, translator),
    table: {
      caption: t("results:enablers.table.caption"),
      columns: [
        { label: t("results:enablers.table.capability"), numeric: false },
        { label: t("results:enablers.table.level"), numeric: false },
        { label: t("results:enablers.table.target"), numeric: true },
      ],
      rows: rows.map(({ label, reading, target }) => [label, reading, target === null ? dash : String(target)]),
    },
  };
}

const dash = "–";

function dimensionRow(facts: AssessmentFacts, dimension: Dimension, translator: Translator): DotRow {
  const node = nodeOf(facts, dimension.id);
  const shown = node.publishable;
  return {
    label: dimensionName(facts.words, dimension.id),
    note: openNote(facts, dimension, translator),
    value: shown ? node.value : null,
    range: shown && node.provisional && node.lower !== null && node.upper !== null ? [node.lower, node.upper] : null,
    target: targetMean(facts, dimension),
    peers: peersStrip(facts, dimension),
    reading: dimensionReading(facts, dimension, translator),
  };
}

function tableRow(facts: AssessmentFacts, dimension: Dimension, translator: Translator): readonly string[] {
  const { t } = translator;
  const node = nodeOf(facts, dimension.id);
  const name = dimensionName(facts.words, dimension.id);
  const target = targetMean(facts, dimension);
  const wished = target === null ? dash : meanText(target, translator);
  if (!node.publishable || node.index === null || node.value === null) {
    return [name, dimensionReading(facts, dimension, translator), dash, dash, dash, wished];
  }
  const bounds = indexBounds(node, facts.instrument.levels, translator);
  return [
    name,
    node.level === null
      ? t("results:reading.noLevelYet")
      : t("results:reading.level", { level: node.level, name: levelName(facts.words, node.level) }),
    indexText(node.index, translator),
    bounds === null ? dash : t("results:index.range", bounds),
    meanText(node.value, translator),
    wished,
  ];
}

function describe(
  rows: readonly DotRow[],
  key: "results:profile.description" | "results:enablers.description",
  translator: Translator,
): string {
  const readings = rows.map(({ label, reading }) => translator.t("results:reading.named", { name: label, reading }));
  return translator.t(key, { readings: readings.join("; ") });
}

function placed(rows: readonly DotRow[]) {
  return rows.map(({ label, value, target }) => ({ name: label, value, target }));
}

/** The levels of the instrument, by name. */
export function scaleOf(facts: AssessmentFacts): DotPlot["scale"] {
  const levels = Array.from({ length: facts.instrument.levels }, (_, step) => step + 1);
  return { min: 1, max: facts.instrument.levels, names: levels.map((level) => levelName(facts.words, level)) };
}

/** What each mark of a plot means. */
export function keyOf(facts: AssessmentFacts, translator: Translator): DotPlot["key"] {
  const { t } = translator;
  const institution = facts.institution.name;
  return {
    own: t("results:key.own", { institution }),
    open: t("results:key.open", { institution }),
    target: t("results:key.target"),
    peers: peersKey(facts, translator),
  };
}

function measureValues(facts: AssessmentFacts, translator: Translator) {
  return {
    institution: facts.institution.name,
    date: dateText(facts.date, translator),
    levels: facts.instrument.levels,
  };
}
