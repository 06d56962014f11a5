import { z } from "zod";
import { group, words } from "../shape.ts";
import { idList, idSchema } from "../survey-schema.ts";
import { verdicts } from "./appraisal.ts";
import { cooperScheme, publications, subjects } from "./evidence.ts";

/** A number of studies. */
export const studyCount = z
  .number()
  .int("must be a whole number of studies.")
  .nonnegative("must be 0 or more: it counts studies.");

/** All studies a share is taken of. The limit keeps a slip of the finger from costing time. */
const studyBase = z
  .number()
  .int("must be a whole number of studies.")
  .positive("must be more than 0: it counts all studies looked at.")
  .max(100_000, "must be at most 100000: no review looks at more studies.");

/** A percentage as a paper prints it. */
export const printedPercent = z
  .number()
  .min(0, "must be 0 or more: it is a percentage.")
  .max(100, "must be at most 100: it is a percentage.");

/** Places of `survey.yaml` whose share a row stands for. */
export const citedList = z.array(words()).min(1).max(20);

const rowSchema = group({
  id: idSchema,
  row: words(),
  n: studyCount.optional(),
  of: studyBase.optional(),
  percent: printedPercent.optional(),
  cites: citedList.optional(),
  sum: idList.min(2).optional(),
  rest: idSchema.optional(),
  within: idSchema.optional(),
  region: idSchema.optional(),
  publication: z.enum(publications).optional(),
  also: idList.optional(),
  caveats: idList.optional(),
});

const tableSchema = group({
  id: idSchema,
  locator: words(),
  subject: z.enum(subjects),
  of: studyBase.optional(),
  complete: z.boolean().optional(),
  caveats: idList.optional(),
  rows: z.array(rowSchema).min(1).max(200),
});

const verdict = z.enum(verdicts);
const appraisalSchema = group({
  by: idSchema,
  question: verdict,
  selection: verdict,
  extraction: verdict,
  figures: verdict,
  limits: verdict,
});

const paperSchema = group({
  id: idSchema,
  year: z.number().int("must be a year."),
  language: words().optional(),
  licence: words().optional(),
  reviewed: studyBase,
  flow: z.array(studyCount).max(20).optional(),
  cooper: group({
    focus: z.enum(cooperScheme.focus),
    goal: z.enum(cooperScheme.goal),
    perspective: z.enum(cooperScheme.perspective),
    coverage: z.enum(cooperScheme.coverage),
    organisation: z.enum(cooperScheme.organisation),
    audience: z.enum(cooperScheme.audience),
  }),
  appraisals: z.array(appraisalSchema).max(3, "has more than two readers and one who decides.").optional(),
  caveats: idList.optional(),
  tables: z.array(tableSchema).max(100),
});

const countryCode = z.string().regex(/^[A-Z]{2}$/, "is no country. Use two capitals, such as KE.");

/** What `evidence/library.yaml` holds: the reviews behind an instrument and what each finds, without words. */
export const librarySchema = group({
  format: z.literal(1),
  regions: z.array(group({ id: idSchema, countries: z.array(countryCode).max(300).optional() })).max(100),
  papers: z.array(paperSchema).min(1).max(100),
  reading: z
    .array(group({ id: idSchema, authors: z.array(words()).min(1).max(100) }))
    .max(50)
    .optional(),
});

export type LibraryFile = z.infer<typeof librarySchema>;
export type LibraryPaper = LibraryFile["papers"][number];
export type LibraryTable = LibraryPaper["tables"][number];
export type LibraryRow = LibraryTable["rows"][number];
