import { z } from "zod";
import { roundStates } from "#app/accounts/subject.ts";
import { longestNote, longestUrl } from "#app/assessments/check-entry.ts";
import { longestReason } from "#app/assessments/own-weights-form.ts";
import { type Problem, problemList } from "#app/questions/problem.ts";
import { audiences } from "../consent.ts";
import { handOverFormat, handOverKind } from "./hand-over-file.ts";

/** More than any institution asks, and few enough to be checked while everybody else waits. */
const mostContributions = 2000;
const mostSections = 200;

const moment = z.iso.datetime("Write a moment in UTC, such as 2026-11-21T12:00:00.000Z.");
const day = z.iso.date("Write a day, such as 2026-12-31.");
const word = z
  .string("Write a text.")
  .min(1, "Write a text that is not empty.")
  .max(200, "Shorten this to 200 characters.");

// Line breaks are for notes only, and NUL is for nobody: PostgreSQL refuses it.
const line = word.refine(
  (text) => !/\p{Cc}/u.test(text) && text.isWellFormed(),
  "Write it on one line, without control characters.",
);
const note = z
  .string("Write a text.")
  .max(longestNote, `Shorten this to ${longestNote} characters.`)
  .refine((text) => !/[^\P{Cc}\t\n]/u.test(text) && text.isWellFormed(), "Remove the control characters.");
const address = z
  .string("Write a text.")
  .max(longestUrl, `Shorten this to ${longestUrl} characters.`)
  .refine(
    (text) => /^https?:\/\/\S+$/.test(text) && URL.canParse(text),
    "Write a whole address, such as https://example.edu.",
  );

const handedSchema = z.strictObject({
  // What an answer is depends on the instrument and is checked beside it.
  answers: z.record(z.string(), z.unknown(), "Write an object with one entry per question."),
  notes: z.record(
    z.string(),
    z.strictObject({ note: note.exactOptional(), evidenceUrl: address.exactOptional() }),
    "Write an object with one entry per question.",
  ),
});

const entrySchema = z.strictObject({
  institutionId: word,
  number: z.number().int().min(1),
  at: moment,
  actor: z.strictObject({ kind: z.enum(["person", "link", "token", "operator"]), id: word.nullable() }),
  act: word,
  subject: z.strictObject({ kind: word, id: word }),
  detailDigest: word.nullable(),
  previousHash: z.string().max(200),
  hash: word,
});

/** The form of a hand-over file; what its parts mean together is checked apart. */
export const handOverSchema = z.strictObject({
  kind: z.literal(handOverKind),
  format: z.literal(handOverFormat),
  madeBy: line,
  exportedAt: moment,
  institution: z.unknown(),
  instrument: z.strictObject({ id: word, version: word, sha256: word }),
  round: z.strictObject({
    id: z.uuid("Leave the id as it was written: letters, digits and hyphens."),
    name: line,
    language: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Write a language, such as en."),
    state: z.enum(roundStates, `Use one of ${roundStates.join(", ")}.`),
    deadline: day.nullable(),
    createdAt: moment,
    openedAt: moment.nullable(),
    consensusAt: moment.nullable(),
    lockedAt: moment.nullable(),
    archivedAt: moment.nullable(),
    target: word.nullable(),
    capacity: z.number("Write a number.").int("Write a whole number.").min(1).max(10_000).nullable(),
    ownWeights: z
      .strictObject({
        by: line,
        reason: z.string().min(1).max(longestReason),
        points: z.record(word, z.number().min(0)),
      })
      .exactOptional(),
  }),
  record: handedSchema.extend({ circumstances: handedSchema.exactOptional() }),
  contributions: z
    .array(
      handedSchema.extend({
        id: line,
        name: line.exactOptional(),
        answersAs: word,
        sections: z.array(word).max(mostSections, `Name at most ${mostSections} sections.`).nullable(),
        state: z.enum(["open", "submitted", "returned", "accepted", "withdrawn"]),
      }),
      "Write a list, one entry per person.",
    )
    .max(mostContributions, `A round has at most ${mostContributions} people here. This file has more.`),
  consents: z.array(z.strictObject({ audience: z.enum(audiences), granted: z.boolean() })),
  history: z.strictObject({ institution: word, entries: z.array(entrySchema) }),
  checksum: z.string(),
});

export type ReadHandOver = z.infer<typeof handOverSchema>;

/** Problems of form, each with its place; a key that nobody knows is one of them. */
export function formProblems(error: z.ZodError): readonly Problem[] {
  const list = problemList();
  for (const issue of error.issues) {
    const path = issue.path.filter((step) => typeof step !== "symbol");
    if (issue.code !== "unrecognized_keys") list.add(path, () => issue.message);
    else for (const key of issue.keys) list.add([...path, key], () => `"${key}" is not known here. Remove it.`);
  }
  return list.problems;
}
