import { z } from "zod";
import { institutionSizes, institutionTypes } from "#app/institutions/institution.ts";

const heroAnswerSchema = z.strictObject({
  /** A level, the reason why it does not apply, or null for an open question. */
  now: z.union([z.int(), z.string(), z.null()]),
  before: z.union([z.int(), z.string(), z.null()]),
  note: z.string().nullable(),
  evidence: z.url().nullable(),
});

/** Answers to questions about circumstances, in the form of an answers file. */
const circumstances = z.record(z.string(), z.record(z.string(), z.unknown()));

/** What the demonstration is made of: invented institutions, and what the one in the leading part has answered. */
export const demonstrationSeedsSchema = z.strictObject({
  seed: z.int(),
  hero: z.strictObject({ name: z.string(), answers: z.record(z.string(), heroAnswerSchema), circumstances }),
  institutions: z.array(
    z.strictObject({
      name: z.string(),
      country: z.string().length(2),
      type: z.enum(institutionTypes),
      size: z.enum(institutionSizes),
    }),
  ),
});

export type DemonstrationSeeds = z.infer<typeof demonstrationSeedsSchema>;

export type HeroAnswer = z.infer<typeof heroAnswerSchema>;
