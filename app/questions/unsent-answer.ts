import { fingerprint } from "./question-fields.ts";

/** What somebody typed into one question. */
export type TypedFields = Readonly<Record<"choice" | "reason" | "note" | "evidenceUrl", string>>;

/** An answer that no server has confirmed yet, as it waits in the browser. */
export type UnsentAnswer = {
  /** The box it waits in. */
  readonly assessment: string;
  readonly capability: string;
  readonly fields: TypedFields;
  /** The revision the question showed when it was answered. */
  readonly base: number;
  /** Everything that was sent and never confirmed: if the server holds one of these, it holds our own words. */
  readonly tried: readonly TypedFields[];
  /** Where the question stands: the path of its page. */
  readonly page: string;
  /** Milliseconds since 1970, for the order of sending. */
  readonly at: number;
};

/** How many attempts are remembered; older ones are forgotten first. */
const longestMemory = 10;

/** Reads what a browser kept. Anything mangled or from another version of the product reads as null. */
export function readUnsent(text: string | null): UnsentAnswer | null {
  const kept = parsed(text);
  if (!isGroup(kept)) return null;
  const { assessment, capability, base, tried, page, at } = kept;
  const fields = readFields(kept.fields);
  if (typeof assessment !== "string" || typeof capability !== "string" || typeof page !== "string") return null;
  if (typeof at !== "number" || typeof base !== "number" || !Number.isInteger(base) || base < 0) return null;
  if (fields === null || !Array.isArray(tried)) return null;
  return { assessment, capability, fields, base, tried: tried.flatMap((one) => readFields(one) ?? []), page, at };
}

/** The same answer, remembering that it was sent as it stands now. */
export function withAttempt(answer: UnsentAnswer): UnsentAnswer {
  if (answer.tried.some((fields) => saysTheSame(fields, answer.fields))) return answer;
  return { ...answer, tried: [...answer.tried, answer.fields].slice(-longestMemory) };
}

/** True when both say the same once saved: blanks at the ends and a reason beside another choice do not count. */
export function saysTheSame(one: TypedFields, other: TypedFields): boolean {
  return fingerprint(trimmed(one)) === fingerprint(trimmed(other));
}

/** False for "does not apply" while its reason, at least three characters, is still missing. */
export function isComplete({ choice, reason }: TypedFields): boolean {
  return choice !== "notApplicable" || reason.trim().length >= 3;
}

function trimmed({ choice, reason, note, evidenceUrl }: TypedFields): TypedFields {
  return { choice, reason: reason.trim(), note: note.trim(), evidenceUrl: evidenceUrl.trim() };
}

type Group = Readonly<Record<string, unknown>>;

function readFields(value: unknown): TypedFields | null {
  if (!isGroup(value)) return null;
  const { choice, reason, note, evidenceUrl } = value;
  if (typeof choice !== "string" || typeof reason !== "string") return null;
  if (typeof note !== "string" || typeof evidenceUrl !== "string") return null;
  return { choice, reason, note, evidenceUrl };
}

function isGroup(value: unknown): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
