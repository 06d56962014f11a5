import { quote } from "#app/questions/nearest-id.ts";
import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";
import { noteDuplicates } from "../references.ts";
import { type Appraisal, agreeOnAppraisal } from "./appraisal.ts";

/** Two readers judge a review, each once. Where they differ a third has to decide; where they agree there is nothing to decide. */
export function checkAppraisals(
  appraisals: readonly Appraisal[],
  paper: string,
  path: ProblemPath,
  list: ProblemList,
): void {
  noteDuplicates(
    appraisals.map(({ by }, index) => ({ id: by, path: [...path, index, "by"] })),
    "reader",
    list,
  );
  const { state, differing } = agreeOnAppraisal(appraisals);
  if (state === "differ")
    list.add(
      path,
      () =>
        `The two readers of ${quote(paper)} differ on ${differing.join(", ")}. Add a third appraisal, which decides.`,
    );
  if (appraisals.length > 2 && differing.length === 0)
    list.add(
      [...path, 2],
      () =>
        `The two readers of ${quote(paper)} agree, so there is nothing for a third to decide. Remove this appraisal.`,
    );
}
