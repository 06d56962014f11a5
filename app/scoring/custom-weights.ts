import { z } from "zod";
import { quote, suggestId } from "#app/questions/nearest-id.ts";
import { type Problem, type ProblemList, type ProblemPath, problemList } from "#app/questions/problem.ts";
import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import { group, readShape, words } from "#app/surveys/shape.ts";
import { normalised, type Weights, weightsOf } from "./weights.ts";

/** Somebody's own weights as shares, with who set them and why: neither is ever printed without the other. */
export type CustomWeights = { readonly by: string; readonly reason: string; readonly weights: Weights };

export type CheckedWeights =
  | { readonly ok: true; readonly custom: CustomWeights }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const weightSchema = z.number().nonnegative("must be 0 or more. 0 leaves it out of the average.");

/** What a weights file holds: points for dimensions, for capabilities, or both. */
const weightsFileSchema = group({
  instrument: z.string().optional(),
  version: z.string().optional(),
  by: words().max(200, "is longer than 200 characters. Shorten it."),
  reason: words().max(2000, "is longer than 2000 characters. Shorten it."),
  dimensions: z.record(z.string(), weightSchema).optional(),
  capabilities: z.record(z.string(), weightSchema).optional(),
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
  checkNames(file, instrument, list);
  if (file.dimensions === undefined && file.capabilities === undefined) {
    const [first] = instrument.dimensions;
    list.add([], () => `No weights are given. Add "dimensions": { "${first?.id ?? "ID"}": 40, … } or "capabilities".`);
  }
  const own = weightsOf(instrument, "equal");
  const dimensions = sharesOf(file.dimensions, instrument.dimensions, ["dimensions"], list);
  noteUnknownIds(file.dimensions, instrument.dimensions, ["dimensions"], list);
  noteUnknownIds(file.capabilities, capabilitiesOf(instrument), ["capabilities"], list);
  const capabilities = instrument.dimensions.map((dimension) => {
    const weighed = dimension.capabilities.some(({ id }) => Object.hasOwn(file.capabilities ?? {}, id));
    return weighed ? sharesOf(file.capabilities, dimension.capabilities, ["capabilities"], list) : {};
  });
  if (list.problems.length > 0) return { ok: false, problems: list.problems };
  const weights = {
    dimensions: { ...own.dimensions, ...dimensions },
    capabilities: Object.assign({}, own.capabilities, ...capabilities),
  };
  return { ok: true, custom: { by: file.by.trim(), reason: file.reason.trim(), weights } };
}

type Points = Readonly<Record<string, number>> | undefined;
type Sibling = { readonly id: string };

function checkNames(
  file: { readonly instrument?: string | undefined; readonly version?: string | undefined },
  instrument: Instrument,
  list: ProblemList,
): void {
  for (const key of ["instrument", "version"] as const) {
    const named = key === "instrument" ? instrument.id : instrument.version;
    const given = file[key];
    if (given !== undefined && given !== "" && given !== named)
      list.add([key], () => `These weights are for ${key} ${quote(given)}, but they are read for "${named}".`);
  }
}

function noteUnknownIds(points: Points, known: readonly Sibling[], path: ProblemPath, list: ProblemList): void {
  const ids = known.map(({ id }) => id);
  for (const id of Object.keys(points ?? {})) {
    if (!ids.includes(id)) list.add([...path, id], () => `There is no ${quote(id)} here. ${suggestId(id, ids)}`);
  }
}

/** Shares by id among siblings that are weighed together; nothing when none of them is. */
function sharesOf(
  points: Points,
  siblings: readonly Sibling[],
  path: ProblemPath,
  list: ProblemList,
): Readonly<Record<string, number>> {
  if (points === undefined) return {};
  const missing = siblings.filter(({ id }) => !Object.hasOwn(points, id)).map(({ id }) => quote(id));
  const given = siblings.map(({ id }) => (Object.hasOwn(points, id) ? (points[id] ?? 0) : 0));
  const [weighed = siblings[0]] = siblings.filter(({ id }) => Object.hasOwn(points, id));
  if (missing.length > 0)
    list.add(path, () => `${missing.join(", ")} has no weight beside its siblings. Give it one; 0 leaves it out.`);
  else if (given.every((weight) => weight === 0))
    list.add([...path, weighed?.id ?? ""], () => "All weights here are 0. Give at least one sibling more than 0.");
  const shares = normalised(given);
  return Object.fromEntries(siblings.map(({ id }, place) => [id, shares[place] ?? 0]));
}
