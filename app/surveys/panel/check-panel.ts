import { z } from "zod";
import { type ProblemList, problemList } from "#app/questions/problem.ts";
import { type Checked, checkedAs } from "../checked.ts";
import { noteUnknown } from "../references.ts";
import { group, readShape } from "../shape.ts";
import { idSchema } from "../survey-schema.ts";
import { belowValid, type ContentValidity, contentValidity, isValidated, validated } from "./content-validity.ts";

/** A panel that judged one version of a questionnaire. */
export type Panel = {
  /** The month it judged in, `2026-05`. */
  readonly month: string;
  /** What its experts know, each field once; their words are the instrument's. */
  readonly fields: readonly string[];
  readonly validity: ContentValidity;
};

const ratingSchema = z
  .number()
  .int("must be a whole number: 1 not relevant, 2 somewhat, 3 quite, 4 highly relevant.")
  .min(1, "must be at least 1: not relevant.")
  .max(4, "must be at most 4: highly relevant.");

/** What `panel.yaml` holds. */
export const panelSchema = group({
  version: z.string(),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'is no month. Write year and month, such as "2026-05".'),
  experts: z.array(idSchema).min(1).max(200),
  ratings: z.record(z.string(), z.array(ratingSchema).max(200)),
});

/** As much of a questionnaire as its panel is held against; the questions in their order. */
export type Judged = { readonly version: string; readonly questions: readonly string[] };

/**
 * Checks the content of `panel.yaml` against the questionnaire (null while that cannot be read): the panel judged this very version,
 * every question has one rating from each expert, and no rating stands for a question that does not exist.
 */
export function checkPanel(value: unknown, judged: Judged | null): Checked<Panel> {
  const problems = problemList();
  const written = readShape(panelSchema, value, problems);
  if (judged !== null) {
    if (written.version !== "" && written.version !== judged.version)
      problems.add(
        ["version"],
        () =>
          `The panel judged version ${written.version}, but this is ${judged.version}. Let it judge this version, or remove panel.yaml.`,
      );
    checkRatings(written, judged.questions, problems);
  }
  const rated = (judged?.questions ?? Object.keys(written.ratings)).map((id) => ({
    id,
    ratings: Object.hasOwn(written.ratings, id) ? (written.ratings[id] ?? []) : [],
  }));
  const fields = [...new Set(written.experts)];
  return checkedAs({ month: written.month, fields, validity: contentValidity(rated) }, problems, problemList());
}

/** Why a questionnaire may not be called validated, in one sentence; null where it may. */
export function notValidated(panel: Panel | null): string | null {
  if (panel === null) return "no panel of experts has judged this version";
  const { validity } = panel;
  if (isValidated(validity)) return null;
  if (validity.experts < validated.experts)
    return `its panel has ${validity.experts} experts, and ${validated.experts} are needed`;
  const low = belowValid(validity).map(({ id, index }) => `${id} (${index.toFixed(2)})`);
  if (low.length > 0)
    return `its panel finds too little relevance, below ${validated.index}, in ${low.slice(0, 5).join(", ")}${low.length > 5 ? " and others" : ""}`;
  return `its panel's average is ${validity.average.toFixed(2)}, and ${validated.average.toFixed(2)} is needed`;
}

function checkRatings(
  { experts, ratings }: z.infer<typeof panelSchema>,
  questions: readonly string[],
  list: ProblemList,
): void {
  for (const id of Object.keys(ratings)) noteUnknown(id, ["ratings", id], questions, "question", list);
  for (const id of questions) {
    if (id === "") continue;
    if (!Object.hasOwn(ratings, id)) {
      list.add(["ratings"], () => `The ratings of ${id} are missing. Every expert judges every question.`);
      continue;
    }
    const count = ratings[id]?.length ?? 0;
    if (count !== experts.length)
      list.add(
        ["ratings", id],
        () =>
          `${id} has ${count} ratings, but there are ${experts.length} experts. Give one for each, in the order of the experts.`,
      );
  }
}
