import { expect, test } from "vitest";
import { formatProblem } from "#app/surveys/file-problem.ts";

test("a problem is one line that editors can follow", () => {
  expect(formatProblem({ file: "a/survey.yaml", line: 3, column: 5, message: "Mend it." })).toBe(
    "a/survey.yaml:3:5: Mend it.",
  );
});
