import { z } from "zod";
import { group, ordinaryNumber, words } from "./shape.ts";
import { idList, idSchema, levelSchema } from "./survey-schema.ts";

const monthSchema = z
  .number()
  .int("must be a whole number of months.")
  .nonnegative("must be 0 or more: it counts months.");
const weeksSchema = ordinaryNumber().positive("must be more than 0: it counts person-weeks.");
const effortSchema = group({
  points: ordinaryNumber().positive("must be more than 0: priority is divided by it."),
  personWeeks: z.tuple([weeksSchema, weeksSchema]),
});

const libraryShape = {
  tags: idList.min(1).optional(),
  phases: z
    .array(group({ id: idSchema, months: z.tuple([monthSchema, monthSchema]) }))
    .min(1)
    .max(50),
  effort: group({ S: effortSchema, M: effortSchema, L: effortSchema }),
};

const ideaShape = { id: idSchema, tags: idList.min(1).optional(), sources: words() };

const actionShape = {
  id: idSchema,
  phase: idSchema,
  effort: z.enum(["S", "M", "L"]),
  after: idList,
  owner: idSchema,
  tags: idList.min(1).optional(),
  kirkpatrick: z.literal([1, 2, 3, 4]).optional(),
  sources: words(),
};

const mostActions = 1000;

const value = ordinaryNumber();

/** What `actions.yaml` holds beside a survey in format 2: actions lift groups and items from value to value. */
export const treeActionsSchema = group({
  ...libraryShape,
  actions: z.array(group({ ...actionShape, node: idSchema, from: value, to: value })).max(mostActions),
  ideas: z
    .array(group({ ...ideaShape, nodes: idList.min(1) }))
    .max(mostActions)
    .optional(),
});

/** What `actions.yaml` holds beside a survey in format 1: actions lift capabilities from level to level. */
export const actionsSchema = group({
  ...libraryShape,
  actions: z
    .array(group({ ...actionShape, capability: idSchema, from: levelSchema, to: levelSchema }))
    .max(mostActions),
  ideas: z
    .array(group({ ...ideaShape, capabilities: idList.min(1) }))
    .max(mostActions)
    .optional(),
});
