import type { Translator } from "#app/i18n/translator.ts";
import { levelOf } from "#app/questions/answer.ts";
import { salience } from "#app/scoring/salience.ts";
import type { Capability } from "#app/surveys/instrument.ts";
import { heading, paragraph } from "../block.ts";
import { capabilityReading } from "../chart-reading.ts";
import { checklistsBeside } from "../circumstances/checklists.ts";
import type { CapabilitySheet } from "../document.ts";
import type { AssessmentFacts } from "../facts.ts";
import { capabilityName, dimensionName, roleName } from "../naming.ts";
import { shareText } from "../number.ts";
import type { ReportSection } from "../section.ts";

/** One sheet for every capability: what is true today, what the next level asks, who to ask, what the literature says. */
export const capabilitySheets: ReportSection = {
  id: "capability-sheets",
  build: (facts, translator) => [
    heading(2, "capability-sheets", translator.t("reports:sheets.title")),
    paragraph(translator.t("reports:sheets.intro")),
    ...facts.instrument.dimensions.flatMap(({ id, capabilities }) => [
      heading(3, `sheets-${id}`, dimensionName(facts.words, id)),
      ...capabilities.map((capability) => ({
        kind: "capability" as const,
        sheet: capabilitySheet(facts, capability, translator),
      })),
    ]),
  ],
};

export function capabilitySheet(
  facts: AssessmentFacts,
  capability: Capability,
  translator: Translator,
): CapabilitySheet {
  const { t } = translator;
  const words = facts.words.capabilities[capability.id];
  const level = levelOf(facts.answers[capability.id]);
  const nextLevel = level === null || level >= facts.instrument.levels ? null : level + 1;
  const { note = null, evidenceUrl = null } = facts.notes[capability.id] ?? {};
  const rows = [
    { term: t("reports:sheets.target"), text: targetText(facts, capability.id, translator) },
    { term: t("reports:sheets.owner"), text: roleName(facts.words, capability.roles.lead) },
    { term: t("reports:sheets.evidence"), text: (words?.evidence ?? []).join("; ") },
    { term: t("reports:sheets.salience"), text: salienceText(facts, capability, translator) },
    ...checklistsBeside(facts, capability.id, translator),
    { term: t("reports:sheets.link"), text: evidenceUrl ?? "" },
  ];
  return {
    id: capability.id,
    name: capabilityName(facts.words, capability.id),
    marks: marks(capability, translator),
    purpose: words?.purpose ?? "",
    level,
    reading: capabilityReading(facts, capability.id, translator),
    now: nowText(facts, capability.id, translator),
    next: nextLevel === null ? null : (words?.levels[nextLevel - 1] ?? null),
    facts: rows.filter(({ text }) => text !== ""),
    note: note === null || note.trim() === "" ? null : note,
  };
}

function marks({ core, enabler }: Capability, { t }: Translator): readonly string[] {
  return [...(core ? [t("reports:sheets.core")] : []), ...(enabler ? [t("reports:sheets.enabler")] : [])];
}

function nowText(facts: AssessmentFacts, id: string, { t }: Translator): string {
  const answer = facts.answers[id];
  const level = levelOf(answer);
  if (level !== null) return facts.words.capabilities[id]?.levels[level - 1] ?? "";
  if (answer !== undefined && "notApplicable" in answer) {
    const reason = answer.notApplicable.trim();
    return reason === "" ? t("reports:sheets.notApplicable") : t("reports:sheets.notApplicableBecause", { reason });
  }
  return answer === undefined ? t("reports:sheets.unanswered") : t("reports:sheets.dontKnow");
}

function targetText(facts: AssessmentFacts, id: string, { t }: Translator): string {
  const target = facts.target.levels[id];
  const answer = facts.answers[id];
  if (target === undefined || (answer !== undefined && "notApplicable" in answer)) return "";
  const level = levelOf(answer);
  const gap = level === null ? 0 : target - level;
  return gap > 0
    ? t("reports:sheets.targetGap", { level: target, count: gap })
    : t("reports:sheets.targetOnly", { level: target });
}

/** "68% of studies on average: Varadarajan et al. 2023, EC1, 48 of 60; …". */
function salienceText(facts: AssessmentFacts, capability: Capability, translator: Translator): string {
  const share = salience(capability);
  if (share === null) return "";
  const links = capability.evidence.map(({ source, locator, n, of }) =>
    translator.t("reports:sheets.studies", { source: facts.words.sources[source]?.short ?? source, locator, n, of }),
  );
  return translator.t("reports:sheets.salienceText", { share: shareText(share, translator), links: links.join("; ") });
}
