import { problemList } from "#app/questions/problem.ts";
import { type Checked, checkedAs } from "./checked.ts";

/** The formats this product reads. One that was read once is read for ever, because answers are kept for years. */
const formats: readonly unknown[] = [1, 2];

/**
 * Refuses a `survey.yaml` that names a format of its own in one sentence: holding it against a format it is not written in would
 * only bury that under other mistakes. Null where the format is known or missing.
 */
export function refuseUnknownFormat(value: unknown): Checked<null> | null {
  if (typeof value !== "object" || value === null || !("format" in value)) return null;
  const { format } = value;
  if (typeof format !== "number" || formats.includes(format)) return null;
  const problems = problemList();
  problems.add(
    ["format"],
    () => `This is written in format ${format}, and this Waymark reads formats 1 and 2. ${cure(format)}`,
  );
  return checkedAs(null, problems, problemList());
}

function cure(format: number): string {
  if (Number.isInteger(format) && format > 2) return "Install a newer Waymark, or write the file in format 2.";
  return "Write format: 1 for one ladder of levels, or format: 2 for any other shape.";
}
