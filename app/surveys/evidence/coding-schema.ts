import { z } from "zod";
import { group, words } from "../shape.ts";
import { idList, idSchema } from "../survey-schema.ts";
import { subjects } from "./evidence.ts";
import { citedList, printedPercent, studyCount } from "./library-schema.ts";

const codeSchema = group({
  id: idSchema,
  row: words(),
  n: studyCount,
  percent: printedPercent.optional(),
  cites: citedList.optional(),
  also: idList.optional(),
  caveats: idList.optional(),
});

const codeTableSchema = group({
  id: idSchema,
  locator: words(),
  side: z.enum(["opportunity", "challenge"]).optional(),
  codes: z.array(codeSchema).min(1).max(200),
});

/** What a file in `evidence/coding/` holds: the codes of a review in their columns, and the codes of every study. */
export const codingSchema = group({
  format: z.literal(1),
  paper: idSchema,
  locator: words(),
  subject: z.enum(subjects),
  caveats: idList.optional(),
  columns: z
    .array(group({ id: idSchema, tables: z.array(codeTableSchema).min(1).max(50) }))
    .min(1)
    .max(20),
  studies: z
    .array(group({ id: idSchema, source: words(), codes: z.record(z.string(), idList) }))
    .min(1)
    .max(2000),
});

export type CodingFile = z.infer<typeof codingSchema>;
export type CodingFileCode = CodingFile["columns"][number]["tables"][number]["codes"][number];

/** Every code of a coding table, in its columns' order. */
export function codesOf({ columns }: Pick<CodingFile, "columns">): readonly CodingFileCode[] {
  return columns.flatMap(({ tables }) => tables.flatMap(({ codes }) => codes));
}

/** Where `survey.yaml` cites a code: by the places it names, else by its id. */
export function citesOf({ id, cites }: Pick<CodingFileCode, "id" | "cites">): readonly string[] {
  return cites ?? [id];
}
