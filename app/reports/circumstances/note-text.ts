import type { Translator } from "#app/i18n/translator.ts";
import type { ContextNote } from "#app/surveys/context/context.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { capabilityList } from "../naming.ts";

/** A note with the phase it belongs to and the questions it concerns, as far as it has either. */
export function noteText(
  { id, phase, capabilities }: ContextNote,
  words: InstrumentWords,
  translator: Translator,
): string {
  const { t } = translator;
  const text = words.context?.notes?.[id] ?? id;
  const named =
    phase === null ? text : t("reports:circumstances.inPhase", { phase: words.phases[phase]?.name ?? phase, text });
  if (capabilities.length === 0) return named;
  return t("reports:circumstances.concerns", {
    text: named,
    capabilities: capabilityList(capabilities, words, translator),
  });
}
