import type { Translator } from "#app/i18n/translator.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import type { Entry } from "./entry.ts";

/** An answer in words: "3 Defined", "Does not apply: no framework exists", "We do not know", "No answer". */
export function entryReading({ answer }: Pick<Entry, "answer">, words: InstrumentWords, { t }: Translator): string {
  if (answer === null) return t("questions:reading.none");
  if ("dontKnow" in answer) return t("questions:reading.dontKnow");
  if ("notApplicable" in answer) return t("questions:reading.notApplicable", { reason: answer.notApplicable });
  return t("questions:reading.level", { level: answer.level, name: words.levels[answer.level]?.name ?? "" });
}

/** The same in two or three signs, for a list: "3", "n/a", "?", or nothing. */
export function entryMark({ answer }: Pick<Entry, "answer">, { t }: Translator): string {
  if (answer === null) return "";
  if ("level" in answer) return String(answer.level);
  return "dontKnow" in answer ? t("questions:mark.dontKnow") : t("questions:mark.notApplicable");
}
