import { z } from "zod";
import type { Answer } from "#app/questions/answer.ts";
import { isKeepable, withPlainLines } from "#app/questions/keepable-text.ts";
import type { Entry } from "./entry.ts";

export const longestNote = 4000;
export const longestReason = 500;
export const shortestReason = 3;
export const longestUrl = 2000;

/** What the question allows. */
export type EntryRules = { readonly levels: number; readonly mayBeNotApplicable: boolean };

export type EntryField = "answer" | "reason" | "note" | "evidenceUrl";

/** Why a field was refused, as a code; the page says it in the reader's language. */
export type EntryProblem =
  | "answerUnknown"
  | "notApplicableNotAllowed"
  | "reasonTooShort"
  | "reasonTooLong"
  | "noteTooLong"
  | "urlTooLong"
  | "urlNotWeb"
  | "notText";

export type CheckedEntry =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly problems: Readonly<Partial<Record<EntryField, EntryProblem>>> };

/**
 * Reads the fields of one question as they arrive from a form or as JSON: `answer` is a level ("3" or 3),
 * "notApplicable", "dontKnow" or empty; `reason` counts only beside "notApplicable". Nothing is trusted.
 */
export function checkEntry(fields: unknown, rules: EntryRules): CheckedEntry {
  const read = fieldsSchema.safeParse(fields);
  if (!read.success) return { ok: false, problems: problemsOf(read.error) };
  const answer = readAnswer(read.data, rules);
  if (!answer.ok) return answer;
  const { note, evidenceUrl } = read.data;
  return { ok: true, entry: { answer: answer.answer, note: note || null, evidenceUrl: evidenceUrl || null } };
}

const text = z
  .string("notText" satisfies EntryProblem)
  .transform((value) => withPlainLines(value).trim())
  .refine(isKeepable, "notText" satisfies EntryProblem);

const fieldsSchema = z.object(
  {
    answer: z
      .union([text, z.number().int().transform(String)], "answerUnknown" satisfies EntryProblem)
      .nullish()
      .transform((value) => value ?? ""),
    reason: optional(text.refine((value) => value.length <= longestReason, "reasonTooLong" satisfies EntryProblem)),
    note: optional(text.refine((value) => value.length <= longestNote, "noteTooLong" satisfies EntryProblem)),
    evidenceUrl: optional(
      text
        .refine((value) => value.length <= longestUrl, "urlTooLong" satisfies EntryProblem)
        .refine((value) => value === "" || isWebAddress(value), "urlNotWeb" satisfies EntryProblem),
    ),
  },
  "answerUnknown" satisfies EntryProblem,
);

type Fields = z.infer<typeof fieldsSchema>;

function optional<Schema extends z.ZodType<string>>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? "");
}

function isWebAddress(value: string): boolean {
  if (!URL.canParse(value) || /\s/.test(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  return /^https?:$/.test(protocol) && hostname !== "" && username === "" && password === "";
}

type ReadAnswer = { readonly ok: true; readonly answer: Answer | null } | Extract<CheckedEntry, { readonly ok: false }>;

function readAnswer({ answer, reason }: Fields, rules: EntryRules): ReadAnswer {
  if (answer === "") return { ok: true, answer: null };
  if (answer === "dontKnow") return { ok: true, answer: { dontKnow: true } };
  if (answer === "notApplicable") {
    if (!rules.mayBeNotApplicable) return refused("answer", "notApplicableNotAllowed");
    if (reason.length < shortestReason) return refused("reason", "reasonTooShort");
    return { ok: true, answer: { notApplicable: reason } };
  }
  const level = /^[1-9]\d?$/.test(answer) ? Number(answer) : 0;
  if (level < 1 || level > rules.levels) return refused("answer", "answerUnknown");
  return { ok: true, answer: { level } };
}

function refused(field: EntryField, problem: EntryProblem): Extract<CheckedEntry, { readonly ok: false }> {
  return { ok: false, problems: { [field]: problem } };
}

function problemsOf(error: z.ZodError): Partial<Record<EntryField, EntryProblem>> {
  const problems: Partial<Record<EntryField, EntryProblem>> = {};
  for (const { path, message } of error.issues) {
    const field = (path[0] ?? "answer") as EntryField;
    problems[field] ??= message as EntryProblem;
  }
  return problems;
}
