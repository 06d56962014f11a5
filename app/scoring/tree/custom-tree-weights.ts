import { problemList } from "#app/questions/problem.ts";
import { group, readShape } from "#app/surveys/shape.ts";
import { scoredFamilies } from "#app/surveys/tree/scored-families.ts";
import { takesWeights } from "#app/surveys/tree/takes-weights.ts";
import type { TreeInstrument } from "#app/surveys/tree/tree-instrument.ts";
import type { CheckedWeights } from "../custom-weights.ts";
import { checkWeightsFor, noteUnknownIds, pointsSchema, sharesAmong, weightsFileKeys } from "../weights-file.ts";
import type { TreeWeights } from "./tree-weights.ts";

const treeWeightsFileSchema = group({ ...weightsFileKeys, weights: pointsSchema });

/**
 * Reads the content of a weights file for a tree: `{ by, reason, weights }`, with a weight of 0 or more for scored parts by id,
 * relative to their siblings.
 *
 * Whoever weighs one scored part of a group weighs all of them. Groups nobody weighs keep their weights; groups whose rule takes
 * none cannot be weighed. Every mistake is reported at once; with one mistake nothing is accepted. Weights come back as shares
 * that sum to 1 among siblings.
 */
export function checkTreeWeightsFile(value: unknown, tree: TreeInstrument): CheckedWeights<TreeWeights> {
  const list = problemList();
  const file = readShape(treeWeightsFileSchema, value, list);
  checkWeightsFor(file, tree, list);
  const families = scoredFamilies(tree.whole);
  const parts = families.flatMap(({ siblings }) => siblings);
  noteUnknownIds(file.weights, parts, ["weights"], list);
  if (Object.keys(file.weights).length === 0 && list.problems.length === 0)
    list.add(["weights"], () => `No weights are given. Add some, such as { "${parts[0]?.id ?? "ID"}": 40, … }.`);
  const weights = families.map(({ parent, siblings }) => {
    const weighed = siblings.filter(({ id }) => Object.hasOwn(file.weights, id));
    if (weighed.length === 0) return {};
    if (takesWeights(parent.aggregate)) return sharesAmong(file.weights, siblings, ["weights"], list);
    for (const { id } of weighed)
      list.add(
        ["weights", id],
        () => `${id} is part of a group whose rule, ${parent.aggregate}, takes no weights. Remove it here.`,
      );
    return {};
  });
  if (list.problems.length > 0) return { ok: false, problems: list.problems };
  return {
    ok: true,
    custom: { by: file.by.trim(), reason: file.reason.trim(), weights: Object.assign({}, ...weights) },
  };
}
