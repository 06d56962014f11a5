import type { Translator } from "#app/i18n/translator.ts";
import type { Answer } from "#app/questions/answer.ts";
import type { Capability } from "#app/surveys/instrument.ts";
import { basisRows } from "../basis-rows.ts";
import { heading, list, paragraph, table } from "../block.ts";
import type { Block } from "../document.ts";
import type { AssessmentFacts } from "../facts.ts";
import { capabilityName, roleName } from "../naming.ts";
import { answeredText } from "../result-facts.ts";
import type { ReportSection } from "../section.ts";
import { openCapabilities, setAsideCapabilities, unknownCapabilities } from "../standing.ts";
import { boardCautions, evidenceCautions } from "../subject-words.ts";

/** What the figures rest on, how they were made, and what they cannot say. */
export const methodAndLimits: ReportSection = {
  id: "method-and-limits",
  build: (facts, translator) => {
    const { t } = translator;
    return [
      heading(2, "method-and-limits", t("reports:method.title")),
      { kind: "facts", rows: basis(facts, translator) },
      heading(3, "how-scores-are-made", t("reports:method.scoring.title")),
      list([
        t("reports:method.scoring.level"),
        t("reports:method.scoring.staged"),
        t("reports:method.scoring.index", { levels: facts.instrument.levels }),
        t("reports:method.scoring.missing"),
        t("reports:method.scoring.shown"),
        t("reports:method.scoring.rounding"),
        t("reports:method.scoring.roadmap"),
      ]),
      heading(3, "limits", t("reports:method.limits.title")),
      list([
        facts.words.statusNote,
        t("reports:method.limits.selfReported"),
        t("reports:method.limits.ordinal"),
        t("reports:method.limits.noTarget"),
        ...boardCautions(facts),
        ...evidenceCautions(facts),
      ]),
      heading(3, "set-aside", t("reports:method.setAside.title")),
      ...setAside(facts, translator),
      heading(3, "open-questions", t("reports:method.open.title")),
      ...open(facts, translator),
      heading(3, "sources", t("reports:method.sources.title")),
      paragraph(t("reports:method.sources.intro")),
      list(sources(facts)),
    ];
  },
};

function basis(facts: AssessmentFacts, translator: Translator) {
  const { instrument, words, date } = facts;
  const weights = translator.t("reports:method.weightsText");
  return basisRows({ instrument, words, date, answered: answeredText(facts, translator), weights }, translator);
}

function setAside(facts: AssessmentFacts, { t }: Translator): readonly Block[] {
  const capabilities = setAsideCapabilities(facts);
  if (capabilities.length === 0) return [paragraph(t("reports:method.setAside.none"))];
  return [
    table(
      t("reports:method.setAside.caption"),
      [t("reports:method.capability"), t("reports:method.setAside.reason")],
      capabilities.map(({ id }) => [
        capabilityName(facts.words, id),
        reasonOf(facts.answers[id]) ?? t("reports:method.setAside.noReason"),
      ]),
    ),
  ];
}

function open(facts: AssessmentFacts, { t }: Translator): readonly Block[] {
  const capabilities = openCapabilities(facts);
  if (capabilities.length === 0) return [paragraph(t("reports:method.open.none"))];
  const unknown = new Set(unknownCapabilities(facts));
  const state = (capability: Capability) =>
    unknown.has(capability) ? t("results:reading.dontKnow") : t("results:reading.unanswered");
  return [
    paragraph(t("reports:method.open.intro")),
    table(
      t("reports:method.open.caption"),
      [t("reports:method.capability"), t("reports:method.open.state"), t("reports:method.open.ask")],
      capabilities.map((capability) => [
        capabilityName(facts.words, capability.id),
        state(capability),
        roleName(facts.words, capability.roles.lead),
      ]),
    ),
  ];
}

/** Works that a figure of this report rests on, in the order of the instrument. */
function sources(facts: AssessmentFacts): readonly string[] {
  const used = new Set(
    facts.instrument.dimensions.flatMap(({ literature, capabilities }) => [
      ...(literature === null ? [] : [literature.source]),
      ...capabilities.flatMap(({ evidence }) => evidence.map(({ source }) => source)),
    ]),
  );
  return Object.entries(facts.words.sources).flatMap(([id, { citation }]) => (used.has(id) ? [citation] : []));
}

function reasonOf(answer: Answer | undefined): string | null {
  if (answer === undefined || !("notApplicable" in answer)) return null;
  return answer.notApplicable.trim() === "" ? null : answer.notApplicable;
}
