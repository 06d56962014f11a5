import { z } from "zod";
import { versionPattern } from "./semantic-version.ts";
import { group, ordinaryNumber, words } from "./shape.ts";

/** Ids join structure, words and answers for ever: a letter, then up to 63 letters, digits, "-" or "_". */
export const idSchema = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9_-]{0,63}$/,
    'is no id. Use a letter first, then letters, digits, "-" or "_", at most 64 in all.',
  )
  .refine((id) => !(id in Object.prototype), "is a word the platform keeps for itself. Choose another id.");

/** The id of a whole instrument, which is also a folder's name and a part of addresses. */
export const instrumentId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,63}$/, 'is no instrument id. Use small letters, digits and "-", such as "data-maturity".');

/** An element of a lens may keep the number it has in its framework, so its id may begin with a digit. */
const elementIdSchema = z
  .string()
  .regex(
    /^(?!\d+$)[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/,
    'is no id of an element. Use letters, digits, "-" or "_", at most 64 in all, and not digits alone.',
  )
  .refine((id) => !(id in Object.prototype), "is a word the platform keeps for itself. Choose another id.");

/** A list of ids; longer than any questionnaire somebody would finish is refused. */
export const idList = z.array(idSchema).max(500);

/** A level of the scale; that it is not above the highest level is checked beside the survey's own `levels`. */
export const levelSchema = z.number().int("must be a whole number. Levels have no steps in between.");

const weightSchema = ordinaryNumber().positive(
  "must be more than 0. Use 1 for equal weight; weights are relative to their siblings.",
);

export const shareSchema = group({
  source: idSchema,
  locator: words(),
  n: z.number().int("must be a whole number of studies.").nonnegative("must be 0 or more: it counts studies."),
  of: z
    .number()
    .int("must be a whole number of studies.")
    .positive("must be more than 0: it counts all studies looked at."),
});

const rolesSchema = group({
  lead: idSchema,
  required: idList.min(1),
  perception: idList,
  headline: idList.optional(),
});

const capabilitySchema = group({
  id: idSchema,
  weight: weightSchema,
  core: z.boolean().optional(),
  notApplicable: z.enum(["allowed", "refused"]).optional(),
  roles: rolesSchema,
  evidence: z.array(shareSchema).max(50).optional(),
  guidance: group({ source: idSchema, locator: words() }).optional(),
});

const dimensionSchema = group({
  id: idSchema,
  weight: weightSchema,
  literature: shareSchema.optional(),
  capabilities: z.array(capabilitySchema).min(1).max(200),
});

const lensElementSchema = group({
  id: elementIdSchema,
  group: idSchema.optional(),
  role: idSchema.optional(),
  finding: idSchema.optional(),
  capabilities: idList.min(1),
});

const lensSchema = group({
  id: idSchema,
  source: idSchema.optional(),
  elements: z.array(lensElementSchema).min(1),
});

const audienceSchema = group({ id: idSchema, capabilities: idList.min(1) });

const adoptionSchema = group({
  source: idSchema.optional(),
  stages: z
    .array(group({ id: idSchema, needs: z.record(z.string(), levelSchema).optional() }))
    .min(2)
    .max(20),
});

const targetSchema = group({
  id: idSchema,
  otherwise: levelSchema,
  ceiling: levelSchema.optional(),
  weights: z.boolean().optional(),
  levels: z.record(z.string(), levelSchema).optional(),
});

/** What `survey.yaml` holds: the structure of an instrument, format 1, without words and without actions. */
export const surveySchema = group({
  format: z.literal(1),
  id: instrumentId,
  version: z.string().regex(versionPattern, "is no version. Use three numbers such as 1.0.0."),
  status: z.enum(["expert-draft", "validated"]),
  levels: z
    .number()
    .int("must be a whole number.")
    .min(2, "must be at least 2: a scale of one level measures nothing.")
    .max(10, "must be at most 10: nobody tells more levels apart."),
  roles: group({ inside: idList.min(1), outside: idList }),
  dimensions: z.array(dimensionSchema).min(1).max(50),
  lenses: z.array(lensSchema).max(100).optional(),
  targets: z.array(targetSchema).max(100).optional(),
  headlines: idList.max(4).optional(),
  audiences: z.array(audienceSchema).max(20).optional(),
  adoption: adoptionSchema.optional(),
  balance: idSchema.optional(),
  voices: idList.optional(),
});

export type Survey = z.infer<typeof surveySchema>;
