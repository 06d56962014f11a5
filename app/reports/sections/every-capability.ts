import type { Translator } from "#app/i18n/translator.ts";
import { isNotApplicable, levelOf } from "#app/questions/answer.ts";
import { heading, paragraph } from "../block.ts";
import { capabilityReading } from "../chart-reading.ts";
import type { Block, CarpetGroup } from "../document.ts";
import type { AssessmentFacts } from "../facts.ts";
import { capabilityName, dimensionName } from "../naming.ts";
import { enablerChart } from "../profile-chart.ts";
import type { ReportSection } from "../section.ts";
import { nodeOf } from "../standing.ts";

/** All capabilities, one line each, and the enabling ones by themselves. */
export const everyCapability: ReportSection = {
  id: "every-capability",
  build: (facts, translator) => {
    const { t } = translator;
    return [
      heading(2, "every-capability", t("reports:carpet.title")),
      paragraph(t("reports:carpet.intro")),
      { kind: "carpet", groups: carpetGroups(facts, translator) },
      ...enablers(facts, translator),
    ];
  },
};

/** Capabilities by dimension, each with its level or the mark that stands for it. */
export function carpetGroups(facts: AssessmentFacts, translator: Translator): readonly CarpetGroup[] {
  return facts.instrument.dimensions.map((dimension) => ({
    name: dimensionName(facts.words, dimension.id),
    reading: shortReading(facts, dimension.id, translator),
    lines: dimension.capabilities.map(({ id, core }) => ({
      level: levelOf(facts.answers[id]),
      mark: mark(facts, id, translator),
      name: capabilityName(facts.words, id),
      note: lineNote(facts, id, core, translator),
    })),
  }));
}

/** A column head has room for the level alone. */
function shortReading(facts: AssessmentFacts, dimensionId: string, { t }: Translator): string {
  const { publishable, level, provisional } = nodeOf(facts, dimensionId);
  if (!publishable) return t("reports:carpet.noScore");
  if (level === null) return t("results:reading.noLevelYet");
  return provisional ? t("reports:carpet.levelProvisional", { level }) : t("reports:carpet.level", { level });
}

function mark(facts: AssessmentFacts, id: string, { t }: Translator): string {
  const level = levelOf(facts.answers[id]);
  if (level !== null) return String(level);
  return isNotApplicable(facts.answers[id]) ? t("reports:carpet.notApplicable") : t("reports:carpet.open");
}

function lineNote(facts: AssessmentFacts, id: string, core: boolean, translator: Translator): string {
  const { t } = translator;
  if (levelOf(facts.answers[id]) !== null) return core ? t("reports:carpet.core") : "";
  const reading = capabilityReading(facts, id, translator);
  return core ? t("reports:carpet.coreAnd", { reading }) : reading;
}

function enablers(facts: AssessmentFacts, translator: Translator): readonly Block[] {
  const chart = enablerChart(facts, translator);
  if (chart === null) return [];
  return [
    heading(3, "enablers", translator.t("reports:carpet.enablers")),
    { kind: "figure", chart },
    paragraph(enablerComparison(facts, translator), "quiet"),
  ];
}

/** Build capacity before breadth when the enablers stand below the lowest dimension. */
function enablerComparison(facts: AssessmentFacts, { t }: Translator): string {
  const enabler = Object.values(facts.scores.lenses.enablers ?? {})[0];
  const values = facts.instrument.dimensions.flatMap(({ id }) => {
    const node = facts.scores.nodes[id];
    return node?.publishable && node.value !== null ? [node.value] : [];
  });
  if (!enabler?.publishable || enabler.value === null || values.length === 0) return t("reports:carpet.enablerView");
  if (enabler.value < Math.min(...values)) return t("reports:carpet.enablersBelow");
  const overall = facts.scores.overall.value ?? enabler.value;
  if (enabler.value - overall >= 0.25) return t("reports:carpet.enablersAbove");
  return t("reports:carpet.enablersLevel");
}
