import { quote } from "#app/questions/nearest-id.ts";
import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";
import { capabilityIds } from "../check-survey.ts";
import { noteDuplicates, noteUnknown } from "../references.ts";
import type { Survey } from "../survey-schema.ts";

/**
 * Checks the capabilities a finding speaks to besides those that count it: they exist, stand once, and do not count it
 * already, so that each link has one home.
 */
export function checkAlso(
  also: readonly string[],
  counted: readonly string[],
  survey: Survey,
  path: ProblemPath,
  list: ProblemList,
): void {
  const ids = also.map((id, place) => ({ id, path: [...path, place] }));
  noteDuplicates(ids, "capability", list);
  for (const { id, path: at } of ids) {
    noteUnknown(id, at, capabilityIds(survey), "capability", list);
    if (counted.includes(id))
      list.add(at, () => `survey.yaml counts this share for ${quote(id)} already. Remove it here.`);
  }
}
