import { z } from "zod";
import { mostColumns, mostRows } from "#app/questions/kinds/item.ts";
import { versionPattern } from "../semantic-version.ts";
import { group, ordinaryNumber, words } from "../shape.ts";
import { idList, idSchema, instrumentId } from "../survey-schema.ts";

const finite = ordinaryNumber();
const weightSchema = ordinaryNumber().nonnegative(
  "must be 0 or more. 0 leaves it out; weights are relative to their siblings.",
);
const wholeNumber = (least: number, most: number) =>
  z
    .number()
    .int("must be a whole number.")
    .min(least, `must be at least ${least}.`)
    .max(most, `must be at most ${most}.`);

/** What an option of an answer set can say. */
export const optionKeys = { id: idSchema, value: finite.optional(), exclusive: z.boolean().optional() };

const optionSchema = group(optionKeys);
const bandSchema = group({ id: idSchema, from: finite, to: finite });
const scaleSchema = group({ from: finite, to: finite });
const standardSchema = group({ standard: words(), edition: words(), clause: words() });

const rolesSchema = group({
  lead: idSchema,
  required: idList.min(1),
  perception: idList,
  headline: idList.optional(),
});

const stageSchema = group({
  level: wholeNumber(1, 100),
  needs: z
    .array(group({ item: idSchema, atLeast: finite.optional() }))
    .min(1)
    .max(500),
});

/** How a group, or the whole, becomes a number. */
const summing = {
  aggregate: z.enum(["weighted-mean", "mean", "sum", "minimum", "maximum", "share-of-yes", "staged"]).optional(),
  scale: scaleSchema.optional(),
  bands: idSchema.optional(),
  stages: z.array(stageSchema).min(1).max(100).optional(),
  notApplicableCap: z
    .number()
    .min(0, "must be at least 0: it is a share.")
    .max(1, "must be at most 1: it is a share.")
    .optional(),
};

const anyNode = {
  id: idSchema,
  weight: weightSchema.optional(),
  core: z.boolean().optional(),
  when: z.string().optional(),
  standards: z.array(standardSchema).max(50).optional(),
};

export const groupSchema = group({ ...anyNode, ...summing, children: z.array(z.unknown()).min(1).max(500) });

const anyItem = {
  ...anyNode,
  notApplicable: z.enum(["allowed", "refused"]).optional(),
  scored: z.boolean().optional(),
  reverse: z.boolean().optional(),
  roles: rolesSchema.optional(),
};

const columnSchema = group({
  id: idSchema,
  type: z.enum(["text", "yes-no", "number", "choice"]),
  required: z.boolean().optional(),
  min: finite.optional(),
  max: finite.optional(),
  long: z.boolean().optional(),
  answers: idSchema.optional(),
  refersTo: idSchema.optional(),
});

/** What each kind of question asks for, beside the keys every item has. */
export const kindKeys = {
  level: { kind: z.literal("level"), levels: wholeNumber(2, 10) },
  choice: { kind: z.literal("choice"), answers: idSchema },
  "yes-partly-no": { kind: z.literal("yes-partly-no") },
  agreement: { kind: z.literal("agreement"), answers: idSchema.optional() },
  choices: { kind: z.literal("choices"), answers: idSchema, most: wholeNumber(1, 100).optional() },
  ranking: { kind: z.literal("ranking"), answers: idSchema, most: wholeNumber(1, 100).optional() },
  checklist: {
    kind: z.literal("checklist"),
    entries: z
      .array(
        group({ id: idSchema, weight: weightSchema.optional(), standards: z.array(standardSchema).max(50).optional() }),
      )
      .min(1)
      .max(100),
  },
  number: {
    kind: z.literal("number"),
    min: finite.optional(),
    max: finite.optional(),
    whole: z.boolean().optional(),
    worst: finite.optional(),
    best: finite.optional(),
  },
  text: { kind: z.literal("text"), long: z.boolean().optional() },
  inventory: {
    kind: z.literal("inventory"),
    columns: z.array(columnSchema).min(1).max(mostColumns),
    most: wholeNumber(1, mostRows).optional(),
    full: wholeNumber(1, mostRows).optional(),
    elements: idList.min(1).optional(),
    optional: idList.min(1).optional(),
  },
} as const;

/** The keys of an item, by its kind. */
export const itemSchemas = {
  level: group({ ...anyItem, ...kindKeys.level }),
  choice: group({ ...anyItem, ...kindKeys.choice }),
  "yes-partly-no": group({ ...anyItem, ...kindKeys["yes-partly-no"] }),
  agreement: group({ ...anyItem, ...kindKeys.agreement }),
  choices: group({ ...anyItem, ...kindKeys.choices }),
  ranking: group({ ...anyItem, ...kindKeys.ranking }),
  checklist: group({ ...anyItem, ...kindKeys.checklist }),
  number: group({ ...anyItem, ...kindKeys.number }),
  text: group({ ...anyItem, ...kindKeys.text }),
  inventory: group({ ...anyItem, ...kindKeys.inventory }),
} as const;

export type WrittenItem = z.infer<(typeof itemSchemas)[keyof typeof itemSchemas]>;
export type WrittenGroup = z.infer<typeof groupSchema>;

/** What the literature says of a group, as printed: a percentage, and of how many studies. */
const literatureSchema = group({
  group: idSchema,
  percent: z.number().min(0, "must be at least 0.").max(100, "must be at most 100: it is a percentage."),
  of: wholeNumber(1, 100_000),
});

/** How many studies name each option of a ranking. */
const studiesSchema = group({
  item: idSchema,
  of: wholeNumber(1, 100_000),
  counts: z.record(z.string(), wholeNumber(0, 100_000)),
});

/** What `survey.yaml` holds in format 2. The tree is read node by node, each by the schema of its kind. */
export const treeSchema = group({
  format: z.literal(2),
  id: instrumentId,
  version: z.string().regex(versionPattern, "is no version. Use three numbers such as 1.0.0."),
  status: z.enum(["expert-draft", "validated"]),
  roles: group({ inside: idList, outside: idList }).optional(),
  answerSets: z.record(z.string(), z.array(optionSchema).min(2).max(100)).optional(),
  bandSets: z.record(z.string(), z.array(bandSchema).min(1).max(50)).optional(),
  overall: group(summing).optional(),
  tree: z.array(z.unknown()).min(1).max(500),
  lenses: z
    .array(
      group({
        id: idSchema,
        elements: z
          .array(group({ id: idSchema, nodes: idList.min(1) }))
          .min(1)
          .max(200),
      }),
    )
    .max(100)
    .optional(),
  weights: z
    .array(group({ id: idSchema, nodes: z.record(z.string(), weightSchema) }))
    .max(20)
    .optional(),
  targets: z
    .array(group({ id: idSchema, values: z.record(z.string(), finite) }))
    .max(100)
    .optional(),
  standards: z
    .array(group({ id: idSchema, standard: words(), edition: words(), clauses: idList.min(1) }))
    .max(50)
    .optional(),
  literature: z.array(literatureSchema).max(100).optional(),
  studies: z.array(studiesSchema).max(100).optional(),
});

export type WrittenTree = z.infer<typeof treeSchema>;
export type WrittenSumming = Pick<WrittenGroup, keyof typeof summing>;
