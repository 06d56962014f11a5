import { type Problem, problemList } from "#app/questions/problem.ts";
import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import { group, readShape } from "#app/surveys/shape.ts";
import { type Weights, weightsOf } from "./weights.ts";
import { checkWeightsFor, noteUnknownIds, pointsSchema, sharesAmong, weightsFileKeys } from "./weights-file.ts";

/** Somebody's own weights as shares, with who set them and why: neither is ever printed without the other. */
export type CustomWeights<Own = Weights> = { readonly by: string; readonly reason: string; readonly weights: Own };

export type CheckedWeights<Own = Weights> =
  | { readonly ok: true; readonly custom: CustomWeights<Own> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What a weights file holds: points for dimensions, for capabilities, or both. */
const weightsFileSchema = group({
  ...weightsFileKeys,
  dimensions: pointsSchema.optional(),
  capabilities: pointsSchema.optional(),
});

/**
 * Reads the content of a weights file: `{ by, reason, dimensions?, capabilities? }`, where a weight is 0 or more and
 * relative to its siblings, for instance 100 points shared out among the dimensions.
 *
 * Whoever weighs one sibling weighs all of them: a dimension or a capability left out could mean 0 or "as before". Groups
 * nobody weighs keep the instrument's own weights. Some sibling must have a weight above 0. Every mistake is reported at
 * once; with one mistake nothing is accepted. Weights come back as shares that sum to 1 among siblings.
 */
export function checkWeightsFile(value: unknown, instrument: Instrument): CheckedWeights {
  const list = problemList();
  const file = readShape(weightsFileSchema, value, list);
  checkWeightsFor(file, instrument, list);
  if (file.dimensions === undefined && file.capabilities === undefined) {
    const [first] = instrument.dimensions;
    list.add([], () => `No weights are given. Add "dimensions": { "${first?.id ?? "ID"}": 40, … } or "capabilities".`);
  }
  const own = weightsOf(instrument, "equal");
  const dimensions = sharesAmong(file.dimensions, instrument.dimensions, ["dimensions"], list);
  noteUnknownIds(file.dimensions, instrument.dimensions, ["dimensions"], list);
  noteUnknownIds(file.capabilities, capabilitiesOf(instrument), ["capabilities"], list);
  const capabilities = instrument.dimensions.map((dimension) => {
    const weighed = dimension.capabilities.some(({ id }) => Object.hasOwn(file.capabilities ?? {}, id));
    return weighed ? sharesAmong(file.capabilities, dimension.capabilities, ["capabilities"], list) : {};
  });
  if (list.problems.length > 0) return { ok: false, problems: list.problems };
  const weights = {
    dimensions: { ...own.dimensions, ...dimensions },
    capabilities: Object.assign({}, own.capabilities, ...capabilities),
  };
  return { ok: true, custom: { by: file.by.trim(), reason: file.reason.trim(), weights } };
}
