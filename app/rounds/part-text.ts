import type { Translator } from "#app/i18n/translator.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import type { Part } from "./contribution.ts";

/** Whom somebody speaks for, and which sections are theirs where those were named. */
export function partText({ roleGroup, sections }: Part, words: InstrumentWords, { t, formats }: Translator): string {
  const role = words.roles[roleGroup] ?? roleGroup;
  if (sections === null) return role;
  const names = sections.map((id) => words.dimensions[id]?.name ?? id);
  return t("rounds:people.partOf", { role, sections: new Intl.ListFormat(formats).format(names) });
}
