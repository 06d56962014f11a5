import type { Translator } from "#app/i18n/translator.ts";
import { whatFollows } from "#app/surveys/context/what-follows.ts";
import type { AssessmentFacts } from "../facts.ts";

/** When a phase ends; before that, where it may not start yet, that it waits. Phases after a waiting one wait too. */
export function exitText(
  facts: Pick<AssessmentFacts, "instrument" | "words" | "circumstances">,
  phase: string,
  { t }: Translator,
): string {
  const exit = t("roadmaps:exit", { exit: facts.words.phases[phase]?.exit ?? "" });
  return waitingPhases(facts).includes(phase) ? t("reports:circumstances.waits", { exit }) : exit;
}

function waitingPhases({ instrument, circumstances }: Pick<AssessmentFacts, "instrument" | "circumstances">) {
  const { context, library } = instrument;
  const gate = context === null ? null : whatFollows(context, circumstances).gate;
  if (gate === null || gate.reasons.length > 0) return [];
  const phases = library.phases.map(({ id }) => id);
  return phases.slice(phases.indexOf(gate.before));
}
