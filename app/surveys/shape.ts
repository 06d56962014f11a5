import { z } from "zod";
import { quote, suggestId } from "#app/questions/nearest-id.ts";
import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";

/** A group that knows all its keys and names the nearest one for a key it does not know. */
export function group<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys" ? issue.keys.map((key) => unknownKey(key, known)).join("\n") : undefined,
  });
}

function unknownKey(key: string, known: readonly string[]): string {
  return known.includes("id") && wordKeys.includes(key)
    ? `${quote(key)} is not known here. What people read stands in locales, under the same id.`
    : `${quote(key)} is not known here. ${suggestId(key, known)}`;
}

/** Keys of words that authors look for in the structure. */
const wordKeys: readonly string[] = ["name", "title", "shortName", "purpose", "description", "unit", "text", "label"];

/** What anybody reads at one place is far shorter. */
const longestWords = 10_000;

/** Text with at least one visible character, and no longer than 10,000. */
export function words() {
  return z
    .string()
    .refine((text) => text.length <= longestWords, `is longer than ${longestWords} characters. Shorten it.`)
    .refine((text) => text.trim() !== "", "is empty. Write the text, or remove the line if it is optional.");
}

/**
 * A number as people write one. Far larger or smaller ones are mistakes, and would leave no room for sums, shares and products
 * of them.
 */
export function ordinaryNumber() {
  return z
    .number()
    .refine(isOrdinary, "is no number people use. Write 0, or one between 0.000000001 and 1000000000000 in size.");
}

function isOrdinary(number: number): boolean {
  const size = Math.abs(number);
  return size === 0 || (size >= 1e-9 && size <= 1e12);
}

/**
 * Holds a value against a schema, notes every mistake in plain words and returns what can be read: the value itself, or
 * the value with each broken part emptied, so that one mistake does not hide the others.
 */
export function readShape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  list: ProblemList,
): z.output<Schema> {
  const strict = schema.safeParse(value, { reportInput: true });
  if (strict.success) return strict.data;
  for (const issue of strict.error.issues) noteIssue(issue, list);
  return lenient(schema).parse(value) as z.output<Schema>;
}

function noteIssue(issue: z.core.$ZodIssue, list: ProblemList): void {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  if (issue.code === "unrecognized_keys") {
    const sentences = issue.message.split("\n");
    issue.keys.forEach((key, index) => {
      list.add([...path, key], () => sentences[index] ?? `${quote(key)} is not known here. Remove it.`);
    });
    return;
  }
  list.add(path, () => `${nameOf(path)} ${complaint(issue)}`);
}

function complaint(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") {
    const wanted = wantedKinds[issue.expected] ?? `a ${issue.expected}`;
    if (issue.input === undefined) return `is missing. Add it: ${wanted}.`;
    if (issue.expected === "string" && (typeof issue.input === "number" || typeof issue.input === "boolean"))
      return `must be text, but ${String(issue.input)} is read as a ${typeof issue.input === "number" ? "number" : "truth value"}. Put it in double quotes.`;
    const cure =
      issue.expected === "object" && typeof issue.path.at(-1) === "number" && isShortId(issue.input)
        ? `Write { id: ${issue.input} }, with what else it needs.`
        : "Change it.";
    return `must be ${wanted}, but here stands ${kindOf(issue.input)}. ${cure}`;
  }
  if (issue.code === "invalid_value") {
    const allowed = issue.values.map((one) => quote(String(one))).join(" or ");
    return issue.input === undefined
      ? `is missing. Add it: ${allowed}.`
      : `is ${kindOf(issue.input)}. Write ${allowed}.`;
  }
  if (issue.code === "too_big" && issue.origin === "array")
    return `has too many entries. Keep ${String(issue.maximum)}.`;
  if (issue.code === "too_small" && issue.origin === "array")
    return `has too few entries. Give at least ${String(issue.minimum)}.`;
  return issue.message;
}

function isShortId(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(value);
}

const wantedKinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list of two numbers",
  object: "a group of keys",
  record: "a group of keys",
};

function kindOf(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of keys";
  return typeof value === "string" ? `the text ${quote(value)}` : quote(value).replaceAll('"', "");
}

/** `"weight"`, or `Entry 2 of "elements"` for a member of a list. */
export function nameOf(path: ProblemPath): string {
  const last = path.at(-1);
  if (last === undefined) return "The file";
  if (typeof last === "string") return quote(last);
  const list = path.at(-2);
  return `Entry ${last + 1} of ${typeof list === "string" ? quote(list) : "the list"}`;
}

/** The same schema, but every part that does not fit becomes "", NaN, false or empty instead of failing. */
function lenient(schema: z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return lenient(schema.def.innerType).optional();
  if (schema instanceof z.ZodString) return schema.catch("");
  if (schema instanceof z.ZodNumber) return schema.catch(Number.NaN);
  if (schema instanceof z.ZodBoolean) return schema.catch(false);
  if (schema instanceof z.ZodArray) return z.preprocess(firstEntries, z.array(lenient(schema.def.element)));
  if (schema instanceof z.ZodTuple) return schema.catch([Number.NaN, Number.NaN]);
  if (schema instanceof z.ZodRecord) return z.record(z.string(), lenient(schema.def.valueType)).catch({});
  if (schema instanceof z.ZodObject) {
    const parts = Object.entries(schema.def.shape).map(([key, part]) => [key, lenient(part)] as const);
    return z.preprocess((value) => (isGroup(value) ? value : {}), z.object(Object.fromEntries(parts)));
  }
  return z
    .unknown()
    .transform((value) => (z.safeParse(schema, value).success ? value : undefined))
    .optional();
}

/** A list of a million entries is a mistake already reported; reading on in all of it would only take time. */
const mostEntriesRead = 2000;

function firstEntries(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, mostEntriesRead) : [];
}

function isGroup(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
