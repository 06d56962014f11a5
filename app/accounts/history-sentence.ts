import { isolate } from "#app/i18n/isolate.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { roles } from "./grant.ts";
import type { HistoryRow, What, Who } from "./history-row.ts";

/** What happened, in one sentence. */
export function historySentence({ act, word, who, what }: HistoryRow, { t }: Translator): string {
  const placed = { who: whoText(who, t), what: whatText(what, t) };
  return act === null ? t("history:unknownAct", { ...placed, act: word }) : t(`history:act.${act}`, placed);
}

/** What else was said about it, a short line each. Words that have no label here are for programs. */
export function historyWords({ words }: HistoryRow, { t }: Translator): readonly string[] {
  return words.flatMap(([key, value]) => {
    if (key === "names") return [t(value === "with" ? "history:word.names.with" : "history:word.names.without")];
    const label = labels.find((known) => known === key);
    if (label === undefined) return [];
    const role = label === "role" ? roles.find((known) => known === value) : undefined;
    return [t(`history:word.${label}`, { value: role === undefined ? isolate(value) : t(`history:role.${role}`) })];
  });
}

/** Keys that acts keep words under and that have a label. */
const labels = [
  ...(["role", "group", "sections", "from", "to", "audience", "comment"] as const),
  ...(["deadline", "until", "again", "count"] as const),
] as const;

function whoText(who: Who, t: Translator["t"]): string {
  if (who.kind !== "person") return t(`history:who.${who.kind}`);
  return who.name === null ? t("history:who.erased") : isolate(who.name);
}

function whatText({ kind, name }: What, t: Translator["t"]): string {
  if (kind === "institution" || kind === "other") return t(`history:what.${kind}`);
  return name === null ? t(`history:unnamed.${kind}`) : t(`history:what.${kind}`, { name: isolate(name) });
}
