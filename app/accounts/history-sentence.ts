import { dateText } from "#app/i18n/date-text.ts";
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
export function historyWords({ words }: HistoryRow, translator: Translator): readonly string[] {
  const { t } = translator;
  return words.flatMap(([key, value]) => {
    if (key === "names") return [t(value === "with" ? "history:word.names.with" : "history:word.names.without")];
    // How many were invited at once; the invitations have no names of their own to be told by.
    if (key === "count") return /^\d{1,6}$/.test(value) ? [t("history:word.count", { count: Number(value) })] : [];
    const label = labels.find((known) => known === key);
    return label === undefined ? [] : [t(`history:word.${label}`, { value: wordText(label, value, translator) })];
  });
}

/** Keys that acts keep words under and that have a label. */
const labels = [
  ...(["role", "group", "sections", "from", "to", "audience", "comment"] as const),
  ...(["deadline", "until", "again"] as const),
] as const;

/** Roles, audiences and days in the reader's language; everything else as it was written. */
function wordText(label: (typeof labels)[number], value: string, translator: Translator): string {
  const { t } = translator;
  const role = label === "role" ? roles.find((known) => known === value) : undefined;
  if (role !== undefined) return t(`history:role.${role}`);
  if (label === "audience" && (value === "benchmark" || value === "programme")) return t(`history:audience.${value}`);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
  return isDay && (label === "deadline" || label === "until") ? dateText(value, translator) : isolate(value);
}

function whoText(who: Who, t: Translator["t"]): string {
  if (who.kind !== "person") return t(`history:who.${who.kind}`);
  return who.name === null ? t("history:who.erased") : isolate(who.name);
}

function whatText({ kind, name }: What, t: Translator["t"]): string {
  if (kind === "institution" || kind === "other") return t(`history:what.${kind}`);
  return name === null ? t(`history:unnamed.${kind}`) : t(`history:what.${kind}`, { name: isolate(name) });
}
