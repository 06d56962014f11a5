import { z } from "zod";
import type { ProblemPath } from "#app/questions/problem.ts";
import { group } from "../shape.ts";
import { idList, idSchema, shareSchema } from "../survey-schema.ts";
import { kindKeys, optionKeys } from "../tree/tree-schema.ts";

const { value: _value, ...plainOption } = optionKeys;
const optionSchema = group({
  ...plainOption,
  capabilities: idList.optional(),
  enablers: idList.optional(),
  evidence: shareSchema.optional(),
});

const anyQuestion = { id: idSchema, when: z.string().optional(), capabilities: idList.optional() };

// What counts towards a score has no place among facts.
const { worst: _worst, best: _best, ...numberKeys } = kindKeys.number;
const { full: _full, elements: _elements, optional: _optional, ...inventoryKeys } = kindKeys.inventory;
const entrySchema = group({ id: idSchema });

/** The keys of a question about circumstances, by its kind. */
export const questionSchemas = {
  level: group({ ...anyQuestion, ...kindKeys.level }),
  choice: group({ ...anyQuestion, ...kindKeys.choice }),
  "yes-partly-no": group({ ...anyQuestion, ...kindKeys["yes-partly-no"] }),
  agreement: group({ ...anyQuestion, ...kindKeys.agreement }),
  choices: group({ ...anyQuestion, ...kindKeys.choices }),
  ranking: group({ ...anyQuestion, ...kindKeys.ranking }),
  checklist: group({ ...anyQuestion, kind: kindKeys.checklist.kind, entries: z.array(entrySchema).min(1).max(100) }),
  number: group({ ...anyQuestion, ...numberKeys }),
  text: group({ ...anyQuestion, ...kindKeys.text }),
  inventory: group({ ...anyQuestion, ...inventoryKeys, seeds: idList.min(1).optional() }),
} as const;

export type WrittenQuestion = z.infer<(typeof questionSchemas)[keyof typeof questionSchemas]>;

/** A question as it is written, with its place in the file. */
export type PlacedQuestion = { readonly path: ProblemPath; readonly written: WrittenQuestion };

const sectionSchema = group({
  id: idSchema,
  when: z.string().optional(),
  questions: z.array(z.unknown()).min(1).max(200),
});

const noteSchema = group({
  id: idSchema,
  when: z.string(),
  phase: idSchema.optional(),
  capabilities: idList.optional(),
});

const gateSchema = group({ when: z.string(), before: idSchema, override: idList.optional() });

const termSchema = group({
  id: idSchema,
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, "is no country. Use two capital letters such as AU (ISO 3166-1)."))
    .min(1)
    .max(300),
});

/** What `context.yaml` holds. Questions are read one by one, each by the schema of its kind. */
export const contextSchema = group({
  answerSets: z.record(z.string(), z.array(optionSchema).min(2).max(100)).optional(),
  sections: z.array(sectionSchema).min(1).max(50),
  enablers: z
    .array(group({ id: idSchema, actions: idList.min(1) }))
    .max(100)
    .optional(),
  notes: z.array(noteSchema).max(100).optional(),
  gate: gateSchema.optional(),
  stage: group({ question: idSchema, reason: idSchema }).optional(),
  terms: z.array(termSchema).max(100).optional(),
});

export type WrittenContext = z.infer<typeof contextSchema>;

/** An editor needs the whole of the file in one. */
export function wholeContext(): z.ZodType {
  const question = z.union(Object.values(questionSchemas));
  const section = sectionSchema.extend({ questions: z.array(question).min(1).max(200) });
  return contextSchema.extend({ sections: z.array(section).min(1).max(50) });
}
