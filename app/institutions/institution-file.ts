import { z } from "zod";
import { countries } from "./countries.ts";
import type { Institution } from "./institution.ts";
import { rorIdIn } from "./ror-id.ts";

/** `message` is one English sentence for files; `path` is "" for the file itself, else the field's name. */
export type Problem = { readonly path: string; readonly message: string };

export type CheckedInstitution =
  | { readonly ok: true; readonly institution: Institution }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads `institution.json` or the fields of the profile form. An empty field means "not given". */
export function checkInstitution(input: unknown): CheckedInstitution {
  const read = institutionSchema.safeParse(withoutBlanks(input));
  if (read.success) return { ok: true, institution: read.data };
  return { ok: false, problems: read.error.issues.flatMap(problemsOf) };
}

const longestName = 200;

// Line breaks and other control characters would break file names, tables and covers of reports.
const controlCharacters = /\p{Cc}|\u2028|\u2029/u;

const nameSchema = z
  .string("Give the institution a name.")
  .trim()
  .min(1, "Give the institution a name.")
  .max(longestName, `Shorten the name to ${longestName} characters or fewer.`)
  .refine((name) => !controlCharacters.test(name) && name.isWellFormed(), {
    message: "Write the name on one line, without control characters.",
    abort: true,
  });

const institutionSchema = z.strictObject(
  {
    name: nameSchema,
    country: z
      .string("Give the country as two letters, such as ID.")
      .transform((code) => code.toUpperCase())
      .refine((code) => countries.includes(code), "Give the country as its two-letter ISO 3166-1 code, such as ID.")
      .nullable()
      .default(null),
    type: z
      .enum(["research", "teaching", "applied", "open"], "Choose a type: research, teaching, applied or open.")
      .nullable()
      .default(null),
    size: z.enum(["small", "medium", "large"], "Choose a size: small, medium or large.").nullable().default(null),
    ror: z
      .string("Give the ROR address as text.")
      .refine(
        (address) => rorIdIn(address) !== null,
        "Give the whole ROR address, such as https://ror.org/05wg1m734; the last two digits check the others.",
      )
      .nullable()
      .default(null),
  },
  "An institution is an object with a name, and optionally country, type, size and ror.",
);

function withoutBlanks(input: unknown): unknown {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return input;
  const given = Object.entries(input)
    .map(([key, value]) => [key, typeof value === "string" && key !== "name" ? value.trim() : value] as const)
    .filter(([, value]) => value !== "" && value !== undefined);
  return Object.fromEntries(given);
}

function problemsOf(issue: z.core.$ZodIssue): readonly Problem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: key,
      message: `"${key}" is not a field of an institution; remove it. The fields are name, country, type, size and ror.`,
    }));
  }
  return [{ path: issue.path.join("."), message: issue.message }];
}
