import type { Translator } from "#app/i18n/translator.ts";
import type { PlannedPhase } from "#app/roadmaps/plan.ts";
import { whatFollows } from "#app/surveys/context/what-follows.ts";
import type { Circumstances } from "./answered.ts";

type Phase = Pick<PlannedPhase, "id" | "actions">;

/** When a phase ends; before that, where it holds something and may not start yet, that it waits. */
export function exitText(facts: Circumstances, phase: Phase, { t }: Translator): string {
  const exit = t("roadmaps:exit", { exit: facts.words.phases[phase.id]?.exit ?? "" });
  return waits(facts, phase) ? t("reports:circumstances.waits", { exit }) : exit;
}

/** The name of a phase in a short table, with a word where it may not start yet. */
export function phaseName(facts: Circumstances, phase: Phase, { t }: Translator): string {
  const name = facts.words.phases[phase.id]?.name ?? phase.id;
  return waits(facts, phase) ? t("reports:circumstances.waitingPhase", { phase: name }) : name;
}

/** A phase waits behind a closed gate, and so do those after it; where there is nothing to do, nothing waits. */
function waits({ instrument, circumstances }: Circumstances, { id, actions }: Phase): boolean {
  const { context, library } = instrument;
  const gate = context === null ? null : whatFollows(context, circumstances).gate;
  if (gate === null || gate.reasons.length > 0 || actions.length === 0) return false;
  const phases = library.phases.map((phase) => phase.id);
  return phases.indexOf(id) >= phases.indexOf(gate.before);
}
